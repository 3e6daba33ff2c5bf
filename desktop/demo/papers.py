"""The papers of the day: each certificate as a PDF, and the group's journal."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from core.documents.attendance import attendance_pdf
from core.documents.certificate import certificates_pdf
from desktop.demo.laptops import Laptop
from ui.papers import certificates_of, sheet_of


def print_certificates(laptop: Laptop, ids: Sequence[UUID], *, out: Path) -> list[Path]:
    """Write each certificate to a file named by its number, in both languages."""
    paths = []
    for certificate in certificates_of(laptop.store, ids):
        path = out / f"{certificate.number}.pdf"
        path.write_bytes(certificates_pdf([certificate], language="kk+ru"))
        paths.append(path)
    return paths


def print_journal(laptop: Laptop, group: UUID, *, out: Path) -> Path:
    """Write the attendance sheet of a group."""
    path = out / "journal.pdf"
    path.write_bytes(attendance_pdf(sheet_of(laptop.store, group), language="kk+ru"))
    return path
