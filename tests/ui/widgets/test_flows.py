"""A flow goes on to the next line, and its last widget takes what is left of its own."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flows import Flow


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """A widget with a flow of three parts, 100 px wide each."""
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow(made)
    for _ in range(3):
        part = QLabel("-")
        part.setMinimumSize(100, 20)
        flow.addWidget(part)
    made.show()
    return made


def places(room: QWidget, width: int) -> list[tuple[int, int, int]]:
    room.resize(width, 200)
    room.layout().activate()  # type: ignore[union-attr]
    return [(one.x(), one.y(), one.width()) for one in room.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (400, [(0, 0, 100), (108, 0, 100), (216, 0, 184)]),
        (300, [(0, 0, 100), (108, 0, 100), (0, 28, 300)]),
        (120, [(0, 0, 100), (0, 28, 100), (0, 56, 120)]),
    ],
)
def test_what_does_not_fit_goes_on_below(
    room: QWidget, width: int, expected: list[tuple[int, int, int]]
) -> None:
    assert places(room, width) == expected
    assert room.heightForWidth(width) == expected[-1][1] + 20


def test_an_order_can_be_kept_and_what_is_hidden_takes_no_room(room: QWidget) -> None:
    first = QLabel("-")
    first.setMinimumSize(40, 20)
    flow = room.layout()
    assert isinstance(flow, Flow)
    flow.insert(0, first)
    first.show()
    room.findChildren(QLabel)[1].hide()
    room.resize(400, 200)
    flow.activate()
    assert first.x() == 0
    assert [one.x() for one in room.findChildren(QLabel) if one.isVisible()] == [108 - 60, 156, 0]
