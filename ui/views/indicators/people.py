"""The list behind a figure: the people who are counted, all or the proven or those whose papers are missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.queries.indicators.behind import IndicatorPeople
from core.queries.indicators.counted import Figure
from core.wording import Language
from ui.tables import Table
from ui.theme.tokens import CARD_PADDING, ICON_GAP
from ui.views.indicators.counted import counted_columns
from ui.views.indicators.targets import Target, number, reading
from ui.views.paging import show_query
from ui.views.view import Destination
from ui.widgets import Choice, ChoiceField, ElidedLabel, Segments
from ui.wording import capital, said
from ui.workspace import Workspace

_CHOICE_WIDTH = 344
_TITLED_FROM = 900
_PROOFS: Mapping[str, Mapping[str, bool]] = {
    "all": {},
    "proven": {"is_proven": True},
    "bare": {"is_proven": False},
}


@dataclass(frozen=True, slots=True)
class Opening:
    """A figure that can be opened: its words, the figure, and the arguments that find the people behind it."""

    words: str
    figure: Figure
    asked: Mapping[str, str]


def openings(row: Target, language: Language) -> list[Opening]:
    """Return the figures of an indicator: the chosen reading, its parts, and the readings beside it."""
    if row.counted is None or row.figure is None:
        return []
    whole = reading(row, language) or row.indicator.label.in_(language)
    return [
        Opening(whole, row.figure, {}),
        *(
            Opening(said("service_kind", kind, language), figure, {"part": kind})
            for kind, figure in row.counted.parts.items()
        ),
        *(
            Opening(other.title.in_(language), other.figure, {"option": other.option, "value": other.value})
            for other in row.counted.beside
        ),
    ]


class PeopleBehind(QWidget):
    """The list behind the figure that was chosen; a row opens the person's card."""

    wanted = Signal(object)

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._row: Target | None = None
        self._openings: list[Opening] = []
        self._asked: dict[str, object] = {}
        self._title = ElidedLabel(face="section", least=120)
        self._which, self._proof = ChoiceField(), Segments()
        self._which.setProperty("look", "tool")
        self._which.setFixedWidth(_CHOICE_WIDTH)
        self.table = Table(
            counted_columns(workspace.language),
            key=lambda row: row.person.id,
            memory=workspace.memory("indicator_people"),
        )
        self.table.set_head(self._make_head())
        self.table.empty.set_icon("users")
        self.table.opened.connect(lambda row: self.wanted.emit(Destination("person", row.person.id)))
        self._which.changed.connect(lambda _: self._ask())
        self._proof.chosen.connect(lambda _: self._ask())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_target(self, row: Target) -> None:
        """Show whom the indicator counts; its people are asked for whenever it has been counted."""
        before, self._row = self._row, row
        self.reword()
        if before is None or row.indicator.id != before.indicator.id:
            self._which.set_value(0)
            self._proof.set_choice("all")
        elif row.counted is before.counted:
            return
        self._ask()

    def reword(self) -> None:
        """Say the head, the figures and the columns in the language of the moment."""
        language = self._workspace.language
        self.table.set_columns(counted_columns(language))
        self._which.setAccessibleName(self.tr("Counted how"))
        if self._row is not None:
            self._say_target(self._row, language)
        self._say_figure()

    def _say_target(self, row: Target, language: Language) -> None:
        self._title.set_text(row.indicator.label.in_(language))
        self.table.set_note(self.tr("Counted: {whom}").format(whom=row.indicator.numerator.in_(language)))
        self._openings = openings(row, language)
        self._which.set_choices(
            [
                Choice(at, f"{capital(one.words)}: {number(one.figure.recorded)}")
                for at, one in enumerate(self._openings)
            ]
        )
        if self._which.value() is None:
            self._which.set_value(0)
        self._which.setVisible(len(self._openings) > 1)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def _make_room(self) -> None:
        """Leave the title out where it would be cut: the indicator is marked in the list above."""
        self._title.setVisible(self.width() >= _TITLED_FROM or self._which.isHidden())

    def _make_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(CARD_PADDING, ICON_GAP, CARD_PADDING, ICON_GAP)
        row.setSpacing(CARD_PADDING)
        row.addWidget(self._title)
        row.addWidget(self._which)
        row.addStretch(1)
        row.addWidget(self._proof)
        return head

    def _opening(self) -> Opening | None:
        at = self._which.value()
        return self._openings[at if isinstance(at, int) else 0] if self._openings else None

    def _say_figure(self) -> None:
        """Say the three numbers of the figure that is open, and why the list is empty when it is."""
        opening = self._opening()
        figure = opening.figure if opening else None
        words = {"all": self.tr("All"), "proven": self.tr("Proven"), "bare": self.tr("Papers missing")}
        counts = (
            {"all": figure.recorded, "proven": figure.proven, "bare": figure.recorded - figure.proven}
            if figure
            else {}
        )
        self._proof.set_options(
            [(name, f"{word} {number(counts[name])}" if counts else word) for name, word in words.items()]
        )
        if figure is None or counts[self._proof.choice()]:
            self.table.empty.set_words(self.tr("Counting…"))
        else:
            self.table.empty.set_words(
                self.tr("Nobody stands here"),
                text=self.tr(
                    "People come into this list by themselves, when what the indicator asks for is recorded."
                ),
            )

    def _ask(self) -> None:
        """Ask for the people of the figure; an answer to an older question is dropped."""
        self._say_figure()
        row, opening = self._row, self._opening()
        if row is None or opening is None:
            self.table.show_rows(())
            return
        one = {"programme": row.passport.programme, "indicator": row.indicator.id}
        asked = {**one, **opening.asked, **_PROOFS[self._proof.choice()]}
        if asked != self._asked:
            self.table.show_rows(())
        self._asked = asked
        show_query(
            self.table,
            self._workspace,
            lambda offset, limit: IndicatorPeople(offset=offset, limit=limit, **asked),
            is_wanted=lambda: self._asked is asked,
        )
