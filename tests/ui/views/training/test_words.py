"""What is said of a trainee follows from the journal: hours, the certificate, and why there is none."""

from dataclasses import replace

from core.queries.journal import Journal
from ui.views.training.words import (
    certificate_pill,
    course_name,
    hours_short,
    is_out_of_reach,
    reasons,
    short_name,
)


def test_hours_are_short_until_the_threshold(journal: Journal) -> None:
    assert [hours_short(line, journal) for line in journal.trainees] == [0, 4, 0]


def test_hours_to_come_keep_the_threshold_in_reach(journal: Journal) -> None:
    late = journal.trainees[1]
    assert is_out_of_reach(late, journal)
    assert not is_out_of_reach(late, replace(journal, hours_held=8))


def test_who_may_be_certified_is_ready(journal: Journal) -> None:
    assert [certificate_pill(line).text for line in journal.trainees] == ["Ready", "Not admitted", "Ready"]


def test_every_reason_that_has_words_is_said(journal: Journal) -> None:
    line = replace(journal.trainees[1], refusals=("certificate_hours", "exam_failed", "already_certified"))
    assert reasons(line, journal) == "8 of 12 hours, examination not passed"


def test_a_name_is_short_in_a_line() -> None:
    assert short_name("Ахметова Айгүл Серікқызы") == "Ахметова А."
    assert short_name("Цой") == "Цой"


def test_a_course_is_called_by_its_title_in_the_language() -> None:
    assert course_name(("Тігінші", "Швея"), None, "kk") == "Тігінші"
    assert course_name(("Тігінші", "Швея"), None, "ru") == "Швея"
