"""A visit is entered by keyboard alone, kept as a draft, refused where it is wrong, and read when it is saved."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.commands.command import Answer, Command
from core.commands.people import FormHousehold
from core.queries.today import ListDrafts
from core.queries.visits import ListVisits, VisitRow
from tests.core.commands.conftest import DISTRICT, Register
from tests.ui.screen import opened
from ui.views.view import Destination
from ui.views.visits.visit import VisitPage
from ui.workspace import Workspace

Key = Qt.Key
SERVICE = {"type": "consult_legal", "minutes": 30}


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> VisitPage:
    shown = VisitPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    return shown


@pytest.fixture
def visits(find: Any) -> Callable[[], list[VisitRow]]:
    return lambda: list(find(ListVisits()))


class Hand:
    """Presses keys where the focus is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Key, control: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self._at(), key, modifier)

    def type(self, text: str) -> None:
        self.pressed += len(text)
        QTest.keyClicks(self._at(), text)

    def _at(self) -> QWidget:
        at = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert at is not None
        return at


def test_three_services_by_keyboard_alone(
    page: VisitPage, register: Register, settle: Callable[[], None], visits: Callable[[], list[VisitRow]]
) -> None:
    """A known person: type of service, minutes, next service; then Ctrl+S. No mouse, few keys."""
    page.go(Destination("visit", given={"person": register()}))
    settle()
    hand = Hand()
    for number, type_ in enumerate(("legal", "psych", "doc")):
        if number:
            hand.press(Key.Key_Return, control=True)
        hand.type(type_)
        hand.press(Key.Key_Return, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
        hand.type("30")
    hand.press(Key.Key_S, control=True)
    settle()
    (row,) = visits()
    assert (row.services, row.district) == (3, DISTRICT)
    assert hand.pressed <= 36


def test_a_refused_service_says_so_in_its_card(
    page: VisitPage, register: Register, settle: Callable[[], None], visits: Callable[[], list[VisitRow]]
) -> None:
    """Nobody received the second service: its card opens and says it."""
    person = register()
    page.go(Destination("visit", given={"person": person}))
    settle()
    page._services.cards[0].show_values(SERVICE)
    page._services.cards[0]._boxes[person].setChecked(True)
    page._services.add()
    page._services.cards[1].show_values(SERVICE)
    page._services.cards[1]._boxes[person].setChecked(False)
    page._services.cards[0].opened.emit()
    page.bar.press()
    settle()
    assert visits() == []
    assert page._services.cards[1]._message.isVisible()
    assert page.bar.message()


def test_a_family_is_met_with_all_who_live_in_it(
    page: VisitPage,
    register: Register,
    do: Callable[[Command], Answer],
    settle: Callable[[], None],
    visits: Callable[[], list[VisitRow]],
) -> None:
    members = [{"person": str(register(name)), "relation": "mother"} for name in ("Ахметова", "Ахметов")]
    family = do(FormHousehold(name="Ахметовтер", district=DISTRICT, members=members)).one("household")
    page.go(Destination("visit", given={"household": family}))
    settle()
    page._services.cards[0].show_values(SERVICE | {"recipients": [members[0]]})
    page.bar.press()
    settle()
    (row,) = visits()
    assert (row.household, len(row.people)) == (family, 2)


def test_a_draft_is_gone_on_with_and_gone_once_saved(
    page: VisitPage,
    register: Register,
    settle: Callable[[], None],
    find: Any,
    visits: Callable[[], list[VisitRow]],
) -> None:
    page.go(Destination("visit", given={"person": register()}))
    settle()
    assert find(ListDrafts()) == ()
    page._services.cards[0].show_values(SERVICE | {"next_step": "өтініш"})
    page._services.cards[0].changed.emit()
    page.go(Destination("visit"))
    settle()
    assert page._people.people() == []
    (draft,) = find(ListDrafts())
    page.go(Destination("visit", given={"draft": draft.id}))
    settle()
    assert page._services.cards[0].form.values()["next_step"] == "өтініш"
    page._services.cards[0]._boxes[page._people.people()[0].id].setChecked(True)
    page.bar.press()
    settle()
    assert (len(visits()), find(ListDrafts())) == (1, ())


def test_an_entry_nobody_touched_leaves_no_draft(
    page: VisitPage, register: Register, settle: Callable[[], None], find: Any
) -> None:
    page.go(Destination("visit", given={"person": register()}))
    settle()
    page._on_left()
    settle()
    assert find(ListDrafts()) == ()


def test_a_saved_visit_is_read_and_not_changed(
    page: VisitPage, register: Register, settle: Callable[[], None], visits: Callable[[], list[VisitRow]]
) -> None:
    page.go(Destination("visit", given={"person": register()}))
    settle()
    page._services.cards[0].show_values(SERVICE)
    page._services.cards[0]._boxes[page._people.people()[0].id].setChecked(True)
    page.bar.press()
    settle()
    page.go(Destination("visit", visits()[0].id))
    settle()
    assert [one.name for one in page._people.people()] == ["Ахметова Айгүл"]
    assert page._services.cards[0].form.values()["minutes"] == 30
    assert not page.bar.isVisible()
    assert not page._form.isEnabled()
    page.go(Destination("visit"))
    assert page._form.isEnabled()
