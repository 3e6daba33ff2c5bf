"""The lesson journal: roster by name, marks by day, and the sheet on paper."""

from core.documents.language import Bilingual
from core.identity import new_id
from core.model.training import LessonMark
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


def test_a_cell_marked_on_two_laptops_is_corrected_on_both(office: Casework) -> None:
    """A merge leaves two marks of one cell: whichever is read, the correction stands."""
    person = office.person()
    group, trainees = office.group(A, person)
    office.lesson(group, {trainees[person]: "present"}, held_on="2026-05-05")
    with office.store.work("test") as work:
        (mark,) = work.all(LessonMark)
        work.add(LessonMark(id=new_id(), lesson=mark.lesson, trainee=mark.trainee, mark="late"))
        lesson = str(mark.lesson)
    for value in ("absent", "excused"):
        made = office.do("MarkTrainee", lesson=lesson, trainee=trainees[person], mark=value)
        (line,) = office.one("GroupJournal", group=group).trainees
        assert line.marks == (value,)
    with office.store.work("test") as work:
        marks = work.all(LessonMark)
        assert {one.mark for one in marks} == {"excused"}
        assert made["lesson_mark"] == max(one.id for one in marks)


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
    assert sheet.place == Bilingual("Баршатас а.", "с. Баршатас")
    assert [line.marks for line in sheet.trainees] == [("present",)]
