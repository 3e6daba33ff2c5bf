"""Commands about the office: its own facts and the passports of its programmes."""

from typing import Any

from sqlalchemy import func, select

from core.commands.command import Change, Create, taken
from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.model.office import Organisation, Passport
from core.programme import programme
from core.store.work import UnitOfWork


class ChangeOrganisation(Change):
    """Change the organisation's names, people and address."""

    record = Organisation


class SetPassport(Create):
    """Write a new version of a programme's passport; former versions stay for the reports that used them."""

    record = Passport
    fields = declared(id=Field(Kind.LINK), **taken(Passport, without=("version",)))

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Number the version and check every target and reading against the declaration."""
        of = programme(values["programme"])
        if values["ends_on"] < values["starts_on"]:
            raise Refused("ends_before_start", "ends_on")
        targets = {one.id for one in of.indicators}
        for name, value in (values.get("targets") or {}).items():
            if name not in targets or type(value) is not int or value < 0:
                raise Refused("not_in_vocabulary", "targets", value=name)
        permitted = {one.id: one for one in of.options}
        for name, value in (values.get("options") or {}).items():
            if name not in permitted or not permitted[name].permits(value):
                raise Refused("not_in_vocabulary", "options", value=name)
        newest = select(func.max(Passport.version)).where(Passport.programme == of.code)
        values["version"] = (work.session.scalar(newest) or 0) + 1
