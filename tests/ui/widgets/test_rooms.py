"""Room for content: it scrolls instead of being squeezed, and a side column goes below in a narrow window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import Card, Moment, Pill, ScrollColumn, SideBySide, Timeline, WrappedLabel

LONG = "Отбасы құрамы туралы анықтама әлі тіркелмеген. " * 4


def side() -> ScrollColumn:
    column = ScrollColumn()
    for _ in range(4):
        card = Card("Отбасы")
        card.body.addWidget(WrappedLabel(LONG, face="small"))
        column.body.addWidget(card)
    column.body.addStretch(1)
    return column


def fits(column: ScrollColumn) -> bool:
    labels = column.findChildren(WrappedLabel)
    return all(label.height() >= label.heightForWidth(label.width()) for label in labels)


def test_a_column_scrolls_and_keeps_every_line(qtbot: QtBot) -> None:
    column = side()
    qtbot.addWidget(column)
    column.resize(300, 200)
    column.show()
    QApplication.processEvents()
    assert column.verticalScrollBar().maximum() > 0
    assert fits(column)


def test_the_side_goes_below_in_a_narrow_window_and_all_of_it_is_there(qtbot: QtBot) -> None:
    window, column = QWidget(), side()
    qtbot.addWidget(window)
    room = SideBySide(Card(), column)
    QVBoxLayout(window).addWidget(room)
    window.resize(1200, 500)
    window.show()
    QApplication.processEvents()
    assert not room.is_stacked()
    assert column.width() == 336

    window.resize(960, 500)
    QApplication.processEvents()
    QApplication.processEvents()
    assert room.is_stacked()
    assert column.width() > 800
    assert column.verticalScrollBar().maximum() == 0
    assert room.verticalScrollBar().maximum() > 0
    assert fits(column)


def test_five_hundred_moments_are_walked_by_keys(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(600, 400)
    line.show_moments([Moment(key=at, title=f"Visit {at}", meta="14 July") for at in range(500)])
    line.show()
    line.setFocus()
    line.setCurrentIndex(line.model().index(0, 0))
    QTest.keyClick(line, Qt.Key.Key_End)
    with qtbot.waitSignal(line.opened) as opened:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened.args == [499]


def test_a_moment_is_as_high_as_its_words(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(400, 600)
    line.show_moments(
        [
            Moment(key=1, title="Visit", meta="14 July"),
            Moment(key=2, title="Visit", meta="14 July", detail=LONG),
            Moment(key=3, title="Visit", meta="14 July", pills=(Pill("Signed", "ok"),)),
            Moment(key=4, title="Visit", meta="14 July", heading="July 2026"),
        ]
    )
    line.show()
    plain, long, pills, headed = (
        line.sizeHintForIndex(line.model().index(at, 0)).height() for at in range(4)
    )
    assert plain < pills < long
    assert plain < headed
    line.resize(250, 600)
    assert line.sizeHintForIndex(line.model().index(1, 0)).height() > long
