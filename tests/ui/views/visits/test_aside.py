"""The side of a visit gives back what is agreed, and says what is refused beside its field."""

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Refused
from tests.ui.screen import opened
from ui.views.visits.aside import VisitSide


@pytest.fixture
def side(qtbot: QtBot) -> VisitSide:
    shown = VisitSide(language="en")
    opened(qtbot, shown, width=320, height=500)
    return shown


def test_shows_what_a_draft_says(side: VisitSide) -> None:
    values = {"next_on": "2026-09-01", "next_at": "10:30", "note": "құжаттар"}
    side.show_values(values, is_signed=True)
    assert (side.form.values(), side.is_signed()) == (values, True)
    side.show_values({}, is_signed=False)
    assert (side.form.values(), side.is_signed()) == ({}, False)


def test_a_signature_is_an_edit(side: VisitSide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.changed):
        side._signed.click()


def test_takes_only_refusals_of_its_own_fields(side: VisitSide) -> None:
    assert side.refuse(Refused("required", "next_on"))
    assert not side.refuse(Refused("required", "district"))


def test_a_saved_one_is_read_only(side: VisitSide) -> None:
    side.set_saved(is_saved=True)
    assert not side.form.isEnabled()
    assert not side._signed.isEnabled()
