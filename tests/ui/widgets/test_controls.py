"""Buttons, segments, tabs and the rest, by keyboard and by name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import (
    Banner,
    Button,
    CheckBox,
    EmptyState,
    IconButton,
    Pill,
    PillLabel,
    PillRow,
    Segments,
    Tabs,
    UndoBar,
)

Key = Qt.Key


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    assert QTest.qWaitForWindowActive(widget)


def test_enter_and_space_press_a_button(qtbot: QtBot) -> None:
    for button in (Button("Save"), IconButton("plus", name="Add")):
        shown(qtbot, button)
        for key in (Key.Key_Return, Key.Key_Space):
            with qtbot.waitSignal(button.clicked):
                QTest.keyClick(button, key)


def test_a_button_is_wide_enough_for_its_word(qtbot: QtBot) -> None:
    word = "Нобай ретінде қалдыру"
    bare, full = Button(word), Button(word, icon="check", trailing="arrow-right")
    qtbot.addWidget(bare)
    qtbot.addWidget(full)
    assert bare.minimumSizeHint().width() >= bare.fontMetrics().horizontalAdvance(word) + 24
    assert full.sizeHint().width() == bare.sizeHint().width() + 2 * 24


def test_an_icon_alone_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("printer", name="Print")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Print", "Print")


def test_arrows_choose_a_segment(qtbot: QtBot) -> None:
    segments = Segments([("all", "All"), ("services", "Services"), ("papers", "Papers")])
    shown(qtbot, segments)
    first = segments.findChildren(QAbstractButton)[0]
    first.setFocus()
    with qtbot.waitSignal(segments.chosen) as chosen:
        QTest.keyClick(first, Key.Key_Right)
    assert chosen.args == ["services"]
    assert segments.choice() == "services"


def test_the_same_segments_in_another_language_keep_the_choice(qtbot: QtBot) -> None:
    segments = Segments([("kk", "a"), ("ru", "b")])
    qtbot.addWidget(segments)
    segments.set_choice("ru")
    segments.set_options([("kk", "Қазақша"), ("ru", "Орысша")])
    assert segments.choice() == "ru"


def test_tabs_tell_their_name_and_keep_it_when_counts_change(qtbot: QtBot) -> None:
    tabs = Tabs([("history", "History", 24), ("family", "Family", 6)])
    shown(qtbot, tabs)
    tabs.setFocus()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        QTest.keyClick(tabs, Key.Key_Right)
    assert chosen.args == ["family"]
    tabs.set_options([("history", "Тарих", 25), ("family", "Отбасы", 7)])
    assert tabs.choice() == "family"
    tabs.set_options([("other", "Other", None)])
    assert tabs.choice() == "other"


def test_a_check_box_is_checked_by_its_word_too(qtbot: QtBot) -> None:
    box = CheckBox("The sheet is printed")
    shown(qtbot, box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


def test_the_way_out_of_a_banner_is_pressed(qtbot: QtBot) -> None:
    banner = Banner("1 record refused", reason="No consent.", action="Open", tone="bad")
    shown(qtbot, banner)
    with qtbot.waitSignal(banner.pressed):
        QTest.keyClick(banner.findChildren(Button)[0], Key.Key_Return)
    assert banner.accessibleName() == "1 record refused No consent."


def test_what_was_done_can_be_undone_until_the_bar_goes(qtbot: QtBot) -> None:
    bar = UndoBar()
    shown(qtbot, bar)
    bar.offer("Consultation deleted")
    with qtbot.waitSignal(bar.undo_wanted):
        QTest.keyClick(bar.findChildren(Button)[0], Key.Key_Return)
    assert bar.isHidden()


def test_an_empty_page_offers_its_first_action(qtbot: QtBot) -> None:
    empty = EmptyState("No trips yet", text="Choose a day.", action="Plan a trip")
    shown(qtbot, empty)
    with qtbot.waitSignal(empty.pressed):
        QTest.keyClick(empty.findChildren(Button)[0], Key.Key_Space)


def test_pills_go_on_to_the_next_line(qtbot: QtBot) -> None:
    row = PillRow([Pill("Көпбалалы отбасы", "ok"), Pill("Аз қамтылған", "warn"), Pill("№ 76 жоба")])
    one = PillLabel(Pill("№ 76 жоба"))
    qtbot.addWidget(row)
    qtbot.addWidget(one)
    assert row.heightForWidth(1000) == one.sizeHint().height()
    assert row.heightForWidth(200) > 2 * one.sizeHint().height()
