"""The lists read their rows: no number in full, the state of a proof by icon and word, the age in words."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from core.commands.people import AssignCategory
from core.queries.families import HouseholdRow, ListHouseholds
from core.queries.people import ListPeople, PersonRow
from core.queries.standing import Category
from core.vocabulary import vocabulary
from core.wording import LANGUAGES, Language
from tests.core.commands.conftest import Register
from ui.views.people.columns import category_pill, consent_word, household_columns, people_columns, years

TODAY = date(2026, 7, 14)
IIN = "850312490014"


@pytest.fixture
def row(register: Register, find: Any) -> PersonRow:
    register(iin=IIN, no_iin_reason=None, birth_date="1985-03-12")
    (found,) = find(ListPeople())
    return found  # type: ignore[no-any-return]


def cells(row: Any, columns: list[Any]) -> dict[str, str]:
    """Return what each column says of the row."""
    return {column.name: f"{column.text(row)}|{column.sub(row)}" for column in columns}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_column_shows_the_whole_iin(row: PersonRow, language: Language) -> None:
    said = cells(row, people_columns(language, today=TODAY))
    assert said["iin"].startswith("•••• 0014")
    assert not any(IIN in text for text in said.values())


def test_a_row_says_who_where_and_when(row: PersonRow) -> None:
    said = cells(replace(row, last_met_on=TODAY), people_columns("kk", today=TODAY))
    assert said["name"] == "Ахметова Айгүл|"
    assert said["born"].startswith("12.03.1985|41")
    assert said["place"].startswith("Аягөз ауданы")
    assert said["seen"] == "today|"


def test_a_missing_iin_is_said(row: PersonRow) -> None:
    assert cells(replace(row, iin=None), people_columns("kk", today=TODAY))["iin"] == "no IIN|"


@pytest.mark.parametrize("code", vocabulary("proof_state").codes)
def test_every_proof_has_its_own_sign(code: str) -> None:
    pill = category_pill(Category("released", code, is_of_household=False), "ru")
    assert pill.text == "Освобождённое лицо"
    assert (pill.tone, pill.icon) == {
        "proven": ("ok", "circle-check"),
        "pending": ("warn", "clock"),
        "none": ("neutral", ""),
    }[code]


def test_every_state_of_consent_has_a_word() -> None:
    assert len({consent_word(state) for state in ("in_force", "expired", "withdrawn", "missing")}) == 4


def test_an_unknown_birth_date_has_no_age() -> None:
    assert years(None, TODAY) == ""


def test_a_family_says_its_members_and_what_it_holds(
    register: Register, family: Any, do: Any, find: Any
) -> None:
    mother: UUID = register()
    household = family(mother=mother)
    given = {"category": "large_family", "from_on": "2026-01-01", "proof": "proven"}
    do(AssignCategory(household=str(household), **given))
    (row,) = find(ListHouseholds())
    assert isinstance(row, HouseholdRow)
    columns = household_columns("kk")
    assert cells(row, columns)["members"] == "1|"
    (pills,) = [column.pills(row) for column in columns if column.name == "category"]
    assert [pill.text for pill in pills] == ["Көпбалалы отбасы"]
