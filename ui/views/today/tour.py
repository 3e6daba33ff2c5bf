"""The tour of the first day: steps to take in earnest, one at a time; after the last it is gone for good."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.queries.steps import Steps
from ui.theme.tokens import CARD_PADDING
from ui.views.view import Destination
from ui.widgets import Button, Card, IconButton, IconDisc, PlainLabel, WrappedLabel

_DISC = 48
_OVER = "is_over"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the tour: its name among what was done, its icon, and the page where it is taken."""

    name: str
    icon: str
    page: str


_STEPS = (
    Step("person", "user-plus", "people-new"),
    Step("visit", "house", "visit"),
    Step("certificate", "award", "courses"),
    Step("sent", "cloud-upload", "sync"),
)


class TourCard(Card):
    """Shows the first step not done yet, until the person hides it; `memory` keeps that it is over."""

    wanted = Signal(object)

    def __init__(self, *, memory: MutableMapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._memory = memory
        self._at, self._all = 0, len(_STEPS)
        self._disc = IconDisc(_STEPS[0].icon, size=_DISC)
        self._step = PlainLabel(face="caption", ink="text2")
        self._what, self._why = WrappedLabel(face="bold"), WrappedLabel(face="small", ink="text2")
        self._begin, self._hide = Button(icon="arrow-right"), IconButton("x", name="")
        self._begin.clicked.connect(lambda: self.wanted.emit(Destination(_STEPS[self._at].page)))
        self._hide.clicked.connect(self._end)
        self._lay_out()
        self.hide()

    def is_over(self) -> bool:
        """Tell whether there is nothing to show any more."""
        return bool(self._memory.get(_OVER))

    def show_steps(self, steps: Steps, *, has_server: bool) -> None:
        """Show what is to be done next; without a server there is nothing to send."""
        self._all = len(_STEPS) if has_server else len(_STEPS) - 1
        left = [at for at, step in enumerate(_STEPS[: self._all]) if not getattr(steps, step.name)]
        if not left:
            self._end()
        self._at = left[0] if left else 0
        self.reword()
        self.setVisible(not self.is_over())

    def reword(self) -> None:
        """Say the step in the language of the moment."""
        step = _STEPS[self._at]
        title, text = self._words()[step.name]
        number = self.tr("step {number} of {all}").format(number=self._at + 1, all=self._all)
        self._disc.set_icon(step.icon, tone="info")
        self._step.setText(f"{self.tr('Two minutes with Sapar')} · {number}")
        self._what.setText(title)
        self._why.setText(text)
        self._begin.setText(self.tr("Begin"))
        self._hide.set_name(self.tr("Hide the tour"))

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "person": (
                self.tr("Register a person"),
                self.tr("Type the IIN: the birth date and the sex fill in by themselves."),
            ),
            "visit": (
                self.tr("Record a visit"),
                self.tr("Who was there, what was done and when you come again: one entry."),
            ),
            "certificate": (
                self.tr("Print a certificate"),
                self.tr("Open a course, keep its journal and print the paper on the spot."),
            ),
            "sent": (
                self.tr("Send"),
                self.tr("When there is internet, the office gets everything you wrote."),
            ),
        }

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._step, self._what, self._why):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(CARD_PADDING)
        row.addWidget(self._disc)
        row.addLayout(words, 1)
        row.addWidget(self._begin)
        row.addWidget(self._hide, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _end(self) -> None:
        self._memory[_OVER] = True
        self.hide()
