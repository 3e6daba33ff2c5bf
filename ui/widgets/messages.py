"""What is said below a field: in full, or on one line that unfolds over what is below it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Ink
from ui.theme.tokens import FIELD_RADIUS, ICON_GAP
from ui.widgets.icons import Icon
from ui.widgets.labels import ElidedLabel, WrappedLabel
from ui.widgets.leaving import let_go
from ui.widgets.paint import paint_box, painting, text_width

_EDGE = 8
_LEAST = 280


class Message(QWidget):
    """An icon and a sentence with all the lines that it takes."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._label = Icon("circle-alert", ink="bad"), WrappedLabel(face="label")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(ICON_GAP)
        self.row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self._label, 1)

    def say(self, words: str, *, ink: Ink, icon: str) -> None:
        """Say a sentence, with an icon unless that is empty; an empty sentence takes no room."""
        self._icon.set_icon(icon or "info", ink=ink)
        self._icon.setVisible(bool(icon))
        self._label.set_ink(ink)
        self._label.setText(words)
        self.setVisible(bool(words))


class LineMessage(QWidget):
    """A sentence on one line, so that nothing moves when it comes.

    What the line has no room for is a tooltip, and is unfolded while the field has the cursor.
    """

    def __init__(self, field: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._said: tuple[str, Ink, str] = ("", "bad", "")
        self._unfolded: _Unfolded | None = None
        self._icon, self._label = Icon("circle-alert", ink="bad"), ElidedLabel(face="label", least=0)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ICON_GAP)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)

    def say(self, words: str, *, ink: Ink, icon: str) -> None:
        """Say a sentence, with an icon unless that is empty; an empty sentence takes no room."""
        self._said = (words, ink, icon)
        self._icon.set_icon(icon or "info", ink=ink)
        self._icon.setVisible(bool(icon))
        self._label.set_ink(ink)
        self._label.set_text(words)
        self.setVisible(bool(words))
        if words:
            self._field.installEventFilter(self)
        else:
            self._field.removeEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._follow()
        elif event.type() == QEvent.Type.Move and self._unfolded is not None:
            self._place(self._unfolded)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fold()

    def _follow(self) -> None:
        """Unfold where the field has the cursor and the line is too short, else fold."""
        self._fold()
        words, ink, icon = self._said
        if (
            self.isVisible()
            and self._field.hasFocus()
            and text_width(words, face="label") > self._label.width()
        ):
            self._unfolded = _Unfolded(parent=_ground(self))
            self._unfolded.say(words, ink=ink, icon=icon)
            self._place(self._unfolded)

    def _place(self, unfolded: "_Unfolded") -> None:
        """Lay it over what is below the line, and hear when anything between the line and the ground moves."""
        around = _ground(self)
        unfolded.place(
            self.mapTo(around, QPoint(-_EDGE, 0)), wide=self.width() + 2 * _EDGE, room=around.width()
        )
        part: QWidget | None = self
        while part is not None and part is not around:
            part.installEventFilter(self)
            part = part.parentWidget()

    def _fold(self) -> None:
        if self._unfolded is not None:
            let_go(self._unfolded)
            self._unfolded = None


class _Unfolded(Message):
    """The whole sentence over what is below a line; the mouse goes through it, to where it was going."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.row.setContentsMargins(_EDGE, _EDGE // 2, _EDGE, _EDGE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def place(self, at: QPoint, *, wide: int, room: int) -> None:
        """Lie at a place of what is around it, as wide as the line there, or as a sentence is read well."""
        wide = min(max(wide, _LEAST), room)
        self.setGeometry(max(0, min(at.x(), room - wide)), at.y(), wide, 1)
        self.row.activate()  # the lines are counted by the width that the words have got
        self.resize(wide, self.heightForWidth(wide))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.raised, edge=tokens.line2, radius=FIELD_RADIUS)


def _ground(widget: QWidget) -> QWidget:
    """Return what scrolls with the widget, or its window: there is room for what lies over its neighbours."""
    while (around := widget.parentWidget()) is not None and not widget.isWindow():
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return widget
        widget = around
    return widget
