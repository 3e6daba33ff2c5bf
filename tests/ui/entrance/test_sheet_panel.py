"""The panel of the sheet: the whole paper, and a button to print it."""

from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.entrance.sheet import Sheet, SheetView
from ui.entrance.sheet_panel import SheetPanel
from ui.widgets import Button


def test_the_sheet_is_printed_by_a_key(qtbot: QtBot) -> None:
    panel = SheetPanel()
    opened(qtbot, panel)
    panel.set_sheet(Sheet(("7K4P",) * 14, "Zhanar", "Ayagoz-2"))
    panel.setFocus()
    assert panel.focusProxy() is panel.findChildren(Button)[0]
    with qtbot.waitSignal(panel.print_wanted):
        panel.findChildren(Button)[0].click()


def test_no_group_is_cut(qtbot: QtBot) -> None:
    panel = SheetPanel()
    opened(qtbot, panel, width=320, height=300)
    panel.set_sheet(Sheet(("7K4P",) * 14, "Zhanar", "Ayagoz-2"))
    (view,) = panel.findChildren(SheetView)
    assert panel.minimumSizeHint().height() >= view.sizeHint().height()
