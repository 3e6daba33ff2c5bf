"""A page of paper keeps its shape, stays white in every theme, and is opened by a click or a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, opened, painted
from ui.widgets.paper import PaperPage


@pytest.fixture
def page(qtbot: QtBot) -> PaperPage:
    shown = PaperPage()
    opened(qtbot, shown, width=300, height=500)
    return shown


def sheet(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.red)
    return image


def test_is_as_high_as_its_page_is(page: PaperPage) -> None:
    assert page.heightForWidth(297) == 210
    page.show_page(sheet(210, 297))
    assert page.heightForWidth(210) == 297
    assert page.minimumHeight() == page.heightForWidth(page.width())


def test_shows_the_page_and_an_empty_sheet_without_one(page: PaperPage) -> None:
    assert colour(painted(page), 150, 100) == "#FFFFFF"
    page.show_page(sheet(210, 297))
    assert page.is_drawn()
    assert colour(painted(page), 150, 100) == "#FF0000"
    page.show_page(QImage())
    assert colour(painted(page), 150, 100) == "#FFFFFF"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_is_asked_for_by_a_key(page: PaperPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.pressed):
        QTest.keyClick(page, key)


def test_is_asked_for_by_a_click(page: PaperPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.pressed):
        QTest.mouseClick(page, Qt.MouseButton.LeftButton)
