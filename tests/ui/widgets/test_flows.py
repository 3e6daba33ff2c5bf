"""A flow goes on to the next line, and its last widget takes what is left of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flows import Flow


@pytest.fixture
def flow(qtbot: QtBot) -> Iterator[Flow]:
    """A flow of three parts, 100 px wide each, in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = Flow()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(flow)
    column.addStretch(1)
    for _ in range(3):
        flow.add(part(100))
    window.show()
    yield flow  # noqa: PT022 - the window lives as long as this frame


def part(wide: int) -> QLabel:
    made = QLabel("-")
    made.setMinimumSize(wide, 20)
    return made


def places(flow: Flow, width: int) -> list[tuple[int, int, int]]:
    flow.window().resize(width, 200)
    QCoreApplication.processEvents()
    return [(one.x(), one.y(), one.width()) for one in flow.widgets() if one.isVisible()]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (400, [(0, 0, 100), (108, 0, 100), (216, 0, 184)]),
        (300, [(0, 0, 100), (108, 0, 100), (0, 28, 300)]),
        (120, [(0, 0, 100), (0, 28, 100), (0, 56, 120)]),
    ],
)
def test_what_does_not_fit_goes_on_below(
    flow: Flow, width: int, expected: list[tuple[int, int, int]]
) -> None:
    assert places(flow, width) == expected
    assert flow.height() == expected[-1][1] + 20


def test_an_order_can_be_kept_and_what_is_hidden_takes_no_room(flow: Flow) -> None:
    flow.insert(0, part(40))
    flow.widgets()[2].hide()
    assert [left for left, *_ in places(flow, 400)] == [0, 48, 156]


def test_what_goes_leaves_its_room(flow: Flow) -> None:
    flow.remove(flow.widgets()[0])
    assert places(flow, 400) == [(0, 0, 100), (108, 0, 292)]


def test_a_last_one_of_fixed_width_does_not_grow(flow: Flow) -> None:
    flow.widgets()[-1].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    assert places(flow, 400) == [(0, 0, 100), (108, 0, 100), (216, 0, 100)]
