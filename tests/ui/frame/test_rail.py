"""The rail: what fits is seen, the rest is behind "more", the current page never hides."""

from collections.abc import Sequence
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.frame.rail import Rail
from ui.frame.rail_items import RailHeading, RailItem
from ui.frame.state import Group, PageEntry

SIZES: dict[Group, int] = {"work": 6, "groups": 4, "programme": 8, "desk": 1, "settings": 2}


def entries(sizes: dict[Group, int]) -> Sequence[PageEntry]:
    return [
        PageEntry(f"{group}{at}", group, "house", lambda group=group, at=at: f"{group} {at}", QWidget)  # type: ignore[misc]
        for group in get_args(Group)
        for at in range(sizes[group])
    ]


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail(entries(SIZES))
    qtbot.addWidget(made)
    made.resize(made.width(), 768)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.set_current("work0")
    return made


def bottom_of(rail: Rail) -> int:
    return max(item.geometry().bottom() for item in rail.findChildren(RailItem) if item.isVisible())


def test_a_high_window_shows_all(rail: Rail) -> None:
    rail.resize(rail.width(), 1080)
    assert len(rail.shown()) == sum(SIZES.values())
    assert not rail.hidden()


@pytest.mark.parametrize("height", [768, 690, 614, 540])
def test_what_does_not_fit_leaves_from_the_last_group(rail: Rail, height: int) -> None:
    rail.resize(rail.width(), height)
    assert rail.hidden()
    assert "programme7" in rail.hidden()
    assert sorted(rail.shown() + rail.hidden()) == sorted(each.name for each in entries(SIZES))
    assert {"desk0", "settings0", "settings1", "work0", "groups0", "programme0"} <= set(rail.shown())
    assert bottom_of(rail) < height


def test_items_never_overlap(rail: Rail) -> None:
    for height in (1080, 768, 540):
        rail.resize(rail.width(), height)
        seen = [
            item.geometry()
            for item in (*rail.findChildren(RailItem), *rail.findChildren(RailHeading))
            if item.isVisible()
        ]
        assert not any(one.intersects(other) for at, one in enumerate(seen) for other in seen[:at])


def test_the_current_page_never_hides(rail: Rail) -> None:
    rail.resize(rail.width(), 540)
    rail.set_current("programme7")
    assert "programme7" in rail.shown()


def test_a_folded_group_gives_its_room_to_others(rail: Rail) -> None:
    hidden = len(rail.hidden())
    heading = next(each for each in rail.findChildren(RailHeading) if each.text() == "Work")
    heading.click()
    assert "work1" not in rail.shown()
    assert len(rail.hidden()) < hidden


def test_folded_to_icons_the_word_is_a_tooltip(rail: Rail) -> None:
    item = next(each for each in rail.findChildren(RailItem) if each.name == "work1")
    assert not item.toolTip()
    rail.set_counts({"work1": 3})
    rail.set_folded(is_folded=True)
    assert rail.width() == 64
    assert item.toolTip() == item.accessibleName() == "work 1, 3"


def test_up_and_down_walk_and_enter_opens(rail: Rail, qtbot: QtBot) -> None:
    item = next(each for each in rail.findChildren(RailItem) if each.name == "work0")
    item.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(item, Qt.Key.Key_Down)
    focused = rail.focusWidget()
    assert isinstance(focused, RailItem)
    assert focused.name == "work1"
    with qtbot.waitSignal(rail.page_wanted) as wanted:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert wanted.args == ["work1"]
    assert focused.isChecked() is False


def test_tab_stops_once(rail: Rail) -> None:
    stops = [
        each.name for each in rail.findChildren(RailItem) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["work0"]


def test_pages_behind_more_are_counted(rail: Rail) -> None:
    rail.set_counts({"programme7": 5})
    more = next(each for each in rail.findChildren(RailItem) if not each.name)
    assert more.isVisible()
    assert more.count() == 5
