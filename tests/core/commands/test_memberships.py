"""Where a membership stands while its household and its person move."""

from uuid import UUID

from sqlalchemy import select

from core.commands.command import perform
from core.commands.people import AddMember, ChangeHousehold, ChangePerson, FormHousehold
from core.model.people import Membership
from core.model.record import fields_of
from core.store.store import Store
from core.store.tables import JOURNAL
from tests.core.commands.conftest import DISTRICT, ELSEWHERE, THIRD, Register, family


def test_member_of_another_district_stands_in_both(store: Store, register: Register) -> None:
    """Two rows with one pair; counts use the pair."""
    head, away = register(), register("Омаров", district=ELSEWHERE)
    household = perform(
        store,
        FormHousehold(name="Омаровтар", district=DISTRICT, members=[{"person": head, "relation": "head"}]),
    ).ids["household"]
    perform(store, AddMember(household=household, person=away, relation="son"))
    with store.read() as session:
        rows = session.query(Membership).filter(Membership.person == away).all()
        assert {row.district for row in rows} == {DISTRICT, ELSEWHERE}
        assert len({row.pair for row in rows}) == 1
        assert rows[0].pair is not None


def test_a_membership_follows_its_person_and_its_household(store: Store, register: Register) -> None:
    """It stands in both districts while they differ, and once where they meet again."""
    person = register()
    household = family(store, person)
    assert stands_in(store, person) == ([DISTRICT], 0)
    for command, districts in (
        (ChangePerson(id=person, district=ELSEWHERE), [DISTRICT, ELSEWHERE]),
        (ChangePerson(id=person, district=THIRD), [THIRD, DISTRICT]),
        (ChangeHousehold(id=household, district=ELSEWHERE), [THIRD, ELSEWHERE]),
        (ChangeHousehold(id=household, name="Б"), [THIRD, ELSEWHERE]),
        (ChangeHousehold(id=household, district=THIRD), [THIRD]),
        (ChangeHousehold(id=household, district=DISTRICT), [THIRD, DISTRICT]),
        (ChangePerson(id=person, district=DISTRICT), [DISTRICT]),
    ):
        perform(store, command)
        assert stands_in(store, person) == (sorted(districts), int(len(districts) > 1))


def test_no_move_changes_what_is_fixed(store: Store, register: Register) -> None:
    """The server refuses such a change from anybody."""
    person = register()
    household = family(store, person)
    for command in (
        ChangePerson(id=person, district=ELSEWHERE),
        ChangeHousehold(id=household, district=ELSEWHERE),
        ChangePerson(id=person, district=THIRD),
        ChangePerson(id=person, district=DISTRICT),
    ):
        perform(store, command)
    fixed = {name for name, declared in fields_of(Membership).items() if declared.is_fixed}
    with store.read() as session:
        changed = set(session.scalars(select(JOURNAL.c.field).where(JOURNAL.c.kind == "membership")))
    assert changed > {"", "district"}
    assert not changed & fixed


def stands_in(store: Store, person: UUID) -> tuple[list[str], int]:
    """Return the districts of the person's memberships and how many pairs they have."""
    with store.read() as session:
        rows = (
            session.query(Membership).filter(Membership.person == person, Membership.deleted.is_(False)).all()
        )
        assert [row.bucket for row in rows] == [f"d:{row.district}" for row in rows]
        return sorted(row.district for row in rows), len({row.pair for row in rows} - {None})
