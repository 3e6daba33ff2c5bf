"""A sheet names everyone once, numbers rows and pages, turns when the days ask, and clips nothing."""

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from core.documents.attendance import AttendanceSheet, Attendee, SheetDay, attendance_pdf
from core.documents.language import Bilingual, PaperLanguage
from core.documents.pages import page_count, read_metadata
from tests.core.documents.reading import boxes_of, text_of
from tests.core.documents.samples import LONG_COURSE, LONG_NAME, LONG_ORGANISATION

LANGUAGES: tuple[PaperLanguage, ...] = ("kk", "ru", "kk+ru")


def days(count: int) -> tuple[SheetDay, ...]:
    return tuple(SheetDay(date(2026, 6, 1) + timedelta(days=day), hours=6) for day in range(count))


def people(count: int) -> tuple[Attendee, ...]:
    return tuple(Attendee(f"Тіркелген Қатысушы-{number}-ші") for number in range(1, count + 1))


def sheet(**values: Any) -> AttendanceSheet:
    usual = {
        "kind": "course",
        "organisation": Bilingual("«Абай жолы» қоғамдық қоры", "Общественный фонд «Абай жолы»"),
        "project": Bilingual("Қолдау жобасы", "Проект поддержки"),
        "title": Bilingual("Тігін ісінің негіздері", "Основы швейного дела"),
        "group": "Т-3",
        "place": Bilingual("Аягөз қ.", "г. Аягоз"),
        "lead": "Омарова Сәуле",
        "days": days(5),
        "attendees": people(12),
    }
    return AttendanceSheet(**{**usual, **values})


def is_upright(pdf: bytes) -> bool:
    width, height = PdfDocument(pdf)[0].get_size()
    return bool(width < height)


@pytest.mark.parametrize("count", [1, 8])
def test_few_days_stand_upright(count: int) -> None:
    assert is_upright(attendance_pdf(sheet(days=days(count)), language="kk"))


def test_many_days_turn_the_sheet_and_none_is_lost() -> None:
    pdf = attendance_pdf(sheet(days=days(30), attendees=people(3)), language="kk")
    assert not is_upright(pdf)
    text = " ".join(text_of(pdf, page=page) for page in range(page_count(pdf)))
    assert all(f"{day.day:%d.%m}" in text for day in days(30))


def test_everyone_stands_once_under_a_running_number() -> None:
    pdf = attendance_pdf(sheet(attendees=people(55)), language="ru")
    words = " ".join(text_of(pdf, page=page) for page in range(page_count(pdf))).split()
    for number in range(1, 56):
        place = words.index(f"Қатысушы-{number}-ші")
        assert words[place - 2] == f"{number}"
        assert words.count(f"Қатысушы-{number}-ші") == 1


def test_every_page_repeats_head_number_and_place_to_sign() -> None:
    pdf = attendance_pdf(sheet(attendees=people(50)), language="kk+ru")
    count = page_count(pdf)
    assert count > 1
    for page in range(count):
        text = text_of(pdf, page=page)
        assert f"{count} беттің {page + 1}-беті · страница {page + 1} из {count}" in text
        for words in (
            "Тігін ісінің негіздері",
            "Т-3",
            "Фамилия, имя, отчество",
            "01.06",
            "Оқытушы",
            "Омарова",
        ):
            assert words in text
        assert ("Қатысқандар саны" in text) == (page == count - 1)


def test_blank_rows_are_numbered() -> None:
    words = text_of(attendance_pdf(sheet(attendees=people(3), blank_rows=4), language="kk")).split()
    assert words.count("7") == 1
    assert words.count("8") == 0


def test_a_sheet_may_be_all_blank() -> None:
    pdf = attendance_pdf(sheet(attendees=(), days=days(1)), language="kk")
    assert page_count(pdf) == 1


def test_an_event_has_one_column_to_sign_and_its_own_words() -> None:
    event = sheet(kind="event", group=None, days=(SheetDay(date(2026, 6, 1)),))
    text = text_of(attendance_pdf(event, language="kk+ru"))
    assert "Қатысушыларды тіркеу парағы / Лист регистрации участников" in text
    assert "Қолы / Подпись" in text
    assert "2026 жылғы 1 маусым / 1 июня 2026 г." in text
    assert "Группа" not in text


def test_known_marks_stand_under_their_days() -> None:
    marks = tuple(f"м{day}" for day in range(20))
    pdf = attendance_pdf(sheet(days=days(20), attendees=(Attendee("Серік", marks),)), language="kk")
    pages = [text_of(pdf, page=page) for page in range(page_count(pdf))]
    found = [[mark in page.split() for mark in marks] for page in pages]
    assert [sum(row) for row in found] == [10, 10]
    assert all("м0" not in page or "01.06" in page for page in pages)
    assert all("м19" not in page or "20.06" in page for page in pages)


@pytest.mark.parametrize("name", ["<b>Серік</b> & Co", "&lt;img src='x'&gt;", "{0} %s"])
def test_markup_in_a_name_is_letters(name: str) -> None:
    assert name in text_of(attendance_pdf(sheet(attendees=(Attendee(name),)), language="kk"))


def test_a_sheet_in_one_language_has_no_word_of_the_other() -> None:
    kazakh, russian = (text_of(attendance_pdf(sheet(), language=language)) for language in ("kk", "ru"))
    assert not [word for word in ("Журнал", "Группа", "Подпись", "страница", "июня") if word in kazakh]
    assert not [word for word in ("журналы", "Топ", "қолы", "беттің", "маусым") if word in russian]


def test_the_same_values_give_the_same_bytes_and_the_title_names_nobody() -> None:
    pdf = attendance_pdf(sheet(), language="kk+ru")
    assert attendance_pdf(sheet(), language="kk+ru") == pdf
    assert "Омарова" not in read_metadata(pdf).title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day_count", [1, 5, 8, 14, 30])
def test_no_line_leaves_the_page_or_meets_another(language: PaperLanguage, day_count: int) -> None:
    longest = sheet(
        days=days(day_count),
        organisation=LONG_ORGANISATION,
        project=LONG_ORGANISATION,
        title=LONG_COURSE,
        place=LONG_ORGANISATION,
        lead=LONG_NAME,
        attendees=(Attendee(LONG_NAME), Attendee("Ж" * 100), Attendee("Әлиұлы " * 20)) * 4,
    )
    pdf = attendance_pdf(longest, language=language)
    width, height = PdfDocument(pdf)[0].get_size()
    boxes = boxes_of(pdf)
    assert all(left > 30 and right < width - 30 for left, _, right, _ in boxes)
    assert all(bottom > 25 and top < height - 30 for _, bottom, _, top in boxes)
    for one, other in combinations(boxes, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        upright = min(one[3], other[3]) - max(one[1], other[1])
        assert across <= 0.5 or upright <= 0.5
