"""Who in the store may be the person being registered: a wide net by number, phone, birth date and name."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from core.kz.names import fold
from core.matching.likeness import Portrait
from core.model.people import Person
from core.store.tables import SEARCH_ENTRY

MOST = 400  # of each way; a name that more people bear says nothing by itself
DIGITS = "0123456789"
IIN_LENGTH = 12


def candidates(session: Session, sought: Portrait) -> dict[UUID, Portrait]:
    """Return who may be the person sought, by id; those marked deleted are not among them."""
    ids: set[UUID] = set()
    for way in (*_by_facts(sought), *_by_name(sought)):
        ids |= set(session.scalars(way.limit(MOST)))
    columns = (
        *(Person.id, Person.surname, Person.given_name, Person.patronymic, Person.birth_date, Person.iin),
        *(Person.phone, Person.other_spelling),
    )
    rows = session.execute(select(*columns).where(Person.id.in_(ids), Person.deleted.is_(False)))
    return {
        row.id: Portrait(
            row.surname or "",
            row.given_name or "",
            row.patronymic or "",
            row.birth_date,
            row.iin,
            row.phone,
            row.other_spelling,
        )
        for row in rows
    }


def _by_facts(sought: Portrait) -> Iterator[Select[UUID]]:
    if sought.iin:
        yield _people(Person.iin.in_(near_iins(sought.iin)))
    if sought.phone:
        yield _people(Person.phone == sought.phone)
    if sought.birth_date:
        yield _people(Person.birth_date.in_(_near_days(sought.birth_date)))


def _by_name(sought: Portrait) -> Iterator[Select[UUID]]:
    """Yield the people whose words begin with the name, in its order and turned round."""
    surname, given = fold(sought.surname), fold(sought.given_name)
    if not surname or not given:
        return
    begins = [
        (SEARCH_ENTRY.c.words >= beginning) & (SEARCH_ENTRY.c.words < beginning + "\uffff")
        for beginning in (f"{surname} {given}", f"{given} {surname}")
    ]
    yield _people(Person.id.in_(select(SEARCH_ENTRY.c.owner).where(or_(*begins)).limit(MOST)))


def _people(condition: ColumnElement[bool]) -> Select[UUID]:
    return select(Person.id).where(condition)


def near_iins(iin: str) -> list[str]:
    """Return the number and all that differ from it in one digit.

    The check digit does not guard the eleventh, whose weight is 11: there a slip gives another valid number.
    """
    if len(iin) != IIN_LENGTH:
        return [iin]
    slips = {iin[:place] + digit + iin[place + 1 :] for place in range(IIN_LENGTH) for digit in DIGITS}
    return sorted(slips)


def _near_days(day: date) -> list[date]:
    """Return the day, and the one with day and month taken for each other."""
    try:
        return [day, day.replace(month=day.day, day=day.month)]
    except ValueError:
        return [day]
