"""The services of an entry, one below the other: one is open, the others are folded to their lines."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import AppError
from core.wording import Language
from ui.views.picking import Picked
from ui.views.visits.service import ServiceCard
from ui.widgets.leaving import let_go


class ServiceList(QWidget):
    """The cards in the order they were added; `changed` tells of any edit."""

    changed = Signal()

    def __init__(self, *, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._people: Sequence[Picked] = ()
        self.cards: list[ServiceCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_values(self, services: Iterable[Mapping[str, object]]) -> None:
        """Show these services in place of what is there."""
        for card in list(self.cards):
            self._drop(card)
        for service in services:
            self._append(service)

    def add(self) -> None:
        """Begin another service; the cursor waits in its first field."""
        self._append({})
        self.cards[-1].form.focus("type")
        self.changed.emit()

    def set_people(self, people: Sequence[Picked]) -> None:
        """Offer the people of the entry as recipients of each service."""
        self._people = people
        for card in self.cards:
            card.set_people(people)

    def set_saved(self) -> None:
        """Show services that are saved, to be read only."""
        for card in self.cards:
            card.set_saved()

    def values(self, *, is_signed: bool) -> list[dict[str, object]]:
        """Return the services for the command."""
        return [card.values(is_signed=is_signed) for card in self.cards]

    def problems(self) -> int:
        """Mark what the declarations refuse; return how many fields that is."""
        return sum(len(card.problems()) for card in self.cards)

    def refuse(self, error: AppError) -> bool:
        """Show a refusal of `services.1.minutes` in its card; False when it is about something else."""
        part, _, rest = (error.field or "").partition(".")
        number, _, name = rest.partition(".")
        if part != "services" or not number.isdecimal():
            return False
        card = self.cards[int(number)]
        self._open(card)
        card.refuse(type(error)(error.code, name, **error.details))
        return True

    def reword(self, language: Language) -> None:
        """Say the cards in the language."""
        self._language = language
        for card in self.cards:
            card.reword(language)

    def _append(self, values: Mapping[str, object]) -> None:
        card = ServiceCard(language=self._language)
        card.set_people(self._people)
        card.show_values(values)
        card.changed.connect(self.changed)
        card.opened.connect(lambda: self._open(card))
        card.removed.connect(lambda: self._on_removed(card))
        card.copied.connect(lambda: self._on_copied(card))
        self._column.addWidget(card)
        self.cards.append(card)
        card.show()  # at once: the next key may be a Tab
        self._open(card)
        self._renumber()

    def _open(self, card: ServiceCard) -> None:
        for each in self.cards:
            each.set_open(is_open=each is card)

    def _on_copied(self, card: ServiceCard) -> None:
        self._append(card.values(is_signed=False))
        self.changed.emit()

    def _on_removed(self, card: ServiceCard) -> None:
        self._drop(card)
        self.changed.emit()

    def _drop(self, card: ServiceCard) -> None:
        self.cards.remove(card)
        let_go(card)
        self._renumber()

    def _renumber(self) -> None:
        for number, card in enumerate(self.cards, start=1):
            card.set_number(number)
