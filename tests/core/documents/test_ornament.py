"""The frame is the same on all four sides and leaves its inside free for text."""

from io import BytesIO

from PIL import ImageChops, ImageOps
from PIL.Image import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from core.documents.ornament import BAND, HEIGHT, INSET, MARGIN, WIDTH, define_frame
from core.documents.pages import picture

DPI = 100


def frame() -> Image:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT))
    define_frame(canvas)
    canvas.doForm("frame")
    canvas.save()
    return picture(buffer.getvalue(), page=0, dpi=DPI).convert("L")


def px(points: float) -> int:
    return round(points * DPI / 72)


def test_the_band_is_full_on_every_side() -> None:
    page = frame()
    long, short, band = px(WIDTH - 2 * INSET), px(HEIGHT - 2 * INSET), px(BAND)
    far_right, far_down = px(WIDTH - INSET), px(HEIGHT - INSET)
    for left, top, width, height in (
        (px(INSET), px(MARGIN), long, band),
        (px(INSET), far_down, long, band),
        (px(MARGIN), px(INSET), band, short),
        (far_right, px(INSET), band, short),
    ):
        dark = sum(page.crop((left, top, left + width, top + height)).histogram()[:128])
        assert 0.1 < dark / (width * height) < 0.4


def test_the_inside_is_pale_enough_to_write_on() -> None:
    inner = [px(side) for side in (INSET + mm, INSET + mm, WIDTH - INSET - mm, HEIGHT - INSET - mm)]
    assert min(frame().crop((inner[0], inner[1], inner[2], inner[3])).tobytes()) > 230


def test_the_paper_outside_stays_white() -> None:
    outside = px(MARGIN - 0.6 * mm)
    page = frame()
    for box in ((0, 0, page.width, outside), (0, 0, outside, page.height)):
        assert page.crop(box).getextrema() == (255, 255)


def test_left_and_right_mirror_each_other() -> None:
    page = frame()
    difference = ImageChops.difference(page, ImageOps.mirror(page))
    assert sum(difference.histogram()[64:]) < 0.005 * page.width * page.height
