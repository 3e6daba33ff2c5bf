"""A real store with an office: what every test of commands, queries and journal starts from."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from core.identity import new_id
from core.model.office import User
from core.store.files import FileStore
from core.store.store import Store, save_setting

DEVICE = 7


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An enrolled store of a field worker."""
    made = Store.create(tmp_path, key=os.urandom(32), files=FileStore(tmp_path / "files", key=os.urandom(32)))
    settle(made, role="field_worker")
    yield made
    made.close()


def settle(store: Store, *, role: str) -> UUID:
    """Write who acts in the store, as enrolment does, and return the user's id."""
    user = new_id()
    with store.applying() as session:
        connection = session.connection()
        save_setting(connection, "organisation", new_id().bytes)
        save_setting(connection, "device", DEVICE)
        save_setting(connection, "user", user.bytes)
        save_setting(connection, "role", role)
        user_row = User(id=user, name="Жанар Оспанова", role=role, is_active=True)
        user_row.bucket = "o:test"
        session.add(user_row)
    store.refresh_identity()
    return user
