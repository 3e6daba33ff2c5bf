"""A person's part in a programme: one at a time, ended with a reason."""

from datetime import timedelta

import pytest

from core.commands.cases import EndEnrolment, EnrolPerson
from core.commands.command import perform
from core.errors import Refused
from core.programme import programmes
from core.store.store import Store
from tests.core.commands.conftest import Register

FIRST, SECOND = (one.code for one in programmes()[:2])


def test_one_enrolment_is_open_at_a_time(store: Store, register: Register) -> None:
    """In one programme once, in two at the same time; again after the end."""
    person, today = register(), store.today()
    start = today - timedelta(days=30)
    enrolment = perform(store, EnrolPerson(person=person, programme=FIRST, enrolled_on=start)).one(
        "enrolment"
    )
    perform(store, EnrolPerson(person=person, programme=SECOND, enrolled_on=start))
    with pytest.raises(Refused, match="already_in_programme"):
        perform(store, EnrolPerson(person=person, programme=FIRST, enrolled_on=today))
    ended = today - timedelta(days=1)
    perform(store, EndEnrolment(id=enrolment, ended_on=ended, end_reason="goal_reached"))
    assert perform(store, EnrolPerson(person=person, programme=FIRST, enrolled_on=today)).ids


def test_an_end_has_a_reason_and_comes_after_the_beginning(store: Store, register: Register) -> None:
    """Both are asked beside their fields."""
    today = store.today()
    made = perform(store, EnrolPerson(person=register(), programme=FIRST, enrolled_on=today))
    id = made.one("enrolment")
    with pytest.raises(Refused, match=r"required \(end_reason\)"):
        perform(store, EndEnrolment(id=id, ended_on=today))
    with pytest.raises(Refused, match=r"ends_before_start \(ended_on\)"):
        perform(store, EndEnrolment(id=id, ended_on=today - timedelta(days=1), end_reason="moved"))


def test_an_unknown_programme_is_refused(store: Store, register: Register) -> None:
    """Programmes are the files that are there."""
    with pytest.raises(Refused, match="not_in_vocabulary"):
        perform(store, EnrolPerson(person=register(), programme="x", enrolled_on=store.today()))


def test_a_change_keeps_the_rules_of_the_beginning(store: Store, register: Register) -> None:
    """A known programme, and still one enrolment at a time."""
    person, today = register(), store.today()
    first = perform(store, EnrolPerson(person=person, programme=FIRST, enrolled_on=today - timedelta(days=9)))
    perform(
        store,
        EndEnrolment(id=first.one("enrolment"), ended_on=today - timedelta(days=5), end_reason="moved"),
    )
    perform(store, EnrolPerson(person=person, programme=FIRST, enrolled_on=today))
    other = perform(store, EnrolPerson(person=person, programme=SECOND, enrolled_on=today)).one("enrolment")
    for command, code in (
        (EndEnrolment(id=first.one("enrolment"), ended_on=None, end_reason=None), "already_in_programme"),
        (EndEnrolment(id=first.one("enrolment"), ended_on=today), "already_in_programme"),
        (EndEnrolment(id=other, programme=FIRST), "already_in_programme"),
        (EndEnrolment(id=other, programme="zzz"), "not_in_vocabulary"),
    ):
        with pytest.raises(Refused, match=rf"{code} \(programme\)"):
            perform(store, command)
