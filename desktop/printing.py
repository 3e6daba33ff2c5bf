"""Printing the recovery sheet: drawn straight onto the printer, so that the key is never a file on the disk."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.entrance import Sheet
from ui.theme.fonts import FAMILY

_COLUMNS = 2
_MM = 25.4
_INK, _FAINT = QColor("black"), QColor("dimgray")


def print_sheet(sheet: Sheet, *, parent: QWidget) -> bool:
    """Ask for a printer and print the sheet; False when the person closed the dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_page(printer)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    draw_sheet(sheet, printer=printer)
    return True


def set_page(printer: QPrinter) -> None:
    """Take A4 upright; the document's name says nothing of what is on it."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setDocName("Sapar")


def draw_sheet(sheet: Sheet, *, printer: QPrinter) -> None:
    """Draw the sheet onto the page."""
    painter = QPainter(printer)
    unit = printer.resolution() / _MM
    page = QRectF(20 * unit, 25 * unit, 170 * unit, 240 * unit)
    title, *advice = _words()
    y = _write(painter, page, title, size=22, unit=unit, ink=_INK)
    for line in advice:
        y = _write(painter, page.adjusted(0, y - page.top(), 0, 0), line, size=12, unit=unit, ink=_INK)
    y += 10 * unit
    for at, group in enumerate(sheet.groups):
        left = page.left() + at % _COLUMNS * page.width() / _COLUMNS
        top = y + at // _COLUMNS * 12 * unit
        number = QRectF(left, top, 10 * unit, 10 * unit)
        _write(painter, number, str(at + 1), size=11, unit=unit, ink=_FAINT)
        _write(painter, number.adjusted(12 * unit, 0, 80 * unit, 0), group, size=18, unit=unit, ink=_INK)
    y += -(-len(sheet.groups) // _COLUMNS) * 12 * unit + 10 * unit
    for line in (sheet.owner, sheet.device):
        y = _write(painter, page.adjusted(0, y - page.top(), 0, 0), line, size=12, unit=unit, ink=_INK)
    painter.end()


def _write(painter: QPainter, box: QRectF, text: str, *, size: int, unit: float, ink: QColor) -> float:
    """Write a text of `size` points, wrapped; return the y below it."""
    font = QFont(FAMILY)
    font.setPixelSize(round(size * unit * _MM / 72))
    font.setFeature(QFont.Tag("tnum"), 0)
    painter.setFont(font)
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    room = QRectF(box.left(), box.top(), box.width(), 200 * unit)
    written = painter.boundingRect(room, int(flags), text)
    painter.drawText(room, int(flags), text)
    return written.bottom() + 2 * unit


def _words() -> tuple[str, ...]:
    """Return the title and what to do with the sheet."""
    return (
        QCoreApplication.translate("RecoverySheet", "Recovery sheet"),
        QCoreApplication.translate("RecoverySheet", "Keep it on paper, locked away."),
        QCoreApplication.translate("RecoverySheet", "Do not photograph it."),
        QCoreApplication.translate(
            "RecoverySheet", "If the passphrase is forgotten, only this sheet opens the data."
        ),
    )
