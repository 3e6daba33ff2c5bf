"""What the office itself decides: records written as batches of the server's own device, never directly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from core.errors import NotFound
from core.fields.kinds import Stored, stored
from core.model import BY_KIND
from core.model.record import fields_of
from sync.protocol.frame import NO_NEW, ChangedRow, Frame, NewRows, TableRows, freeze
from sync.protocol.messages import Batch
from sync.protocol.signing import sign_batch
from sync.protocol.version import SCHEMA
from sync.server.accounts import Account
from sync.server.working import WorkingSet


@dataclass(frozen=True, slots=True)
class Made:
    """A record to be made, with Python values by field."""

    kind: str
    id: UUID
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """Fields of a record to be changed, with Python values; no sets."""

    kind: str
    id: UUID
    values: Mapping[str, Any]


def own_frame(
    connection: Connection, *, command: str, hlc: int, made: Sequence[Made], changed: Sequence[Changed]
) -> Frame:
    """Return the frame that says it all at one clock. Raise NotFound `not_found` for a record that is not here."""
    kinds = {one.kind for one in made} | {one.kind for one in changed}
    working = WorkingSet(connection)
    tables = {
        kind: TableRows(
            _new(kind, [one for one in made if one.kind == kind], hlc),
            [_change(working, one, hlc) for one in changed if one.kind == kind],
        )
        for kind in kinds
    }
    return Frame(SCHEMA, [command], tables)


def own_batch(frame: Frame, *, account: Account, key: Ed25519PrivateKey) -> Batch:
    """Return the frame as the next batch of the server's own device."""
    frozen = freeze(frame)
    no = account.last_no + 1
    signature = sign_batch(key, device=account.device, no=no, prev_digest=account.last_digest, frame=frozen)
    return Batch(no, account.last_digest, signature, frozen)


def _new(kind: str, made: Sequence[Made], hlc: int) -> NewRows:
    if not made:
        return NO_NEW
    columns = [[_stored(one, name) for one in made] for name in fields_of(BY_KIND[kind])]
    return NewRows([one.id.bytes for one in made], [hlc] * len(made), [], columns)


def _change(working: WorkingSet, one: Changed, hlc: int) -> ChangedRow:
    row = working.find(one.kind, one.id.bytes)
    if row is None:
        raise NotFound("not_found", one.kind)
    names = list(one.values)
    seen = [row.state.clock(name) for name in names]
    return ChangedRow(
        one.id.bytes,
        [hlc],
        names,
        [clock[0] for clock in seen],
        [clock[1] for clock in seen],
        [_stored(one, name) for name in names],
    )


def _stored(one: Made | Changed, name: str) -> Stored:
    if name == "deleted":
        return int(one.values.get(name, False))
    return stored(fields_of(BY_KIND[one.kind])[name].kind, one.values.get(name))
