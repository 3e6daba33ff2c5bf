"""What every paper begins with: an empty PDF in its language, and the mark of practice or of a sample."""

from io import BytesIO
from typing import Literal

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from core.documents.language import PaperLanguage, label, tongues
from core.documents.lettering import Type, face

Watermark = Literal["practice", "sample"]

RED = HexColor("#B0241B")

# Streams as bytes, not as letters: a fifth less to write and to keep.
rl_config.useA85 = 0


def empty_pdf(buffer: BytesIO, *, size: tuple[float, float], language: PaperLanguage, title: str) -> Canvas:
    """Open a PDF without date or chance in it: the same drawing gives the same bytes."""
    canvas = Canvas(
        buffer,
        pagesize=size,
        initialFontName=face("Lora-Regular"),
        lang=tongues(language)[0],
        invariant=1,
        pageCompression=1,
    )
    canvas.setTitle(title)
    canvas.setProducer("Sapar")
    return canvas


def draw_watermark(canvas: Canvas, mark: Watermark, *, language: PaperLanguage) -> None:
    """Write the mark across the page, so that nobody takes the paper for a real one."""
    width, height = canvas._pagesize
    text = label(f"paper.{mark}", language=language)
    type_ = Type(name="GolosText-SemiBold", size=100).shrunk(text, width=0.7 * width, least=20)
    canvas.saveState()
    canvas.setFillColor(RED, alpha=0.13)
    canvas.setFont(face(type_.name), type_.size)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(28)
    canvas.drawCentredString(0, -type_.size / 3, text)
    canvas.restoreState()
