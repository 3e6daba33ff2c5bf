"""Papers say of each person what is known, and nothing beyond the card of who has not agreed."""

from sqlalchemy import select

from core.kz.dates import age
from core.model.cases import Enrolment
from core.model.people import CategoryPeriod, Consent, Household, Membership, Person
from core.model.record import fields_of
from tests.core.synthetic.conftest import Filled


def test_who_has_not_agreed_has_a_card_alone(full: Filled) -> None:
    with full.store.read() as session:
        agreed = set(session.scalars(select(Consent.person)))
        silent = [one for one in session.scalars(select(Person)) if one.id not in agreed]
        assert silent
        known = {*Person.card, "patronymic", "responsible", "is_synthetic", "deleted"}
        for one in silent:
            assert {name for name in fields_of(Person) if getattr(one, name) is not None} <= known
        named = set(session.scalars(select(Enrolment.person))) | set(
            session.scalars(select(Membership.person))
        )
        assert named <= agreed


def test_a_child_agrees_by_the_head_of_the_family(full: Filled) -> None:
    with full.store.read() as session:
        rows = session.execute(select(Consent, Person).join(Person, Person.id == Consent.person)).all()
        for consent, person in rows:
            assert person.birth_date is not None
            is_adult = age(person.birth_date, consent.given_on) >= 18
            assert (consent.representative is None) == is_adult
            assert consent.form == ("paper" if is_adult else "representative")
            assert consent.representative != person.id


def test_households_have_members_and_hold_their_categories(full: Filled) -> None:
    with full.store.read() as session:
        households = set(session.scalars(select(Household.id)))
        members = session.execute(select(Membership.household, Membership.relation)).all()
        holders = set(session.scalars(select(CategoryPeriod.household)))
        assert households == {row.household for row in members} == holders - {None}
        assert {row.relation for row in members} >= {"head", "wife", "son", "daughter", "mother"}


def test_proofs_are_of_every_state_and_the_proven_have_a_paper(full: Filled) -> None:
    with full.store.read() as session:
        periods = session.scalars(select(CategoryPeriod)).all()
        assert {one.proof for one in periods} == {"proven", "pending", "none"}
        assert all((one.document_number is not None) == (one.proof == "proven") for one in periods)
        assert all((one.person is None) != (one.household is None) for one in periods)


def test_an_enrolment_ends_with_a_reason(full: Filled) -> None:
    with full.store.read() as session:
        enrolments = session.scalars(select(Enrolment)).all()
        assert all((one.ended_on is None) == (one.end_reason is None) for one in enrolments)
        assert any(one.ended_on for one in enrolments)
