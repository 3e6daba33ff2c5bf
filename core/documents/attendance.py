"""The attendance sheet: a course's journal or an event's list, to be signed by hand. Values in, PDF out.

One day gives a wide column for signatures, several days a cell for each; a sheet turns to landscape, and
then goes on over further pages, as the days ask. Every page repeats its head and the place to sign.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from core.documents.language import Bilingual, PaperLanguage, joined, label, phrase, tongues, unbroken
from core.documents.lettering import Box, Type, draw_boxed
from core.documents.paper import Watermark, draw_watermark, empty_pdf
from core.kz.dates import date_range
from core.wording import Term

INK, SLATE, LINE, TINT = (HexColor(code) for code in ("#14202B", "#44525F", "#7F8C99", "#F0F3F6"))
HEADING, STRONG, PLAIN, SMALL = (
    Type(name=f"GolosText-{weight}", size=size)
    for weight, size in (("SemiBold", 16), ("Medium", 10), ("Regular", 10), ("Regular", 8))
)

MARGIN, GUTTER = 14 * mm, 4 * mm
NUMBER_WIDTH, NAME_WIDTH, LEAST_CELL = 9 * mm, 66 * mm, 13 * mm
TITLE_HEIGHT, FACT_HEIGHT, ROW_HEIGHT, FOOT_HEIGHT = 23 * mm, 12.6 * mm, 8.2 * mm, 19 * mm
DAYS_HEAD, SIGNATURE_HEAD = 14 * mm, 9 * mm
MOST_UPRIGHT = 8  # days on a portrait page


@dataclass(frozen=True, slots=True)
class SheetDay:
    """A day of lessons, or the day of an event."""

    day: date
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person on the sheet; marks already known stand in the cells of the days, in their order."""

    full_name: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceSheet:
    """Everything that stands on one sheet; blank rows are left for those who come unannounced."""

    kind: Literal["course", "event"]
    organisation: Bilingual
    project: Bilingual
    title: Bilingual | Term
    group: str | None = None
    place: Bilingual | Term
    lead: str
    days: tuple[SheetDay, ...]
    attendees: tuple[Attendee, ...]
    blank_rows: int = 0
    watermark: Watermark | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    """The days and rows that one page shows, counted from 0 over the whole sheet."""

    days: range
    rows: range
    ends_the_list: bool


def attendance_pdf(sheet: AttendanceSheet, *, language: PaperLanguage) -> bytes:
    """Draw a sheet with at least one day; the same values give the same bytes."""
    buffer = BytesIO()
    size = A4 if len(sheet.days) <= MOST_UPRIGHT else landscape(A4)
    title = label(f"attendance.{sheet.kind}", language=language)
    canvas = empty_pdf(buffer, size=size, language=language, title=title)
    drawing = _Drawing(canvas, sheet, language, size)
    pages = list(drawing.pages())
    for number, page in enumerate(pages, start=1):
        drawing.draw(page, number=number, of=len(pages))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class _Drawing:
    """One sheet on one canvas: what stands where, and in which language."""

    def __init__(
        self, canvas: Canvas, sheet: AttendanceSheet, language: PaperLanguage, size: tuple[float, float]
    ) -> None:
        self.canvas = canvas
        self.sheet = sheet
        self.language = language
        self.width, self.top = size[0] - 2 * MARGIN, size[1] - MARGIN
        self.facts = list(self._facts())
        self.head_height = DAYS_HEAD if len(sheet.days) > 1 else SIGNATURE_HEAD
        self.facts_in_row = 2 if size[0] < size[1] else 4
        fact_rows = -(-len(self.facts) // self.facts_in_row)
        self.table_top = self.top - TITLE_HEIGHT - FACT_HEIGHT * (1 + fact_rows)

    def pages(self) -> Iterator[_Page]:
        """Share the days out evenly among pages, and under them the rows; one row is kept for the totals."""
        most_days = int((self.width - NUMBER_WIDTH - NAME_WIDTH) / LEAST_CELL)
        most_rows = int((self.table_top - self.head_height - MARGIN - FOOT_HEIGHT) / ROW_HEIGHT) - 1
        day_count, row_count = len(self.sheet.days), len(self.sheet.attendees) + self.sheet.blank_rows
        days_a_page = -(-day_count // -(-day_count // most_days))
        for first_day in range(0, day_count, days_a_page):
            days = range(first_day, min(first_day + days_a_page, day_count))
            for first_row in range(0, max(row_count, 1), most_rows):
                rows = range(first_row, min(first_row + most_rows, row_count))
                yield _Page(days, rows, ends_the_list=rows.stop == row_count)

    def draw(self, page: _Page, *, number: int, of: int) -> None:
        """Draw one page."""
        if self.sheet.watermark:
            draw_watermark(self.canvas, self.sheet.watermark, language=self.language)
        self._draw_head()
        self._draw_table(page)
        self._draw_foot(number, of)

    def _facts(self) -> Iterator[tuple[str, str]]:
        first, last = self.sheet.days[0].day, self.sheet.days[-1].day
        kk, ru = date_range(first, last, language="kk"), date_range(first, last, language="ru")
        if self.sheet.group:
            yield "group", self.sheet.group
        yield "dates", joined(Bilingual(unbroken(kk), unbroken(ru)), language=self.language)
        yield "place", joined(self.sheet.place, language=self.language)
        yield f"{self.sheet.kind}_lead", self.sheet.lead

    def _draw_head(self) -> None:
        organisation = joined(self.sheet.organisation, language=self.language, by=" · ")
        project = joined(self.sheet.project, language=self.language, by=" · ")
        title = joined(self.sheet.title, language=self.language)
        self._write(organisation, Box(MARGIN, self.top - 5 * mm, self.width, 5 * mm), STRONG)
        self._write(project, Box(MARGIN, self.top - 9.5 * mm, self.width, 4.5 * mm), SMALL, colour=SLATE)
        heading = Box(MARGIN, self.top - 20 * mm, self.width, 8 * mm)
        self._write(self._caption(self.sheet.kind), heading, HEADING)
        y = self.top - TITLE_HEIGHT - FACT_HEIGHT
        self._draw_fact(f"{self.sheet.kind}_name", title, Box(MARGIN, y, self.width, FACT_HEIGHT))
        width = self.width / self.facts_in_row
        for place, (code, value) in enumerate(self.facts):
            down, across = divmod(place, self.facts_in_row)
            box = Box(MARGIN + across * width, y - (1 + down) * FACT_HEIGHT, width - GUTTER, FACT_HEIGHT)
            self._draw_fact(code, value, box)

    def _draw_fact(self, code: str, value: str, box: Box) -> None:
        self._write(self._caption(code), Box(box.x, box.y + 9 * mm, box.width, 3.4 * mm), SMALL, colour=SLATE)
        self._write(value, Box(box.x, box.y + 1.7 * mm, box.width, 7.1 * mm), STRONG, down=0)

    def _draw_table(self, page: _Page) -> None:
        columns = self._columns(len(page.days))
        body = self.table_top - self.head_height
        lines = [body - ROW_HEIGHT * count for count in range(len(page.rows) + 1 + page.ends_the_list)]
        self.canvas.setFillColor(TINT)
        self.canvas.rect(MARGIN, body, self.width, self.head_height, stroke=0, fill=1)
        self.canvas.setStrokeColor(LINE)
        self.canvas.setLineWidth(0.5)
        self.canvas.grid(columns, lines)
        self._draw_column_heads(page.days, columns)
        for row, y in zip(page.rows, lines[1:], strict=False):
            self._draw_row(row, page.days, columns, y)
        if page.ends_the_list:
            self._write(self._caption("present"), _cell(columns, 1, lines[-1], ROW_HEIGHT), SMALL)

    def _columns(self, days: int) -> list[float]:
        """Return the left edges of the columns, and the right edge of the last."""
        name_width = NAME_WIDTH if days > 1 else 0.52 * self.width
        first = MARGIN + NUMBER_WIDTH + name_width
        cell = (MARGIN + self.width - first) / days
        return [MARGIN, MARGIN + NUMBER_WIDTH, *(first + cell * count for count in range(days + 1))]

    def _draw_column_heads(self, days: range, columns: list[float]) -> None:
        y = self.table_top - self.head_height
        self.canvas.grid(columns[:3], [y, self.table_top])
        self._write("№", _cell(columns, 0, y, self.head_height), SMALL, across=0.5)
        self._write(self._caption("full_name"), _cell(columns, 1, y, self.head_height), SMALL)
        if len(self.sheet.days) == 1:
            self.canvas.grid(columns[2:], [y, self.table_top])
            self._write(self._caption("signature"), _cell(columns, 2, y, self.head_height), SMALL, across=0.5)
            return
        dates = 0.62 * self.head_height
        self.canvas.grid(columns[2:], [y, y + dates])
        self.canvas.grid([columns[2], columns[-1]], [y + dates, self.table_top])
        above = _cell([columns[2], columns[-1]], 0, y + dates, self.head_height - dates)
        self._write(self._caption("signatures"), above, SMALL, across=0.5)
        for place, day in enumerate(days, start=2):
            self._draw_day(self.sheet.days[day], _cell(columns, place, y, dates))

    def _draw_day(self, day: SheetDay, box: Box) -> None:
        if day.hours is None:
            self._write(f"{day.day:%d.%m}", box, STRONG, across=0.5)
            return
        hours = phrase("attendance.hours", tongue=tongues(self.language)[0], count=day.hours)
        half = box.height / 2
        self._write(f"{day.day:%d.%m}", Box(box.x, box.y + half - 2, box.width, half), STRONG, across=0.5)
        self._write(hours, Box(box.x, box.y + 1, box.width, half - 2), SMALL, across=0.5, colour=SLATE)

    def _draw_row(self, row: int, days: range, columns: list[float], y: float) -> None:
        self._write(f"{row + 1}", _cell(columns, 0, y, ROW_HEIGHT), SMALL, across=0.5, colour=SLATE)
        if row >= len(self.sheet.attendees):
            return
        attendee = self.sheet.attendees[row]
        self._write(attendee.full_name, _cell(columns, 1, y, ROW_HEIGHT), PLAIN)
        for place, mark in enumerate(attendee.marks[days.start : days.stop], start=2):
            self._write(mark, _cell(columns, place, y, ROW_HEIGHT), PLAIN, across=0.5)

    def _draw_foot(self, number: int, of: int) -> None:
        y = MARGIN + 10 * mm
        self._draw_signing_line(f"{self.sheet.kind}_lead", MARGIN, y, 62 * mm)
        self._write(
            self.sheet.lead, Box(MARGIN + 65 * mm, y - 1, self.width - 123 * mm, 8 * mm), STRONG, down=1
        )
        self._draw_signing_line("signed_on", MARGIN + self.width - 52 * mm, y, 52 * mm)
        said = (phrase("paper.page", tongue=t, page=number, pages=of) for t in tongues(self.language))
        below = Box(MARGIN, MARGIN - 2 * mm, self.width, 4 * mm)
        self._write(" · ".join(said), below, SMALL, across=0.5, colour=SLATE)

    def _draw_signing_line(self, code: str, x: float, y: float, width: float) -> None:
        self.canvas.setStrokeColor(INK)
        self.canvas.setLineWidth(0.6)
        self.canvas.line(x, y, x + width, y)
        self._write(self._caption(code), Box(x, y - 4.6 * mm, width, 4 * mm), SMALL, colour=SLATE)

    def _caption(self, code: str) -> str:
        return label(f"attendance.{code}", language=self.language)

    def _write(
        self, text: str, box: Box, type_: Type, *, across: float = 0, down: float = 0.5, colour: Color = INK
    ) -> None:
        self.canvas.setFillColor(colour)
        draw_boxed(self.canvas, text, box=box, type_=type_, across=across, down=down)


def _cell(columns: list[float], place: int, y: float, height: float) -> Box:
    """Return the inner box of a table's cell."""
    width = columns[place + 1] - columns[place]
    return Box(columns[place] + 1.5 * mm, y + 0.6 * mm, width - 3 * mm, height - 1.2 * mm)
