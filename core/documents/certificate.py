"""The certificate: one A4 landscape page each, Kazakh first. Values and a language in, PDF out.

The paper bears the seal as a QR, and the file carries the same text among its keywords; what the file says
of itself names nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from core.documents.flow import Item, Style, draw_centred, draw_flow, lines
from core.documents.language import Bilingual, PaperLanguage, Tongue, joined, label, phrase, tongues, unbroken
from core.documents.lettering import Box, Type, draw_boxed
from core.documents.ornament import GOLD, HEIGHT, INSET, NAVY, WIDTH, define_frame, diamond
from core.documents.paper import Watermark, draw_watermark, empty_pdf
from core.documents.qr import draw_qr
from core.kz.dates import date_range, long_date
from core.kz.iin import Sex
from core.kz.numbers import counted
from core.seal import check_code
from core.wording import Term, terms

INK, SLATE, GREY, AMBER = (HexColor(code) for code in ("#14202B", "#44525F", "#8A96A1", "#7F4B00"))

QR_SIDE = 37 * mm
LEFT, RIGHT, MIDDLE = 30 * mm, WIDTH - 30 * mm, WIDTH / 2
TOP, FLOOR, FOOT = HEIGHT - INSET - 8 * mm, 73 * mm, 27 * mm
DOT = "\u00a0\u00a0·\u00a0 "  # between facts on one line, which may break after it

ORGANISATION = Style(Type(name="Lora-SemiBold", size=11.5), INK, 0)
PROJECT = Style(Type(name="Lora-Regular", size=9.5), SLATE, 6)
TITLE = Style(Type(name="Cormorant-Bold", size=48, spacing=9), NAVY, 10)
NUMBER = Style(Type(name="Lora-Regular", size=11.5, spacing=0.6), SLATE, 10)
LEAD = Style(Type(name="Lora-Italic", size=12.5), INK, 21)
NAME = Style(Type(name="Cormorant-SemiBold", size=34), INK, 8)
STATEMENT = Style(Type(name="Lora-Medium", size=13), INK, 10)
DETAILS = Style(Type(name="Lora-Regular", size=10.5), SLATE, 7)

STRONG, PLAIN, SMALL = (
    Type(name=name, size=size)
    for name, size in (("Lora-Medium", 11), ("Lora-Regular", 10.5), ("Lora-Regular", 9))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Everything that stands on one certificate.

    Without a profession the paper speaks of the course alone. The Russian verb follows the sex.
    """

    organisation: Bilingual
    project: Bilingual
    number: str
    full_name: str
    sex: Sex | None
    course: Bilingual | Term
    profession: Bilingual | Term | None
    hours: int
    started: date
    ended: date
    result: Bilingual | Term | None
    issued_on: date
    city: Bilingual
    director: str
    trainer: str
    seal: str
    is_registered: bool
    is_reprint: bool = False
    watermark: Watermark | None = None


def certificates_pdf(certificates: Sequence[Certificate], *, language: PaperLanguage) -> bytes:
    """Draw certificates, at least one, a page each; the same values give the same bytes."""
    buffer = BytesIO()
    numbers = dict.fromkeys((certificates[0].number, certificates[-1].number))
    canvas = empty_pdf(buffer, size=(WIDTH, HEIGHT), language=language, title="№ " + " – ".join(numbers))
    canvas.setKeywords(" ".join(one.seal for one in certificates))
    define_frame(canvas)
    for one in certificates:
        _draw_page(canvas, one, language)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_page(canvas: Canvas, one: Certificate, language: PaperLanguage) -> None:
    canvas.doForm("frame")
    if one.watermark:
        draw_watermark(canvas, one.watermark, language=language)
    draw_flow(canvas, partial(_text, one, language), top=TOP, floor=FLOOR)
    for place, (code, name) in enumerate((("trainer", one.trainer), ("director", one.director))):
        y = FOOT + (4.6 + 17.4 * place) * mm
        _draw_signature(canvas, label(f"certificate.{code}", language=language), name, y=y)
    _draw_stamp_place(canvas, label("certificate.stamp", language=language))
    _draw_issue(canvas, one, language)
    _draw_status(canvas, one, language)


_lines = partial(lines, x=MIDDLE, width=RIGHT - LEFT)


def _text(one: Certificate, language: PaperLanguage, scale: float) -> Iterator[Item]:
    first, *others = tongues(language)
    yield from _lines(_side_by_side(one.organisation, language, ORGANISATION), ORGANISATION, scale=scale)
    yield from _lines(_side_by_side(one.project, language, PROJECT), PROJECT, scale=scale)
    yield from _lines([phrase("certificate.title", tongue=first)], TITLE, scale=scale)
    yield Item(14 * scale, 0, _draw_title_rule)
    yield from _lines([f"№ {one.number}"], NUMBER, scale=scale)
    yield from _lines([phrase("certificate.confirms", tongue=first)], LEAD, scale=scale)
    yield from _name(one.full_name, scale)
    yield from _facts(one, first, scale)
    for tongue in others:
        lead = f"{phrase('certificate.confirms', tongue=tongue)} {one.full_name}"
        yield from _lines([lead], LEAD, scale=scale)
        yield from _facts(one, tongue, scale)


def _side_by_side(name: Bilingual, language: PaperLanguage, style: Style) -> list[str]:
    """Return both names as one line where it fits, else each for itself."""
    line = joined(name, language=language, by=DOT)
    if style.type_.width(line) <= RIGHT - LEFT:
        return [line]
    return [name.in_(tongue) for tongue in tongues(language)]


def _name(full_name: str, scale: float) -> Iterator[Item]:
    """Set the name on one line as large as it can stand, and wrap it once it would be small."""
    widest = RIGHT - LEFT
    type_ = NAME.type_.shrunk(full_name, width=widest / scale, least=0.7 * NAME.type_.size)
    yield from _lines([full_name], NAME._replace(type_=type_), scale=scale)
    rule = max(150 * mm, min(widest, type_.scaled(scale).width(full_name)))
    yield Item(12 * scale, 0, partial(_draw_name_rule, width=rule))


def _facts(one: Certificate, tongue: Tongue, scale: float) -> Iterator[Item]:
    yield from _lines([_statement(one, tongue)], STATEMENT, scale=scale)
    yield from _lines([DOT.join(_details(one, tongue))], DETAILS, scale=scale)


def _statement(one: Certificate, tongue: Tongue) -> str:
    kind = "course" if one.profession is None else "profession"
    who = {"female": "her", "male": "him", None: "person"}[one.sex]
    return phrase(
        f"certificate.passed_{kind}",
        tongue=tongue,
        name=one.profession or one.course,
        hours=counted(one.hours, terms("documents")["certificate.hours"], language=tongue),
        passed=phrase(f"certificate.passed_by_{who}", tongue=tongue),
    )


def _details(one: Certificate, tongue: Tongue) -> Iterator[str]:
    if one.profession is not None and one.profession.in_(tongue) != one.course.in_(tongue):
        yield phrase("certificate.course", tongue=tongue, name=one.course)
    yield unbroken(date_range(one.started, one.ended, language=tongue))
    if one.result is not None:
        yield phrase("certificate.examination", tongue=tongue, result=one.result)


def _draw_title_rule(canvas: Canvas, y: float) -> None:
    canvas.setFillColor(GOLD)
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(0.7)
    canvas.line(MIDDLE - 38 * mm, y, MIDDLE - 4 * mm, y)
    canvas.line(MIDDLE + 4 * mm, y, MIDDLE + 38 * mm, y)
    diamond(canvas, MIDDLE, y, half=1.5 * mm)


def _draw_name_rule(canvas: Canvas, y: float, *, width: float) -> None:
    canvas.setStrokeColor(GOLD)
    canvas.setLineWidth(0.7)
    canvas.line(MIDDLE - width / 2, y, MIDDLE + width / 2, y)


def _draw_signature(canvas: Canvas, office: str, name: str, *, y: float) -> None:
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, y, LEFT + 42 * mm, y)
    canvas.setFillColor(INK)
    draw_boxed(canvas, name, box=Box(LEFT + 45 * mm, y - 1, 53 * mm, 13 * mm), type_=STRONG, down=1)
    canvas.setFillColor(SLATE)
    draw_boxed(canvas, office, box=Box(LEFT, y - 6.4 * mm, 60 * mm, 5 * mm), type_=SMALL, down=0)


def _draw_stamp_place(canvas: Canvas, letters: str) -> None:
    y = FOOT + QR_SIDE / 2
    canvas.setStrokeColor(GREY)
    canvas.setLineWidth(0.7)
    canvas.setDash(2, 2.5)
    canvas.circle(MIDDLE, y, 17 * mm, fill=0)
    canvas.setDash()
    draw_centred(canvas, y - 3, text=letters, type_=PLAIN, colour=SLATE, x=MIDDLE)


def _draw_issue(canvas: Canvas, one: Certificate, language: PaperLanguage) -> None:
    """Draw where and when it was issued, the check code and the QR."""
    left, top, width = RIGHT - QR_SIDE - 45 * mm, FOOT + QR_SIDE, 41 * mm
    canvas.setFillColor(INK)
    draw_qr(canvas, one.seal, x=RIGHT - QR_SIDE, y=FOOT, side=QR_SIDE)
    city = Box(left, top - 7 * mm, width, 7 * mm)
    draw_boxed(canvas, joined(one.city, language=language), box=city, type_=STRONG, down=0)
    for place, tongue in enumerate(tongues(language)):
        day = Box(left, top - (13 + 5.5 * place) * mm, width, 5 * mm)
        draw_boxed(canvas, long_date(one.issued_on, language=tongue), box=day, type_=PLAIN)
    draw_boxed(
        canvas, check_code(one.seal), box=Box(left, FOOT - 0.6 * mm, width, 5 * mm), type_=STRONG, down=1
    )
    canvas.setFillColor(SLATE)
    caption = label("certificate.check_code", language=language)
    draw_boxed(canvas, caption, box=Box(left, FOOT + 4.4 * mm, width, 4 * mm), type_=SMALL, down=1)


def _draw_status(canvas: Canvas, one: Certificate, language: PaperLanguage) -> None:
    said = {"unregistered": not one.is_registered, "reprint": one.is_reprint}
    text = DOT.join(label(f"certificate.{code}", language=language) for code, is_so in said.items() if is_so)
    type_ = Type(name="Lora-Italic", size=9).shrunk(text, width=RIGHT - LEFT, least=6)
    draw_centred(canvas, 21.2 * mm, text=text, type_=type_, colour=AMBER, x=MIDDLE)
