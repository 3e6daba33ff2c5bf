"""Picking people: a field that finds them as one types, and the row of those picked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.kz.dates import short_date
from core.queries.people import ListPeople, PersonRow
from core.queries.query import Rows
from ui.theme import paint_icon
from ui.theme.tokens import TOOL_HEIGHT
from ui.widgets import Choice, ChoiceField
from ui.widgets.buttons import KeyButton
from ui.widgets.flows import Flow
from ui.widgets.paint import paint_box, paint_focus, painting, shows_focus, text_width, write
from ui.wording import place_name
from ui.workspace import Workspace

_WAIT_MS, _MOST = 60, 8
_SEARCH = 330  # its own words, in the longest language
_CHIP, _PADDING, _CROSS = TOOL_HEIGHT, 10, 12


@dataclass(frozen=True, slots=True)
class Picked:
    """Somebody picked: who, and how the chip names them."""

    id: UUID
    name: str


class PersonSearch(ChoiceField):
    """A field that finds people by any part of a name, IIN or phone; `picked` tells whom."""

    picked = Signal(object)

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self._typing = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._typing.timeout.connect(self._ask)
        self.textEdited.connect(lambda _: self._typing.start())
        self.changed.connect(self._on_changed)

    def _ask(self) -> None:
        if text := self.text().strip():
            self._workspace.ask(ListPeople(text=text, limit=_MOST), done=partial(self._on_found, text))

    def _on_found(self, text: str, rows: Rows[PersonRow]) -> None:
        if self.hasFocus() and self.text().strip() == text:
            self.offer([self._choice(row) for row in rows.rows])

    def _choice(self, row: PersonRow) -> Choice:
        place = place_name(row.settlement or row.district, self._workspace.language)
        born = short_date(row.birth_date) if row.birth_date else ""
        return Choice(Picked(row.id, row.full_name), row.full_name, " · ".join(filter(None, (born, place))))

    def _on_changed(self, value: object) -> None:
        if isinstance(value, Picked):
            self.set_value(None)
            self.picked.emit(value)


class Chip(KeyButton):
    """One picked person; pressing it takes them away."""

    def __init__(self, one: Picked, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.one = one
        self.setText(one.name)
        self.setAccessibleName(QCoreApplication.translate("Picking", "Remove {name}").format(name=one.name))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), face="label")) + 3 * _PADDING + _CROSS, _CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            fill = tokens.hoverrow if self.underMouse() else tokens.accentsoft
            paint_box(painter, self.rect(), fill=fill, radius=_CHIP / 2)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=_CHIP / 2)
            words = QRectF(_PADDING, 0, self.width() - 2 * _PADDING - _CROSS, _CHIP)
            write(painter, words, self.text(), face="label", colour=tokens.text)
            if not self.isEnabled():
                return
            cross = QRectF(self.width() - _PADDING - _CROSS, (_CHIP - _CROSS) / 2, _CROSS, _CROSS)
            paint_icon(painter, cross, name="x", colour=tokens.text2)


class PeoplePicker(QWidget):
    """Those picked as chips, and the field to add another."""

    changed = Signal()

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self.search = PersonSearch(workspace)
        self.search.setMinimumWidth(_SEARCH)
        self.search.picked.connect(self.add)
        self._row = Flow()
        self._row.add(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.setFocusProxy(self.search)
        self.reword()

    def people(self) -> list[Picked]:
        """Return those picked, in order."""
        return [chip.one for chip in self._chips]

    def add(self, one: Picked) -> None:
        """Pick somebody, once."""
        if any(chip.one.id == one.id for chip in self._chips):
            return
        chip = Chip(one)
        chip.clicked.connect(lambda: self._remove(chip))
        self._row.insert(len(self._chips), chip)
        self._chips.append(chip)
        self.changed.emit()

    def show_people(self, people: Sequence[Picked]) -> None:
        """Show others than before."""
        for chip in list(self._chips):
            self._remove(chip)
        for one in people:
            self.add(one)

    def reword(self) -> None:
        """Say the field's words."""
        self.search.setPlaceholderText(QCoreApplication.translate("Picking", "Add: name, IIN or phone"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.search.setVisible(self.isEnabled())
        super().changeEvent(event)

    def _remove(self, chip: Chip) -> None:
        self._chips.remove(chip)
        self._row.remove(chip)
        self.changed.emit()
