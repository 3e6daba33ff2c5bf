"""The frame: told plain values, it shows them in the language of the moment and says what is wanted."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.words import Words
from ui.frame import Finder, Found, FoundGroup, Frame, FrameState, PageEntry, SyncState
from ui.frame.rail_items import RailItem
from ui.widgets import ElidedLabel, PlainLabel, TextField

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
KAZAKH = {"Work": "Жұмыс", "Saved": "Сақталды", "Not sent": "Жіберілмеген", "All sent": "Бәрі жіберілді"}

Deliver = Callable[[Sequence[FoundGroup]], None]


class Asked:
    """A search that answers when told to."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.deliver: list[Deliver] = []

    def __call__(self, text: str, deliver: Deliver) -> None:
        self.texts.append(text)
        self.deliver.append(deliver)


@pytest.fixture
def asked() -> Asked:
    return Asked()


def page(name: str) -> QWidget:
    made = QWidget()
    made.setObjectName(name)
    QVBoxLayout(made).addWidget(TextField())
    return made


@pytest.fixture
def frame(qtbot: QtBot, asked: Asked) -> Frame:
    entries = [
        PageEntry("today", "work", "sun", lambda: "Today", lambda: page("today")),
        PageEntry("people", "work", "users", lambda: "People", lambda: page("people")),
        PageEntry("settings", "settings", "settings", lambda: "Settings", lambda: page("settings")),
    ]
    made = Frame(entries, search=asked)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.show_page("today")
    return made


@pytest.fixture
def kazakh(qapp: QApplication) -> Iterator[None]:
    words = Words(KAZAKH)
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


def texts(widget: QWidget) -> str:
    labels = [each.text() for each in widget.findChildren(PlainLabel)]
    return " | ".join(labels + [each.text() for each in widget.findChildren(ElidedLabel)])


def test_a_page_is_made_once_and_only_when_wanted(frame: Frame) -> None:
    assert not frame.findChildren(QWidget, "people")
    first = frame.show_page("people")
    frame.show_page("today")
    assert frame.show_page("people") is first
    assert frame.page() == "people"


def test_the_rail_asks_and_the_caller_decides(frame: Frame, qtbot: QtBot) -> None:
    item = next(each for each in frame.findChildren(RailItem) if each.name == "people")
    with qtbot.waitSignal(frame.page_wanted) as wanted:
        item.click()
    assert wanted.args == ["people"]
    assert frame.page() == "today"


@pytest.mark.parametrize(
    ("key", "with_", "signal"),
    [(Key.Key_L, Control, "lock_wanted"), (Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_wanted")],
)
def test_keys_of_the_frame(
    frame: Frame, qtbot: QtBot, key: Qt.Key, with_: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(frame, signal)):
        QTest.keyClick(frame, key, with_)


def test_the_language_changes_without_a_restart(frame: Frame, qapp: QApplication, kazakh: None) -> None:
    frame.set_state(FrameState(language="kk", saved_at="14:03", sync=SyncState(unsent=14)))
    QApplication.processEvents()
    assert "Сақталды 14:03" in texts(frame)
    assert frame.locale().name() == "kk_KZ"
    frame.set_state(FrameState(language="ru"))
    assert frame.locale().name() == "ru_KZ"


def test_every_control_has_a_name(frame: Frame) -> None:
    frame.set_state(FrameState(user="Zhanar", sync=SyncState(is_running=True, sent=1, total=2)))
    controls = frame.findChildren(QAbstractButton) + frame.findChildren(QLineEdit)
    nameless = [
        each
        for each in controls
        if each.isVisible() and not (each.accessibleName() or each.text() or each.parent() is frame)
    ]
    assert [type(each).__name__ for each in nameless if not isinstance(each, TextField)] == []


def test_the_rail_folds_in_a_narrow_window(frame: Frame) -> None:
    items = frame.findChildren(RailItem)
    frame.resize(1199, 700)
    assert all(item.is_folded for item in items)
    frame.resize(1200, 700)
    assert not any(item.is_folded for item in items)


def test_privacy_blurs_the_pages_only(frame: Frame) -> None:
    frame.set_state(FrameState(is_private=True))
    shown = frame.show_page("today").parentWidget()
    assert shown is not None
    assert shown.graphicsEffect() is not None
    frame.set_state(FrameState())
    assert shown.graphicsEffect() is None


def test_practice_mode_is_unmistakable(frame: Frame) -> None:
    frame.set_state(FrameState(is_practice=True))
    QApplication.processEvents()
    edge = frame.grab().toImage().pixelColor(1, 300).name()
    frame.set_state(FrameState())
    QApplication.processEvents()
    assert frame.grab().toImage().pixelColor(1, 300).name() != edge


def test_the_page_keeps_what_was_typed_while_another_is_shown(frame: Frame) -> None:
    field = frame.show_page("people").findChildren(TextField)[0]
    field.setText("draft")
    frame.show_page("today")
    assert frame.show_page("people").findChildren(TextField)[0].text() == "draft"
    assert not frame.findChildren(QPlainTextEdit)


def test_control_k_finds_and_tells_what_was_chosen(frame: Frame, asked: Asked, qtbot: QtBot) -> None:
    QTest.keyClick(frame, Key.Key_K, Control)
    (finder,) = frame.findChildren(Finder)
    assert finder.isVisible()
    asked.deliver[-1]([FoundGroup("People", (Found("p1", "Akhmetova"),))])
    with qtbot.waitSignal(frame.found) as found:
        QTest.keyClick(finder.findChildren(TextField)[0], Key.Key_Return)
    assert found.args == ["p1"]


def test_a_page_has_the_cursor_where_it_was_at_first_where_it_begins(frame: Frame) -> None:
    today = frame.show_page("today")
    (field,) = today.findChildren(TextField)
    assert field.hasFocus()
    QTest.keyClick(field, Key.Key_Tab)
    assert not field.hasFocus()
    (search,) = frame.show_page("people").findChildren(TextField)
    assert search.hasFocus()
    QTest.keyClick(search, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not search.hasFocus()
