"""A person's card."""

from datetime import date

import pytest

from core.errors import NotFound
from tests.core.queries.casework import SEMEY, Casework, with_indicator

A, _ = with_indicator("persons_served")


def test_the_card_holds_everything_but_the_history(office: Casework) -> None:
    person, son = (
        office.person(birth_date="1985-03-12"),
        office.person(given_name="Арман", birth_date="2015-03-05", consent=None),
    )
    office.consent(person, "2026-02-01", minors=[son])
    household = office.family(person, son)
    office.category("large_family", household=household, proof="proven")
    office.do("EnrolPerson", person=person, programme=A, enrolled_on="2026-03-01")
    office.do("AddContact", person=person, type="relative", value="87010001122")
    office.do("AddAddress", person=person, type="actual", settlement="103651100", line="Абай к-сі, 14")
    office.service(person)
    card = office.one("ShowPerson", id=person)
    assert (card.full_name, card.age, card.responsible) == ("Ахметова Айгүл", 41, "Жанар Оспанова")
    assert card.values["birth_date"] == "1985-03-12"
    assert [one.code for one in card.categories] == ["large_family"]
    assert [one.values["household"] for one in card.category_periods] == [household]
    assert [member.full_name for member in card.families[0].members] == ["Ахметова Айгүл", "Ахметова Арман"]
    assert [one.values["programme"] for one in card.enrolments] == [A]
    assert [one.values["value"] for one in card.contacts] == ["87010001122"]
    assert [one.values["line"] for one in card.addresses] == ["Абай к-сі, 14"]
    assert card.counts == {"services": 1, "visits": 0, "documents": 0, "family": 2}


@pytest.mark.parametrize(
    ("given_on", "until", "withdrawn_on", "state", "day"),
    [
        ("2026-02-01", None, None, "in_force", None),
        ("2026-02-01", "2026-09-15", None, "in_force", date(2026, 9, 15)),
        ("2026-02-01", "2026-09-14", None, "expired", date(2026, 9, 14)),
        ("2026-02-01", None, "2026-09-15", "withdrawn", date(2026, 9, 15)),
        (None, None, None, "missing", None),
    ],
)
def test_consent_has_one_of_four_states(
    office: Casework,
    given_on: str | None,
    until: str | None,
    withdrawn_on: str | None,
    state: str,
    day: date | None,
) -> None:
    person = office.person(consent=None)
    if given_on:
        consent = office.consent(person, given_on, valid_until=until)
        if withdrawn_on:
            office.do("WithdrawConsent", id=consent, withdrawn_on=withdrawn_on)
    now = office.one("ShowPerson", id=person).consent
    assert (now.state, now.until) == (state, day)


def test_a_new_consent_stands_over_a_withdrawn_one(office: Casework) -> None:
    person = office.person()
    first = office.one("ShowPerson", id=person).consent.id
    office.do("WithdrawConsent", id=str(first), withdrawn_on="2026-03-01")
    office.consent(person, "2026-04-01")
    assert office.one("ShowPerson", id=person).consent.state == "in_force"


def test_next_steps_are_open_until_the_person_is_met_on_their_day(office: Casework) -> None:
    person = office.person()
    office.service(person, given_on="2026-05-05", next_on="2026-05-20", next_step="анықтама")
    steps = office.one("ShowPerson", id=person).next_steps
    assert [(one.step, one.is_overdue) for one in steps] == [("анықтама", True)]
    office.service(person, given_on="2026-05-19")
    assert len(office.one("ShowPerson", id=person).next_steps) == 1
    office.service(person, given_on="2026-05-20")
    assert office.one("ShowPerson", id=person).next_steps == ()


def test_a_meeting_that_a_visit_promised_is_a_next_step_in_its_turn(office: Casework) -> None:
    person, other = office.person(), office.person()
    office.service(person, given_on="2026-05-05", next_on="2026-06-20", next_step="анықтама")
    office.do(
        "RecordVisit",
        district=SEMEY,
        visited_on="2026-05-05",
        purpose="consult",
        people=[person],
        next_on="2026-06-01",
    )
    steps = office.one("ShowPerson", id=person).next_steps
    assert [(one.kind, one.step) for one in steps] == [("visit", None), ("service", "анықтама")]
    assert office.one("ShowPerson", id=other).next_steps == ()
    office.service(person, given_on="2026-06-01")
    assert [one.kind for one in office.one("ShowPerson", id=person).next_steps] == ["service"]


def test_an_unknown_or_deleted_person_is_not_found(office: Casework) -> None:
    person = office.person()
    office.do("DeleteRecord", kind="person", id=person)
    with pytest.raises(NotFound, match="not_found"):
        office.ask("ShowPerson", id=person)
