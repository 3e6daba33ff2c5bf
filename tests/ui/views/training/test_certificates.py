"""The register shows every number, says what the centre knows, counts reprints and keeps the reason of a void."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from core.commands.certificates import IssueCertificate, ReprintCertificate, VoidCertificate
from core.commands.command import Answer, Command
from core.identity import new_id
from core.model.training import Certificate
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


def test_a_certificate_whose_group_is_not_here_has_no_paper(
    page: CertificatesPage, store: Store, settle: Callable[[], None], find: Any
) -> None:
    """The paper of the row before is gone at once: nothing of another person is saved or printed."""
    apart = find(ListCertificates())[1]
    with store.applying() as session:
        session.execute(update(Certificate).where(Certificate.id == apart.id).values(group=new_id()))
    assert page._save.isEnabled()
    page.table.view.go_to(1)
    assert page.preview.paper() is None
    settle()
    assert page.preview.paper() is None
    assert not page._save.isEnabled()
    assert not page._print.isEnabled()
    assert page.verified.said().startswith(apart.number)
    assert "not on this computer" in page.verified.said()
    page.table.view.go_to(0)
    settle()
    assert page.preview.paper() is not None
    assert page._save.isEnabled()


def test_the_current_certificate_is_shown_anew(
    page: CertificatesPage,
    store: Store,
    settle: Callable[[], None],
    do: Callable[[Command], Answer],
    find: Any,
) -> None:
    id = str(find(ListCertificates())[0].id)
    do(VoidCertificate(id=id, voided_on=store.today(), void_reason="Mistake in the data"))
    page.refresh()
    settle()
    assert page._voided.isVisible()
    assert not page._print.isEnabled()
