"""Room for content: it scrolls instead of being squeezed, and a side column goes below in a narrow window."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import Card, ScrollColumn, SideBySide, WrappedLabel
from ui.widgets.heights import FullHeight

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


def test_a_column_is_whole_by_itself_and_only_another_part_is_made_as_high_as_it_needs(qtbot: QtBot) -> None:
    for main, expected in ((ScrollColumn(), 0), (Card(), 1)):
        room = SideBySide(main, side())
        qtbot.addWidget(room)
        assert len(room.findChildren(FullHeight)) == expected
