"""The program: absence locks, a crash closes the store, and nothing typed leaves by a report."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.vault import Vault
from tests.desktop.conftest import Desk


def test_absence_locks(desk: Desk, office: Vault) -> None:
    desk.opened()
    desk.program.idle.left.emit()
    assert desk.program.session is None
    assert desk.program.unlocking is not None


def test_a_crash_closes_the_store_and_reports_nothing_typed(
    desk: Desk, office: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    session = desk.opened()
    none: dict[str, str] = {}
    session.workspace.read(lambda _: none["Ахметова Айгүл"], done=lambda _: None)
    page = desk.trouble()
    assert desk.program.session is None
    page.copy_report()
    report = QApplication.clipboard().text()
    assert "KeyError" in report
    assert "test_program.py" in report
    assert "Ахметова" not in report + caplog.text
    caplog.clear()


def test_the_window_is_as_large_as_it_was_left(desk: Desk, office: Vault) -> None:
    desk.program.start()
    desk.program.shell.resize(1200, 700)
    desk.program.shell.close()
    assert desk.program.choices.now.window == (1200, 700)
