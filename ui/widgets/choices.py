"""A field that takes one of a list: type a few letters of any part, or open it and point."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCompleter,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import tokens_of
from ui.theme.tokens import FIELD_RADIUS
from ui.widgets.fields import TextField
from ui.widgets.paint import paint_box, painting, text_width, write

_MOST_SHOWN = 9
_ROW = 32
_TWO_LINES = 44
_MARGINS, _DOTS = 52, 16  # what a field keeps at its sides for its icon; the dots of a word cut short
_BESIDE_WORDS, _WIDEST_LIST = 32, 560  # the edges and the scroll bar of a list
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the list: its value in the code, its word, and perhaps a line that tells it from its like."""

    value: object
    text: str
    sub: str = ""


class _Shown(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choice] = []

    def show(self, choices: list[Choice]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return choice
        return choice.text if role == Qt.ItemDataRole.DisplayRole else None


class _ChoiceDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        width = max(text_width(choice.text, face="body"), text_width(choice.sub, face="caption"))
        return QSize(round(width) + 32, _TWO_LINES if choice.sub else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice: Choice = index.data(Qt.ItemDataRole.UserRole)
        tokens = tokens_of(option.palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, box, fill=tokens.sel, radius=FIELD_RADIUS)
        words = box.adjusted(8, 0, -8, 0)
        if choice.sub:
            below = words.adjusted(0, words.height() / 2, 0, -4)
            write(painter, below, choice.sub, face="caption", colour=tokens.text3)
            words.setBottom(words.center().y() + 2)
        write(painter, words, choice.text, face="body", colour=tokens.text)


class ChoiceField(TextField):
    """One of a list; what is typed only filters, the value is always one of the list or nothing."""

    changed = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        fold: Callable[[str], str] = str.casefold,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, right="chevron-down", parent=parent)
        self._fold = fold
        self._choices: list[Choice] = []
        self._chosen: Choice | None = None
        self._shown = _Shown()
        self._completer = QCompleter(self._shown, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._list = QListView()
        self._list.setProperty("look", "popup")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self._list)
        self._list.setItemDelegate(_ChoiceDelegate(self))
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_edited)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer another list (or the same in another language); the value stays if it is still there."""
        self._choices = list(choices)
        self.set_value(self.value())

    def value(self) -> object:
        """Return the chosen value, or `None`."""
        return self._chosen.value if self._chosen else None

    def set_value(self, value: object) -> None:
        """Choose without a signal, and fold the list; a value not in the list chooses nothing."""
        self._list.hide()
        self._chosen = next((each for each in self._choices if each.value == value), None)
        self._show()

    def open_list(self) -> None:
        """Drop the whole list down."""
        self.offer(self._choices)

    def list_view(self) -> QListView:
        """Return the list that drops down."""
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = self._list.isVisible()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not is_open and not self.isReadOnly():
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.isReadOnly() and event.button() == Qt.MouseButton.LeftButton:
            self._select_backwards()
            self.open_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._select_backwards()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dots over the end of a word that is too long, as long as its beginning is shown."""
        super().paintEvent(event)
        room = self.width() - _MARGINS
        if self.cursorPosition() or self.fontMetrics().horizontalAdvance(self.text()) <= room:
            return
        with painting(self) as (painter, tokens):
            dots = QRectF(self.width() - _MARGINS, 3, _DOTS, self.height() - 6)
            ground = tokens.surface if self.isEnabled() else tokens.neutralsoft
            paint_box(painter, dots, fill=ground)
            write(painter, dots, "…", face="body", colour=tokens.text if self.isEnabled() else tokens.text3)

    def _select_backwards(self) -> None:
        """Select the whole word, the cursor before it: a long one shows its beginning."""
        self.setSelection(len(self.text()), -len(self.text()))

    def _on_edited(self, text: str) -> None:
        wanted = self._fold(text)
        found = [each for each in self._choices if wanted in self._fold(f"{each.text} {each.sub}")]
        self.offer(sorted(found, key=lambda each: not self._fold(each.text).startswith(wanted)))

    def offer(self, choices: list[Choice]) -> None:
        """Drop these choices down, as those found elsewhere for what is typed."""
        self._shown.show(choices)
        if not choices:
            self._list.hide()
            return
        self._completer.complete(QRect(0, 0, self._list_width(), self.height()))
        at = choices.index(self._chosen) if self._chosen in choices else 0
        self._list.setCurrentIndex(self._completer.completionModel().index(at, 0))

    def _list_width(self) -> int:
        """Return the width of the list: as wide as the field, or as its longest words."""
        wanted = self._list.sizeHintForColumn(0) + _BESIDE_WORDS
        return max(self.width(), min(wanted, _WIDEST_LIST))

    def _on_activated(self, index: QModelIndex) -> None:
        self._choose(index.data(Qt.ItemDataRole.UserRole))

    def settle(self) -> None:
        """Leave the field with a value of the list: the word written in full, the old value, or nothing."""
        written = self._fold(self.text().strip())
        if not written:
            self._choose(None)
            return
        same = [each for each in self._choices if self._fold(each.text) == written]
        self._choose(same[0] if len(same) == 1 else self._chosen)

    def _choose(self, choice: Choice | None) -> None:
        is_new = choice != self._chosen
        self._chosen = choice
        self._show()
        if is_new:
            self.changed.emit(self.value())

    def _show(self) -> None:
        text = self._chosen.text if self._chosen else ""
        self.setText(text)
        self.setCursorPosition(0)
        self.setToolTip(text)
