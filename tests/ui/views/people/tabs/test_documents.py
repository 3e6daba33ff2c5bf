"""A file is attached with what it proves, opened inside the program, and given out as a copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QDialog, QFileDialog

from core.commands.people import AssignCategory
from core.queries.history import PersonHistory
from core.queries.person import PersonCard
from tests.ui.views.looking import buttons, press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from tests.ui.views.people.tabs.forms import fill, the_form
from ui.views.people.tabs.documents import DocumentsTab

Settle = Callable[[], None]


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(tmp_path / "Келісім.png"))
    return tmp_path / "Келісім.png"


def test_a_file_proves_the_consent(show: Show, settle: Settle, scan: Path, person: UUID, find: Any) -> None:
    tab = show(DocumentsTab)
    tab.attach(scan)
    settle()
    form = the_form(tab)
    assert form.form.values()["title"] == "Келісім"
    form.form.editor("proven").show_value(str(tab._card.consent.id))
    fill(tab, document_type="consent")
    settle()
    (consent,) = find(PersonHistory(person=person, kind="consent"))
    assert consent.evidence == 1
    assert "Келісім" in sees(tab)


def test_a_file_makes_its_category_proven(
    show: Show, settle: Settle, scan: Path, person: UUID, do: Any, card: Callable[[UUID], PersonCard]
) -> None:
    promised = AssignCategory(person=person, category="released", from_on="2026-01-01", proof="pending")
    period = do(promised).one("category_period")
    tab = show(DocumentsTab)
    tab.attach(scan)
    settle()
    fill(tab, proven=str(period), document_type="release_cert")
    settle()
    assert [one.proof for one in card(person).categories] == ["proven"]


def test_a_dropped_file_is_taken(show: Show, settle: Settle, scan: Path) -> None:
    tab = show(DocumentsTab)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    buttons_, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tab.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons_, keys))
    settle()
    assert the_form(tab).form.values()["title"] == "Келісім"


def test_a_picture_opens_and_a_copy_is_the_same(
    show: Show, settle: Settle, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = show(DocumentsTab)
    tab.attach(scan)
    settle()
    fill(tab)
    settle()
    sees(tab)
    assert buttons(tab)[1:] == ["Open", "Save a copy", "Remove"]
    press(tab, "Open")
    settle()
    (window,) = tab.window().findChildren(QDialog)
    assert window.isVisible()
    window.reject()
    chosen = tmp_path / "copy.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    press(tab, "Save a copy")
    settle()
    assert chosen.read_bytes() == scan.read_bytes()


def test_a_file_of_another_kind_is_only_given_out(show: Show, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "table.xlsx").write_bytes(b"PK")
    tab = show(DocumentsTab)
    tab.attach(tmp_path / "table.xlsx")
    settle()
    fill(tab)
    settle()
    sees(tab)
    assert "Open" not in buttons(tab)
