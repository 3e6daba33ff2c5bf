"""Finished PDF files read back: pages as pictures, and what a file says about itself.

The reader is not safe to use from two threads at once: papers are shown where they are made.
"""

from dataclasses import dataclass

from PIL.Image import Image
from pypdfium2 import PdfDocument, PdfiumError

from core.errors import Damaged


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a paper's file says about itself."""

    title: str
    seals: tuple[str, ...]


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    return len(_opened(pdf))


def picture(pdf: bytes, *, page: int, dpi: int) -> Image:
    """Return a page, counted from 0, as an RGB picture."""
    image: Image = _opened(pdf)[page].render(scale=dpi / 72).to_pil()
    return image


def read_metadata(pdf: bytes) -> Metadata:
    """Return the title and the texts of the QR codes that the file carries."""
    said = _opened(pdf).get_metadata_dict()
    return Metadata(said.get("Title", ""), tuple(said.get("Keywords", "").split()))


def _opened(pdf: bytes) -> PdfDocument:
    try:
        return PdfDocument(pdf)
    except PdfiumError:
        raise Damaged("pdf_unreadable") from None
