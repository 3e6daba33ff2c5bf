"""The lines of the day stand by settlement and time, and a promise leads to the visit that fulfils it."""

from dataclasses import replace
from datetime import date

from core.identity import new_id
from core.kz.kato import settlements
from core.queries.promises import PromiseRow
from core.queries.today import TodayBoard
from ui.views.today.rows import columns, stops

DISTRICT = "103600000"
FIRST, SECOND = (one.code for one in settlements(DISTRICT)[:2])
PROMISE = PromiseRow(
    kind="visit",
    id=new_id(),
    on=date(2026, 3, 2),
    at="11:00",
    step=None,
    purpose="consult",
    person=new_id(),
    household=None,
    title="Ахметова Айгүл",
    district=DISTRICT,
    settlement=FIRST,
    specialist=None,
    days_overdue=0,
)
BOARD = TodayBoard(user=None, done=(), planned=(), overdue=(), drafts=(), counts={})


def test_a_settlement_is_named_once_above_its_stops_in_time() -> None:
    later = replace(PROMISE, id=new_id(), at="16:30", title="Омаров")
    unsaid = replace(PROMISE, id=new_id(), at=None, title="Бондаренко")
    lines = stops(replace(BOARD, planned=(unsaid, later, PROMISE)), "ru")
    assert [bool(line.heading) for line in lines] == [True, False, False, False]
    assert [line.title for line in lines[1:]] == ["Ахметова Айгүл", "Омаров", "Бондаренко"]


def test_each_settlement_has_its_heading() -> None:
    elsewhere = replace(PROMISE, id=new_id(), settlement=SECOND)
    nowhere = replace(PROMISE, id=new_id(), settlement=None)
    lines = stops(replace(BOARD, planned=(PROMISE, elsewhere, nowhere)), "kk")
    headings = [line.heading for line in lines if line.heading]
    assert len(headings) == len(set(headings)) == 3


def test_a_promise_begins_the_visit_with_what_is_known() -> None:
    (_, stop) = stops(replace(BOARD, planned=(PROMISE,)), "kk")
    assert stop.leads.page == "visit"
    assert stop.leads.given == {"person": PROMISE.person, "settlement": FIRST, "district": DISTRICT}


def test_only_what_is_not_done_can_be_started() -> None:
    (_, stop) = stops(replace(BOARD, planned=(PROMISE,)), "kk")
    go = columns("kk")[-1]
    assert go.action(stop)
    assert not go.action(replace(stop, is_done=True))
