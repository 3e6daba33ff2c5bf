"""The rules of a person, a membership and a category."""

from datetime import timedelta

import pytest

from core.commands.command import perform
from core.commands.people import (
    AddMember,
    AssignCategory,
    ChangeCategory,
    ChangeMembership,
    ChangePerson,
    FormHousehold,
    RegisterPerson,
)
from core.errors import Refused
from core.store.store import Store
from tests.core.commands.conftest import (
    DISTRICT,
    ELSEWHERE,
    Register,
    family,
)

IIN = "850312490014"


def test_card_needs_an_iin_or_the_reason_for_none(store: Store) -> None:
    """One of the two is demanded, also when one is taken away later."""
    with pytest.raises(Refused, match=r"iin_or_reason \(iin\)"):
        perform(store, RegisterPerson(surname="А", given_name="Б", district=DISTRICT))


def test_an_iin_leaves_no_reason_for_none(store: Store, register: Register) -> None:
    """Not at registration, and not later: the reason goes as the IIN comes."""
    known = {"surname": "А", "given_name": "Б", "district": DISTRICT, "iin": IIN}
    with pytest.raises(Refused, match=r"iin_and_reason \(no_iin_reason\)"):
        perform(store, RegisterPerson(**known, no_iin_reason="lost"))
    person = register()
    with pytest.raises(Refused, match="iin_and_reason"):
        perform(store, ChangePerson(id=person, iin=IIN))
    perform(store, ChangePerson(id=person, iin=IIN, no_iin_reason=None))


def test_nobody_of_a_year_is_written_down_as_newborn(store: Store, register: Register) -> None:
    """Refused where the reason or the day of birth is written; a child that has grown older stays changeable."""
    young = store.today() - timedelta(days=300)
    baby = register(no_iin_reason="newborn", birth_date=young.isoformat(), consent=False)
    for wrong in (
        {"no_iin_reason": "newborn", "birth_date": "1985-03-12"},
        {"no_iin_reason": "newborn", "birth_date": (young - timedelta(days=66)).isoformat()},
    ):
        with pytest.raises(Refused, match=r"not_newborn \(no_iin_reason\)"):
            register(consent=False, **wrong)
        with pytest.raises(Refused, match="not_newborn"):
            perform(store, ChangePerson(id=baby, birth_date=wrong["birth_date"]))
    grown = register(no_iin_reason="lost", birth_date="1985-03-12")
    with pytest.raises(Refused, match="not_newborn"):
        perform(store, ChangePerson(id=grown, no_iin_reason="newborn"))
    assert register(no_iin_reason="newborn", birth_date=None, consent=False)


def test_category_has_one_owner_that_may_hold_it(store: Store, register: Register) -> None:
    """A household never holds what belongs to a person, and somebody must hold it."""
    person = register()
    household = perform(
        store, FormHousehold(name="А", district=DISTRICT, members=[{"person": person, "relation": "head"}])
    ).ids["household"]
    since = {"from_on": "2026-01-10", "proof": "pending"}
    for wrong, code in (
        ({"category": "large_family"}, "one_owner"),
        ({"category": "large_family", "person": person, "household": household}, "one_owner"),
        ({"category": "released", "household": household}, "category_of_person"),
        ({"category": "large_family", "household": household, "until_on": "2026-01-09"}, "ends_before_start"),
    ):
        with pytest.raises(Refused, match=code):
            perform(store, AssignCategory(**since, **wrong))
    assert perform(store, AssignCategory(**since, category="large_family", household=household)).ids
    assert perform(store, AssignCategory(**since, category="released", person=person)).ids


@pytest.mark.parametrize(("days", "code"), [(1, "date_in_future"), (-47000, "born_too_early")])
def test_a_birth_date_is_of_a_living_person(store: Store, register: Register, days: int, code: str) -> None:
    """Neither tomorrow nor before 1900."""
    born, person = store.today() + timedelta(days=days), register()
    with pytest.raises(Refused, match=rf"{code} \(birth_date\)"):
        register("Омаров", birth_date=born)
    with pytest.raises(Refused, match=rf"{code} \(birth_date\)"):
        perform(store, ChangePerson(id=person, birth_date=born))


def test_a_changed_category_keeps_its_owner_s_rule(store: Store, register: Register) -> None:
    """A household never comes to hold what belongs to a person."""
    household = family(store, register())
    category = perform(
        store,
        AssignCategory(household=household, category="large_family", from_on="2026-01-10", proof="none"),
    ).one("category_period")
    with pytest.raises(Refused, match=r"category_of_person \(category\)"):
        perform(store, ChangeCategory(id=category, category="released"))
    with pytest.raises(Refused, match=r"ends_before_start \(until_on\)"):
        perform(store, ChangeCategory(id=category, until_on="2026-01-09"))


def test_a_member_joins_once_at_a_time(store: Store, register: Register) -> None:
    """Who left may come back; reopening the former membership is refused then."""
    head, son = register(), register("Ахметов", district=ELSEWHERE)
    household = family(store, head)
    add = AddMember(household=household, person=son, relation="son", joined_on="2026-01-10")
    first = perform(store, add).all("membership")[0]
    with pytest.raises(Refused, match=r"already_member \(person\)"):
        perform(store, add)
    with pytest.raises(Refused, match="already_member"):
        family(store, head, head)
    with pytest.raises(Refused, match=r"ends_before_start \(left_on\)"):
        perform(store, ChangeMembership(id=first, left_on="2026-01-09"))
    perform(store, ChangeMembership(id=first, left_on="2026-02-01"))
    perform(store, AddMember(household=household, person=son, relation="son", joined_on="2026-03-01"))
    with pytest.raises(Refused, match="already_member"):
        perform(store, ChangeMembership(id=first, left_on=None))
