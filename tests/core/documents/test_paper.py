"""An empty paper knows its language and title, and a watermark can be seen but not in the way."""

from io import BytesIO

import pytest
from PIL import ImageOps
from reportlab.lib.pagesizes import A4, A5

from core.documents.language import PaperLanguage
from core.documents.pages import picture, read_metadata
from core.documents.paper import draw_watermark, empty_pdf


@pytest.mark.parametrize(("language", "tag"), [("kk", b"(kk)"), ("ru", b"(ru)"), ("kk+ru", b"(kk)")])
def test_a_paper_is_tagged_with_its_language(language: PaperLanguage, tag: bytes) -> None:
    buffer = BytesIO()
    canvas = empty_pdf(buffer, size=A4, language=language, title="Сынақ")
    canvas.showPage()
    canvas.save()
    assert b"/Lang " + tag in buffer.getvalue()
    assert read_metadata(buffer.getvalue()).title == "Сынақ"


@pytest.mark.parametrize("size", [A4, A4[::-1], A5])
def test_a_watermark_is_pale_and_stays_on_the_page(size: tuple[float, float]) -> None:
    buffer = BytesIO()
    canvas = empty_pdf(buffer, size=size, language="kk+ru", title="")
    draw_watermark(canvas, "practice", language="kk+ru")
    canvas.save()
    page = picture(buffer.getvalue(), page=0, dpi=72).convert("L")
    assert 190 < min(page.tobytes()) < 250
    left, top, right, bottom = ImageOps.invert(page).getbbox() or (0, 0, 0, 0)
    assert left > 5
    assert top > 5
    assert right < page.width - 5
    assert bottom < page.height - 5
