"""The drawn code says exactly its text, at any place and size."""

from io import BytesIO

import pytest
import zxingcpp
from reportlab.pdfgen.canvas import Canvas

from core.documents.pages import picture
from core.documents.qr import draw_qr


@pytest.mark.parametrize("text", ["SAPAR1:A", "SAPAR1:" + "MFRGG2DF" * 50, "Қазақша мәтін", "7"])
def test_the_drawn_code_is_read_back(text: str) -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(300, 300))
    draw_qr(canvas, text, x=90, y=60, side=150)
    canvas.save()
    (found,) = zxingcpp.read_barcodes(picture(buffer.getvalue(), page=0, dpi=150))
    corner = found.position.bottom_left
    assert (found.text, found.ec_level) == (text, "M")
    assert abs(corner.x - 90 * 150 / 72) < 3
    assert abs(corner.y - (300 - 60) * 150 / 72) < 3
