"""The timeline: 500 rows walked by keys, each as high as its words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colours, opened, painted
from ui.theme import LIGHT
from ui.widgets import Moment, Pill, Timeline

LONG = "Отбасы құрамы туралы анықтама әлі тіркелмеген. " * 4


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


def test_a_thread_joins_moments_of_one_month_only(qtbot: QtBot) -> None:
    def thread(*, heading: str) -> bool:
        line = Timeline()
        opened(qtbot, line)
        line.show_moments([Moment(key=1, title="a", meta="b"), Moment(key=2, title="c", heading=heading)])
        first = line.visualRect(line.model().index(0, 0))
        below_disc = first.adjusted(0, 34, 0, -2)
        return LIGHT.line2 in colours(painted(line.viewport()), below_disc)

    assert thread(heading="")
    assert not thread(heading="June 2026")


def test_a_moment_is_spoken(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.show_moments([Moment(key=1, title="Visit: 3 services", meta="14 July")])
    spoken = line.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Visit: 3 services. 14 July"
