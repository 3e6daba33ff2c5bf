"""The card keeps the chosen row over a refresh, and names plainly what is not counted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.programme import programme
from core.queries.indicators.kinds import KINDS
from tests.ui.views.indicators.conftest import PROGRAMME
from tests.ui.views.looking import said
from ui.views.indicators.page import IndicatorsPage


def test_keys_walk_the_rows_and_the_choice_outlives_a_refresh(
    page: IndicatorsPage, settle: Callable[[], None]
) -> None:
    view = page.targets.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    settle()
    page.refresh()
    settle()
    assert view.currentIndex().row() == 1


def test_what_is_not_counted_is_named_in_its_group(page: IndicatorsPage) -> None:
    text = said(page)
    waiting = [one for one in programme(PROGRAMME).indicators if one.kind not in KINDS]
    assert waiting
    assert "Not counted yet" in text
    for group, words in (("target", "Target indicators"), ("result", "Expected results")):
        names = ", ".join(one.label.en for one in waiting if one.group == group)
        assert f"{words}: {names}" in text
