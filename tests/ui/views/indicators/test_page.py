"""Plans stand at once, figures follow; each programme has its own, and what is recorded later is counted."""

from collections.abc import Callable, Mapping
from threading import Event

import pytest
from sqlalchemy import delete

from core.programme import programmes
from core.queries.indicators.kinds import KINDS
from core.store.store import Store
from core.store.tables import SETTING
from sync.status import OFFICE_KEY
from sync.unsent import unsent_people
from tests.core.queries.casework import Casework
from tests.ui.views.indicators.conftest import PROGRAMME
from tests.ui.views.looking import said
from ui.tables.model import ROW
from ui.views.indicators.page import IndicatorsPage
from ui.views.indicators.targets import Target, target_columns
from ui.views.view import Destination

Settle = Callable[[], None]


def targets(page: IndicatorsPage) -> list[Target]:
    model = page.targets.view.model()
    return [model.index(at, 0).data(ROW) for at in range(model.rowCount())]


def recorded(page: IndicatorsPage) -> list[int]:
    return [row.figure.recorded for row in targets(page) if row.figure]


def test_figures_stand_beside_their_plans(page: IndicatorsPage) -> None:
    served, *_ = targets(page)
    assert served.figure
    assert (served.figure.recorded, served.figure.proven) == (3, 2)
    assert served.plan == served.indicator.target


def test_plans_stand_while_the_figures_are_counted(page: IndicatorsPage, office: Casework) -> None:
    page._rows.clear()
    page._on_passport(PROGRAMME, office.ask("ShowPassport", programme=PROGRAMME))
    assert [row.figure for row in targets(page)] == [None] * len(targets(page))
    assert all(row.plan for row in targets(page))
    assert "Counting…" in said(page)


def test_each_programme_has_its_own_indicators(page: IndicatorsPage, settle: Settle) -> None:
    for each in programmes():
        page.go(Destination("indicators", given={"programme": each.code}))
        settle()
        shown = [row.indicator for row in targets(page)]
        assert shown == [one for one in each.indicators if one.kind in KINDS]
        assert all(row.figure for row in targets(page))


def test_the_chosen_programme_stays_after_a_change(
    page: IndicatorsPage, office: Casework, settle: Settle
) -> None:
    person = office.person(surname="Яковлев")
    office.category("large_family", person=person)
    office.service(person, type="consult_legal", is_signed=True)
    assert recorded(page)[0] == 3
    page.workspace.changed.emit(frozenset({("service", None)}))
    assert recorded(page)[0] == 3
    settle()
    assert recorded(page)[0] == 4


def test_the_days_of_the_project_are_said(page: IndicatorsPage, settle: Settle) -> None:
    assert "01.02.2026 – 30.11.2026, 74 % of the time has passed" in said(page)
    other = next(one.code for one in programmes() if one.code != PROGRAMME)
    page.go(Destination("indicators", given={"programme": other}))
    settle()
    assert "The days of the project are not set: see Settings" in said(page)


def test_what_is_not_sent_is_shown_as_a_part_of_the_figure(
    page: IndicatorsPage, office: Casework, settle: Settle
) -> None:
    """Where there is a server, and it has heard nothing yet, nobody of the figure is sent."""
    with office.store.applying() as session:
        session.execute(delete(SETTING).where(SETTING.c.name == OFFICE_KEY))
    page.refresh()
    settle()
    served, *_ = targets(page)
    assert served.unsent == 3
    columns = {column.name: column for column in target_columns("en")}
    bar = columns["bar"].bar(served)
    assert bar
    assert bar.unsent == 3
    assert columns["bar"].sub(served).startswith("Not sent: 3  ·  ")
    assert "Not sent" in said(page)


def test_counts_that_are_overtaken_are_not_made(
    page: IndicatorsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the store is busy, changes come one upon another; what they ask is counted once."""
    counted: list[str] = []

    def count(store: Store, *, code: str) -> Mapping[str, int]:
        counted.append(code)
        return unsent_people(store, code=code)

    monkeypatch.setattr("ui.views.indicators.page.unsent_people", count)
    is_free = Event()
    page.workspace.read(lambda _: is_free.wait(10), done=lambda _: None)
    for _ in range(3):
        page.refresh()
    is_free.set()
    settle()
    assert counted == [PROGRAMME]
