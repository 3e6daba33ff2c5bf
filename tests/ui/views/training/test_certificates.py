"""The register shows every number, says what the centre knows, counts reprints and keeps the reason of a void."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.certificates import IssueCertificate, ReprintCertificate
from core.commands.command import Answer, Command
from core.queries.certificates import ListCertificates
from core.queries.journal import GroupJournal
from core.store.store import Store
from tests.ui.screen import opened
from ui.views.training.certificates import CertificatesPage
from ui.views.training.voiding import VoidDialog
from ui.workspace import Workspace


@pytest.fixture
def page(
    workspace: Workspace,
    store: Store,
    group: UUID,
    qtbot: QtBot,
    settle: Callable[[], None],
    do: Callable[[Command], Answer],
    find: Any,
) -> CertificatesPage:
    for line in find(GroupJournal(group=str(group)))[0].trainees:
        if line.may_be_certified:
            do(IssueCertificate(trainee=str(line.id), issued_on=store.today()))
    shown = CertificatesPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    shown.table.view.go_to(0)
    settle()
    return shown


def test_an_unsent_number_is_said_to_be_unregistered(page: CertificatesPage) -> None:
    assert "Issued, not yet registered" in page.verified.said()
    assert page.preview.paper() is not None


def test_filters_by_name_and_by_number(
    page: CertificatesPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    for text, count in (("сейт", 1), ("-0001", 1), ("нет такого", 0)):
        page._search.setText(text)
        page._typing.stop()
        page.refresh()
        settle()
        assert page.table.model.rowCount() == count


def test_voids_with_its_reason(page: CertificatesPage, settle: Callable[[], None], find: Any) -> None:
    page._void.click()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, VoidDialog))
    dialog.void.click()
    assert dialog._reason.message()
    dialog.reason.set_value("mistake")
    dialog.void.click()
    settle()
    row = find(ListCertificates())[0]
    assert (row.state, row.void_reason) == ("voided", "Mistake in the data")
    page.table.view.go_to(1)
    page.table.view.go_to(0)
    settle()
    assert not page._print.isEnabled()


def test_a_reprint_bears_its_mark(
    page: CertificatesPage, settle: Callable[[], None], do: Callable[[Command], Answer], find: Any
) -> None:
    do(ReprintCertificate(id=str(find(ListCertificates())[0].id)))
    page.refresh()
    settle()
    assert find(ListCertificates())[0].reprints == 1
