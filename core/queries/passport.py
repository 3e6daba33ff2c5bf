"""The passport in force: dates, targets and readings of a programme, with the defaults of its declaration."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.model.office import Passport
from core.programme import Programme, programme


@dataclass(frozen=True, slots=True)
class PassportRow:
    """One version of a passport; version 0 stands for a programme whose passport was never written.

    `targets` and `options` are complete: what the version does not say is the declaration's default.
    """

    programme: str
    version: int
    starts_on: date | None
    ends_on: date | None
    grant_number: str | None
    targets: Mapping[str, int | None]
    options: Mapping[str, Any]

    def covers(self, day: date) -> bool:
        """Tell whether the day lies inside the project; without dates every day does."""
        return (self.starts_on is None or day >= self.starts_on) and (
            self.ends_on is None or day <= self.ends_on
        )


def passport_of(session: Session, code: str) -> PassportRow:
    """Return the newest version of the programme's passport."""
    declared = programme(code)
    newest = session.scalars(
        select(Passport)
        .where(Passport.programme == code, Passport.deleted.is_(False))
        .order_by(Passport.version.desc(), Passport.id.desc())
    ).first()
    return passport_row(declared, newest)


def option_of(session: Session, code: str, option: str) -> Any:
    """Return the reading that the programme's passport holds; None for an option the programme has not."""
    return passport_of(session, code).options.get(option)


def passport_row(declared: Programme, found: Passport | None) -> PassportRow:
    """Return the version with everything it leaves open filled from the declaration."""
    targets = {one.id: one.target for one in declared.indicators}
    options = {one.id: one.default for one in declared.options}
    if found is None:
        return PassportRow(declared.code, 0, None, None, None, targets, options)
    return PassportRow(
        declared.code,
        found.version,
        found.starts_on,
        found.ends_on,
        found.grant_number,
        targets | (found.targets or {}),
        options | (found.options or {}),
    )
