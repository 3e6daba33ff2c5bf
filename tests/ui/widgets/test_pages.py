"""A page's head: the name keeps its room, actions stand at the right, more goes below."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import Button, ElidedLabel, Page, PageHead, Pill, PillLabel, PillRow, PlainLabel

NAME = "Әбдірахманова Гүлмира Серікқызы"


def test_the_name_gives_way_last(qtbot: QtBot) -> None:
    head = PageHead(NAME)
    head.add_beside(PillLabel(Pill("Көпбалалы отбасы: расталған", "ok", "circle-check")))
    head.add_action(Button("Үйге бару", kind="primary", icon="house"))
    opened(qtbot, head, width=680)
    title = head.findChildren(ElidedLabel)[0]
    assert title.width() >= min(title.sizeHint().width(), 340)


def test_the_primary_action_is_the_last_at_the_right(qtbot: QtBot) -> None:
    head = PageHead("People")
    first, last = Button("Print"), Button("New person", kind="primary")
    head.add_action(first)
    head.add_action(last)
    opened(qtbot, head, width=800)
    assert first.geometry().right() < last.geometry().left()
    assert last.geometry().right() >= head.width() - 1


def test_an_empty_subtitle_takes_no_room(qtbot: QtBot) -> None:
    head = PageHead("People")
    opened(qtbot, head)
    bare = head.sizeHint().height()
    head.set_words("People", subtitle="2 418 people")
    assert head.sizeHint().height() > bare


def test_a_page_has_the_padding_of_every_page(qtbot: QtBot) -> None:
    head = PageHead("People")
    head.add_below(PillRow([Pill("№ 76")]))
    page = Page(head)
    content = PlainLabel("x")
    page.body.addWidget(content)
    opened(qtbot, page, width=800)
    QApplication.processEvents()
    assert (head.x(), head.y()) == (24, 16)
    assert content.x() == 24
    assert content.geometry().right() == 800 - 24 - 1
