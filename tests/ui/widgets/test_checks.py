"""Check boxes and radio buttons: pressed by their word, marked in three states."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, colours, opened, painted
from ui.theme import LIGHT
from ui.widgets import CheckBox, RadioButton, paint_check

LEFT = Qt.MouseButton.LeftButton


def test_a_check_box_is_checked_by_its_word_too(qtbot: QtBot) -> None:
    box = CheckBox("The sheet is printed")
    opened(qtbot, box)
    QTest.mouseClick(box, LEFT, pos=box.rect().center())
    assert box.isChecked()


def test_one_of_two_is_marked(qtbot: QtBot) -> None:
    room = QWidget()
    column = QVBoxLayout(room)
    left, right = RadioButton("Left"), RadioButton("Right")
    column.addWidget(left)
    column.addWidget(right)
    opened(qtbot, room)
    QTest.mouseClick(left, LEFT, pos=QPoint(60, 16))
    QTest.mouseClick(right, LEFT, pos=QPoint(60, 16))
    assert (left.isChecked(), right.isChecked()) == (False, True)
    assert colour(painted(right), 12, right.height() // 2) == LIGHT.accent
    assert colour(painted(left), 12, left.height() // 2) == LIGHT.surface


@pytest.mark.parametrize("state", [Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked])
def test_a_mark_is_filled_unless_empty(qapp: QApplication, state: Qt.CheckState) -> None:
    shown = []
    for each in (state, Qt.CheckState.Unchecked):
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(LIGHT.bg)
        painter = QPainter(image)
        paint_check(painter, QRectF(0, 0, 20, 20), state=each, tokens=LIGHT)
        painter.end()
        shown.append(colours(image))
    assert LIGHT.accent in shown[0]
    assert LIGHT.accent not in shown[1]


def test_the_word_has_its_room(qtbot: QtBot) -> None:
    box = CheckBox("Парақты басып, сенімді жерге салдым")
    qtbot.addWidget(box)
    assert box.minimumSizeHint().width() > box.fontMetrics().horizontalAdvance(box.text()) + 16
    assert box.sizeHint().height() >= 32
