"""The panel of likely duplicates: the person being typed beside one who is known, field by field."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.matching.likeness import Reason
from core.model.record import field_term
from core.queries.duplicates import DuplicateRow
from core.wording import Language
from ui.theme.tokens import FIELD_RADIUS
from ui.views.people.columns import category_pill
from ui.widgets import (
    Button,
    Card,
    ElidedLabel,
    IconButton,
    IconDisc,
    PillRow,
    PlainLabel,
    WrappedLabel,
    bring_into_sight,
)
from ui.widgets.leaving import let_go
from ui.widgets.paint import paint_box, painting
from ui.wording import capital, day, phone, place_name

_COMPARED = ("surname", "given_name", "patronymic", "birth_date", "iin", "phone", "settlement")


class _Pair(QWidget):
    """A field with both values; tinted where they differ."""

    def __init__(self, label: str, mine: str, theirs: str, *, differs: bool) -> None:
        super().__init__()
        self._differs = differs
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 5)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.addWidget(PlainLabel(label, face="caption", ink="text2"), 0, 0, 1, 2)
        grid.addWidget(WrappedLabel(mine or "—", face="small"), 1, 0)
        known = WrappedLabel(theirs or "—", face="small")
        known.set_ink("warn" if differs else "text")
        grid.addWidget(known, 1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._differs:
            with painting(self) as (painter, tokens):
                paint_box(painter, self.rect(), fill=tokens.warnsoft, radius=FIELD_RADIUS)


class DuplicatesPanel(Card):
    """Shows who may be the same person, one at a time; it never stands in the way of saving.

    `opened` asks for a person's card, `told_apart` says that a person is somebody else.
    """

    opened = Signal(object)
    told_apart = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: Sequence[DuplicateRow] = ()
        self._typed: Mapping[str, Any] = {}
        self._at = 0
        self._disc = IconDisc("copy", tone="neutral")
        self._title, self._text = PlainLabel(face="section"), WrappedLabel(face="small", ink="text2")
        self._number = PlainLabel(face="tag", ink="text2")
        self._next = IconButton("chevron-right", name="")
        self._reasons = WrappedLabel(face="caption", ink="warn")
        self._category = PillRow()
        self._open, self._apart = Button(icon="user"), Button(kind="quiet")
        self._next.clicked.connect(self._on_next)
        self._open.clicked.connect(lambda: self.opened.emit(self._rows[self._at].person.id))
        self._apart.clicked.connect(lambda: self.told_apart.emit(self._rows[self._at].person.id))
        self.body.addLayout(self._make_head())
        self.body.addWidget(self._make_pair())

    def _make_head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._disc)
        head.addLayout(words, 1)
        head.addWidget(self._number)
        head.addWidget(self._next)
        return head

    def _make_pair(self) -> QWidget:
        self._pair = QWidget()
        column = QVBoxLayout(self._pair)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        self._mine, self._theirs = (ElidedLabel(face="caption", ink="text3") for _ in range(2))
        heads = QHBoxLayout()
        heads.setContentsMargins(8, 0, 8, 0)
        heads.setSpacing(12)
        heads.addWidget(self._mine, 1)
        heads.addWidget(self._theirs, 1)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._open)
        buttons.addWidget(self._apart)
        column.addWidget(self._reasons)
        column.addLayout(heads)
        column.addLayout(self._facts)
        column.addWidget(self._category)
        column.addLayout(buttons)
        return self._pair

    def show_rows(
        self, rows: Sequence[DuplicateRow], *, typed: Mapping[str, Any], language: Language
    ) -> None:
        """Show the likeliest first; the one that is looked at stays in sight while it is among them."""
        shown = self._rows[self._at].person.id if self._rows else None
        self._rows, self._typed = rows, typed
        self._at = next((at for at, row in enumerate(rows) if row.person.id == shown), 0)
        self.reword(language)

    def go_to(self) -> None:
        """Put the keyboard on what can be done about it."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self)

    def shown(self) -> UUID | None:
        """Return who is compared now."""
        return self._rows[self._at].person.id if self._rows else None

    def reword(self, language: Language) -> None:
        """Say the panel in the language."""
        self._language = language
        self._next.set_name(self.tr("Next"))
        self._open.setText(self.tr("Open this person"))
        self._apart.setText(self.tr("These are different people"))
        self._mine.set_text(self.tr("Being registered"))
        self._theirs.set_text(self.tr("Already here"))
        self._pair.setVisible(bool(self._rows))
        self._number.setVisible(len(self._rows) > 1)
        self._next.setVisible(len(self._rows) > 1)
        if self._rows:
            self._show(self._rows[self._at])
            return
        self._disc.set_icon("copy", tone="neutral")
        self._title.setText(self.tr("Likely duplicates"))
        self._text.setText(
            self.tr("If somebody alike is registered already, both will stand here side by side.")
        )

    def _show(self, row: DuplicateRow) -> None:
        self._disc.set_icon("copy", tone="warn")
        self._title.setText(self.tr("Likely duplicate") if row.is_likely else self.tr("Somebody alike"))
        self._text.setText(self.tr("Check whether it is one person"))
        self._number.setText(f"{self._at + 1} / {len(self._rows)}")
        self._reasons.setText(capital(", ".join(reason_word(one) for one in row.reasons)))
        self._reasons.set_ink("warn" if row.is_likely else "text2")
        self._category.set_pills([category_pill(one, self._language) for one in row.person.categories])
        self._category.setVisible(bool(row.person.categories))
        for old in self._pair.findChildren(_Pair):
            let_go(old)
        for name in _COMPARED:
            mine, theirs = self._typed.get(name), getattr(row.person, name)
            if mine or theirs:
                self._facts.addWidget(self._fact(name, mine, theirs, differs=name in row.differing))

    def _fact(self, name: str, mine: Any, theirs: Any, *, differs: bool) -> _Pair:
        label = field_term("person", name).in_(self._language)
        said = [_said(name, value, self._language) for value in (mine, theirs)]
        return _Pair(label, *said, differs=differs)

    def _on_next(self) -> None:
        self._at = (self._at + 1) % len(self._rows)
        self.reword(self._language)


def reason_word(reason: Reason) -> str:
    """Return why two people are alike, in a few words."""
    translate = QCoreApplication.translate
    return {
        "iin_same": translate("Duplicates", "same IIN"),
        "iin_one_digit": translate("Duplicates", "IIN differs in one digit"),
        "name_same": translate("Duplicates", "same name"),
        "name_alike": translate("Duplicates", "name alike"),
        "name_swapped": translate("Duplicates", "names swapped"),
        "birth_date_same": translate("Duplicates", "same birth date"),
        "birth_date_swapped": translate("Duplicates", "day and month swapped"),
        "phone_same": translate("Duplicates", "same phone"),
        "twins": translate("Duplicates", "may be twins"),
        "generations": translate("Duplicates", "may be parent and child"),
    }[reason]


def _said(name: str, value: Any, language: Language) -> str:
    if value is None:
        return ""
    match name:
        case "birth_date":
            return day(value)
        case "iin":
            return f"•••• ••{value[-6:-4]} {value[-4:]}" if len(value) == 12 else str(value)
        case "phone":
            return phone(value)
        case "settlement":
            return place_name(value, language)
    return str(value)
