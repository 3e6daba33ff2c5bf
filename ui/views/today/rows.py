"""The lines of today's table: visits done and promises of the day, in one order, said in a language."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.queries.promises import PromiseRow
from core.queries.today import TodayBoard
from core.queries.visits import VisitRow
from core.wording import Language
from ui.tables import Column
from ui.views.view import Destination
from ui.widgets import Pill
from ui.wording import capital, place_name, said


@dataclass(frozen=True, slots=True)
class Stop:
    """One line: who, where, when, and what to do about it."""

    key: UUID
    settlement: str
    at: str
    title: str
    detail: str
    pill: Pill
    is_done: bool
    is_next: bool
    leads: Destination
    heading: str = ""


def stops(board: TodayBoard, language: Language) -> list[Stop]:
    """Return the lines by settlement and time, each settlement under its heading."""
    found = [*_done(board.done, language), *_planned(board.planned, language)]
    found.sort(key=lambda stop: (stop.settlement, stop.at or "99", stop.title))
    lines: list[Stop] = []
    for stop in found:
        if not lines or lines[-1].settlement != stop.settlement:
            lines.append(_heading(stop, sum(one.settlement == stop.settlement for one in found)))
        lines.append(stop)
    return lines


def columns(language: Language) -> list[Column[Stop]]:
    """Return the table's columns."""
    go = QCoreApplication.translate("Today", "Start")
    return [
        Column[Stop](
            name="at",
            title="",
            text=lambda stop: stop.at,
            icon=lambda stop: "circle-check" if stop.is_done else "circle",
            icon_ink=lambda stop: "ok" if stop.is_done else "text3",
            face="strong",
            width=96,
        ),
        Column[Stop](
            name="who",
            title="",
            text=lambda stop: stop.title,
            sub=lambda stop: stop.detail,
            face="strong",
            width=280,
            stretches=True,
        ),
        Column[Stop](name="why", title="", pills=lambda stop: (stop.pill,), width=160),
        Column[Stop](
            name="go",
            title="",
            action=lambda stop: "" if stop.is_done else go,
            width=96,
            align="right",
        ),
    ]


def _heading(stop: Stop, count: int) -> Stop:
    homes = QCoreApplication.translate("Today", "%n stop(s)", "", count)
    name = stop.settlement or QCoreApplication.translate("Today", "No settlement")
    return Stop(
        stop.key,
        stop.settlement,
        "",
        "",
        "",
        Pill(""),
        True,
        False,
        stop.leads,
        heading=f"{name}  ·  {homes}",
    )


def _done(visits: tuple[VisitRow, ...], language: Language) -> Iterator[Stop]:
    for visit in visits:
        who = visit.household_name or (visit.people[0].full_name if visit.people else "")
        services = QCoreApplication.translate("Today", "%n service(s)", "", visit.services)
        yield Stop(
            key=visit.id,
            settlement=place_name(visit.settlement, language),
            at=visit.started_at or "",
            title=who,
            detail=capital(said("visit_purpose", visit.purpose, language)),
            pill=Pill(services, "ok", "circle-check"),
            is_done=True,
            is_next=False,
            leads=Destination("visit", visit.id),
        )


def _planned(promises: tuple[PromiseRow, ...], language: Language) -> Iterator[Stop]:
    for number, promise in enumerate(promises):
        yield Stop(
            key=promise.id,
            settlement=place_name(promise.settlement, language),
            at=promise.at or "",
            title=promise.title,
            detail=capital(promise.step or said("visit_purpose", promise.purpose, language)),
            pill=Pill(QCoreApplication.translate("Today", "Promised"), "info", "calendar-check"),
            is_done=False,
            is_next=number == 0,
            leads=_start(promise),
        )


def _start(promise: PromiseRow) -> Destination:
    """Return the entry of a visit that fulfils the promise."""
    given = {
        name: value
        for name, value in (
            ("person", promise.person),
            ("household", promise.household),
            ("settlement", promise.settlement),
            ("district", promise.district),
        )
        if value
    }
    return Destination("visit", given=given)
