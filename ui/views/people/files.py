"""Files beside the records: taking one in, giving out a copy, looking at a picture or a PDF inside the program."""

import mimetypes
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import NotFound, Unavailable
from core.store import disk
from core.store.store import Store
from core.wording import Language
from ui.views.papers import Paper, PaperWindow, paper_of
from ui.widgets import Button, ScrollColumn
from ui.widgets.paper import PaperPage
from ui.workspace import Workspace

_PICTURES = ("image/png", "image/jpeg")
_PDF = "application/pdf"
_UNKNOWN = "application/octet-stream"
_LARGE = (900, 720)


def media_type(path: Path) -> str:
    """Return what kind of file it is, by its ending."""
    return mimetypes.guess_type(path.name)[0] or _UNKNOWN


def can_show(kind: str) -> bool:
    """Tell whether a file of the kind can be looked at without leaving the program."""
    return kind in (*_PICTURES, _PDF)


def file_size(size: int, language: Language) -> str:
    """Return the size of a file in kilobytes or megabytes, with the comma or point of the language."""
    number, words = size / 1024, QCoreApplication.translate("Files", "{number} KB")
    if number >= 1024:
        number, words = number / 1024, QCoreApplication.translate("Files", "{number} MB")
    return words.format(number=QLocale(language).toString(number, "f", 1 if number < 10 else 0))


def read_file(path: Path) -> bytes:
    """Return the file's bytes. Raise Unavailable `file_unreadable`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unavailable("file_unreadable", "file") from error


def kept(store: Store, digest: str) -> bytes:
    """Return the clear content of an attachment. Raise NotFound `file_missing`, Damaged `file_damaged`."""
    if store.files is None:
        raise NotFound("file_missing")
    with store.files.open(digest) as content:
        return content.read()


def write_copy(content: bytes, *, path: Path) -> None:
    """Write the content where a person wants it, outside the encrypted store."""
    with disk.replacing(path, proven=lambda part: part.read_bytes() == content) as out:
        out.write(content)


def show_file(workspace: Workspace, content: bytes, *, kind: str, parent: QWidget) -> None:
    """Open a picture or a PDF in a window of the program."""

    def open_paper(paper: Paper) -> None:
        PaperWindow(workspace, paper, at=0, parent=parent).open()

    if kind == _PDF:
        workspace.draw(lambda _: paper_of(content, name="document"), done=open_paper)
    else:
        PictureWindow(content, parent=parent).open()


class PictureWindow(QDialog):
    """A picture as wide as the window; Escape closes it."""

    def __init__(self, content: bytes, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = PaperPage()
        sheet.show_page(QImage.fromData(content))
        scroll = ScrollColumn()
        scroll.body.addWidget(sheet)
        scroll.body.addStretch(1)
        close = Button(QCoreApplication.translate("Files", "Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        room = parent.size()
        self.resize(min(_LARGE[0], room.width() - 48), min(_LARGE[1], room.height() - 48))
