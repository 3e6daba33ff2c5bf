"""The journal is kept by keyboard alone: each key is one mark, and each can be taken back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.people import WithdrawConsent
from core.commands.training import AdmitTrainee
from core.queries.journal import GroupJournal, Journal
from core.queries.person import ShowPerson
from core.store.store import Store
from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from ui.views.training.group import GroupPage
from ui.views.training.words import hours_said, is_out_of_reach
from ui.views.view import Destination
from ui.widgets import Button
from ui.workspace import Workspace

Key = Qt.Key


@pytest.fixture
def page(workspace: Workspace, group: UUID, qtbot: QtBot, settle: Callable[[], None]) -> GroupPage:
    shown = GroupPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    shown.go(Destination("group", group))
    settle()
    shown.journal.grid.setFocus()
    return shown


@pytest.fixture
def marks(find: Any, group: UUID) -> Callable[[], list[tuple[str | None, ...]]]:
    """Return the marks as they are written, trainee by trainee."""

    def read() -> list[tuple[str | None, ...]]:
        journal: Journal = find(GroupJournal(group=str(group)))[0]
        return [line.marks for line in journal.trainees]

    return read


def type_(page: GroupPage, settle: Callable[[], None], *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(page.journal.grid, key)
    settle()


def test_a_letter_marks_and_goes_on_below(page: GroupPage, settle: Callable[[], None], marks: Any) -> None:
    """The last lesson's first trainee is current; A, Down, E: absent, one left out, excused."""
    type_(page, settle, Key.Key_A)
    assert marks()[0] == ("present", "absent")
    type_(page, settle, Key.Key_Space, Key.Key_E)
    assert marks() == [("present", "absent"), ("present", "present"), ("present", "excused")]


@pytest.mark.parametrize(
    ("typed", "mark"), [("н", "absent"), ("Ж", "absent"), ("д", "excused"), ("О", "late")]
)
def test_letters_of_the_other_languages_are_keys_too(
    page: GroupPage, settle: Callable[[], None], marks: Any, typed: str, mark: str
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    QApplication.sendEvent(page.journal.grid, event)
    settle()
    assert marks()[0] == ("present", mark)


def test_arrows_walk_to_any_cell(page: GroupPage, settle: Callable[[], None], marks: Any) -> None:
    type_(page, settle, Key.Key_Left, Key.Key_Down, Key.Key_L)
    assert marks()[1] == ("late", "absent")


def test_marks_are_taken_back_one_by_one(page: GroupPage, settle: Callable[[], None], marks: Any) -> None:
    before = marks()
    type_(page, settle, Key.Key_A)
    type_(page, settle, Key.Key_Space)
    for _ in range(2):
        page.journal.undo()
        settle()
    assert marks() == before


def test_a_mark_that_was_not_there_is_taken_away_again(
    page: GroupPage, settle: Callable[[], None], marks: Any
) -> None:
    """Delete leaves an empty cell; a mark typed there, undone, leaves it empty too, and can be typed again."""
    type_(page, settle, Key.Key_Delete, Key.Key_Up)
    assert marks()[0] == ("present", None)
    type_(page, settle, Key.Key_A)
    page.journal.undo()
    settle()
    assert marks()[0] == ("present", None)
    page.journal.undo()
    settle()
    assert marks()[0] == ("present", "present")


def test_a_new_lesson_begins_with_everybody_present(
    page: GroupPage, settle: Callable[[], None], marks: Any
) -> None:
    page.journal.begin_lesson()
    page.journal._save.click()
    settle()
    assert marks() == [("present", "present", "present"), ("present", "absent", "present"), ("present",) * 3]
    assert page.journal.grid.currentIndex().column() == 2


def test_a_lesson_of_an_empty_group_leads_to_the_next(
    workspace: Workspace, empty_group: UUID, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    """There is nobody to mark: Enter begins another lesson, it does not print."""
    page = GroupPage(workspace)
    opened(qtbot, page, width=1142, height=716)
    page.go(Destination("group", empty_group))
    settle()
    page.journal.begin_lesson()
    page.journal._save.setFocus()
    QTest.keyClick(page.journal._save, Key.Key_Space)
    settle()
    QApplication.processEvents()
    focused = page.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "New lesson"


def test_who_types_the_next_lesson_is_left_there_when_somebody_is_admitted(
    workspace: Workspace,
    store: Store,
    empty_group: UUID,
    register: Register,
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    """A lesson that nobody was there to be marked in is done with once it is shown."""
    page = GroupPage(workspace)
    opened(qtbot, page, width=1142, height=716)
    page.go(Destination("group", empty_group))
    settle()
    page.journal.begin_lesson()
    page.journal._save.click()
    settle()
    page.journal.begin_lesson()
    page.journal._form.focus("topic")
    person = str(register("Досова"))
    workspace.do(AdmitTrainee(group=str(empty_group), person=person, admitted_on=store.today()))
    settle()
    assert page.focusWidget() is page.journal._form.editor("topic").widget


def test_the_first_lesson_of_a_group_leads_to_its_marks(
    workspace: Workspace, fresh_group: UUID, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    page = GroupPage(workspace)
    opened(qtbot, page, width=1142, height=716)
    page.go(Destination("group", fresh_group))
    settle()
    page.journal.begin_lesson()
    page.journal._save.setFocus()
    QTest.keyClick(page.journal._save, Key.Key_Space)
    settle()
    assert page.focusWidget() is page.journal.grid


def test_who_has_no_consent_in_force_is_named_before_a_lesson_is_typed(
    page: GroupPage, settle: Callable[[], None], do: Any, find: Any, group: UUID, workspace: Workspace
) -> None:
    """Above the journal, with what to do, and beside the name."""
    assert not page.journal._bare.isVisible()
    person = find(GroupJournal(group=str(group)))[0].trainees[1].person
    consent = find(ShowPerson(id=str(person)))[0].consent.id
    do(WithdrawConsent(id=str(consent), withdrawn_on=workspace.store.today()))
    page.refresh()
    settle()
    assert page.journal._bare.isVisible()
    shown = page.journal._bare.accessibleName()
    assert "Бондаренко А." in shown
    assert "The person has withdrawn consent" in shown
    assert page.journal.grid.journal.said(1) == "Бондаренко Айгүл: consent withdrawn"
    assert page.journal.grid.journal.said(0) == "Ахметова Айгүл"


def test_a_refused_lesson_says_why_beside_its_field(
    page: GroupPage, settle: Callable[[], None], marks: Any
) -> None:
    page.journal.begin_lesson()
    page.journal._form.show_values({"held_on": "2099-01-01", "hours": 8})
    page.journal._save.click()
    settle()
    assert len(marks()[0]) == 2
    assert page.journal._form._boxes["held_on"].message()


def test_hours_are_said_against_the_threshold(find: Any, group: UUID) -> None:
    """Twelve of sixteen are needed; who has eight when all are held can no longer reach them."""
    journal: Journal = find(GroupJournal(group=str(group)))[0]
    said = [hours_said(line, journal) for line in journal.trainees]
    assert said == [("enough", "ok"), ("%n h short".replace("%n", "4"), "bad"), ("enough", "ok")]
    assert is_out_of_reach(journal.trainees[1], journal)
