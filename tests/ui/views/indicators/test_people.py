"""Every figure opens: all, proven, without papers, a part, another reading; and a row leads to the card."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.core.queries.casework import Casework
from tests.ui.views.indicators.conftest import PROGRAMME, SERVED
from tests.ui.views.looking import said
from tests.ui.views.people import hand
from ui.tables.model import ROW
from ui.views.indicators.page import IndicatorsPage
from ui.views.view import Destination

Settle = Callable[[], None]


def names(page: IndicatorsPage) -> list[str]:
    model = page.people.table.model
    return [model.index(at, 0).data(ROW).person.surname for at in range(model.rowCount())]


def test_the_people_of_the_first_figure_are_there_at_once(page: IndicatorsPage) -> None:
    assert names(page) == ["Әлиева", "Бекова", "Сейтов"]


def test_proven_and_bare_open_apart(page: IndicatorsPage, settle: Settle) -> None:
    for proof, found in (("proven", ["Әлиева", "Бекова"]), ("bare", ["Сейтов"]), ("all", names(page))):
        page.people._proof._segments[proof].click()
        settle()
        assert names(page) == found


def test_each_way_of_counting_opens_as_many_people_as_its_figure_says(
    page: IndicatorsPage, settle: Settle
) -> None:
    seen = []
    for at, opening in enumerate(page.people._openings):
        page.people._which.set_value(at)
        page.people._which.changed.emit(at)
        settle()
        assert len(names(page)) == opening.figure.recorded
        seen.append(opening.figure.recorded)
    assert seen == [3, 1, 3, 1, 1]


def test_an_empty_figure_says_so(page: IndicatorsPage, settle: Settle, office: Casework) -> None:
    page.people._which.set_value(3)
    page.people._proof._segments["bare"].click()
    settle()
    assert names(page) == []
    assert "Nobody stands here" in said(page)


def test_enter_opens_the_card(page: IndicatorsPage, qtbot: QtBot, office: Casework) -> None:
    first = office.ask("IndicatorPeople", programme=PROGRAMME, indicator=SERVED).rows[0].person.id
    page.people.table.view.setFocus()
    page.people.table.view.go_to(0)
    with qtbot.waitSignal(page.wanted) as wanted:
        hand.presses(Qt.Key.Key_Return)
    assert wanted.args == [Destination("person", first)]
    assert isinstance(first, UUID)


def test_an_answer_to_an_older_question_is_dropped(page: IndicatorsPage, settle: Settle) -> None:
    page.people._proof._segments["proven"].click()
    page.people._proof._segments["bare"].click()
    shown = []
    page.people.table.model.arrived.connect(lambda *_: shown.append(names(page)))
    settle()
    assert shown == [["Сейтов"]]
