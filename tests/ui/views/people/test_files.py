"""Files go in and out whole; what cannot be read is refused in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.errors import AppError, Damaged, NotFound, Unavailable
from core.store.store import Store
from tests.ui.screen import opened
from ui.views.people.files import can_show, file_size, kept, media_type, read_file, show_file, write_copy
from ui.workspace import Workspace


def test_the_kind_comes_from_the_ending() -> None:
    assert media_type(Path("a.PDF")) == "application/pdf"
    assert media_type(Path("a.jpg")) == "image/jpeg"
    assert media_type(Path("a")) == "application/octet-stream"
    assert can_show("image/jpeg")
    assert not can_show("application/zip")


@pytest.mark.parametrize(
    ("size", "said"), [(300, "0,3 KB"), (2_400, "2,3 KB"), (96_000, "94 KB"), (5_400_000, "5,1 MB")]
)
def test_a_size_is_said_shortly(size: int, said: str) -> None:
    assert file_size(size, "ru") == said


def test_a_missing_file_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="file_unreadable"):
        read_file(tmp_path / "nothing.pdf")


def test_a_copy_is_what_was_kept(store: Store, tmp_path: Path) -> None:
    assert store.files is not None
    digest = store.files.put("Анықтама".encode())
    write_copy(kept(store, digest), path=tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_text(encoding="utf-8") == "Анықтама"
    with pytest.raises(NotFound, match="file_missing"):
        kept(store, "00" * 32)


def test_a_picture_opens_inside_the_program(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    opened(qtbot, parent)
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(tmp_path / "a.png"))
    show_file(workspace, read_file(tmp_path / "a.png"), kind="image/png", parent=parent)
    (window,) = parent.findChildren(QDialog)
    assert window.isVisible()


def test_a_file_that_is_no_pdf_is_said_to_be_damaged(
    workspace: Workspace, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    parent = QWidget()
    opened(qtbot, parent)
    failed: list[AppError] = []
    workspace.failed.connect(failed.append)
    show_file(workspace, b"not a paper", kind="application/pdf", parent=parent)
    settle()
    assert [type(error) for error in failed] == [Damaged]
