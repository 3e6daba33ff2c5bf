"""Papers on a page: a preview drawn on the documents' thread, saving as PDF, and printing; nothing reads the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PIL.Image import Image
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.documents.certificate import Certificate, certificates_pdf
from core.documents.language import PaperLanguage
from core.documents.pages import page_count, picture
from core.errors import Unavailable
from core.store.disk import replacing
from ui.jobs import Progress, Report
from ui.widgets import Button, IconButton, PlainLabel, ScrollColumn
from ui.widgets.paper import PaperPage
from ui.workspace import Workspace

_SCREEN_DPI, _PRINT_DPI = 110, 300
_LARGE = (1000, 780)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of some pages. `page` draws one, counted from 0, as (PDF, its page there); `whole` draws all.

    Both are called on the documents' thread. `name` is the file's: it names nobody.
    """

    name: str
    pages: int
    page: Callable[[int], tuple[bytes, int]]
    whole: Callable[[], bytes]


def paper_of(pdf: bytes, *, name: str) -> Paper:
    """Return the paper of a PDF that is already drawn."""
    return Paper(name, page_count(pdf), lambda at: (pdf, at), lambda: pdf)


def certificates_paper(certificates: Sequence[Certificate], *, language: PaperLanguage) -> Paper:
    """Return the paper of certificates, a page each, drawn one by one as they are looked at."""

    def draw(some: Sequence[Certificate]) -> bytes:
        return certificates_pdf(some, language=language)

    ends = dict.fromkeys(one.number for one in (*certificates[:1], *certificates[-1:]))
    return Paper(
        " – ".join(ends),
        len(certificates),
        lambda at: (draw(certificates[at : at + 1]), 0),
        lambda: draw(certificates),
    )


class PaperPreview(QWidget):
    """A page of a paper; `steps` leads to the others and stands where the page puts it."""

    moved = Signal(int)

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._paper: Paper | None = None
        self._at = 0
        self._page = PaperPage()
        self._page.pressed.connect(self.open_large)
        self.steps = self._make_steps()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self.reword()

    def paper(self) -> Paper | None:
        """Return what is shown."""
        return self._paper

    def show_paper(self, paper: Paper | None, *, at: int = 0) -> None:
        """Show a paper from a page on; None empties the sheet."""
        self._paper = paper
        self._page.show_page(QImage())
        self.turn(at)

    def turn(self, at: int) -> None:
        """Show another page."""
        paper = self._paper
        pages = paper.pages if paper else 0
        self._at = max(0, min(at, pages - 1))
        self._say()
        if paper and pages:
            draw = partial(_draw, paper, self._at, _SCREEN_DPI)
            self._workspace.draw(lambda _: draw(), done=partial(self._on_drawn, paper, self._at))

    def open_large(self) -> None:
        """Open the paper in a window of its own, where it can be read."""
        if self._paper and self._page.is_drawn():
            PaperWindow(self._workspace, self._paper, at=self._at, parent=self.window()).open()

    def reword(self) -> None:
        """Say the names of the steps."""
        self._back.set_name(QCoreApplication.translate("Papers", "Previous page"))
        self._on.set_name(QCoreApplication.translate("Papers", "Next page"))
        self._page.setAccessibleName(QCoreApplication.translate("Papers", "Preview of the paper"))
        self._page.setToolTip(QCoreApplication.translate("Papers", "Open large"))
        self._say()

    def _make_steps(self) -> QWidget:
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._place = PlainLabel(face="label", ink="text2")
        self._back, self._on = IconButton("chevron-left", name=""), IconButton("chevron-right", name="")
        self._back.clicked.connect(lambda: self.step(-1))
        self._on.clicked.connect(lambda: self.step(1))
        for part in (self._place, self._back, self._on):
            row.addWidget(part)
        return steps

    def step(self, by: int) -> None:
        """Turn on or back."""
        self.turn(self._at + by)
        self.moved.emit(self._at)

    def _on_drawn(self, paper: Paper, at: int, image: QImage) -> None:
        if paper is self._paper and at == self._at:
            self._page.show_page(image)

    def _say(self) -> None:
        pages = self._paper.pages if self._paper else 0
        words = QCoreApplication.translate("Papers", "{page} of {pages}")
        self._place.setText(words.format(page=self._at + 1, pages=pages) if pages else "")
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < pages)
        self.steps.setVisible(pages > 1)


class PaperWindow(QDialog):
    """A paper as wide as the window; Escape closes it, Page Up and Page Down turn the page."""

    def __init__(self, workspace: Workspace, paper: Paper, *, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._preview = PaperPreview(workspace)
        print_ = Button(QCoreApplication.translate("Papers", "Print"), icon="printer", kind="primary")
        save = Button(QCoreApplication.translate("Papers", "Save PDF"), icon="download")
        close = Button(QCoreApplication.translate("Papers", "Close"), kind="quiet")
        print_.clicked.connect(lambda: print_paper(workspace, paper, parent=self))
        save.clicked.connect(lambda: save_paper(workspace, paper, parent=self))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._preview.steps)
        row.addStretch(1)
        for part in (close, save, print_):
            row.addWidget(part)
        scroll = ScrollColumn()
        scroll.body.addWidget(self._preview)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        room = parent.size()
        self.resize(min(_LARGE[0], room.width() - 48), min(_LARGE[1], room.height() - 48))
        self._preview.show_paper(paper, at=at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turned = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if turned:
            self._preview.step(turned)
        else:
            super().keyPressEvent(event)


def save_paper(workspace: Workspace, paper: Paper, *, parent: QWidget) -> None:
    """Ask for a file and write the paper there as PDF."""
    title = QCoreApplication.translate("Papers", "Save PDF")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, f"{paper.name}.pdf", "PDF (*.pdf)")
    if chosen:
        workspace.draw(lambda _: write_paper(paper, Path(chosen)), done=lambda _: None)


def write_paper(paper: Paper, path: Path) -> None:
    """Write the whole paper; on the documents' thread. Raise Unavailable `disk_full`, `disk_failed`."""
    pdf = paper.whole()
    with replacing(path, proven=lambda written: written.read_bytes() == pdf) as file:
        file.write(pdf)


def print_paper(
    workspace: Workspace,
    paper: Paper,
    *,
    parent: QWidget,
    printed: Callable[[], None] = lambda: None,
) -> None:
    """Ask for a printer and print every page, then call `printed`; the document's name says nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName("Sapar")
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        workspace.draw(lambda report: draw_paper(paper, printer, report), done=lambda _: printed())


def draw_paper(paper: Paper, printer: QPrinter, report: Report) -> None:
    """Draw every page onto the printer, one at a time. Raise Unavailable `printer_failed`."""
    painter = QPainter()
    try:
        for at in range(paper.pages):
            report(Progress(at, paper.pages))
            image = _draw(paper, at, min(printer.resolution(), _PRINT_DPI))
            _take_page(printer, painter, image)
            painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), image)
    finally:
        painter.end()


def _take_page(printer: QPrinter, painter: QPainter, image: QImage) -> None:
    """Turn the sheet as the page lies, and begin it."""
    is_across = image.width() > image.height()
    across, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    printer.setPageOrientation(across if is_across else upright)
    is_taken = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not is_taken:
        raise Unavailable("printer_failed")


def _draw(paper: Paper, at: int, dpi: int) -> QImage:
    pdf, page = paper.page(at)
    return as_image(picture(pdf, page=page, dpi=dpi))


def as_image(drawn: Image) -> QImage:
    """Return an RGB picture as one that Qt paints."""
    size = drawn.size
    return QImage(drawn.tobytes(), *size, 3 * size[0], QImage.Format.Format_RGB888).copy()
