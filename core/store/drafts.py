"""Drafts: what was typed into a form and not saved yet, kept in this store only; they are never sent."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select

from core.store.store import Store
from core.store.tables import DRAFT


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that was left: the page that goes on with it, how a list names it, and its plain values."""

    id: UUID
    form: str
    title: str
    data: Mapping[str, Any]


def save(store: Store, draft: Draft) -> int:
    """Keep the draft in place of what was kept of it; return the moment in milliseconds since 1970."""
    at = store.now()
    row = {"form": draft.form, "title": draft.title, "data": json.dumps(draft.data), "saved_at": at}
    with store.applying() as session:
        session.execute(delete(DRAFT).where(DRAFT.c.id == draft.id.bytes))
        session.execute(insert(DRAFT).values(id=draft.id.bytes, **row))
    return at


def read(store: Store, id: UUID) -> Draft | None:
    """Return the draft, or None when it was saved or forgotten in the meantime."""
    with store.read() as session:
        row = session.execute(select(DRAFT).where(DRAFT.c.id == id.bytes)).one_or_none()
    return Draft(id, row.form, row.title, json.loads(row.data)) if row else None


def forget(store: Store, id: UUID) -> None:
    """Let go of the draft, if there is one."""
    with store.applying() as session:
        session.execute(delete(DRAFT).where(DRAFT.c.id == id.bytes))
