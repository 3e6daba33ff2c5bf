"""What the finder found: groups of rows as a model, and their painted delegate."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import tokens_of
from ui.theme.tokens import FIELD_RADIUS
from ui.widgets import paint_disc
from ui.widgets.matches import Matcher, paint_match
from ui.widgets.paint import RIGHT, paint_box, shortened, text_width, write

ROW = 40
HEADING = 28
_DISC = 28
_LEFT = 12
_WORDS_LEFT = 52
_SUB_GAP = 12
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found; `key` is the caller's, `keys` are keys that lead there at any time."""

    key: object
    title: str
    sub: str = ""
    icon: str = "user"
    keys: str = ""


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Things of one kind under a word."""

    title: str
    items: tuple[Found, ...]


class FoundModel(QAbstractListModel):
    """Headings and things in one list; headings are not walked on."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | Found] = []

    def show(self, groups: Sequence[FoundGroup]) -> None:
        """Show other groups; an empty one is left out."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [group.title, *group.items] if group.items else []
        self.endResetModel()

    def found(self) -> list[Found]:
        """Return the things without the headings."""
        return [row for row in self._rows if isinstance(row, Found)]

    def height(self) -> int:
        """Return the height of all rows in logical pixels."""
        return sum(ROW if isinstance(row, Found) else HEADING for row in self._rows)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else f"{row.title} {row.sub}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class FoundDelegate(QStyledItemDelegate):
    """Paints headings and things; `wanted` is what was typed."""

    def __init__(self, *, matcher: Matcher, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = ""
        self._matcher = matcher

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(Qt.ItemDataRole.UserRole)
        return QSize(200, HEADING if isinstance(row, str) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(Qt.ItemDataRole.UserRole)
        tokens = tokens_of(option.palette)
        box = QRectF(option.rect)
        if isinstance(row, str):
            write(painter, box.adjusted(_LEFT, 2, 0, 0), row, face="mark", colour=tokens.text3)
            return
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            paint_box(painter, box.adjusted(0, 1, 0, -1), fill=tokens.sel, radius=FIELD_RADIUS)
        disc = QRectF(box.left() + _LEFT, box.center().y() - _DISC / 2, _DISC, _DISC)
        paint_disc(painter, disc, icon=row.icon, tone="info" if is_current else "neutral", tokens=tokens)
        keys = row.keys or ("Enter" if is_current else "")
        write(painter, box.adjusted(0, 0, -_LEFT, 0), keys, face="tag", colour=tokens.text2, align=RIGHT)
        keys_room = text_width(keys, face="tag") + 24 if keys else 12
        words = box.adjusted(_WORDS_LEFT, 0, -keys_room, 0)
        spans = self._matcher(row.title, self.wanted)
        paint_match(painter, words, row.title, spans=spans, face="strong", mark=tokens.mark)
        write(painter, words, row.title, face="strong", colour=tokens.text)
        taken = text_width(shortened(row.title, face="strong", width=words.width()), face="strong")
        sub = words.adjusted(taken + _SUB_GAP, 0, 0, 0)
        write(painter, sub, row.sub, face="small", colour=tokens.text2)
