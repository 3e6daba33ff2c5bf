"""The recovery sheet: white paper in any theme, as high as its groups, spoken whole."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, opened, painted
from ui.entrance.sheet import Sheet, SheetView
from ui.theme import DARK, LIGHT, Tokens, wear


def sheet(count: int) -> Sheet:
    return Sheet(tuple(f"7K{at:02}" for at in range(count)), "Zhanar Ospanova", "Ayagoz-2")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_paper_stays_white(qapp: QApplication, qtbot: QtBot, tokens: Tokens) -> None:
    wear(qapp, tokens)
    view = SheetView()
    view.set_sheet(sheet(14))
    opened(qtbot, view)
    shown = colour(painted(view), view.width() // 2, 24)
    wear(qapp, LIGHT)
    assert shown == LIGHT.surface


def test_it_grows_with_its_groups(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    heights = []
    for count in (2, 14):
        view.set_sheet(sheet(count))
        heights.append(view.sizeHint().height())
    assert heights[1] - heights[0] == 6 * 24


def test_it_is_spoken(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    view.set_sheet(sheet(2))
    assert view.accessibleName() == "7K00 7K01"
