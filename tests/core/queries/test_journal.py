"""The lesson journal: roster by name, marks by day, and the sheet on paper."""

from tests.core.queries.casework import Casework, with_indicator

A, _ = with_indicator("persons_certified")


def test_the_grid_stands_by_name_and_day(office: Casework) -> None:
    people = [office.person(surname) for surname in ("Қалиева", "Әлиева", "Яковлева")]
    group, trainees = office.group(A, *people, hours=16)
    kaliyeva, aliyeva, yakovleva = (trainees[person] for person in people)
    office.lesson(group, {kaliyeva: "absent", aliyeva: "present"}, held_on="2026-05-06")
    office.lesson(group, {kaliyeva: "present", aliyeva: "late", yakovleva: "excused"}, held_on="2026-05-05")
    journal = office.one("GroupJournal", group=group)
    assert [lesson.held_on.day for lesson in journal.lessons] == [5, 6]
    assert [(line.full_name, line.marks, line.attended) for line in journal.trainees] == [
        ("Әлиева Айгүл", ("late", "present"), 16),
        ("Қалиева Айгүл", ("present", "absent"), 8),
        ("Яковлева Айгүл", ("excused", None), 0),
    ]
    assert (journal.hours_held, journal.hours_needed) == (16, 12)


def test_the_sheet_has_what_stands_on_paper(office: Casework) -> None:
    person = office.person()
    group, trainees = office.group(A, person)
    office.do("ChangeGroup", id=group, settlement="103651100", trainer="С. Омарова")
    office.lesson(group, {trainees[person]: "present"})
    sheet = office.one("AttendanceSheet", group=group)
    assert (sheet.course.kk, sheet.course.ru, sheet.group, sheet.trainer) == (
        "Тігінші",
        "Швея",
        "Т-1",
        "С. Омарова",
    )
    assert sheet.place is not None
    assert [line.marks for line in sheet.trainees] == [("present",)]
