from datetime import date
from uuid import UUID

from core.identity import new_id
from core.model.people import Consent
from core.model.visits import Visit
from tests.flows.laptop import Laptop
from tests.flows.office import Office
from tests.laptops import DISTRICT


def test_a_registration_on_one_laptop_reaches_the_other(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    person = one.register(surname="Әбдіғали")
    assert (one.sync().sent, other.sync().received > 0) == (1, True)
    found = other.see(person)
    assert found is not None
    assert found["surname"] == "Әбдіғали"
    office.settle()


def test_different_fields_edited_apart_both_survive_without_a_conflict(office: Office) -> None:
    one, other, person = _sharing(office)
    one.change(person, note="from one")
    other.change(person, phone="+77011112233")
    office.settle()
    for laptop in (one, other):
        found = laptop.see(person)
        assert found is not None
        assert (found["note"], found["phone"]) == ("from one", "+77011112233")
        assert laptop.conflicts(person) == []


def test_the_same_field_edited_apart_is_a_conflict_with_both_values_everywhere(office: Office) -> None:
    one, other, person = _sharing(office)
    third = office.laptop()
    one.change(person, note="from one")
    office.clock.ms += 1000
    other.change(person, note="from other")
    office.settle()
    for laptop in (one, other, third):
        found = laptop.see(person)
        assert found is not None
        assert found["note"] == "from other"
        assert laptop.conflicts(person) == [("note", "from other", "from one")]


def test_the_same_value_chosen_apart_is_no_conflict(office: Office) -> None:
    one, other, person = _sharing(office)
    one.change(person, language="kk")
    other.change(person, language="kk")
    office.settle()
    assert one.conflicts(person) == other.conflicts(person) == []


def test_an_edit_by_somebody_who_saw_the_other_edit_is_no_conflict(office: Office) -> None:
    one, other, person = _sharing(office)
    one.change(person, note="first")
    one.sync()
    other.sync()
    other.change(person, note="second")
    office.settle()
    found = one.see(person)
    assert found is not None
    assert (found["note"], one.conflicts(person)) == ("second", [])


def test_elements_of_a_set_added_apart_are_all_there(office: Office) -> None:
    one, other, person = _sharing(office)
    friends = [one.register() for _ in range(3)]
    visit = one.add(_visit(people=frozenset({person})))
    one.sync()
    other.sync()
    one.edit(Visit, visit, people=frozenset({person, friends[0]}))
    other.edit(Visit, visit, people=frozenset({friends[1], friends[2]}))
    office.settle()
    for laptop in (one, other):
        found = laptop.see(visit, kind=Visit)
        assert found is not None
        assert found["people"] == sorted(map(str, friends))
        assert laptop.conflicts(visit) == []


def test_an_element_removed_here_and_left_alone_there_is_gone(office: Office) -> None:
    one, other, person = _sharing(office)
    consent = one.add(_consent(person, scopes=frozenset({"processing", "photo"})))
    one.sync()
    other.sync()
    one.edit(Consent, consent, scopes=frozenset({"processing"}))
    other.edit(Consent, consent, representative=person)
    office.settle()
    found = other.see(consent, kind=Consent)
    assert found is not None
    assert found["scopes"] == ["processing"]


def test_deletion_against_an_edit_keeps_the_edit_and_the_mark_and_a_later_undo_wins(office: Office) -> None:
    one, other, person = _sharing(office)
    one.change(person, deleted=True)
    other.change(person, note="still visited")
    office.settle()
    found = one.see(person)
    assert found is not None
    assert (found["deleted"], found["note"]) == (True, "still visited")
    other.change(person, deleted=False)
    office.settle()
    found = one.see(person)
    assert found is not None
    assert found["deleted"] is False


def test_deletion_twice_is_no_conflict(office: Office) -> None:
    one, other, person = _sharing(office)
    one.change(person, deleted=True)
    other.change(person, deleted=True)
    office.settle()
    assert one.conflicts(person) == []


def test_a_record_made_and_edited_offline_arrives_as_it_was_left(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    person = one.register(note="first")
    for note in ("second", "third"):
        office.clock.ms += 10
        one.change(person, note=note)
    one.change(person, phone="+77011112233")
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["note"], found["phone"]) == ("third", "+77011112233")


def test_parents_and_children_made_in_one_sitting_arrive_together(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    person = one.register()
    consent = one.add(_consent(person))
    visit = one.add(_visit(people=frozenset({person})))
    office.settle()
    assert other.see(person)
    assert other.see(consent, kind=Consent)
    assert other.see(visit, kind=Visit)


def test_a_new_laptop_of_a_known_user_receives_all_that_was_made_before(office: Office) -> None:
    one = office.laptop()
    people = {one.register() for _ in range(20)}
    one.sync()
    late = office.new_laptop()
    late.sync()
    assert all(late.see(person) for person in people)
    office.settle()


def _visit(**values: object) -> Visit:
    common = {"district": DISTRICT, "visited_on": date(2026, 9, 21), "purpose": "monitoring"}
    return Visit(id=new_id(), **{**common, **values})


def _consent(person: UUID, **values: object) -> Consent:
    common = {"given_on": date(2026, 9, 21), "form": "paper", "scopes": frozenset({"processing"})}
    return Consent(id=new_id(), person=person, **{**common, **values})


def _sharing(office: Office) -> tuple[Laptop, Laptop, UUID]:
    """Return two laptops that both hold a person."""
    one, other = office.laptop(), office.laptop()
    person = one.register()
    one.sync()
    other.sync()
    office.clock.ms += 1000
    return one, other, person
