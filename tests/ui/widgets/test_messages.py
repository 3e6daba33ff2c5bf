"""A sentence below a field never moves what is below it, and can still be read in full."""

from weakref import ref

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import FieldBox, TextField, WrappedLabel
from ui.widgets.messages import LineMessage

LONG = "ЖСН-нің соңғы цифры қалғандарымен сәйкес келмейді: нөмірде қате бар. Құжатпен салыстырыңыз."


class Room(QWidget):
    """A field with its line, and another below, as narrow as a panel."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.field, self.other = TextField(), TextField()
        self.box = FieldBox("ЖСН", self.field, foot=LineMessage(self.field))
        self.box.set_hint("Қысқа")
        column = QVBoxLayout(self)
        for part in (self.box, self.other):
            column.addWidget(part)
        column.addStretch(1)
        opened(qtbot, self, width=288, height=400)

    def whole(self) -> list[str]:
        """Return the sentences that are unfolded."""
        QApplication.processEvents()
        return [one.text() for one in self.findChildren(WrappedLabel) if one.isVisible()]


def test_a_long_sentence_moves_nothing_and_unfolds_while_the_field_has_the_cursor(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.other.setFocus()
    before = room.other.y()
    room.box.set_message(LONG)
    assert room.whole() == []
    room.field.setFocus()
    assert room.whole() == [LONG]
    assert room.other.y() == before
    room.other.setFocus()
    assert room.whole() == []


def test_a_sentence_that_fits_stays_on_its_line(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.field.setFocus()
    room.box.set_message("ЖСН 12 цифр")
    assert room.whole() == []


def test_the_whole_sentence_is_unclipped_and_lets_the_mouse_through(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.field.setFocus()
    room.box.set_message(LONG)
    assert room.whole() == [LONG]
    (label,) = (one for one in room.findChildren(WrappedLabel) if one.isVisible())
    unfolded = label.parentWidget()
    assert unfolded
    assert label.height() >= label.heightForWidth(label.width())
    assert room.rect().contains(unfolded.geometry())
    assert unfolded.height() <= label.heightForWidth(label.width()) + 16
    assert unfolded.y() >= room.field.mapTo(room, room.field.rect().bottomLeft()).y()
    QTest.mouseClick(room.windowHandle(), Qt.MouseButton.LeftButton, pos=room.other.geometry().center())
    assert room.other.hasFocus()
    assert room.whole() == []


def test_a_sentence_that_goes_takes_what_is_unfolded_along(qtbot: QtBot) -> None:
    room = Room(qtbot)
    room.field.setFocus()
    room.box.set_message(LONG)
    assert room.whole()
    room.box.set_message("")
    assert room.whole() == []


def test_an_unfolded_sentence_goes_along_when_something_appears_above(qtbot: QtBot) -> None:
    room, above = Room(qtbot), WrappedLabel("Бірінші жол")
    column = room.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(0, above)
    above.hide()
    room.field.setFocus()
    room.box.set_message(LONG)
    assert room.whole() == [LONG]
    above.show()
    assert room.whole() == ["Бірінші жол", LONG]
    (label,) = (one for one in room.findChildren(WrappedLabel) if one.isVisible() and one.text() == LONG)
    unfolded = label.parentWidget()
    assert unfolded
    assert unfolded.y() >= room.field.mapTo(room, room.field.rect().bottomLeft()).y()


def test_a_window_may_go_while_a_sentence_is_unfolded(qtbot: QtBot) -> None:
    """What is unfolded knows nothing of the window: it would keep it half alive."""
    room = Room(qtbot)
    room.field.setFocus()
    room.box.set_message(LONG)
    assert room.whole() == [LONG]
    gone = ref(room)
    del room
    assert gone() is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
