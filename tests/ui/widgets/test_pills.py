"""Pills and counts: in their tone, never wider than their room, wrapping where it ends."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, colours, painted
from ui.theme import LIGHT
from ui.widgets import Count, Pill, PillLabel, PillRow, paint_pill, paint_pills
from ui.widgets.pills import pill_width

LONG = Pill("Көпбалалы отбасы: расталған", "ok", "circle-check")


def strip(width: int) -> tuple[QImage, QPainter]:
    image = QImage(width, 24, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    return image, QPainter(image)


def test_a_pill_takes_no_more_than_its_room(qapp: QApplication) -> None:
    image, painter = strip(400)
    taken = paint_pill(painter, QPointF(0, 12), LONG, tokens=LIGHT, room=100)
    painter.end()
    assert taken == 100
    assert colours(image, image.rect().adjusted(101, 0, 0, 0)) == {LIGHT.surface}


def test_pills_that_do_not_fit_are_left_out(qapp: QApplication) -> None:
    first = pill_width(LONG)
    image, painter = strip(400)
    paint_pills(painter, QPointF(0, 12), (LONG, Pill("Signed", "bad")), tokens=LIGHT, room=first + 20)
    painter.end()
    assert LIGHT.oksoft in colours(image)
    assert LIGHT.badsoft not in colours(image)


def test_a_tone_is_shown_by_fill_and_an_outline_by_its_edge(qtbot: QtBot) -> None:
    for tone, fill in (("warn", LIGHT.warnsoft), ("info", LIGHT.accentsoft), ("outline", LIGHT.bg)):
        label = PillLabel(Pill("№ 76", tone))  # type: ignore[arg-type]
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        assert colour(painted(label), 12, 4) == fill


def test_a_pill_is_spoken(qtbot: QtBot) -> None:
    label = PillLabel(LONG)
    qtbot.addWidget(label)
    assert label.accessibleName() == LONG.text


def test_pills_go_on_to_the_next_line(qtbot: QtBot) -> None:
    row = PillRow([Pill("Көпбалалы отбасы", "ok"), Pill("Аз қамтылған", "warn"), Pill("№ 76 жоба")])
    one = PillLabel(Pill("№ 76 жоба"))
    qtbot.addWidget(row)
    qtbot.addWidget(one)
    assert row.heightForWidth(1000) == one.sizeHint().height()
    assert row.heightForWidth(200) > 2 * one.sizeHint().height()


def test_a_count_grows_with_its_figures(qtbot: QtBot) -> None:
    count = Count(3)
    qtbot.addWidget(count)
    small = count.sizeHint().width()
    count.set_count(1234, tone="bad")
    assert small == count.sizeHint().height() == 20
    assert count.sizeHint().width() > small
    assert count.accessibleName() == "1234"
