"""Persons served: each rule of counting has its test."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from core.queries.indicators.counted import Figure
from tests.core.queries.casework import AYAGOZ, SEMEY, Casework, iin, with_indicator

A, REACHED = with_indicator("persons_served")
B, RELEASED = with_indicator("persons_served", number=1)


@pytest.fixture
def of_a(office: Casework) -> Casework:
    """The office with a passport of the first programme."""
    office.passport(A)
    return office


def figure(office: Casework, *, programme: str = A, indicator: str = REACHED) -> Figure:
    """Return what the indicator amounts to, which the list behind it must bear out."""
    (row,) = [one for one in office.ask("ListIndicators", programme=programme).rows if one.id == indicator]
    behind = office.ask("IndicatorPeople", programme=programme, indicator=indicator)
    assert isinstance(row.figure, Figure)
    assert behind.total == len(behind.rows) == row.figure.recorded
    assert sum(one.is_proven for one in behind.rows) == row.figure.proven
    return row.figure


def large(office: Casework, *, proof: str = "pending", **values: Any) -> str:
    """Register a person of a counted category."""
    person = office.person(**values)
    office.category("large_family", person=person, proof=proof)
    return person


def test_a_person_with_one_service_counts(of_a: Casework) -> None:
    of_a.service(large(of_a))
    assert figure(of_a) == Figure(1, 0)


def test_a_person_counts_once_however_much_they_received(of_a: Casework) -> None:
    person = large(of_a)
    of_a.category("low_income_family", person=person)
    for type in ("consult_legal", "consult_psych", "consult_legal"):
        of_a.service(person, type=type)
    assert figure(of_a).recorded == 1


@pytest.mark.parametrize(("type", "count"), [("consult_general", 1), ("referral", 0), ("accompaniment", 0)])
def test_only_the_services_of_the_filter_count(of_a: Casework, type: str, count: int) -> None:
    of_a.service(large(of_a), type=type)
    assert figure(of_a).recorded == count


@pytest.mark.parametrize(("is_signed", "count"), [(True, 1), (False, 0), (None, 0)])
def test_b_in_a_group_only_who_is_named_and_signed_counts(
    of_a: Casework, is_signed: bool | None, count: int
) -> None:
    of_a.service(large(of_a), form="group", is_signed=is_signed, others=5)
    assert figure(of_a).recorded == count


def test_c_a_family_member_counts_only_when_served_in_person(of_a: Casework) -> None:
    mother, son = of_a.person(), of_a.person(given_name="Арман")
    of_a.category("large_family", household=of_a.family(mother, son))
    of_a.service(mother)
    assert figure(of_a).recorded == 1
    of_a.service(son)
    assert figure(of_a).recorded == 2


def test_d_an_online_service_counts_when_the_person_is_identified(of_a: Casework) -> None:
    of_a.service(form="group", type="online_request", others=1)
    assert figure(of_a).recorded == 0
    of_a.service(large(of_a), type="online_request", channel="online_form")
    assert figure(of_a).recorded == 1


def test_e_a_visit_without_a_service_does_not_count(of_a: Casework) -> None:
    person = large(of_a)
    of_a.do("RecordVisit", district=SEMEY, visited_on="2026-05-05", purpose="first", people=[person])
    assert figure(of_a).recorded == 0


@pytest.mark.parametrize(
    ("given_on", "count"),
    [("2026-01-31", 0), ("2026-02-01", 1), ("2026-09-15", 1)],
)
def test_the_service_lies_inside_the_project(of_a: Casework, given_on: str, count: int) -> None:
    person = of_a.person(consent="2026-01-01")
    of_a.category("large_family", person=person)
    of_a.service(person, given_on=given_on)
    assert figure(of_a).recorded == count


def test_a_service_after_the_project_does_not_count(office: Casework) -> None:
    office.passport(A, ends_on="2026-05-04")
    office.service(large(office))
    assert figure(office).recorded == 0


def test_the_newest_passport_decides(of_a: Casework) -> None:
    of_a.service(large(of_a))
    of_a.passport(A, starts_on="2026-06-01")
    assert figure(of_a).recorded == 0


@pytest.mark.parametrize(
    ("from_on", "until_on", "count"),
    [
        ("2026-05-05", "2026-05-05", 1),
        ("2026-05-06", None, 0),
        ("2026-01-01", "2026-05-04", 0),
    ],
)
def test_the_category_is_held_on_the_day_of_the_service(
    of_a: Casework, from_on: str, until_on: str | None, count: int
) -> None:
    person = of_a.person()
    id = of_a.category("large_family", person=person, from_on=from_on)
    of_a.do("ChangeCategory", id=id, until_on=until_on)
    of_a.service(person, given_on="2026-05-05")
    assert figure(of_a).recorded == count


@pytest.mark.parametrize(
    ("joined_on", "left_on", "count"),
    [
        (None, None, 1),
        ("2026-05-05", "2026-05-05", 1),
        ("2026-05-06", None, 0),
        (None, "2026-05-04", 0),
    ],
)
def test_a_member_holds_the_household_category_on_the_days_of_membership(
    of_a: Casework, joined_on: str | None, left_on: str | None, count: int
) -> None:
    person = of_a.person()
    household = of_a.family(person, joined_on=joined_on)
    of_a.category("large_family", household=household)
    (member,) = of_a.one("ShowHousehold", id=household).members
    of_a.do("ChangeMembership", id=str(member.membership), left_on=left_on)
    of_a.service(person, given_on="2026-05-05")
    assert figure(of_a).recorded == count


def test_a_category_of_persons_is_not_held_through_a_household(of_a: Casework) -> None:
    """Disability belongs to the person: a period that came to a household by sync counts nobody."""
    person = of_a.person()
    period = of_a.category("large_family", household=of_a.family(person))
    with of_a.store.work("test") as work:
        from_sync = "UPDATE category_period SET category = 'person_with_disability' WHERE id = :id"
        execute(work.session, from_sync, id=period)
    of_a.service(person)
    assert figure(of_a).recorded == 0


def test_a_category_without_any_proof_does_not_count(of_a: Casework) -> None:
    of_a.service(large(of_a, proof="none"))
    assert figure(of_a).recorded == 0


@pytest.mark.parametrize(("given_on", "count"), [("2026-05-05", 1), ("2026-05-06", 0)])
def test_consent_is_in_force_on_the_day_of_the_service(of_a: Casework, given_on: str, count: int) -> None:
    person = of_a.person(consent=given_on)
    of_a.category("large_family", person=person)
    of_a.service(person, given_on="2026-05-05")
    assert figure(of_a).recorded == count


@pytest.mark.parametrize(("withdrawn_on", "count"), [("2026-05-06", 1), ("2026-05-05", 0)])
def test_a_withdrawal_leaves_what_was_before_it(of_a: Casework, withdrawn_on: str, count: int) -> None:
    person = of_a.person(consent=None)
    consent = of_a.consent(person, "2026-02-01")
    of_a.category("large_family", person=person)
    of_a.service(person, given_on="2026-05-05")
    of_a.do("WithdrawConsent", id=consent, withdrawn_on=withdrawn_on)
    assert figure(of_a).recorded == count


def test_a_consent_that_ran_out_does_not_count(of_a: Casework) -> None:
    person = of_a.person(consent=None)
    of_a.consent(person, "2026-02-01", valid_until="2026-05-04")
    of_a.consent(person, "2026-09-01")
    of_a.category("large_family", person=person)
    of_a.service(person, given_on="2026-05-05")
    assert figure(of_a).recorded == 0


@pytest.mark.parametrize("kind", ["person", "service", "service_recipient", "category_period", "visit"])
def test_what_is_deleted_counts_nowhere(of_a: Casework, kind: str) -> None:
    person = of_a.person()
    ids = {"person": person, "category_period": of_a.category("large_family", person=person)}
    made = of_a.do(
        "RecordVisit",
        district=SEMEY,
        visited_on="2026-05-05",
        purpose="consult",
        people=[person],
        services=[{"type": "consult_legal", "form": "individual", "recipients": [{"person": person}]}],
    )
    ids |= {
        "visit": made["visit"],
        "service": made["service"][0],
        "service_recipient": made["service_recipient"][0],
    }
    assert figure(of_a).recorded == 1
    of_a.do("DeleteRecord", kind=kind, id=str(ids[kind]))
    assert figure(of_a).recorded == 0
    of_a.do("RestoreRecord", kind=kind, id=str(ids[kind]))
    assert figure(of_a).recorded == 1


def test_a_deleted_consent_covers_nothing(of_a: Casework) -> None:
    """No command deletes a consent; a row that came so by sync counts nobody."""
    person = large(of_a)
    of_a.service(person)
    consent = of_a.one("ShowPerson", id=person).consent.id
    with of_a.store.work("test") as work:
        execute(work.session, "UPDATE consent SET deleted = 1 WHERE id = :id", id=str(consent))
    assert figure(of_a).recorded == 0


def test_a_deleted_household_gives_nobody_its_category(of_a: Casework) -> None:
    mother = of_a.person()
    household = of_a.family(mother)
    of_a.category("large_family", household=household)
    of_a.service(mother)
    for command, count in (("DeleteRecord", 0), ("RestoreRecord", 1)):
        of_a.do(command, kind="household", id=household)
        assert figure(of_a).recorded == count
        assert bool(of_a.one("ShowPerson", id=mother).categories) == bool(count)
        assert of_a.ask("ListPeople", category="large_family").total == count


def test_a_deleted_member_of_another_district_holds_nothing_by_either_row(of_a: Casework) -> None:
    mother, student = of_a.person(), of_a.person(given_name="Арман", district=AYAGOZ)
    household = of_a.family(mother, student)
    of_a.category("large_family", household=household)
    of_a.service(student)
    assert figure(of_a).recorded == 1
    member = next(
        one for one in of_a.one("ShowHousehold", id=household).members if str(one.person) == student
    )
    of_a.do("DeleteRecord", kind="membership", id=str(member.membership))
    assert figure(of_a).recorded == 0
    of_a.do("RestoreRecord", kind="membership", id=str(member.membership))
    assert figure(of_a).recorded == 1


def test_one_human_being_registered_twice_counts_once(of_a: Casework) -> None:
    """By IIN; without one by folded name, birth date and sex."""
    number = iin("1985-03-12", serial=9000)
    for name in ("Ахметова", "Кенжебаева"):
        of_a.service(large(of_a, surname=name, iin=number))
    for name in ("Қалиева", "Калиева"):
        of_a.service(large(of_a, surname=name, birth_date="1990-01-01", sex="female"))
    of_a.service(large(of_a, surname="Қалиева", birth_date="1990-01-02", sex="female"))
    assert figure(of_a).recorded == 3


def test_proven_needs_a_proven_category_and_a_signature(of_a: Casework) -> None:
    of_a.service(large(of_a, proof="pending"), is_signed=True)
    of_a.service(large(of_a, proof="proven"), is_signed=False)
    assert figure(of_a) == Figure(2, 0)
    of_a.service(large(of_a, proof="proven"), is_signed=True)
    assert figure(of_a) == Figure(3, 1)


def test_proof_and_signature_must_meet_in_one_service(of_a: Casework) -> None:
    person = of_a.person()
    pending = of_a.category("large_family", person=person, proof="pending")
    of_a.do("ChangeCategory", id=pending, until_on="2026-05-31")
    of_a.category("large_family", person=person, proof="proven", from_on="2026-06-01")
    of_a.service(person, given_on="2026-05-05", is_signed=True)
    of_a.service(person, given_on="2026-06-05", is_signed=False)
    assert figure(of_a) == Figure(1, 0)


@pytest.mark.parametrize("kind", ["visit", "service", "service_recipient"])
def test_a_file_proves_what_nobody_signed_until_it_is_deleted(of_a: Casework, kind: str) -> None:
    person = large(of_a, proof="proven")
    made = of_a.do(
        "RecordVisit",
        district=SEMEY,
        visited_on="2026-05-05",
        purpose="consult",
        services=[{"type": "consult_legal", "form": "individual", "recipients": [{"person": person}]}],
    )
    proven = made[kind] if kind == "visit" else made[kind][0]
    assert figure(of_a) == Figure(1, 0)
    attachment = of_a.do(
        "AttachFile",
        person=person,
        media_type="application/pdf",
        title="Парақ",
        content=b"x",
        proven_kind=kind,
        proven=str(proven),
    )["attachment"]
    assert figure(of_a) == Figure(1, 1)
    of_a.do("DeleteRecord", kind="attachment", id=str(attachment))
    assert figure(of_a) == Figure(1, 0)


def test_a_changed_service_is_counted_as_it_stands(of_a: Casework) -> None:
    service = of_a.service(large(of_a))
    of_a.do("ChangeService", id=service, type="referral")
    assert figure(of_a).recorded == 0
    of_a.do("ChangeService", id=service, type="consult_psych", given_on="2026-06-06")
    assert figure(of_a).recorded == 1


def test_the_stricter_reading_is_the_smallest_kind(of_a: Casework) -> None:
    people = [large(of_a, surname=name) for name in ("Әлиева", "Бекова", "Сейтова")]
    for person in people:
        of_a.service(person, type="consult_legal")
    of_a.service(people[0], type="consult_psych")
    of_a.service(people[1], type="consult_psych")
    of_a.service(people[0], type="consult_general")
    row = next(one for one in of_a.ask("ListIndicators", programme=A).rows if one.id == REACHED)
    assert [part.recorded for part in row.parts.values()] == [1, 3, 2]
    assert [(one.value, one.figure.recorded) for one in row.beside] == [("each_kind", 1)]
    of_a.passport(A, options={"served_reading": "each_kind"})
    assert figure(of_a).recorded == 1
    row = next(one for one in of_a.ask("ListIndicators", programme=A).rows if one.id == REACHED)
    assert [(one.value, one.figure.recorded) for one in row.beside] == [("total", 3)]


def test_released_long_ago_counts_by_the_mild_reading_only(office: Casework) -> None:
    office.passport(B)
    for released_on in ("2025-05-05", "2025-05-06"):
        person = office.person(surname=f"Омаров{released_on}")
        office.category("released", person=person, from_on=released_on)
        office.service(person, given_on="2026-05-05")
    on_probation = office.person(surname="Сәрсенов")
    office.category("on_probation", person=on_probation, from_on="2020-01-01")
    office.service(on_probation)
    assert figure(office, programme=B, indicator=RELEASED).recorded == 3
    row = next(one for one in office.ask("ListIndicators", programme=B).rows if one.id == RELEASED)
    assert [(one.value, one.figure.recorded) for one in row.beside] == [("one_year", 2)]
    office.passport(B, options={"released_within": "one_year"})
    assert figure(office, programme=B, indicator=RELEASED).recorded == 2


def test_one_person_counts_in_each_programme(of_a: Casework) -> None:
    of_a.passport(B)
    person = large(of_a)
    of_a.category("released", person=person)
    of_a.service(person)
    assert figure(of_a).recorded == figure(of_a, programme=B, indicator=RELEASED).recorded == 1


def execute(session: Any, sql: str, *, id: str) -> None:
    """Write what no command would."""
    session.execute(text(sql), {"id": UUID(id).bytes})


def test_consent_to_photographs_alone_counts_nothing(of_a: Casework) -> None:
    person = large(of_a, consent="2026-09-15")
    of_a.consent(person, "2026-02-01", scopes=["photo", "publication"])
    of_a.service(person)
    assert figure(of_a).recorded == 0
    of_a.consent(person, "2026-05-01", scopes=["photo", "processing"])
    assert figure(of_a).recorded == 1


def test_a_service_that_the_person_refused_was_not_received(of_a: Casework) -> None:
    service = of_a.service(large(of_a), result="refused_by_person")
    assert figure(of_a).recorded == 0
    of_a.do("ChangeService", id=service, result="explained")
    assert figure(of_a).recorded == 1
    of_a.do("ChangeService", id=service, result="refused_by_person")
    assert figure(of_a).recorded == 0
