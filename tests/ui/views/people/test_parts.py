"""The parts of a registration: categories in lines, and the programmes they propose."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Refused
from ui.views.people.parts import HoldingsPart

TODAY = date(2026, 7, 14)


@pytest.fixture
def part(qtbot: QtBot) -> HoldingsPart:
    made = HoldingsPart(language="kk", today=TODAY)
    qtbot.addWidget(made)
    made.reword("kk")
    made.show_values({})
    made.show()
    return made


def choose(part: HoldingsPart, category: str) -> None:
    form = part._lines[-1].form
    form.editor("category").show_value(category)
    form.editor("category").changed.emit()


def test_begins_with_one_line_that_counts_only_when_it_is_filled(part: HoldingsPart) -> None:
    assert len(part._lines) == 1
    assert part.lines() == []
    choose(part, "released")
    assert [line.form.values()["category"] for line in part.lines()] == ["released"]
    assert part.lines()[0].form.values()["from_on"] == TODAY.isoformat()


def test_a_category_proposes_its_programme_once(part: HoldingsPart) -> None:
    choose(part, "released")
    assert part.programmes() == ["abai-probation"]
    part._ticks["abai-probation"].click()
    choose(part, "on_probation")
    assert part.programmes() == []


def test_goes_on_from_a_draft_with_the_same_ids(part: HoldingsPart, qtbot: QtBot) -> None:
    choose(part, "released")
    part.add()
    choose(part, "asp_recipient")
    kept = part.values()
    other = HoldingsPart(language="kk", today=TODAY)
    qtbot.addWidget(other)
    other.show_values(kept)
    assert other.values() == kept


def test_a_refusal_goes_to_the_line_it_is_about(part: HoldingsPart) -> None:
    part.add()
    second = part._lines[1]
    assert part.refuse(str(second.id), Refused("ends_before_start", "from_on"))
    assert second.form._boxes["from_on"].message()
    assert not part._lines[0].form._boxes["from_on"].message()
    assert not part.refuse("another", Refused("ends_before_start", "from_on"))


def test_what_is_saved_is_closed(part: HoldingsPart) -> None:
    part.set_done([str(part._lines[0].id), "abai-76"])
    assert not part._lines[0].isEnabled()
    assert not part._ticks["abai-76"].isEnabled()
    assert part._ticks["abai-probation"].isEnabled()
