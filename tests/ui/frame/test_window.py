"""The frame: told plain values, it shows them in the language of the moment and says what is wanted."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.frame import Finder, Found, FoundGroup, Frame, FrameState, PageEntry, SyncState
from ui.frame.rail_items import RailItem
from ui.frame.status import StatusLine
from ui.frame.sync_pill import SyncPill
from ui.frame.top_bar import TopBar
from ui.widgets import ElidedLabel, PlainLabel, TextField

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
PEOPLE = (Found("p1", "Akhmetova Aigul"), Found("p2", "Akhmetov Beibit"))
GROUPS = [FoundGroup("People", PEOPLE), FoundGroup("Actions", (Found("new", "New person", keys="Ctrl+N"),))]
KAZAKH = {"Work": "Жұмыс", "Saved": "Сақталды", "Not sent": "Жіберілмеген", "All sent": "Бәрі жіберілді"}

Deliver = Callable[[Sequence[FoundGroup]], None]


class Words(QTranslator):
    """A few words; the rest stay as they are, with their numbers in place."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._words.get(text, text).replace("%n", str(n))


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


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    words = Words({})
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


@pytest.mark.parametrize("width", [960, 1093, 1366, 1920])
def test_nothing_in_the_bar_is_clipped(frame: Frame, width: int) -> None:
    frame.set_state(FrameState(user="Zhanar", is_practice=True, sync=SyncState(unsent=1400, minutes_ago=125)))
    frame.resize(width, 540)
    QApplication.processEvents()
    (bar,) = frame.findChildren(TopBar)
    parts = [each for each in bar.children() if isinstance(each, QWidget) and each.isVisible()]
    for at, part in enumerate(parts):
        assert part.width() >= part.minimumSizeHint().width(), part
        assert part.geometry().right() < bar.width()
        assert not any(part.geometry().intersects(other.geometry()) for other in parts[:at])


def test_the_rail_folds_in_a_narrow_window(frame: Frame) -> None:
    items = frame.findChildren(RailItem)
    frame.resize(1199, 700)
    assert all(item.is_folded for item in items)
    frame.resize(1200, 700)
    assert not any(item.is_folded for item in items)


@pytest.mark.parametrize(
    ("state", "tone", "words"),
    [
        (SyncState(), "neutral", "never"),
        (SyncState(at="14:02"), "ok", "All sent · 14:02"),
        (SyncState(unsent=14, minutes_ago=125), "warn", "Not sent 14 · 2 h ago"),
        (SyncState(unsent=14, problems=3), "bad", "Problem: 3"),
        (
            SyncState(unsent=14, problems=3, is_running=True, sent=120, total=480),
            "info",
            "Sending 120 of 480",
        ),
    ],
)
def test_the_sync_pill_is_true(frame: Frame, english: None, state: SyncState, tone: str, words: str) -> None:
    frame.set_state(FrameState(language="en", sync=state))
    (pill,) = frame.findChildren(SyncPill)
    assert pill.worded().tone == tone
    assert words in pill.worded().text


def test_sending_can_be_stopped(frame: Frame, qtbot: QtBot) -> None:
    frame.set_state(FrameState(sync=SyncState(is_running=True, sent=1, total=2)))
    (pill,) = frame.findChildren(SyncPill)
    cancel = next(each for each in pill.findChildren(QAbstractButton) if each.accessibleName() == "Cancel")
    with qtbot.waitSignal(frame.sync_cancel_wanted):
        cancel.click()


def test_a_wrong_clock_is_said(frame: Frame) -> None:
    frame.set_state(FrameState(clock_off_minutes=-75))
    (status,) = frame.findChildren(StatusLine)
    assert "wrong" in texts(status)


def test_privacy_blurs_the_pages_only(frame: Frame) -> None:
    frame.set_state(FrameState(is_private=True))
    shown = frame.show_page("today").parentWidget()
    assert shown is not None
    assert shown.graphicsEffect() is not None
    frame.set_state(FrameState())
    assert shown.graphicsEffect() is None


def finder_of(frame: Frame) -> tuple[Finder, TextField]:
    (finder,) = frame.findChildren(Finder)
    return finder, finder.findChildren(TextField)[0]


def test_the_finder_is_walked_and_opened_by_keys(frame: Frame, asked: Asked, qtbot: QtBot) -> None:
    frame.show_page("today").findChildren(TextField)[0].setFocus()
    QTest.keyClick(frame, Key.Key_K, Control)
    finder, field = finder_of(frame)
    assert finder.isVisible()
    assert field.hasFocus()
    QTest.keyClicks(field, "akh")
    assert asked.texts == ["", "a", "ak", "akh"]
    asked.deliver[-1](GROUPS)
    QTest.keyClick(field, Key.Key_Down)
    with qtbot.waitSignal(frame.found) as found:
        QTest.keyClick(field, Key.Key_Return)
    assert found.args == ["p2"]
    assert not finder.isVisible()
    assert frame.show_page("today").findChildren(TextField)[0].hasFocus()


def test_headings_are_walked_over_and_the_end_leads_to_the_start(
    frame: Frame, asked: Asked, qtbot: QtBot
) -> None:
    frame.open_finder()
    _, field = finder_of(frame)
    asked.deliver[-1](GROUPS)
    QTest.keyClick(field, Key.Key_Up)
    with qtbot.waitSignal(frame.found) as found:
        QTest.keyClick(field, Key.Key_Return)
    assert found.args == ["new"]


def test_control_enter_starts_a_visit(frame: Frame, asked: Asked, qtbot: QtBot) -> None:
    frame.open_finder()
    _, field = finder_of(frame)
    asked.deliver[-1](GROUPS)
    with qtbot.waitSignal(frame.visit_wanted) as wanted:
        QTest.keyClick(field, Key.Key_Return, Control)
    assert wanted.args == ["p1"]


def test_a_late_answer_to_an_older_text_is_dropped(frame: Frame, asked: Asked, qtbot: QtBot) -> None:
    frame.open_finder()
    finder, field = finder_of(frame)
    QTest.keyClicks(field, "a")
    asked.deliver[1]([FoundGroup("People", PEOPLE[1:])])
    asked.deliver[0](GROUPS)
    with qtbot.waitSignal(frame.found) as found:
        QTest.keyClick(field, Key.Key_Return)
    assert found.args == ["p2"]
    assert not finder.isVisible()


def test_escape_closes_the_finder(frame: Frame, asked: Asked) -> None:
    frame.open_finder()
    finder, field = finder_of(frame)
    QTest.keyClick(field, Key.Key_Escape)
    assert not finder.isVisible()


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
