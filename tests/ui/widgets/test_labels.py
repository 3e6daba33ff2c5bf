"""Words are plain: nothing typed is read as markup, nothing long is cut without a way to read it."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.theme import LIGHT
from ui.widgets import ElidedLabel, PlainLabel, WrappedLabel

SOURCES = sorted(Path(str(ui.__file__)).parent.rglob("*.py"))
LONG = "Атаулы әлеуметтік көмек тағайындау туралы өтініштің көшірмесі " * 4


def test_markup_is_shown_as_it_is_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_no_bare_label_stands_in_the_interface() -> None:
    bare = re.compile(r"\bQLabel\(")
    assert [file.name for file in SOURCES if bare.search(file.read_text(encoding="utf-8"))] == []


def test_no_colour_is_written_outside_the_tokens() -> None:
    written = re.compile(r"#[0-9a-fA-F]{3,8}\b|QColor\(\s*[\"'\d]|GlobalColor\.(?!transparent)")
    found = [file.name for file in SOURCES if written.search(file.read_text(encoding="utf-8"))]
    assert found == ["tokens.py"]


def test_the_ink_follows_the_theme(qtbot: QtBot) -> None:
    label = PlainLabel("x", ink="bad")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().color(label.foregroundRole()).name().upper() == LIGHT.bad
    label.set_ink("ok")
    assert label.palette().color(label.foregroundRole()).name().upper() == LIGHT.ok


def test_wrapped_text_is_never_squeezed(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    labels = [WrappedLabel(LONG) for _ in range(3)]
    for label in labels:
        column.addWidget(label)
    room.resize(240, 100)
    room.show()
    QApplication.processEvents()
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    room.resize(800, 100)
    QApplication.processEvents()
    assert all(label.minimumHeight() < 80 for label in labels)


def test_an_elided_line_may_shrink_but_not_below_its_least(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG, least=120)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() == 120
    assert label.sizeHint().width() > 800
    label.set_text("x")
    assert label.minimumSizeHint() == QSize(label.sizeHint().width(), label.sizeHint().height())
