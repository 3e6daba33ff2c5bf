"""Commands that work on a record of any kind: delete and restore."""

from uuid import UUID

from sqlalchemy import select

from core.commands.command import Command, Ids
from core.commands.writing import change
from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.model import record_of
from core.model.people import Membership
from core.model.record import Record
from core.store.work import UnitOfWork


class DeleteRecord(Command):
    """Mark a record as deleted; it can be restored."""

    fields = declared(kind=Field(Kind.TEXT, required=True), id=Field(Kind.LINK, required=True))

    def run(self, work: UnitOfWork) -> Ids:
        """Set the mark. Raise Refused `not_deletable` for what is voided, ended or withdrawn instead.

        A rule of the record may refuse it too.
        """
        if not record_of(self.values["kind"]).is_deletable:
            raise Refused("not_deletable", "kind")
        for one in _whole(work, self.values["kind"], self.values["id"]):
            change(work, one, {"deleted": True})
        return {}


class RestoreRecord(Command):
    """Take the mark of deletion away."""

    fields = DeleteRecord.fields

    def run(self, work: UnitOfWork) -> Ids:
        """Clear the mark, if the record's rules still allow it."""
        for one in _whole(work, self.values["kind"], self.values["id"]):
            change(work, one, {"deleted": False})
        return {}


def _whole(work: UnitOfWork, kind: str, id: UUID) -> list[Record]:
    """Return the record, and with a membership its twin row in the other district: they are one fact."""
    found = work.find(kind, id)
    if not isinstance(found, Membership) or found.pair is None:
        return [found]
    return list(work.session.scalars(select(Membership).where(Membership.pair == found.pair)))
