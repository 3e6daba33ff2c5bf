"""Render the small components and the frame to pictures, to be looked at by a person.

Run: `python -m tests.ui.gallery [folder]`.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import DARK, LIGHT, Tokens, load_fonts, tokens_of, wear
from ui.widgets import (
    Avatar,
    Banner,
    Bullet,
    BulletBar,
    Button,
    Card,
    CheckBox,
    Choice,
    ChoiceField,
    Count,
    DateField,
    EmptyState,
    FieldBox,
    IconButton,
    IconDisc,
    Pill,
    PillLabel,
    PlainLabel,
    RadioButton,
    SearchField,
    Segments,
    Tabs,
    TextField,
    TimeField,
    UndoBar,
)
from ui.widgets.paint import painting


class Sheet(QWidget):
    """A page-coloured column."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(8)

    def paintEvent(self, event: object) -> None:
        with painting(self) as (painter, tokens):
            painter.fillRect(self.rect(), tokens.bg)

    def caption(self, text: str) -> None:
        self.column.addWidget(PlainLabel(text, face="mark", ink="text3"))

    def row(self, *parts: QWidget | int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in parts:
            if isinstance(part, int):
                row.addStretch(part)
            else:
                row.addWidget(part)
        self.column.addLayout(row)
        return row


def components() -> Sheet:
    sheet = Sheet()
    sheet.row(PlainLabel("Светлая", face="title"), 1)
    sheet.caption("Кнопки")
    off = Button("Сохранить")
    off.setEnabled(False)
    sheet.row(
        Button("Сохранить", kind="primary", icon="check"),
        Button("Печать", icon="printer"),
        Button("Добавить", kind="quiet", icon="plus"),
        Button("Удалить", kind="danger", icon="trash-2"),
        off,
        1,
    )
    focused = Button("Фокус по Tab")
    sheet.row(
        focused,
        IconButton("search", name="Поиск"),
        IconButton("columns-3", name="Столбцы"),
        IconButton("download", name="Экспорт"),
        Button("Барлығы", kind="link"),
        1,
        PlainLabel("Сохранено 14:03", face="tag", ink="ok"),
    )
    sheet.caption("Поля")
    fields(sheet)
    sheet.caption("Метки")
    pills(sheet)
    sheet.caption("Сообщения")
    sheet.column.addWidget(
        Banner(
            "Согласие истекает через 3 дня",
            reason="Без нового согласия услуги не войдут в отчёт.",
            action="Обновить",
        )
    )
    sheet.column.addWidget(
        Banner(
            "1 запись не принята",
            reason="Причина: нет согласия. Запись осталась на этом ноутбуке.",
            action="Открыть",
            tone="bad",
        )
    )
    undo = UndoBar()
    undo.offer("Консультация удалена")
    sheet.column.addWidget(undo)
    sheet.caption("Показатель")
    sheet.row(
        PlainLabel("A-T1", face="mark", ink="text3"),
        PlainLabel("Охват консультациями"),
        1,
        PlainLabel("874", face="section"),
        PlainLabel("/ 1 200", ink="text2"),
    )
    sheet.column.addWidget(
        BulletBar(Bullet(plan=1200, recorded=874, proven=762, unsent=50, expected=650), name="874")
    )
    card = Card(padding=16)
    card.body.addWidget(
        EmptyState(
            "Выездов пока нет",
            icon="route",
            text="Выберите день и село: подскажем, кого посетить.",
            action="Запланировать выезд",
        )
    )
    sheet.column.addWidget(card, 1)
    focused.setFocus()
    return sheet


def fields(sheet: Sheet) -> None:
    plain, focus, wrong, fixed = (TextField() for _ in range(4))
    plain.setText("с. Баршатас")
    focus.setText("Баршатас")
    wrong.setText("85031239001")
    fixed.setText("12.03.1985")
    fixed.setReadOnly(True)
    bad = FieldBox("Ошибка", wrong)
    bad.set_message("В ИИН 12 цифр, здесь 11")
    row = sheet.row(
        FieldBox("Обычное", plain), FieldBox("Выбор", choice()), bad, FieldBox("Только чтение", fixed)
    )
    row.setSpacing(12)
    day, moment, search = DateField(), TimeField(), SearchField(placeholder="Поиск")
    day.setText("14.07.2026")
    moment.setText("13:05")
    search.setText("ахмет")
    sheet.row(search, day, moment, CheckBox("Подписано"), RadioButton("Слева"))


def choice() -> ChoiceField:
    field = ChoiceField([Choice(1, "Консультация беру"), Choice(2, "Мониторинг", "екі жол")])
    field.set_value(1)
    return field


def pills(sheet: Sheet) -> None:
    sheet.row(
        PillLabel(Pill("Подтверждено", "ok", "circle-check")),
        PillLabel(Pill("Ожидается", "warn", "clock")),
        PillLabel(Pill("Просрочено", "bad", "clock-alert")),
        PillLabel(Pill("Обещано", "info", "calendar-check")),
        PillLabel(Pill("Черновик")),
        PillLabel(Pill("№ 76", "outline")),
        1,
    )
    segments = Segments([("all", "Все"), ("services", "Услуги"), ("papers", "Документы")])
    segments.set_choice("services")
    sheet.row(
        segments,
        1,
        Count(14, tone="warn"),
        Count(3, tone="bad"),
        Count(6),
        Avatar("Ахметова Айгүл"),
        IconDisc("house"),
        IconDisc("file-text", tone="ok"),
    )
    sheet.column.addWidget(
        Tabs([("history", "История", 24), ("family", "Семья", 6), ("changes", "Изменения", None)])
    )


def picture(widget: QWidget, *, width: int, height: int, ratio: float = 1) -> QImage:
    """Render a widget as a window of a size, at a pixel ratio."""
    widget.resize(width, height)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    QApplication.processEvents()
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(tokens_of(widget.palette()).bg)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def themed(app: QApplication, tokens: Tokens, folder: Path) -> None:
    wear(app, tokens)
    picture(components(), width=683, height=980).save(str(folder / f"components-{tokens.name}.png"))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("ru_KZ"))
    app = QApplication([])
    load_fonts()
    for tokens in (LIGHT, DARK):
        themed(app, tokens, folder)


if __name__ == "__main__":
    main()
