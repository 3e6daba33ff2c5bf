"""What holds for people on a day: the same rules for a list, a card and a count."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select, update

from core.model.people import Consent
from core.model.visits import Visit
from core.queries.standing import categories_of, consent_holds, consents_of, holders, last_met
from tests.core.queries.casework import SEMEY, Casework, uuids

DAY = date(2026, 5, 5)


def test_a_consent_holds_from_its_day_to_the_eve_of_withdrawal(office: Casework) -> None:
    person = office.person(consent=None)
    consent = office.consent(person, "2026-05-05")
    office.do("WithdrawConsent", id=consent, withdrawn_on="2026-05-07")
    days = [DAY + timedelta(days=offset) for offset in range(-1, 4)]
    with office.store.read() as session:
        held = [bool(session.scalars(select(Consent.id).where(consent_holds(day))).all()) for day in days]
    assert held == [False, True, True, False, False]


def test_holders_are_those_whose_categories_are_shown(office: Casework) -> None:
    alone, member, former, other = (office.person(given_name=name) for name in ("А", "Б", "В", "Г"))
    office.category("large_family", person=alone)
    household = office.family(member, former)
    office.category("large_family", household=household)
    leaver = next(
        one for one in office.one("ShowHousehold", id=household).members if str(one.person) == former
    )
    office.do("ChangeMembership", id=str(leaver.membership), left_on="2026-05-04")
    office.category("orphan", person=other)
    everybody = uuids(alone, member, former, other)
    with office.store.read() as session:
        found = set(session.scalars(holders("large_family", on=DAY)))
        shown = categories_of(session, everybody, on=DAY)
    assert found == uuids(alone, member)
    assert {id for id, held in shown.items() if "large_family" in {one.code for one in held}} == found


def test_the_better_proof_of_two_is_shown(office: Casework) -> None:
    person = office.person()
    for proof in ("proven", "pending", "none"):
        office.category("orphan", person=person, proof=proof)
    with office.store.read() as session:
        (held,) = categories_of(session, uuids(person), on=DAY)[UUID(person)]
    assert held.proof == "proven"


def test_the_last_meeting_is_the_later_of_visit_and_service(office: Casework) -> None:
    visited, served, unmet = (office.person(given_name=name) for name in ("А", "Б", "В"))
    for person in (visited, served):
        office.service(person, given_on="2026-05-05")
    office.do("RecordVisit", district=SEMEY, visited_on="2026-06-05", purpose="first", people=[visited])
    with office.store.read() as session:
        days = last_met(session, uuids(visited, served, unmet))
    assert days == {UUID(visited): date(2026, 6, 5), UUID(served): DAY}


def test_a_visit_whose_day_the_office_blanked_is_no_meeting(office: Casework) -> None:
    visited, served = office.person(given_name="А"), office.person(given_name="Б")
    office.service(served, given_on="2026-05-05")
    office.do(
        "RecordVisit", district=SEMEY, visited_on="2026-06-05", purpose="first", people=[visited, served]
    )
    with office.store.applying() as session:
        session.execute(update(Visit).values(visited_on=None))
    with office.store.read() as session:
        assert last_met(session, uuids(visited, served)) == {UUID(served): DAY}


def test_a_consent_without_processing_holds_nowhere(office: Casework) -> None:
    person = office.person(consent=None)
    office.consent(person, "2026-05-05", scopes=["photo"])
    with office.store.read() as session:
        assert not session.scalars(select(Consent.id).where(consent_holds(DAY))).all()
        assert consents_of(session, uuids(person), on=DAY) == {}
    assert office.one("ShowPerson", id=person).consent.state == "missing"
