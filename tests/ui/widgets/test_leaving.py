"""What goes is out of sight and leaves its room at once, and is freed afterwards."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import Button
from ui.widgets.leaving import let_go


def test_what_goes_leaves_its_room_and_is_freed(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    gone, stays = Button("a"), Button("b")
    for one in (gone, stays):
        column.addWidget(one)
    column.addStretch(1)
    room.show()
    first = gone.y()
    let_go(gone)
    column.activate()
    assert (gone.isVisible(), stays.y()) == (False, first)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert room.findChildren(Button) == [stays]
