"""The recovery sheet on paper: every group is there, and the file's name says nothing."""

from pathlib import Path

import pypdfium2
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from core.store.recovery_key import RecoveryKey
from desktop.printing import draw_sheet, set_page
from ui.entrance import Sheet


def test_every_group_is_on_one_page(qapp: QApplication, tmp_path: Path) -> None:
    key = RecoveryKey.new()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    set_page(printer)
    draw_sheet(Sheet(tuple(key.groups()), "Жанар Оспанова", "Аягөз-2, 14.07.2026"), printer=printer)
    pdf = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    assert len(pdf) == 1
    text = "".join(pdf[0].get_textpage().get_text_range().split())
    assert [group for group in key.groups() if group not in text] == [], text
    assert "ЖанарОспанова" in text
    assert printer.docName() == "Sapar"
    pdf.close()
