"""Each fault is found where it is planted, and not beside it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.pictures import faults
from tests.pictures.writing import Picture, taken
from ui.tables import Column, Table
from ui.theme import tokens_of
from ui.widgets import (
    Button,
    DateField,
    ElidedLabel,
    IconButton,
    LongText,
    PlainLabel,
    ScrollColumn,
    Segments,
    Tabs,
    TextField,
    WrappedLabel,
)

Plant = Callable[[QWidget], object]


@pytest.fixture
def seen(qtbot: QtBot) -> Callable[[Plant], Picture]:
    """Take a picture of a window with something planted in it."""

    def seen(plant: Plant) -> Picture:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(300, 200)
        window.setProperty("kept", plant(window))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        return taken(window)

    return seen


def at(widget: QWidget, window: QWidget, *box: int) -> QWidget:
    """Put a widget into a box of the window."""
    widget.setParent(window)
    widget.setGeometry(*box)
    return widget


def named(field: QLineEdit, name: str) -> QLineEdit:
    field.setAccessibleName(name)
    return field


def in_table(window: QWidget, width: int) -> QWidget:
    columns = [Column[str](name="name", title="Name", text=lambda row: row, width=width)]
    table = Table(columns, key=lambda row: row, memory={})
    table.show_rows(["Қабдрашитова-Нұрмұхамедова Айжан"])
    return at(table, window, 0, 0, 300, 200)


@pytest.mark.parametrize(
    "plant",
    [
        lambda window: at(PlainLabel("Қабдрашитова-Нұрмұхамедова"), window, 0, 0, 60, 20),
        lambda window: at(WrappedLabel("Преображенская"), window, 0, 0, 40, 60),
        lambda window: at(Button("Сақтық көшірмеден қалпына келтіру"), window, 0, 0, 120, 36),
        lambda window: at(TextField(placeholder="Аты-жөні, ЖСН немесе телефоны"), window, 0, 0, 90, 36),
        lambda window: at(Tabs([("a", "Қызметтер", 3), ("b", "Құжаттар", 1)]), window, 0, 0, 90, 40),
    ],
    ids=["label", "long word", "button", "placeholder", "tabs"],
)
def test_cut_words_are_found(seen: Callable[[Plant], Picture], plant: Plant) -> None:
    assert len(faults.clipped(seen(plant))) == 1


def test_a_day_that_does_not_fit_is_found(seen: Callable[[Plant], Picture]) -> None:
    def plant(window: QWidget) -> None:
        field = DateField()
        field.setText("14.07.2026")
        field.setMinimumWidth(0)
        at(field, window, 0, 0, 90, 36)

    assert len(faults.clipped(seen(plant))) == 1


def test_dots_need_a_tooltip(seen: Callable[[Plant], Picture]) -> None:
    def silent(window: QWidget) -> None:
        segments = Segments([("all", "Барлық қызметтер")])
        at(segments, window, 0, 0, 60, 32)

    assert faults.clipped(seen(silent))
    assert not faults.clipped(seen(lambda window: at(ElidedLabel("Қабдрашитова"), window, 0, 0, 50, 20)))
    assert not faults.clipped(seen(lambda window: in_table(window, 90)))


def test_what_has_room_is_whole(seen: Callable[[Plant], Picture]) -> None:
    def plant(window: QWidget) -> None:
        column = QVBoxLayout(window)
        for part in (PlainLabel("Сақтау"), Button("Сақтау"), TextField(placeholder="Сақтау")):
            column.addWidget(part)

    assert faults.clipped(seen(plant)) == []


def test_what_reaches_out_is_found(seen: Callable[[Plant], Picture]) -> None:
    def in_column(window: QWidget, width: int) -> None:
        room = ScrollColumn()
        part = QLabel("-")
        part.setMinimumSize(width, 900)
        room.body.addWidget(part)
        at(room, window, 0, 0, 300, 200)

    assert len(faults.outside(seen(lambda window: at(QLabel("-"), window, 280, 0, 40, 20)))) == 1
    assert len(faults.outside(seen(lambda window: in_column(window, 400)))) == 1
    assert faults.outside(seen(lambda window: in_column(window, 100))) == []


def test_siblings_over_each_other_are_found(seen: Callable[[Plant], Picture]) -> None:
    def plant(window: QWidget, x: int) -> None:
        at(QLabel("-"), window, 0, 0, 100, 20)
        at(QLabel("-"), window, x, 0, 100, 20)

    assert len(faults.overlapping(seen(lambda window: plant(window, 60)))) == 1
    assert faults.overlapping(seen(lambda window: plant(window, 110))) == []


def test_a_silent_control_is_found(seen: Callable[[Plant], Picture]) -> None:
    assert len(faults.unnamed(seen(lambda window: at(IconButton("x", name=""), window, 0, 0, 32, 32)))) == 1
    assert len(faults.unnamed(seen(lambda window: at(QLineEdit(), window, 0, 0, 99, 36)))) == 1
    assert faults.unnamed(seen(lambda window: at(named(QLineEdit(), "ЖСН"), window, 0, 0, 99, 36))) == []


def test_a_list_that_scrolls_within_a_column_that_scrolls_is_found(
    seen: Callable[[Plant], Picture],
) -> None:
    def plant(window: QWidget, *, below: int) -> None:
        column, text = ScrollColumn(), LongText()
        text.setPlainText("Сақталды\n" * 90)
        column.body.addWidget(text)
        column.body.addSpacing(below)
        QHBoxLayout(window).addWidget(column)

    assert len(faults.nested(seen(lambda window: plant(window, below=900)))) == 1
    assert faults.nested(seen(lambda window: plant(window, below=0))) == []


def test_a_low_target_is_found(seen: Callable[[Plant], Picture]) -> None:
    assert len(faults.small(seen(lambda window: at(Button("-", height=24), window, 0, 0, 60, 24)))) == 1
    assert faults.small(seen(lambda window: at(Button("-"), window, 0, 0, 60, 36))) == []


def test_a_faint_text_is_found_on_the_ground_it_really_has(seen: Callable[[Plant], Picture]) -> None:
    def plant(window: QWidget, ground: str) -> None:
        window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        window.setStyleSheet(f"QWidget#ground {{ background: {ground}; }}")
        window.setObjectName("ground")
        row = QHBoxLayout(window)
        row.addWidget(PlainLabel("Сақталды", ink="text3"))

    assert len(faults.faint(seen(lambda window: plant(window, tokens_of(window.palette()).field)))) == 1
    assert faults.faint(seen(lambda window: plant(window, tokens_of(window.palette()).surface))) == []


@pytest.mark.parametrize(
    ("text", "is_foreign"),
    [
        ("Save", True),
        ("Сохранить", True),
        ("field_worker", True),
        ("consent_missing болды", True),
        ("Сақтау", False),
        ("PDF сақтау, № ABAI-76-2026-01-0001", False),
        ("https://abai.example", False),
        ("zhanar@abai.example", False),
    ],
)
def test_words_of_another_language_are_found(
    seen: Callable[[Plant], Picture], text: str, is_foreign: bool
) -> None:
    wrong = {"Сохранить": "Сақтау"}
    picture = seen(lambda window: at(PlainLabel(text), window, 0, 0, 290, 20))
    assert bool(faults.foreign(picture, wrong=wrong)) is is_foreign


def test_data_is_no_word_of_a_language(seen: Callable[[Plant], Picture]) -> None:
    picture = seen(lambda window: at(PlainLabel("AWSB"), window, 0, 0, 290, 20))
    assert faults.foreign(picture, wrong={})
    assert faults.foreign(picture, wrong={}, data="AWSB KBM1") == []
