"""Segments and tabs by keyboard; words and counts change, the choice stays."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import Segments, Tabs

Key = Qt.Key


def test_arrows_choose_a_segment(qtbot: QtBot) -> None:
    segments = Segments([("all", "All"), ("services", "Services"), ("papers", "Papers")])
    opened(qtbot, segments)
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
    opened(qtbot, tabs)
    tabs.setFocus()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        QTest.keyClick(tabs, Key.Key_Right)
    assert chosen.args == ["family"]
    tabs.set_options([("history", "Тарих", 25), ("family", "Отбасы", 7)])
    assert tabs.choice() == "family"
    tabs.set_options([("other", "Other", None)])
    assert tabs.choice() == "other"


def test_setting_a_choice_is_silent(qtbot: QtBot) -> None:
    segments = Segments([("kk", "KK"), ("ru", "RU")])
    qtbot.addWidget(segments)
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_choice("ru")
    assert segments.choice() == "ru"


def test_other_segments_begin_at_the_first(qtbot: QtBot) -> None:
    segments = Segments([("a", "A"), ("b", "B")])
    qtbot.addWidget(segments)
    segments.set_choice("b")
    segments.set_options([("c", "C"), ("d", "D")])
    assert segments.choice() == "c"


def test_tabs_have_room_for_word_and_count(qtbot: QtBot) -> None:
    tabs = Tabs([("a", "Қажеттіліктер", None)])
    qtbot.addWidget(tabs)
    bare = tabs.tabRect(0).width()
    tabs.set_options([("a", "Қажеттіліктер", 1234)])
    assert tabs.tabRect(0).width() > bare + 20


def test_tabs_move_together_before_the_last_is_cut_off(qtbot: QtBot) -> None:
    tabs = Tabs([(str(at), "Бағдарламалар", at) for at in range(7)])
    opened(qtbot, tabs, width=1142)
    wide = tabs.tabRect(0).width()
    tabs.resize(940, 40)
    assert tabs.tabRect(6).right() <= 940
    assert 0 < wide - tabs.tabRect(0).width() <= 16


def test_tab_stops_at_the_chosen_segment_only(qtbot: QtBot) -> None:
    segments = Segments([("kk", "KK"), ("ru", "RU"), ("en", "EN")])
    segments.set_choice("ru")
    each = segments.findChildren(QAbstractButton)
    assert [bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in each] == [False, True, False]
