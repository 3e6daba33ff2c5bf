"""Services are as many as asked, on possible days, of a type that the programme offers."""

from collections import Counter

from sqlalchemy import func, select

from core.model.cases import Enrolment
from core.model.people import Consent, Person
from core.model.visits import Service, ServiceRecipient, Visit
from core.programme import programme
from tests.core.synthetic.conftest import SERVICES, Filled


def test_every_service_has_a_recipient_who_agreed(full: Filled) -> None:
    with full.store.read() as session:
        given = set(session.scalars(select(Service.id)))
        rows = session.execute(select(ServiceRecipient.service, ServiceRecipient.person)).all()
        agreed = set(session.scalars(select(Consent.person)))
        assert len(given) == SERVICES
        assert {row.service for row in rows} == given
        assert {row.person for row in rows} <= agreed


def test_nobody_is_served_after_the_withdrawal_and_some_before_the_consent(full: Filled) -> None:
    with full.store.read() as session:
        rows = session.execute(
            select(Service.given_on, Consent.given_on.label("agreed_on"), Consent.withdrawn_on)
            .join(ServiceRecipient, ServiceRecipient.service == Service.id)
            .join(Consent, Consent.person == ServiceRecipient.person)
        ).all()
        assert all(row.given_on <= full.store.today() for row in rows)
        withdrawn = [row for row in rows if row.withdrawn_on]
        assert withdrawn
        assert all(row.given_on < row.withdrawn_on for row in withdrawn)
        assert any(row.given_on < row.agreed_on for row in rows)


def test_a_service_is_one_that_the_programme_offers(full: Filled) -> None:
    with full.store.read() as session:
        rows = session.execute(
            select(Service.type, Enrolment.programme)
            .join(ServiceRecipient, ServiceRecipient.service == Service.id)
            .join(Enrolment, Enrolment.person == ServiceRecipient.person)
            .where(
                Enrolment.person.in_(
                    select(Enrolment.person).group_by(Enrolment.person).having(func.count() == 1)
                )
            )
        ).all()
        assert all(row.type in programme(row.programme).service_types for row in rows)
        assert {"consult_general", "consult_legal", "consult_psych"} <= {row.type for row in rows}


def test_half_are_given_on_visits_and_few_together(full: Filled) -> None:
    with full.store.read() as session:
        services = session.scalars(select(Service)).all()
        recipients = Counter(session.scalars(select(ServiceRecipient.service)))
        on_visits = sum(one.visit is not None for one in services) * 100 / SERVICES
        assert 40 < on_visits < 60
        for one in services:
            assert one.form == ("individual" if recipients[one.id] == 1 and not one.others else "group")
        assert 3 < sum(one.form == "group" for one in services) * 100 / SERVICES < 10


def test_visits_name_their_people_and_some_promise_another(full: Filled) -> None:
    with full.store.read() as session:
        visits = session.scalars(select(Visit)).all()
        people = set(session.scalars(select(Person.id)))
        assert all(one.people and one.people <= people for one in visits)
        assert all(one.next_on is None or one.next_on > one.visited_on for one in visits)
        assert any(one.next_on for one in visits)
        assert {len(one.people or ()) for one in visits} == {1, 2}
