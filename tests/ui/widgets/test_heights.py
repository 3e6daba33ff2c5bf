"""In a narrow window one column scrolls: a list in it shows all its rows, and the current one stays in sight."""

from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.widgets.test_columns import side
from ui.widgets import SideBySide


class Lists(QWidget):
    """A window with a list beside, or above, a column."""

    def __init__(self, qtbot: QtBot, view: QListView | QTableView, *, rows: int, width: int) -> None:
        super().__init__()
        self.qtbot, self.view, self.texts = qtbot, view, QStringListModel()
        view.setModel(self.texts)
        main = QWidget()
        QVBoxLayout(main).addWidget(view)
        self.room = SideBySide(main, side())
        QVBoxLayout(self).addWidget(self.room)
        self.show_rows(rows)
        opened(qtbot, self, width=width, height=500)

    def show_rows(self, rows: int) -> None:
        self.texts.setStringList([str(at) for at in range(rows)])

    def comes_to(self, *, hides_rows: bool, scrolls: bool) -> None:
        """Wait until the list hides rows or none, and the column around it scrolls or not."""
        self.qtbot.waitUntil(lambda: self._is_laid_out() and self._hidden() == (hides_rows, scrolls))

    def _hidden(self) -> tuple[bool, bool]:
        return self.view.verticalScrollBar().maximum() > 0, self.room.verticalScrollBar().maximum() > 0

    def _is_laid_out(self) -> bool:
        content = self.room.widget()
        assert content
        return content.height() >= content.minimumSizeHint().height()

    def is_lower_than(self, height: int) -> bool:
        return self.view.height() < height

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
        """Press a key in the list; return the row that is current then, which is in sight."""
        QTest.keyClick(self.view, key, modifier)
        index = self.view.currentIndex()
        row = self.view.visualRect(index)
        assert self.view.viewport().visibleRegion().boundingRect().contains(row.center())
        return index.row()


def test_a_list_shows_all_its_rows_where_all_scrolls_as_one(qtbot: QtBot) -> None:
    for view in (QTableView(), QListView()):
        lists = Lists(qtbot, view, rows=80, width=960)
        lists.comes_to(hides_rows=False, scrolls=True)
        whole = lists.view.height()
        lists.show_rows(30)
        qtbot.waitUntil(partial(lists.is_lower_than, whole))
        lists.comes_to(hides_rows=False, scrolls=True)


def test_a_list_of_a_wide_window_scrolls_by_itself(qtbot: QtBot) -> None:
    Lists(qtbot, QTableView(), rows=80, width=1366).comes_to(hides_rows=True, scrolls=False)


def test_a_list_without_end_keeps_its_own_scroll_bar(qtbot: QtBot) -> None:
    Lists(qtbot, QTableView(), rows=5000, width=960).comes_to(hides_rows=True, scrolls=True)


def test_the_current_row_is_kept_in_sight(qtbot: QtBot) -> None:
    lists = Lists(qtbot, QTableView(), rows=80, width=960)
    lists.comes_to(hides_rows=False, scrolls=True)
    lists.view.setFocus()
    assert lists.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier) == 79


def test_a_page_of_a_list_is_what_is_seen_of_it(qtbot: QtBot) -> None:
    for view in (QTableView(), QListView()):
        lists = Lists(qtbot, view, rows=80, width=960)
        lists.comes_to(hides_rows=False, scrolls=True)
        lists.view.setFocus()
        lists.view.setCurrentIndex(lists.texts.index(0, 0))
        first = lists.press(Qt.Key.Key_PageDown)
        assert 5 < first < 60
        assert lists.press(Qt.Key.Key_PageUp) == 0
        for _ in range(20):
            last = lists.press(Qt.Key.Key_PageDown)
        assert last == 79
