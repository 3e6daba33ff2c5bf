"""The side of the Today page: promises whose day has passed, drafts to go on with, and what is not sent."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.kz.dates import local_time
from core.queries.promises import PromiseRow
from core.queries.today import DraftRow
from core.wording import Language
from sync.status import Status
from ui.views.view import Destination
from ui.widgets import Button, Card, ElidedLabel, IconDisc, PlainLabel, WrappedLabel
from ui.widgets.leaving import let_go
from ui.wording import capital, clock, said

_MOST = 3


class Line(QWidget):
    """An icon, a fact over a detail, and a word at the right that may be pressed."""

    pressed = Signal()

    def __init__(self, icon: str, *, tone: str, title: str, detail: str, end: str, is_action: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(IconDisc(icon, tone=tone))  # type: ignore[arg-type]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, face="strong"))
        words.addWidget(ElidedLabel(detail, face="caption", ink="text2"))
        row.addLayout(words, 1)
        if is_action:
            button = Button(end, kind="link")
            button.clicked.connect(self.pressed)
            row.addWidget(button)
        else:
            row.addWidget(PlainLabel(end, face="mark", ink="bad"))


class _Lines(Card):
    """A card of a few lines; without any it is not there."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self.hide()

    def show_lines(self, lines: Sequence[Line], *, count: int) -> None:
        """Show other lines; `count` is how many there are in all."""
        for line in self._lines:
            let_go(line)
        self._lines = list(lines)
        for line in lines:
            self.body.addWidget(line)
        self.set_count(count)
        self.setVisible(bool(lines))


class PromisesCard(_Lines):
    """Promises whose day has passed, the longest overdue first."""

    def reword(self, language: Language) -> None:
        """Name the card."""
        self.set_title(self.tr("Overdue promises"))

    def show_promises(self, promises: Sequence[PromiseRow], language: Language) -> None:
        """Show the first of them."""
        lines = []
        for promise in promises[:_MOST]:
            what = capital(promise.step or said("visit_purpose", promise.purpose, language))
            days = QCoreApplication.translate("PromisesCard", "%n day(s)", "", promise.days_overdue)
            lines.append(
                Line("clock", tone="bad", title=what, detail=promise.title, end=days, is_action=False)
            )
        self.show_lines(lines, count=len(promises))


class DraftsCard(_Lines):
    """Entries that were begun and not saved."""

    def reword(self, language: Language) -> None:
        """Name the card."""
        self.set_title(self.tr("Unfinished entries"))

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Show the latest of them."""
        lines = []
        for draft in drafts[:_MOST]:
            saved = self.tr("draft saved at {time}").format(time=clock(draft.saved_at))
            line = Line(
                "pencil",
                tone="neutral",
                title=draft.title or _kind(draft),
                detail=f"{_kind(draft)}, {clock(draft.saved_at)}" if draft.title else saved,
                end=self.tr("Continue"),
                is_action=True,
            )
            line.pressed.connect(partial(self._go_on, draft))
            lines.append(line)
        self.show_lines(lines, count=len(drafts))

    def _go_on(self, draft: DraftRow) -> None:
        self.wanted.emit(Destination(draft.form, given={"draft": draft.id}))


def _kind(draft: DraftRow) -> str:
    """Return what the draft is, in the language of the moment; its title is only the name."""
    kinds = {
        "people-new": QCoreApplication.translate("Pages", "New person"),
        "families-new": QCoreApplication.translate("Pages", "New family"),
        "visit": QCoreApplication.translate("Pages", "Home visit"),
        "consultation": QCoreApplication.translate("Pages", "Consultation"),
    }
    return kinds[draft.form]


class UnsentCard(Card):
    """How many records the server does not have yet, and the way to send them."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._disc = IconDisc("cloud-upload", tone="warn")
        self._title = PlainLabel(face="section")
        self._text = WrappedLabel(face="caption", ink="text2")
        self._send = Button(icon="refresh-cw")
        self._send.clicked.connect(lambda: self.wanted.emit(Destination("sync")))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._disc)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self._send)
        below.addStretch(1)
        self.body.addLayout(below)
        self.hide()

    def reword(self, language: Language) -> None:
        """Name the button."""
        self._send.setText(self.tr("Sync now"))

    def show_status(self, status: Status, language: Language) -> None:
        """Say how many wait, or that all is sent; in an office of its own there is nothing to say."""
        self.setVisible(status.last_contact is not None or status.not_sent > 0)
        waits = status.not_sent > 0
        self._disc.set_icon("cloud-upload" if waits else "circle-check", tone="warn" if waits else "ok")
        self._title.setText(
            self.tr("%n record(s) not sent", "", status.not_sent) if waits else self.tr("All sent")
        )
        contact = status.last_contact
        last = (
            self.tr("Last sync: {time}.").format(time=f"{local_time(contact):%d.%m.%Y %H:%M}")
            if contact
            else self.tr("Not synced yet.")
        )
        self._text.setText(f"{last} {self.tr('Every record is kept on this laptop.')}")
        self._send.setVisible(waits)
