"""What a reader of a finished page finds: its text, and where each line stands."""

from pypdfium2 import PdfDocument


def text_of(pdf: bytes, *, page: int = 0) -> str:
    """Return the page's text with plain single spaces."""
    return " ".join(PdfDocument(pdf)[page].get_textpage().get_text_range().split())


def boxes_of(pdf: bytes, *, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right and top of each written line, in points."""
    text = PdfDocument(pdf)[page].get_textpage()
    return [text.get_rect(place) for place in range(text.count_rects())]
