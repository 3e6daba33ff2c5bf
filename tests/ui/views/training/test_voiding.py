"""A certificate is voided only with its reason, which stands in the register as it was said."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.commands.certificates import IssueCertificate
from core.queries.certificates import ListCertificates
from core.queries.journal import Journal
from tests.ui.screen import opened
from ui.views.training.voiding import VoidDialog
from ui.workspace import Workspace


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    opened(qtbot, made)
    return made


@pytest.fixture
def dialog(workspace: Workspace, journal: Journal, do: Any, find: Any, room: QWidget) -> VoidDialog:
    do(IssueCertificate(trainee=str(journal.trainees[0].id), issued_on=workspace.store.today()))
    made = VoidDialog(workspace, find(ListCertificates())[0], parent=room)
    made.open()
    return made


def test_nothing_is_voided_without_a_reason(
    dialog: VoidDialog, settle: Callable[[], None], find: Any
) -> None:
    dialog.void.click()
    settle()
    assert dialog._reason.message()
    assert find(ListCertificates())[0].state == "issued"


def test_details_follow_the_reason(dialog: VoidDialog, settle: Callable[[], None], find: Any) -> None:
    dialog.reason.set_value("mistake")
    dialog.more.setText(" әрпі қате ")
    said = f"{dialog.reason.text()}: әрпі қате"
    dialog.void.click()
    settle()
    row = find(ListCertificates())[0]
    assert (row.state, row.void_reason) == ("voided", said)


def test_keeping_it_changes_nothing(dialog: VoidDialog, qtbot: QtBot, find: Any) -> None:
    with qtbot.waitSignal(dialog.finished) as finished:
        dialog.reject()
    assert finished.args == [QDialog.DialogCode.Rejected.value]
    assert find(ListCertificates())[0].state == "issued"
