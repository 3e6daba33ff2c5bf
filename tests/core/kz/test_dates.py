from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Refused
from core.kz.dates import (
    ALMATY,
    age,
    date_range,
    local_time,
    long_date,
    month_name,
    month_of_year,
    read_date,
    short_date,
    today,
)
from core.wording import LANGUAGES, Language

TODAY = date(2026, 7, 5)


def ms(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def test_the_day_begins_at_seven_in_the_evening_of_utc() -> None:
    assert today(lambda: ms(datetime(2026, 7, 4, 18, 59, 59, tzinfo=UTC))) == date(2026, 7, 4)
    assert today(lambda: ms(datetime(2026, 7, 4, 19, tzinfo=UTC))) == TODAY


@given(st.datetimes(datetime(2006, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_local_time_is_that_of_the_time_zone_database(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    expected = moment.astimezone(ZoneInfo("Asia/Almaty"))
    assert local_time(ms(moment)).utcoffset() == expected.utcoffset()
    assert local_time(ms(moment)) == expected


@pytest.mark.parametrize(
    ("moment", "hour"),
    [(datetime(2024, 2, 29, 17, 59, tzinfo=UTC), 23), (datetime(2024, 2, 29, 18, tzinfo=UTC), 23)],
)
def test_the_clocks_went_back_on_1_march_2024(moment: datetime, hour: int) -> None:
    assert local_time(ms(moment)).hour == hour
    assert local_time(ms(moment)) == moment


def test_now_is_in_almaty_time() -> None:
    assert local_time(ms(datetime(2026, 7, 5, tzinfo=UTC))).tzinfo is ALMATY


@pytest.mark.parametrize(
    "text", ["05.07.2026", "5.7.26", "05072026", "050726", "2026-07-05", " 5/7/2026 ", "5 7 26", "05-07-2026"]
)
def test_a_typed_date_is_read(text: str) -> None:
    assert read_date(text, today=TODAY) == TODAY


@pytest.mark.parametrize(
    ("text", "year"),
    [("01.01.26", 2026), ("01.01.36", 2036), ("01.01.37", 1937), ("01.01.85", 1985), ("01.01.00", 2000)],
)
def test_a_year_of_two_figures_lies_at_most_ten_years_ahead(text: str, year: int) -> None:
    assert read_date(text, today=TODAY).year == year


@pytest.mark.parametrize(
    ("text", "year"),
    [("05.03.31", 1931), ("01.01.26", 2026), ("01.01.27", 1927), ("12.03.85", 1985), ("05.03.2031", 2031)],
)
def test_a_year_of_two_figures_of_a_day_that_has_come_is_no_later_than_this(text: str, year: int) -> None:
    assert read_date(text, today=TODAY, years_ahead=0).year == year


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31.02.2026",
        "29.02.2025",
        "13/13/2026",
        "5.7",
        "5.7.026",
        "5 шілде",
        "20260705",
        "00.00.0000",
        "٥.٧.٢٦",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_date(text, today=TODAY)
    assert (caught.value.code, caught.value.field) == ("not_a_date", "date")


@given(st.dates(date(1000, 1, 1)))
def test_a_short_date_is_read_back(day: date) -> None:
    assert read_date(short_date(day), today=TODAY) == day


def test_a_short_date_is_day_month_year() -> None:
    assert short_date(TODAY) == "05.07.2026"


@pytest.mark.parametrize(
    ("language", "text"), [("kk", "2026 жылғы 5 шілде"), ("ru", "5 июля 2026 г."), ("en", "5 July 2026")]
)
def test_a_long_date_is_in_words(language: Language, text: str) -> None:
    assert long_date(TODAY, language=language) == text


@pytest.mark.parametrize(
    ("last", "kk", "ru", "en"),
    [
        (date(2026, 7, 5), "2026 жылғы 5 шілде", "5 июля 2026 г.", "5 July 2026"),
        (date(2026, 7, 12), "2026 жылғы 5–12 шілде", "5–12 июля 2026 г.", "5–12 July 2026"),
        (
            date(2026, 8, 1),
            "2026 жылғы 5 шілде – 1 тамыз",
            "5 июля – 1 августа 2026 г.",
            "5 July – 1 August 2026",
        ),
        (
            date(2027, 7, 12),
            "2026 жылғы 5 шілде – 2027 жылғы 12 шілде",
            "5 июля 2026 г. – 12 июля 2027 г.",
            "5 July 2026 – 12 July 2027",
        ),
    ],
)
def test_a_range_says_nothing_twice(last: date, kk: str, ru: str, en: str) -> None:
    assert [date_range(TODAY, last, language=language) for language in LANGUAGES] == [kk, ru, en]


def test_a_month_stands_by_itself() -> None:
    assert [month_name(7, language=language) for language in LANGUAGES] == ["шілде", "июль", "July"]
    assert [month_of_year(TODAY, language=language) for language in LANGUAGES] == [
        "2026 жылғы шілде",
        "июль 2026 г.",
        "July 2026",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_twelve_months_differ(language: Language) -> None:
    by_itself = {month_name(month, language=language) for month in range(1, 13)}
    in_a_date = {long_date(date(2026, month, 1), language=language) for month in range(1, 13)}
    assert (len(by_itself), len(in_a_date)) == (12, 12)


@pytest.mark.parametrize(
    ("birth_date", "on", "years"),
    [
        (date(2008, 7, 6), TODAY, 17),
        (date(2008, 7, 5), TODAY, 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (TODAY, TODAY, 0),
    ],
)
def test_age_is_in_full_years(birth_date: date, on: date, years: int) -> None:
    assert age(birth_date, on) == years
