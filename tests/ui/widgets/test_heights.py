"""In a narrow window one column scrolls: a list in it shows all its rows, and the current one stays in sight."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.widgets.test_columns import side
from ui.widgets import SideBySide


class Lists(QWidget):
    """A window with a list beside, or above, a column."""

    def __init__(self, qtbot: QtBot, view: QListView | QTableView, *, rows: int, width: int) -> None:
        super().__init__()
        self.view, self.texts = view, QStringListModel()
        view.setModel(self.texts)
        main = QWidget()
        QVBoxLayout(main).addWidget(view)
        self.room = SideBySide(main, side())
        QVBoxLayout(self).addWidget(self.room)
        self.show_rows(rows)
        opened(qtbot, self, width=width, height=500)
        self.rest()

    def show_rows(self, rows: int) -> None:
        self.texts.setStringList([str(at) for at in range(rows)])

    def rest(self) -> None:
        for _ in range(8):
            QApplication.processEvents()
            QTest.qWait(1)

    def hidden(self) -> tuple[bool, bool]:
        """Return whether the list hides rows, and whether the column around it scrolls."""
        return self.view.verticalScrollBar().maximum() > 0, self.room.verticalScrollBar().maximum() > 0


def test_a_list_shows_all_its_rows_where_all_scrolls_as_one(qtbot: QtBot) -> None:
    for view in (QTableView(), QListView()):
        lists = Lists(qtbot, view, rows=80, width=960)
        assert lists.hidden() == (False, True)
        whole = lists.view.height()
        lists.show_rows(30)
        lists.rest()
        assert lists.hidden() == (False, True)
        assert lists.view.height() < whole


def test_a_list_of_a_wide_window_scrolls_by_itself(qtbot: QtBot) -> None:
    assert Lists(qtbot, QTableView(), rows=80, width=1366).hidden() == (True, False)


def test_a_list_without_end_keeps_its_own_scroll_bar(qtbot: QtBot) -> None:
    assert Lists(qtbot, QTableView(), rows=5000, width=960).hidden() == (True, True)


def test_the_current_row_is_kept_in_sight(qtbot: QtBot) -> None:
    lists = Lists(qtbot, QTableView(), rows=80, width=960)
    lists.view.setFocus()
    QTest.keyClick(lists.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    lists.rest()
    row = lists.view.visualRect(lists.view.currentIndex())
    assert lists.view.currentIndex().row() == 79
    assert lists.view.viewport().visibleRegion().boundingRect().contains(row.center())
