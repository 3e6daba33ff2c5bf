"""Everything that happened, newest first: a model and one painted delegate, so 500 rows cost nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Tokens, Tone, font, metrics, tokens_of
from ui.theme.tokens import CARD_RADIUS, PILL_HEIGHT
from ui.widgets.discs import paint_disc
from ui.widgets.paint import RIGHT, line_height, paint_box, paint_focus, text_width, write
from ui.widgets.pills import Pill, paint_pills

_DISC = 28
_LEFT = 40
_RIGHT = 8
_GAP = 16
_LINE_GAP = 2
_HEADING = 36
_Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """One thing that happened; `heading` (a month) is set on the first of its month."""

    key: object
    title: str
    meta: str = ""
    detail: str = ""
    when: str = ""
    icon: str = "circle"
    tone: Tone = "neutral"
    pills: tuple[Pill, ...] = field(default=())
    heading: str = ""


class MomentsModel(QAbstractListModel):
    """Holds moments; a screen reader hears title and meta."""

    def __init__(self) -> None:
        super().__init__()
        self._moments: Sequence[Moment] = ()

    def show(self, moments: Sequence[Moment]) -> None:
        """Show other moments."""
        self.beginResetModel()
        self._moments = moments
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._moments)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        moment = self._moments[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return moment
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{moment.title}. {moment.meta}"
        return None


class _MomentDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        moment: Moment = index.data(Qt.ItemDataRole.UserRole)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        height = line_height("strong") + line_height("caption") * bool(moment.meta) + _GAP + 2 * _LINE_GAP
        height += _detail_height(moment, width - _LEFT - _RIGHT)
        height += (PILL_HEIGHT + 6) * bool(moment.pills) + _HEADING * bool(moment.heading)
        return QSize(width, round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        moment: Moment = index.data(Qt.ItemDataRole.UserRole)
        tokens = tokens_of(option.palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if moment.heading:
            heading = QRectF(box.left(), box.top(), box.width(), _HEADING - 8)
            write(painter, heading, moment.heading, face="mark", colour=tokens.text2)
            box.setTop(box.top() + _HEADING)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            paint_box(painter, box.adjusted(0, -2, 0, -8), fill=tokens.hoverrow, radius=CARD_RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(0, -2, 0, -8), colour=tokens.accent, radius=CARD_RADIUS)
        self._paint_thread(painter, box, index, tokens)
        disc = QRectF(box.left() + 2, box.top() + 2, _DISC, _DISC)
        paint_disc(painter, disc, icon=moment.icon, tone=moment.tone, tokens=tokens)
        self._paint_words(painter, box.adjusted(_LEFT, 0, -_RIGHT, 0), moment, tokens)

    def _paint_thread(self, painter: QPainter, box: QRectF, index: _Index, tokens: Tokens) -> None:
        after = index.model().index(index.row() + 1, 0)
        if not after.isValid() or after.data(Qt.ItemDataRole.UserRole).heading:
            return
        x = box.left() + 2 + _DISC / 2
        thread = QRectF(x, box.top() + _DISC + 6, 1, box.height() - _DISC - 8)
        paint_box(painter, thread, fill=tokens.line2)

    def _paint_words(self, painter: QPainter, box: QRectF, moment: Moment, tokens: Tokens) -> None:
        when = text_width(moment.when, face="tag") + 12 if moment.when else 0
        line = QRectF(box.left(), box.top(), box.width(), line_height("strong"))
        write(painter, line.adjusted(0, 0, -when, 0), moment.title, face="strong", colour=tokens.text)
        write(painter, line, moment.when, face="tag", colour=tokens.text2, align=RIGHT)
        y = line.bottom() + _LINE_GAP
        if moment.meta:
            meta = QRectF(box.left(), y, box.width(), line_height("caption"))
            write(painter, meta, moment.meta, face="caption", colour=tokens.text2)
            y = meta.bottom() + _LINE_GAP
        if moment.detail:
            height = _detail_height(moment, box.width())
            painter.setFont(font("small"))
            painter.setPen(QColor(tokens.text))
            painter.drawText(QRectF(box.left(), y, box.width(), height), int(_WRAP), moment.detail)
            y += height
        middle = QPointF(box.left(), y + 5 + PILL_HEIGHT / 2)
        paint_pills(painter, middle, moment.pills, tokens=tokens, room=box.width())


def _detail_height(moment: Moment, width: float) -> float:
    if not moment.detail:
        return 0
    room = QRectF(0, 0, width, 1e4)
    return metrics("small").boundingRect(room, int(_WRAP), moment.detail).height() + 2


class Timeline(QListView):
    """The list; Enter or a double click opens a moment."""

    opened = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MomentsModel()
        self.setModel(self._model)
        self.setItemDelegate(_MomentDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._on_activated)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show what happened, newest first."""
        self._model.show(moments)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole).key)
