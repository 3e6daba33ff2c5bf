"""The first steps are those of this laptop: what was written here and sent, not what others wrote."""

from sqlalchemy import insert

from core.identity import new_id
from core.model.people import Person
from core.queries.steps import Steps
from core.store.tables import SYNC_RUN
from tests.core.queries.casework import SEMEY, Casework


def steps(office: Casework) -> Steps:
    found = office.one("FirstSteps")
    assert isinstance(found, Steps)
    return found


def test_each_step_is_told_once_it_is_done_here(office: Casework) -> None:
    assert steps(office) == Steps(person=False, visit=False, certificate=False, sent=False)
    person = office.person()
    office.do("RecordVisit", district=SEMEY, visited_on="2026-09-01", purpose="first", people=[person])
    assert steps(office) == Steps(person=True, visit=True, certificate=False, sent=False)


def test_what_came_from_others_is_no_step(office: Casework) -> None:
    with office.store.applying() as session:
        session.add(
            Person(id=new_id(), surname="Ахметова", given_name="Айгүл", district=SEMEY, bucket=f"d:{SEMEY}")
        )
    assert not steps(office).person


def test_a_sync_that_sent_nothing_is_no_step(office: Casework) -> None:
    for sent, is_step in ((0, False), (3, True)):
        with office.store.applying() as session:
            session.execute(insert(SYNC_RUN).values(started_at=1, ended_at=2, sent=sent, result="done"))
        assert steps(office).sent is is_step
