"""Closing a conflict: an ordinary edit of the record, and the decision kept with who made it."""

from typing import Any

from core.commands.command import Command, Ids
from core.commands.writing import change
from core.errors import Refused
from core.fields.field import OFFICE, Field, declared
from core.fields.kinds import Kind, loaded, read
from core.model import record_of
from core.model.office import Conflict
from core.model.record import fields_of
from core.nearest import nearest
from core.store.work import UnitOfWork


class CloseConflict(Command):
    """Decide a conflict: `accepted` leaves the value that stands, `reverted` takes the other one."""

    record = Conflict
    fields = declared(
        id=Field(Kind.LINK, required=True),
        state=Field(Kind.CHOICE, vocabulary="conflict_state", required=True),
    )
    writers = OFFICE

    def run(self, work: UnitOfWork) -> Ids:
        """Write the chosen value into the record and the decision into the conflict; `open` undoes it."""
        conflict = work.get(Conflict, self.values["id"])
        state = self.values["state"]
        if state == conflict.state:
            return {}
        if "reverted" in (state, conflict.state):
            _write(work, conflict, conflict.lost if state == "reverted" else conflict.kept)
        conflict.state = state
        conflict.closed_by = None if state == "open" else work.author.user
        return {}


def _write(work: UnitOfWork, conflict: Conflict, value: dict[str, Any]) -> None:
    """Write one of the two values into the field, or into one element of a set, as the record's rule allows."""
    record = record_of(conflict.record_kind)
    name, _, element = conflict.name.partition("/")
    if name not in fields_of(record):
        raise Refused("unknown_field", name, nearest=nearest(name, fields_of(record)))
    found = work.find(conflict.record_kind, conflict.record)
    declared_ = fields_of(record)[name]
    if not element:
        change(work, found, {name: read(declared_.kind, value["value"])})
        return
    elements = set(getattr(found, name) or ())
    one = next(iter(loaded(declared_.kind, f'["{element}"]')))
    change(work, found, {name: frozenset(elements | {one} if value["value"] else elements - {one})})
