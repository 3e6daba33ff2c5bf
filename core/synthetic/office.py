"""Filling an empty office with synthetic people: every record goes through the store's journal as any other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta

from sqlalchemy import select

from core.errors import Refused
from core.model.office import Passport
from core.model.people import Person
from core.programme import programmes
from core.store.store import Store
from core.synthetic.chance import Chance, ids
from core.synthetic.dirty import Dirt
from core.synthetic.families import Cradle
from core.synthetic.homes import homes
from core.synthetic.intakes import Intake, Office, draw_intake
from core.synthetic.numbers import Iins, phones
from core.synthetic.papers import file
from core.synthetic.rows import Rows
from core.synthetic.services import Specialist
from core.synthetic.training import School

COMMAND = "FillOffice"
_SINCE = timedelta(300)
_ALL_CAME = timedelta(240)  # so that the last to come have some weeks of services behind them
_PROJECT = timedelta(364)
_AT_ONCE = 50_000  # records in one transaction


def fill(
    store: Store,
    *,
    people: int,
    services: int,
    seed: int,
    districts: Iterable[str],
    report: Callable[[int], None],
) -> Mapping[str, int]:
    """Fill the store with exactly so many people and services, and return the number of records by kind.

    The same seed on the same day gives the same records with the same ids, apart from what names this very
    store: its user and the seals of its certificates. `report` is told how many people are there already.
    Raise Refused `office_not_empty`, `not_enrolled`.
    """
    user = store.author().user
    _require_empty(store)
    office = _office(Chance(seed), store, districts)
    rows = Rows(ids(office.chance, day=office.day))
    specialist, school = Specialist(rows, office, user=user), School(rows, office)
    if store.author().role in Passport.writers:
        _add_passports(rows, office)
    given = 0
    for came, intake in _intakes(office, people):
        filed = file(rows, office, intake, user=user)
        if intake.consented_on:
            due = services * came // people - given
            specialist.help(filed, due=due)
            given += due
        school.invite(filed)
        if rows.waiting >= _AT_ONCE or came == people:
            _write(store, rows)
            report(came)
    school.close()
    _write(store, rows)
    with store.work(COMMAND) as work:
        return {**rows.counts, "certificate": school.certify(work)}


def _require_empty(store: Store) -> None:
    with store.read() as session:
        if session.scalars(select(Person.id).limit(1)).first():
            raise Refused("office_not_empty")


def _intakes(office: Office, people: int) -> Iterator[tuple[int, Intake]]:
    """Yield how many have come, and with whom, until exactly so many people are there."""
    dirt, came = Dirt(), 0
    while came < people:
        on = office.starts_on + _ALL_CAME * came / people
        intake = draw_intake(office, on=on, most=people - came)
        dirt.fall(office, intake)
        del intake.again[people - came - len(intake.members) :]
        came += intake.size
        if came == people:
            intake.consented_on = intake.registered_on  # somebody must be there for the services still due
        yield came, intake


def _office(chance: Chance, store: Store, districts: Iterable[str]) -> Office:
    day = store.today()
    starts_on = day - _SINCE
    cradle = Cradle(chance, Iins(chance), phones(chance), day=starts_on)
    return Office(cradle, homes(districts), starts_on=starts_on, day=day)


def _add_passports(rows: Rows, office: Office) -> None:
    for one in programmes():
        starts_on = office.starts_on
        rows.add(Passport, programme=one.code, version=1, starts_on=starts_on, ends_on=starts_on + _PROJECT)


def _write(store: Store, rows: Rows) -> None:
    with store.work(COMMAND) as work:
        rows.write(work.session.connection())
