"""Fields and the box around them: what is wrong is said beside the field, and to a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import FieldBox, LongText, SearchField, TextField, WrappedLabel

LONG = "Тақырыпты таңдаңыз: тақырыпсыз қызмет есепке кірмейді. " * 3


def test_a_message_is_shown_spoken_and_taken_away(qtbot: QtBot) -> None:
    box = FieldBox("ЖСН", TextField())
    qtbot.addWidget(box)
    box.show()
    box.set_message("ЖСН 12 цифр болады, мұнда 11")
    assert box.field.property("state") == "error"
    assert box.field.accessibleDescription() == "ЖСН 12 цифр болады, мұнда 11"
    assert box.field.accessibleName() == "ЖСН"
    box.set_message("")
    assert box.field.property("state") == ""
    assert not box.field.accessibleDescription()


def test_a_field_keeps_its_height_through_focus_and_error(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    box, other = FieldBox("a", TextField()), TextField()
    column.addWidget(box)
    column.addWidget(other)
    room.show()
    heights = [box.field.sizeHint().height()]
    box.set_message("x")
    heights.append(box.field.sizeHint().height())
    room.activateWindow()
    box.set_message("")
    box.field.setFocus()
    heights.append(box.field.sizeHint().height())
    assert heights == [36, 36, 36]


def test_a_long_message_gets_all_its_lines(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    box = FieldBox("a", TextField())
    column.addWidget(box)
    column.addStretch(1)
    room.resize(260, 500)
    room.show()
    box.set_message(LONG)
    QApplication.processEvents()
    (message,) = box.findChildren(WrappedLabel)
    assert message.height() >= message.heightForWidth(message.width()) > 100


def test_escape_empties_the_search_and_down_leaves_it(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "akhmet")
    with qtbot.waitSignal(field.left_down):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_tab_goes_on_from_a_long_text(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    text, after = LongText(), TextField()
    column.addWidget(text)
    column.addWidget(after)
    room.show()
    room.activateWindow()
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert room.focusWidget() is after


def test_a_doubt_is_said_without_marking_the_field_as_wrong(qtbot: QtBot) -> None:
    box = FieldBox("ЖСН", TextField())
    qtbot.addWidget(box)
    box.set_message("Туған күні ЖСН-дегіден өзгеше", tone="warn")
    assert box.message()
    assert box.field.property("state") == ""
