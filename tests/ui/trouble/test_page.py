"""The page of trouble says what it is told, offers the ways out, and shows a report before it is copied."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.trouble import TroublePage, Way
from ui.widgets import Button


def shown(page: TroublePage) -> list[str]:
    return [one.text() for one in page.findChildren(Button)]


def test_the_ways_out_are_told_by_name(qtbot: QtBot) -> None:
    page = TroublePage()
    qtbot.addWidget(page)
    page.show_trouble("Damaged", text="Restore it.", ways=[Way("restore", "Restore"), Way("quit", "Quit")])
    assert shown(page) == ["Restore", "Quit"]
    with qtbot.waitSignal(page.taken) as taken:
        page.findChildren(Button)[1].click()
    assert taken.args == ["quit"]


def test_other_trouble_has_other_ways(qtbot: QtBot) -> None:
    page = TroublePage()
    qtbot.addWidget(page)
    page.show_trouble("A", text="", ways=[Way("again", "Again")])
    page.show_trouble("B", text="", ways=[Way("quit", "Quit")])
    qtbot.waitUntil(lambda: shown(page) == ["Quit"])


def test_the_report_is_copied_as_shown(qtbot: QtBot) -> None:
    page = TroublePage()
    qtbot.addWidget(page)
    page.show_trouble("A", text="", ways=[], report="ValueError\n  core/x.py:1 f")
    page.copy_report()
    assert QApplication.clipboard().text() == "ValueError\n  core/x.py:1 f"
