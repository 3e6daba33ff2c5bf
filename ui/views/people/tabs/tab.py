"""What every tab of a person's card is: it shows the card it is given and asks for pages to go to."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.queries.person import PersonCard
from ui.widgets import Card, ScrollColumn
from ui.workspace import Workspace


class Tab(QWidget):
    """A tab. `wanted` carries a Destination, `deleted` the kind and id of a record to offer back."""

    wanted = Signal(object)
    deleted = Signal(str, object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def stack(self, *cards: Card) -> None:
        """Put cards one below the other; they scroll when there is no room for them."""
        scroll = ScrollColumn()
        for card in cards:
            scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self.column.addWidget(scroll)

    @abstractmethod
    def show_card(self, card: PersonCard) -> None:
        """Show the person; what the card does not hold the tab asks for itself."""
        raise NotImplementedError

    @abstractmethod
    def reword(self) -> None:
        """Say titles and labels in `workspace.language`; the lines come with the next card."""
        raise NotImplementedError
