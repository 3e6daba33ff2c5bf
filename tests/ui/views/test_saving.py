"""The bar under an entry says what stands in the way and when the draft was kept."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.views.looking import buttons
from ui.views.saving import SaveBar


@pytest.fixture
def bar(qtbot: QtBot) -> SaveBar:
    shown = SaveBar()
    opened(qtbot, shown, width=800, height=60)
    return shown


def test_says_nothing_until_there_is_something(bar: SaveBar) -> None:
    assert buttons(bar) == ["Leave as a draft", "Save"]
    assert not bar._draft.isVisible()
    bar.say_kept(1_760_000_000_000)
    assert bar._draft.text().startswith("Draft kept ")
    assert bar._draft.isVisible()


def test_leads_to_what_is_wrong_only_where_it_can(bar: SaveBar) -> None:
    bar.say("Two places to mend")
    assert (bar.message(), "Show" in buttons(bar)) == ("Two places to mend", False)
    bar.say("Looks like somebody known", tone="warn", shows=True)
    assert "Show" in buttons(bar)
    bar.say("")
    assert "Show" not in buttons(bar)


def test_saves_once_while_it_is_busy(bar: SaveBar) -> None:
    asked: list[bool] = []
    bar.saved.connect(lambda: asked.append(True))
    bar.press()
    bar.set_busy(is_busy=True)
    bar.press()
    bar.set_busy(is_busy=False)
    bar.press()
    assert len(asked) == 2
