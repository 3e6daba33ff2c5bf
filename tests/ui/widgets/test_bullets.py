"""The bullet bar: proven, recorded, unsent and expected stand where the figures say."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import LIGHT
from ui.widgets import Bullet, BulletLegend, PlainLabel, paint_bullet

WIDTH = 1002


@pytest.fixture
def row(qapp: QApplication) -> "Row":
    return Row()


class Row:
    """The colours along the middle of a painted bar, by share of its width."""

    def paint(self, bullet: Bullet) -> "Row":
        self.image = QImage(WIDTH, 20, QImage.Format.Format_RGB32)
        self.image.fill(Qt.GlobalColor.white)
        painter = QPainter(self.image)
        paint_bullet(painter, QRectF(0, 0, WIDTH, 20), bullet, tokens=LIGHT)
        painter.end()
        return self

    def at(self, share: float) -> str:
        return self.image.pixelColor(1 + round(share * (WIDTH - 2)), 10).name().upper()

    def has(self, colour: str, *, from_: float, to: float) -> bool:
        return any(self.at(from_ + step * (to - from_) / 200) == colour for step in range(201))


def test_parts_lie_in_order(row: Row) -> None:
    row.paint(Bullet(plan=100, recorded=60, proven=40))
    assert row.at(0.2) == LIGHT.accent
    assert row.at(0.5) == LIGHT.accentmid
    assert row.at(0.8) == LIGHT.track


def test_a_gap_parts_proven_from_recorded(row: Row) -> None:
    row.paint(Bullet(plan=100, recorded=60, proven=40))
    assert row.has(LIGHT.track, from_=0.395, to=0.405)


def test_what_is_not_sent_is_hatched_at_the_end(row: Row) -> None:
    row.paint(Bullet(plan=100, recorded=60, proven=20, unsent=10))
    assert row.has(LIGHT.surface, from_=0.51, to=0.59)
    assert not row.has(LIGHT.surface, from_=0.25, to=0.49)


def test_what_is_proven_and_not_sent_is_hatched_too(row: Row) -> None:
    row.paint(Bullet(plan=100, recorded=60, proven=60, unsent=30))
    assert row.has(LIGHT.surface, from_=0.31, to=0.59)
    assert not row.has(LIGHT.surface, from_=0.05, to=0.29)


def test_more_than_the_plan_fills_the_bar_and_no_more(row: Row) -> None:
    row.paint(Bullet(plan=100, recorded=180, proven=180))
    assert row.at(0.999) == LIGHT.accent


def test_the_expected_share_is_marked(row: Row) -> None:
    row.paint(Bullet(plan=100, expected=54))
    assert row.has(LIGHT.text, from_=0.535, to=0.545)
    assert not row.has(LIGHT.text, from_=0.6, to=0.9)


def test_a_plan_of_nothing_is_no_fault(row: Row) -> None:
    assert row.paint(Bullet(plan=0)).at(0.5) == LIGHT.track


def test_the_legend_tells_the_parts_that_the_page_shows(qtbot: QtBot) -> None:
    legend = BulletLegend(("proven", "plan"))
    qtbot.addWidget(legend)
    assert [one.text() for one in legend.findChildren(PlainLabel)] == ["Proven", "Plan"]
