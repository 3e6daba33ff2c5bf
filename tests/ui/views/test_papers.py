"""A paper is turned within its pages, seen on screen, and written to a file as a whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from core.documents.attendance import AttendanceSheet, Attendee, SheetDay, attendance_pdf
from core.documents.language import Bilingual
from core.documents.pages import page_count
from tests.ui.screen import colour, opened
from ui.views.papers import Paper, PaperPreview, as_image, paper_of, write_paper
from ui.workspace import Workspace

WORD = Bilingual("Сөз", "Слово")


@pytest.fixture(scope="module")
def paper() -> Paper:
    """An attendance sheet of several pages."""
    sheet = AttendanceSheet(
        kind="course",
        organisation=WORD,
        project=WORD,
        title=WORD,
        group="Ш-1",
        place=WORD,
        lead="",
        days=(SheetDay(date(2026, 1, 12), 8),),
        attendees=tuple(Attendee(f"Ахметова {number}", ("✓",)) for number in range(60)),
    )
    return paper_of(attendance_pdf(sheet, language="kk"), name="attendance")


@pytest.fixture
def preview(workspace: Workspace, qtbot: QtBot) -> PaperPreview:
    shown = PaperPreview(workspace)
    opened(qtbot, shown, width=400, height=500)
    return shown


def test_is_turned_within_its_pages(preview: PaperPreview, paper: Paper, settle: Callable[[], None]) -> None:
    assert paper.pages > 1
    told: list[int] = []
    preview.moved.connect(told.append)
    preview.show_paper(paper)
    settle()
    assert preview._page.is_drawn()
    preview.step(-1)
    for _ in range(paper.pages + 1):
        preview.step(1)
    settle()
    assert told == [0, *range(1, paper.pages), paper.pages - 1, paper.pages - 1]
    assert preview._place.text() == f"{paper.pages} of {paper.pages}"


def test_a_paper_taken_away_meanwhile_is_not_shown(
    preview: PaperPreview, paper: Paper, settle: Callable[[], None]
) -> None:
    preview.show_paper(paper)
    preview.show_paper(None)
    settle()
    assert not preview._page.is_drawn()
    assert preview.paper() is None


def test_the_whole_paper_is_written(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "attendance.pdf"
    write_paper(paper, path)
    assert page_count(path.read_bytes()) == paper.pages


def test_a_picture_keeps_its_points() -> None:
    drawn = Image.new("RGB", (5, 3), (255, 255, 255))
    drawn.putpixel((4, 2), (10, 20, 30))
    image = as_image(drawn)
    assert (image.width(), image.height()) == (5, 3)
    assert colour(image, 4, 2) == "#0A141E"
