"""What a row of the targets says: readings side by side, where it stands, nothing before it is counted."""

from dataclasses import replace

import pytest

from core.programme import programme
from core.queries.indicators.counted import Figure
from core.store.store import Store
from tests.core.queries.casework import Casework
from tests.ui.views.indicators.conftest import PROGRAMME, SERVED
from ui.views.indicators.targets import Target, number, readings, standing, target_columns


@pytest.fixture
def target(store: Store, office: Casework) -> Target:
    passport = office.one("ShowPassport", programme=PROGRAMME)
    counted = {row.id: row for row in office.ask("ListIndicators", programme=PROGRAMME).rows}[SERVED]
    return Target(programme(PROGRAMME).indicator(SERVED), passport, counted)


def test_the_strict_reading_stands_beside_the_chosen_one(target: Target) -> None:
    assert readings(target, "en") == "Each kind of service apart: 1  ·  All kinds of service together: 3"


def test_without_readings_the_parts_are_said(target: Target) -> None:
    assert target.counted
    plain = replace(target, counted=replace(target.counted, beside=()))
    assert readings(plain, "en") == "Consultative: 1  ·  Legal: 3  ·  Psychological: 1"


@pytest.mark.parametrize(
    ("recorded", "expected", "is_reached", "word"),
    [
        (5, 9, False, "Behind schedule"),
        (9, 9, False, "On schedule"),
        (1200, 9, True, "Reached"),
        (5, None, False, None),
    ],
)
def test_it_is_said_where_the_figure_stands(
    target: Target, recorded: int, expected: int | None, is_reached: bool, word: str | None
) -> None:
    assert target.counted
    counted = replace(target.counted, figure=Figure(recorded, 0), expected=expected, is_reached=is_reached)
    pill = standing(replace(target, counted=counted))
    assert (pill.text if pill else None) == word


def test_a_row_that_is_not_counted_yet_shows_its_plan_and_no_number(target: Target) -> None:
    bare = replace(target, counted=None)
    columns = {column.name: column for column in target_columns("en")}
    assert columns["figure"].text(bare) == "…"
    assert columns["figure"].tail(bare) == f"/ {number(bare.plan)}"
    assert columns["figure"].sub(bare) == "Counting…"
    assert columns["bar"].sub(bare) == ""
    assert columns["state"].pills(bare) == ()
