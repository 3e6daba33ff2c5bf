"""Where a membership stands: in the household's district and in the person's, a row each with one `pair`."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement

from core.commands.writing import make
from core.identity import new_id
from core.model.people import Household, Membership, Person
from core.model.record import fields_of
from core.store.work import UnitOfWork


def join(work: UnitOfWork, values: dict[str, Any], id: UUID | None = None) -> list[UUID]:
    """Make a person a member of a household, and return the ids of the rows; `id` is for the household's own."""
    home = work.get(Household, values["household"]).district
    districts = dict.fromkeys((home, work.get(Person, values["person"]).district))
    pair = new_id() if len(districts) > 1 else None
    return [
        make(
            work,
            Membership,
            (id if district == home else None) or new_id(),
            values | {"district": district, "pair": pair},
        ).id
        for district in districts
    ]


def follow_person(work: UnitOfWork, person: Person, *, to: str) -> None:
    """Take the memberships of a person along to another district."""
    for rows in _facts(work, Membership.person == person.id):
        _stand(work, rows, left=person.district, to=to, other=work.session.get(Household, rows[0].household))


def follow_household(work: UnitOfWork, household: Household, *, to: str) -> None:
    """Take the memberships of a household along to another district."""
    for rows in _facts(work, Membership.household == household.id):
        _stand(work, rows, left=household.district, to=to, other=work.session.get(Person, rows[0].person))


def twins(work: UnitOfWork, one: Membership) -> list[Membership]:
    """Return the other rows of the same membership."""
    return work.all(Membership, Membership.pair == one.pair, Membership.id != one.id) if one.pair else []


def _facts(work: UnitOfWork, whose: ColumnElement[bool]) -> Iterable[list[Membership]]:
    """Return the memberships, those that ended too, the rows of one together."""
    facts: dict[UUID, list[Membership]] = {}
    for row in work.all(Membership, whose):
        facts.setdefault(row.pair or row.id, []).append(row)
    return facts.values()


def _stand(
    work: UnitOfWork, rows: list[Membership], *, left: str, to: str, other: Household | Person | None
) -> None:
    """Stand a membership in the new district and in that of its other end.

    An end that is not here lives where this laptop cannot see: its district is that of its own row.
    """
    if to == left:
        return
    far = other.district if other else next((row.district for row in rows if row.district != left), to)
    wanted = {to, far}
    pair = (rows[0].pair or new_id()) if len(wanted) > 1 else None
    spare = [row for row in rows if row.district not in wanted]
    for district in wanted - {row.district for row in rows}:
        if spare:
            spare.pop().district = district
        else:
            rows.append(_copy(work, rows[0], district))
    for row in rows:
        row.pair, row.deleted = pair, row in spare


def _copy(work: UnitOfWork, one: Membership, district: str) -> Membership:
    values = {name: getattr(one, name) for name in fields_of(Membership)}
    return work.add(Membership(id=new_id(), **(values | {"district": district})))
