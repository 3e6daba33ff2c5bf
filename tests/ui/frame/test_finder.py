"""The finder by keyboard: it asks with every letter and shows only the answer to the last."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.frame import Finder, Found, FoundGroup
from ui.widgets import PlainLabel, TextField

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
PEOPLE = (Found("p1", "Akhmetova Aigul"), Found("p2", "Akhmetov Beibit"))
GROUPS = [FoundGroup("People", PEOPLE), FoundGroup("Actions", (Found("new", "New person", keys="Ctrl+N"),))]


class Office:
    """A window with a field, and a finder over it whose search answers when told to."""

    def __init__(self, qtbot: QtBot) -> None:
        self.texts: list[str] = []
        self.answers: list[Callable[[Sequence[FoundGroup]], None]] = []
        self.window = QWidget()
        self.field = TextField(parent=self.window)
        opened(qtbot, self.window, width=900, height=600)
        self.finder = Finder(self.search, parent=self.window)
        self.typed = self.finder.findChildren(TextField)[0]

    def search(self, text: str, deliver: Callable[[Sequence[FoundGroup]], None]) -> None:
        self.texts.append(text)
        self.answers.append(deliver)


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    made = Office(qtbot)
    made.field.setFocus()
    made.finder.open_at(100)
    return made


def test_every_letter_asks(office: Office) -> None:
    QTest.keyClicks(office.typed, "akh")
    assert office.texts == ["", "a", "ak", "akh"]


def test_down_and_enter_choose_and_the_focus_goes_back(office: Office, qtbot: QtBot) -> None:
    office.answers[-1](GROUPS)
    QTest.keyClick(office.typed, Key.Key_Down)
    with qtbot.waitSignal(office.finder.chosen) as chosen:
        QTest.keyClick(office.typed, Key.Key_Return)
    assert chosen.args == ["p2"]
    assert not office.finder.isVisible()
    assert office.field.hasFocus()


def test_headings_are_walked_over_and_the_start_leads_to_the_end(office: Office, qtbot: QtBot) -> None:
    office.answers[-1](GROUPS)
    QTest.keyClick(office.typed, Key.Key_Up)
    with qtbot.waitSignal(office.finder.chosen) as chosen:
        QTest.keyClick(office.typed, Key.Key_Return)
    assert chosen.args == ["new"]


def test_control_enter_starts_a_visit(office: Office, qtbot: QtBot) -> None:
    office.answers[-1](GROUPS)
    with qtbot.waitSignal(office.finder.started) as started:
        QTest.keyClick(office.typed, Key.Key_Return, Control)
    assert started.args == ["p1"]


def test_a_late_answer_to_an_older_text_is_dropped(office: Office, qtbot: QtBot) -> None:
    QTest.keyClicks(office.typed, "a")
    office.answers[1]([FoundGroup("People", PEOPLE[1:])])
    office.answers[0](GROUPS)
    with qtbot.waitSignal(office.finder.chosen) as chosen:
        QTest.keyClick(office.typed, Key.Key_Return)
    assert chosen.args == ["p2"]


def test_enter_on_nothing_found_chooses_nothing(office: Office, qtbot: QtBot) -> None:
    office.answers[-1]([])
    with qtbot.assertNotEmitted(office.finder.chosen):
        QTest.keyClick(office.typed, Key.Key_Return)
    assert "No results found" in [each.text() for each in office.finder.findChildren(PlainLabel)]


def test_escape_and_a_click_elsewhere_close(office: Office) -> None:
    QTest.keyClick(office.typed, Key.Key_Escape)
    assert not office.finder.isVisible()
    office.finder.open_at(100)
    office.field.setFocus()
    assert not office.finder.isVisible()


def test_it_stays_inside_the_window(office: Office) -> None:
    many = tuple(Found(at, f"Akhmetov {at}") for at in range(60))
    office.answers[-1]([FoundGroup("People", many)])
    assert office.finder.geometry().bottom() <= office.window.height()
    office.finder.open_at(500)
    assert office.finder.geometry().right() <= office.window.width() + 16
