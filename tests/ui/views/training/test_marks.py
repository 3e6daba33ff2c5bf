"""The journal as a table: a cell for each trainee and lesson, and a key for each mark."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.identity import new_id
from core.queries.journal import Journal
from core.wording import LANGUAGES
from ui.views.training.marks import LETTERED, JournalModel, letter, mark_of_key


@pytest.fixture
def model(journal: Journal) -> JournalModel:
    made = JournalModel()
    made.show(journal, "en")
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_s_letter_is_its_key(language: str) -> None:
    for mark in LETTERED:
        assert mark_of_key(letter(mark, language).lower()) == mark  # type: ignore[arg-type]


def test_other_keys_are_no_marks() -> None:
    assert [mark_of_key(key) for key in (" ", "z", "1", "")] == ["present", None, None, None]


def test_letters_mean_one_mark_in_all_languages() -> None:
    for language in LANGUAGES:
        letters = {letter(mark, language) for mark in LETTERED}
        assert len(letters) == len(LETTERED)


def test_a_cell_is_found_where_it_stands(model: JournalModel, journal: Journal) -> None:
    at = model.place(journal.trainees[1].id, journal.lessons[1].id)
    cell = model.cell(at)
    assert (at.row(), at.column(), cell and cell.mark) == (1, 1, "absent")
    assert not model.place(new_id(), journal.lessons[0].id).isValid()
    assert model.cell(model.index(0, 2)) is None


def test_the_same_people_and_lessons_change_in_place(
    model: JournalModel, journal: Journal, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(journal, "kk")
    with qtbot.waitSignal(model.modelReset):
        model.show(replace(journal, trainees=journal.trainees[:2]), "kk")
    assert model.rowCount() == 2


def test_a_cell_says_whose_mark_it_is(model: JournalModel) -> None:
    said = model.data(model.index(1, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Бондаренко Айгүл, ")
    model.set_mark(model.index(1, 1), None)
    assert model.data(model.index(1, 1), Qt.ItemDataRole.AccessibleTextRole) == "Бондаренко Айгүл, –"
