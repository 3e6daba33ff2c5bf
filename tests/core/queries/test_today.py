"""The Today page."""

from sqlalchemy import insert

from core.identity import new_id
from core.store.tables import DRAFT
from tests.core.queries.casework import SEMEY, TODAY, Casework


def test_today_shows_what_is_done_planned_and_overdue(office: Casework) -> None:
    done, planned, overdue = (office.person(given_name=name) for name in ("Арман", "Болат", "Ғани"))
    office.do("RecordVisit", district=SEMEY, visited_on=TODAY, purpose="first", people=[done])
    office.service(planned, next_on=TODAY, next_step="қоңырау")
    office.service(overdue, next_on="2026-09-10", next_step="анықтама")
    board = office.one("Today")
    assert board.user == "Жанар Оспанова"
    assert [row.people[0].full_name for row in board.done] == ["Ахметова Арман"]
    assert [row.title for row in board.planned] == ["Ахметова Болат"]
    assert [(row.title, row.days_overdue) for row in board.overdue] == [("Ахметова Ғани", 5)]
    assert board.counts == {"person": 3, "household": 0}


def test_drafts_are_offered_again_the_latest_first(office: Casework) -> None:
    with office.store.applying() as session:
        for title, saved_at in (("Бұрынғы", 1), ("Соңғы", 2)):
            row = {"id": new_id().bytes, "form": "visit", "title": title, "data": "{}", "saved_at": saved_at}
            session.execute(insert(DRAFT).values(**row))
    assert [row.title for row in office.one("Today").drafts] == ["Соңғы", "Бұрынғы"]
    assert office.ask("ListDrafts").total == 2
