"""Papers: certificates a second, beside reportlab drawing as many pages with as many lines and nothing else."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from core.documents.certificate import certificates_pdf
from core.documents.lettering import face
from tests.bench.frame import Bench
from tests.core.documents.samples import certificate

PAGES = 100
LINES = 18  # of text on a certificate in both languages


@contextmanager
def documents(_: Path) -> Iterator[Sequence[Bench]]:
    """Draw papers of synthetic values; no store is needed."""
    papers = [certificate(f"ABAI-76-2026-12-{number:04d}") for number in range(1, PAGES + 1)]
    yield [
        Bench(
            name="certificates in two languages",
            unit="pages/s",
            ours=lambda: _rate(lambda: certificates_pdf(papers, language="kk+ru")),
            reference=lambda: _rate(_bare),
            must="value >= 67",
        )
    ]


def _rate(draw: Callable[[], object]) -> float:
    start = time.perf_counter()
    draw()
    return PAGES / (time.perf_counter() - start)


def _bare() -> None:
    width, height = landscape(A4)
    canvas = Canvas(BytesIO(), pagesize=(width, height), pageCompression=1)
    font = face("Lora-Regular")
    for page in range(PAGES):
        canvas.setFont(font, 12)
        for line in range(LINES):
            text = f"Осы сертификат № {page} иесінің оқу бағдарламасын толық меңгергенін растайды, {line}"
            canvas.drawCentredString(width / 2, height - 60 - 24 * line, text)
        canvas.showPage()
    canvas.save()
