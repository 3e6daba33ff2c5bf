"""Render the small components and the frame to pictures, to be looked at by a person.

Run: `python -m tests.ui.gallery [folder]`.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.words import Words
from ui.entrance import FirstRun, Sheet, Strength, UnlockPage
from ui.entrance.passphrase import PassphraseField
from ui.frame import Finder, Found, FoundGroup, Frame, FrameState, PageEntry, SyncState
from ui.tables import Column, Table
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
    Moment,
    Page,
    PageHead,
    Pill,
    PillLabel,
    PillRow,
    PlainLabel,
    RadioButton,
    ScrollColumn,
    SearchField,
    Segments,
    SideBySide,
    Tabs,
    TextField,
    TimeField,
    Timeline,
    UndoBar,
    WrappedLabel,
)
from ui.widgets.paint import painting


class Samples(QWidget):
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


def components() -> Samples:
    sheet = Samples()
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


def fields(sheet: Samples) -> None:
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


def pills(sheet: Samples) -> None:
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


@dataclass(frozen=True)
class Sample:
    """A synthetic person in a list."""

    name: str
    sub: str
    iin: str
    born: str
    age: str
    place: str
    okrug: str
    category: Pill
    seen: str


SAMPLES = [
    Sample(
        "Ахметова Айгүл",
        "Серікқызы",
        "0014",
        "12.03.1985",
        "41 год",
        "Баршатас",
        "Баршатасский с. о.",
        Pill("Многодетная", "ok", "circle-check"),
        "сегодня",
    ),
    Sample(
        "Ахметова Айгуль",
        "возможный дубль",
        "0024",
        "12.03.1985",
        "41 год",
        "Баршатас",
        "Баршатасский с. о.",
        Pill("Многодетная", "warn", "clock"),
        "02.06.26",
    ),
    Sample(
        "Ахметов Бейбіт",
        "Қайратұлы",
        "9914",
        "28.02.1981",
        "45 лет",
        "Баршатас",
        "Баршатасский с. о.",
        Pill("Многодетная", "ok", "circle-check"),
        "сегодня",
    ),
    Sample(
        "Жанахметов Ерлан",
        "Тұрсынұлы",
        "0043",
        "31.12.1973",
        "52 года",
        "Мамырсу",
        "Мамырсуский с. о.",
        Pill("Малообеспеченная", "warn", "clock"),
        "11.04.26",
    ),
    Sample(
        "Ахметова Мәдина",
        "Бейбітқызы",
        "0016",
        "05.03.2015",
        "11 лет",
        "Баршатас",
        "Баршатасский с. о.",
        Pill("Ребёнок"),
        "сегодня",
    ),
    Sample(
        "Ахметов Самат",
        "документ утерян",
        "",
        "1979",
        "47 лет",
        "Шынкожа",
        "Нарынский с. о.",
        Pill("Освобождён", "info", "shield-check"),
        "17.06.26",
    ),
]


def people() -> QWidget:
    columns = [
        Column[Sample](
            name="name",
            title="Фамилия, имя",
            text=lambda row: row.name,
            sub=lambda row: row.sub,
            face="strong",
            width=210,
            sort="name",
            is_searched=True,
            stretches=True,
        ),
        Column[Sample](
            name="iin",
            title="ИИН",
            text=lambda row: f"•••• {row.iin}" if row.iin else "нет ИИН",
            ink=lambda row: "text2",
            width=84,
        ),
        Column[Sample](
            name="born",
            title="Рождение",
            text=lambda row: row.born,
            sub=lambda row: row.age,
            width=100,
            sort="born",
        ),
        Column[Sample](
            name="place",
            title="Место",
            text=lambda row: row.place,
            sub=lambda row: row.okrug,
            width=148,
            sort="place",
        ),
        Column[Sample](name="category", title="Категория", pills=lambda row: (row.category,), width=192),
        Column[Sample](
            name="seen",
            title="Визит",
            text=lambda row: row.seen,
            ink=lambda row: "text2",
            width=80,
            sort="seen",
        ),
    ]
    table = Table(columns, key=lambda row: row.name, memory={})
    table.view.set_checkable()
    table.set_match("ахмет")
    table.set_tint(lambda row: row.sub == "возможный дубль")
    table.show_rows(SAMPLES, all_rows=2418)
    table.set_note("В том числе: другая раскладка («f[vtn»), казахское написание, прежняя фамилия")
    table.view.header.sorted_by = "name"
    table.view.go_to(0)
    table.model.toggle(0)
    table.model.toggle(1)
    head = PageHead()
    head.set_words("Люди и семьи", subtitle="2 418 человек, 612 семей в вашей ответственности")
    head.add_action(Segments([("people", "Люди"), ("families", "Семьи")], height=36))
    head.add_action(Button("Новый человек", kind="primary", icon="user-plus"))
    search = SearchField()
    search.setText("ахмет")
    search.setFixedWidth(264)
    tools = QHBoxLayout()
    tools.setSpacing(8)
    tools.addWidget(search)
    tools.addWidget(Button("Фильтр", kind="quiet", icon="plus"))
    tools.addStretch(1)
    for icon, name in (
        ("bookmark", "Сохранённые"),
        ("columns-3", "Столбцы"),
        ("printer", "Печать"),
        ("download", "Экспорт"),
    ):
        tools.addWidget(IconButton(icon, name=name))
    page = Page(head)
    page.body.addLayout(tools)
    page.body.addWidget(table, 1)
    return page


def person() -> QWidget:
    head = PageHead("Ахметова Айгүл Серікқызы", lead=Avatar("Ахметова Айгүл", size=64))
    head.set_words(
        "Ахметова Айгүл Серікқызы", subtitle="Аягөз ауданы, Баршатас а. · 12.03.1985 · ЖСН •••• •••• 0014"
    )
    head.add_beside(PlainLabel("41 жас", ink="text2"))
    head.add_below(
        PillRow(
            [
                Pill("Көпбалалы отбасы: расталған", "ok", "circle-check"),
                Pill("Аз қамтылған: анықтама күтілуде", "warn", "clock"),
                Pill("Келісім бар: 02.02.2027 дейін", "ok", "shield-check"),
                Pill("№ 76 жоба", "outline"),
            ]
        )
    )
    head.add_action(Button("Консультация", icon="message-square-text"))
    head.add_action(Button("Үйге бару", kind="primary", icon="house"))
    page = Page(head)
    page.body.addWidget(
        Tabs(
            [
                ("history", "Тарих", 24),
                ("family", "Отбасы", 6),
                ("services", "Қызметтер", 11),
                ("changes", "Өзгерістер", None),
            ]
        )
    )
    history = Card()
    history.body.addWidget(Segments([("all", "Бәрі"), ("services", "Қызметтер"), ("papers", "Құжаттар")]))
    line = Timeline()
    line.show_moments(moments())
    history.body.addWidget(line, 1)
    side = ScrollColumn()
    steps = Card("Келесі қадамдар")
    steps.add_action(IconButton("plus", name="Қосу", ink="accent"))
    for text in ("АӘК анықтамасын алып беру", "ЖК тіркеу, Баршатас а.", "Қызына балабақша кезегі"):
        steps.body.addWidget(CheckBox(text))
    family = Card("Отбасы")
    family.set_count(6)
    family.add_action(Button("Ашу", kind="link"))
    for name in ("Ахметов Бейбіт Қайратұлы", "Ахметова Мәдина", "Ахметов Әмір"):
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Avatar(name, tone="neutral", size=28))
        row.addWidget(PlainLabel(name, face="label"), 1)
        family.body.addLayout(row)
    note = Card("Ескерту")
    note.body.addWidget(
        WrappedLabel(
            "Атаулы әлеуметтік көмек тағайындау туралы өтініштің көшірмесі мен "
            "отбасы құрамы туралы анықтама әлі тіркелмеген.",
            face="small",
            ink="text2",
        )
    )
    for card in (steps, family, note):
        side.body.addWidget(card)
    side.body.addStretch(1)
    page.body.addWidget(SideBySide(history, side), 1)
    return page


def moments() -> list[Moment]:
    return [
        Moment(
            key=1,
            heading="2026 жылғы шілде",
            title="Үйге бару: 3 қызмет",
            meta="14 шілде, 13:05–13:55  ·  Баршатас а.  ·  Ж. Оспанова",
            detail="Құқықтық консультация, әлеуметтік консультация, құжаттарды рәсімдеуге көмек",
            when="бүгін",
            icon="house",
            tone="info",
            pills=(
                Pill("Қол қойылған", "ok", "signature"),
                Pill("Жіберілмеген", "warn", "cloud-upload"),
                Pill("2 қосымша", "neutral", "paperclip"),
            ),
        ),
        Moment(
            key=2,
            title="Сертификат № ABAI-76-2026-0041 берілді",
            meta="8 шілде  ·  «Тігінші» курсы, 72 сағат  ·  қатысу 88,8 %",
            icon="award",
            tone="ok",
        ),
        Moment(
            key=3,
            title="Жолдама: Мансап орталығы, Аягөз қ.",
            meta="3 шілде  ·  мәртебесі: қабылданды",
            icon="send",
        ),
        Moment(
            key=4,
            heading="2026 жылғы маусым",
            title="Отбасы құрамы туралы анықтама тіркелді",
            meta="19 маусым  ·  санат расталды",
            icon="file-text",
            tone="ok",
        ),
        Moment(
            key=5,
            title="Сауалнама: қанағаттану 5-тен 5",
            meta="12 маусым  ·  Баршатас а.  ·  қағаз парақ",
            icon="smile",
        ),
        Moment(
            key=6,
            heading="2026 жылғы мамыр",
            title="Психологиялық консультация, 40 минут",
            meta="27 мамыр  ·  телефон арқылы",
            icon="message-square-text",
            tone="info",
        ),
    ]


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


ENTRIES = (
    ("today", "work", "sun", "Бүгін"),
    ("people", "work", "users", "Адамдар, отбасылар"),
    ("trips", "work", "route", "Сапарлар"),
    ("consultations", "work", "message-square-text", "Консультациялар"),
    ("needs", "work", "clipboard-list", "Қажеттілік, жоспар"),
    ("requests", "work", "inbox", "Өтініштер"),
    ("events", "groups", "presentation", "Іс-шаралар"),
    ("courses", "groups", "graduation-cap", "Курстар"),
    ("institutions", "groups", "building-2", "Мекемелер"),
    ("surveys", "groups", "smile", "Сауалнамалар"),
    ("indicators", "programme", "target", "Индикаторлар"),
    ("reports", "programme", "file-text", "Есептер"),
    ("materials", "programme", "newspaper", "Материалдар"),
    ("partners", "programme", "handshake", "Серіктестер"),
    ("prison", "programme", "key-round", "Мекемедегі кездесулер"),
    ("employment", "programme", "briefcase", "Жұмыспен қамту"),
    ("benefits", "programme", "hand-heart", "Жеңілдіктер"),
    ("media", "programme", "globe", "Жарияланымдар"),
    ("desk", "desk", "scale", "Үйлестіру"),
    ("sync", "settings", "refresh-cw", "Синхрондау"),
    ("settings", "settings", "settings", "Баптаулар"),
)

KAZAKH = {
    "Work": "Жұмыс",
    "Groups": "Топтар",
    "Programme": "Бағдарлама",
    "%n more section(s)": "Тағы %n бөлім",
    "Person, family, place, action…": "Адам, отбасы, елді мекен, әрекет…",
    "Not sent": "Жіберілмеген",
    "%n h ago": "%n сағ бұрын",
    "Saved": "Сақталды",
    "Backup copy": "Сақтық көшірме",
    "The clock is right": "Сағат дұрыс",
    "Found {found} of {all}": "Табылғаны: {found} / {all}",
    "Selected": "Таңдалғаны",
    "Undo": "Болдырмау",
    "choose": "таңдау",
    "open": "ашу",
    "start a visit": "визит бастау",
    "close": "жабу",
    "%n result(s)": "%n нәтиже",
}


def search(text: str, deliver: Callable[[Sequence[FoundGroup]], None]) -> None:
    deliver(
        [
            FoundGroup(
                "Адамдар",
                (
                    Found(1, "Ахметова Айгүл Серікқызы", "41 жас, Баршатас"),
                    Found(2, "Ахметов Бейбіт Қайратұлы", "45 жас, Баршатас"),
                    Found(3, "Жанахметов Ерлан Тұрсынұлы", "52 жас, Мамырсу"),
                ),
            ),
            FoundGroup("Отбасылар", (Found(4, "Ахметовтер отбасы", "6 адам, Баршатас", "users"),)),
            FoundGroup("Елді мекендер", (Found(5, "Қожахмет а.", "Ақсуат ауданы", "map-pin"),)),
            FoundGroup(
                "Әрекеттер",
                (
                    Found(6, "Жаңа адам: «Ахм…»", "тіркеуді бастау", "user-plus", "Ctrl+N"),
                    Found(7, "Жаңа консультация", "адамды таңдап", "message-square-text", "Ctrl+3"),
                ),
            ),
        ]
    )


def frame(page: str, *, tokens: Tokens) -> Frame:
    pages = {"people": people, "person": person}
    entries = [
        PageEntry(name, group, icon, lambda title=title: title, pages[page])  # type: ignore[arg-type, misc]
        for name, group, icon, title in ENTRIES
    ]
    made = Frame(entries, search=search)
    made.set_state(
        FrameState(
            user="Жанар Оспанова",
            sync=SyncState(unsent=14, minutes_ago=125),
            counts={"requests": 3},
            saved_at="14:03",
            saved_what="Үйге бару, Баршатас а.",
            backup_at="бүгін 09:12",
            is_dark=tokens is DARK,
        )
    )
    made.show_page("people")
    return made


def strength(text: str) -> Strength:
    return Strength(min(len(text) // 5, 4))


def entrance(step: int) -> FirstRun:
    made = FirstRun(strength=strength)
    for _ in range(min(step, 2)):
        made.go_on(note="Жанар Оспанова, Аягөз ауданы")
    if step == 2:
        for field in made.findChildren(PassphraseField):
            field.setText("қоңыр күз алтын бидай")
    if step == 3:
        groups = (
            "7K4P",
            "29XM",
            "Q3TZ",
            "8FJ2",
            "VW5N",
            "0R6D",
            "H1YB",
            "C4AE",
            "93GT",
            "5MKX",
            "PD80",
            "2WVQ",
            "R7NF",
            "6JHS",
        )
        made.show_sheet(Sheet(groups, "Жанар Оспанова", "«Аягөз-2» ноутбугі, 14.07.2026"))
    return made


def locked() -> UnlockPage:
    made = UnlockPage(strength=strength)
    made.refuse("Құпия сөз тіркесі қате. Тағы бір рет теріңіз.")
    return made


SIZES = ((1366, 768, 1.0), (1093, 614, 1.25), (960, 540, 1.0))


def themed(app: QApplication, tokens: Tokens, folder: Path) -> None:
    wear(app, tokens)
    picture(components(), width=683, height=980).save(str(folder / f"components-{tokens.name}.png"))
    for name in ("people", "person"):
        for width, height, ratio in SIZES:
            shot = picture(frame(name, tokens=tokens), width=width, height=height, ratio=ratio)
            shot.save(str(folder / f"{name}-{tokens.name}-{width}.png"))
    for width, height, ratio in SIZES:
        for step in range(4):
            shot = picture(entrance(step), width=width, height=height, ratio=ratio)
            shot.save(str(folder / f"first-run-{step}-{tokens.name}-{width}.png"))
        shot = picture(locked(), width=width, height=height, ratio=ratio)
        shot.save(str(folder / f"unlock-{tokens.name}-{width}.png"))
    finder = frame("person", tokens=tokens)
    picture(finder, width=1366, height=768)
    finder.open_finder()
    field = finder.findChildren(Finder)[0]
    typed = field.findChildren(TextField)[0]
    typed.setText("ахм")
    typed.textEdited.emit("ахм")
    picture(finder, width=1366, height=768).save(str(folder / f"finder-{tokens.name}.png"))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("kk_KZ"))
    app = QApplication([])
    load_fonts()
    words = Words(KAZAKH)
    app.installTranslator(words)
    for tokens in (LIGHT, DARK):
        themed(app, tokens, folder)


if __name__ == "__main__":
    main()
