"""One clash on the screen: two values as two cards side by side, each with its author, and what was decided."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.fields.kinds import Kind
from core.model import BY_KIND
from core.model.record import fields_of
from core.queries.conflicts import ConflictRow, Side, Words
from core.wording import Language, Term
from ui.moments import spoken
from ui.theme import Face, paint_icon
from ui.theme.tokens import CARD_RADIUS, ICON_GAP
from ui.widgets import IconButton, Pill, PillLabel, PlainLabel
from ui.widgets.keycaps import keycap_width, paint_keycap
from ui.widgets.paint import paint_box, paint_focus, painting, shortened, shows_focus, write
from ui.wording import day, phone

_HEIGHT = 60
_LEFT = 44


class SideCard(QAbstractButton):
    """One value: what it is, whose, since when; pressed, it is taken."""

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._value, self._by = key, "", ""
        self._is_taken = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_side(self, value: str, *, by: str, is_taken: bool) -> None:
        """Show the value, its author, and whether it is the one that was chosen."""
        self._value, self._by, self._is_taken = value, by, is_taken
        self.setAccessibleName(f"{self._key}: {value}, {by}")
        self.setToolTip(f"{value}\n{by}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            hovered = tokens.hoverrow if self.isEnabled() and self.underMouse() else tokens.surface
            fill = tokens.sel if self._is_taken else hovered
            edge, width = (tokens.accent, 2) if self._is_taken else (tokens.line2, 1)
            paint_box(painter, self.rect(), fill=fill, edge=edge, radius=CARD_RADIUS, width=width)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=CARD_RADIUS)
            icon = "circle-dot" if self._is_taken else "circle"
            ink = tokens.accent if self._is_taken else tokens.text2
            paint_icon(painter, QRectF(16, 0, 16, self.height()), name=icon, colour=ink)
            room = self.width() - _LEFT - 16 - (keycap_width(self._key) + 12 if self.isEnabled() else 0)
            face: Face = "bold" if self._is_taken else "body"
            top = QRectF(_LEFT, 8, room, 22)
            write(painter, top, shortened(self._value, face=face, width=room), face=face, colour=tokens.text)
            below = QRectF(_LEFT, 31, room, 20)
            by = shortened(self._by, face="caption", width=room)
            write(painter, below, by, face="caption", colour=tokens.text2)
            if self.isEnabled():
                cap = QRectF(self.width() - keycap_width(self._key) - 16, 0, keycap_width(self._key), _HEIGHT)
                paint_keycap(painter, cap, self._key, tokens=tokens)


class Clash(QWidget):
    """A field with both values. `chosen` says `accepted` (left), `reverted` (right) or `open` (undone)."""

    chosen = Signal(object, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ConflictRow | None = None
        self._label, self._state = PlainLabel(face="bold"), PillLabel(Pill(""))
        self._undo = IconButton("undo-2", name="")
        self.left, self.right = SideCard("1"), SideCard("2")
        head = QHBoxLayout()
        head.setSpacing(ICON_GAP)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._state)
        head.addWidget(self._undo)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.left, 1)
        sides.addWidget(self.right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(sides)
        self.left.clicked.connect(lambda: self.choose("accepted"))
        self.right.clicked.connect(lambda: self.choose("reverted"))
        self._undo.clicked.connect(lambda: self.choose("open"))

    def show_row(self, row: ConflictRow, *, language: Language, now_ms: int, may_decide: bool) -> None:
        """Show the clash as it stands."""
        self._row = row
        element = said(row, row.element, language=language) if row.element is not None else ""
        self._label.setText(f"{row.label.in_(language)}: {element}" if element else row.label.in_(language))
        for card, side, state in ((self.left, row.kept, "accepted"), (self.right, row.lost, "reverted")):
            value = self._value(row, side.value, language)
            card.show_side(value, by=self._by(side, now_ms), is_taken=row.state == state)
            card.setEnabled(may_decide)
        self._undo.setVisible(may_decide and row.state != "open")
        self._undo.set_name(self.tr("Undo"))
        self._state.set_pill(self._pill(row))

    def row(self) -> ConflictRow | None:
        """Return the clash that is shown."""
        return self._row

    def choose(self, state: str) -> None:
        """Say what was decided, unless it stands so already."""
        if self._row is not None and self._row.state != state:
            self.chosen.emit(self._row, state)

    def _pill(self, row: ConflictRow) -> Pill:
        if row.state == "accepted":
            return Pill(self.tr("Chosen: left"), "ok", "check")
        if row.state == "reverted":
            return Pill(self.tr("Chosen: right"), "ok", "check")
        return Pill(self.tr("Not decided"), "warn", "clock")

    def _value(self, row: ConflictRow, value: Words, language: Language) -> str:
        if isinstance(value, bool):
            if row.element is not None:
                return self.tr("in the list") if value else self.tr("taken out")
            return self.tr("Yes") if value else self.tr("No")
        return said(row, value, language=language) or self.tr("empty")

    def _by(self, side: Side, now_ms: int) -> str:
        laptop = side.device_name or self.tr("laptop {number}").format(number=side.device)
        facts = (spoken(side.written_at, now_ms=now_ms), side.author, laptop)
        return " · ".join(fact for fact in facts if fact)


def said(row: ConflictRow, value: Words, *, language: Language) -> str:
    """Return a value in words; dates and telephone numbers as they are written everywhere."""
    if value is None:
        return ""
    if isinstance(value, Term):
        return value.in_(language)
    match fields_of(BY_KIND[row.record_kind])[row.field].kind:
        case Kind.DAY:
            return day(str(value))
        case Kind.PHONE:
            return phone(str(value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
