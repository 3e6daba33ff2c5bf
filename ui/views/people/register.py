"""Registering a person: one form, one Save, and beside it who may be the same person."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.queries.duplicates import DuplicateRow, LikelyDuplicates
from core.queries.query import Rows
from core.wording import sentence
from ui.views.drafting import Drafting
from ui.views.people.duplicates import DuplicatesPanel
from ui.views.people.entry import PersonEntry
from ui.views.people.registration import Registration
from ui.views.saving import SaveBar
from ui.views.view import Destination, View
from ui.widgets import IconButton, Page, PageHead, ScrollColumn, SideBySide
from ui.workspace import Workspace

_WAIT_MS = 150  # after a key, so that a quick hand asks once
_MATCHED = ("surname", "given_name", "patronymic", "birth_date", "iin", "phone")


class RegisterPage(View):
    """Registers one person. Ctrl+S saves, Enter goes on, Escape leaves the draft for later."""

    kinds = frozenset({"person"})

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._apart: set[str] = set()
        self._place: dict[str, object] = {}
        self._registration = Registration(workspace, parent=self)
        self._drafting = Drafting(workspace, form="people-new", typed=self._draft, parent=self)
        self._typing = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._back = IconButton("arrow-left", name="")
        self._head = PageHead(lead=self._back)
        self._entry, self._panel, self._bar = PersonEntry(workspace), DuplicatesPanel(), SaveBar()
        self._side = ScrollColumn()
        self._side.body.addWidget(self._panel)
        self._side.body.addStretch(1)
        page = Page(self._head)
        page.body.addWidget(SideBySide(self._entry, self._side, side_width=320), 1)
        page.body.addWidget(self._bar)
        self.column.addWidget(page)
        self._connect()
        self._begin({})
        self.reword()
        workspace.tell_districts(self._on_districts)

    def go(self, to: Destination) -> None:
        """Begin anew with what is known of the card, or go on with the draft of `given["draft"]`."""
        draft = to.given.get("draft")
        if isinstance(draft, UUID):
            self._drafting.resume(draft, done=self._begin)
            return
        self._drafting.begin()
        self._begin({"card": self._place | dict(to.given)})

    def refresh(self) -> None:
        """Look again for who may be the same person."""
        typed = self._entry.typed()
        asked = {name: typed[name] for name in _MATCHED if name in typed}
        self.workspace.ask(LikelyDuplicates(**asked), done=self._on_duplicates)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        self._head.set_words(self.tr("New person"))
        self._back.set_name(self.tr("Back"))
        self._entry.reword(self.workspace.language)
        self._panel.reword(self.workspace.language)
        self._bar.reword()

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafting.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_left)
        self._bar.saved.connect(self._on_save)
        self._bar.left.connect(self._on_left)
        self._bar.shown.connect(self._on_shown)
        self._drafting.kept.connect(self._bar.say_kept)
        self._typing.timeout.connect(self.refresh)
        self._entry.changed.connect(self._on_edited)
        self._panel.opened.connect(lambda id: self.wanted.emit(Destination("person", id)))
        self._panel.told_apart.connect(self._on_told_apart)
        for keys, act in (("Ctrl+S", self._bar.press), ("Esc", self._on_left)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _begin(self, known: Mapping[str, Any]) -> None:
        """Show a draft, or an empty form with what is known."""
        self._registration.deleteLater()
        self._registration = Registration(self.workspace, known=known.get("steps"), parent=self)
        self._registration.done.connect(self._on_done)
        self._registration.refused.connect(self._on_refused)
        self._registration.finished.connect(self._on_finished)
        self._apart = set(known.get("apart", ()))
        self._entry.show_values(known)
        self._entry.close_saved(self._registration.done_parts())
        self._bar.say("")
        self._bar.say_kept(None)
        self._bar.set_busy(is_busy=False)
        self._typing.start()
        self._drafting.untouch()
        self._entry.card.form.focus("iin")

    def _on_districts(self, own: Sequence[str]) -> None:
        """Offer one's own districts first, and propose the district of whoever works in only one."""
        self._entry.card.form.put_first(own)
        if len(own) == 1:
            self._place = {"district": own[0]}
            self._entry.propose(self._place)

    def _draft(self) -> tuple[str, Mapping[str, Any]]:
        """Return whom the draft is of, and all that is typed."""
        kept = {"steps": self._registration.as_data(), "apart": sorted(self._apart)}
        return self._entry.name(), kept | self._entry.values()

    def _on_edited(self) -> None:
        self._bar.say("")
        self._drafting.touch()
        self._typing.start()

    def _on_duplicates(self, rows: Rows[DuplicateRow]) -> None:
        others = {*self._apart, self._registration.id_of("card")}
        alike = [row for row in rows.rows if str(row.person.id) not in others]
        self._panel.show_rows(alike, typed=self._entry.typed(), language=self.workspace.language)
        likely = sum(row.is_likely for row in alike)
        if likely and not self._bar.message():
            self._bar.say(self.tr("%n likely duplicate(s): have a look", "", likely), tone="warn", shows=True)

    def _on_told_apart(self, id: UUID) -> None:
        self._apart.add(str(id))
        self._on_edited()

    def _on_shown(self) -> None:
        """Lead to the first field that is wrong, else to who may be the same person."""
        if not self._entry.problems():
            self._panel.go_to()

    def _on_save(self) -> None:
        if problems := self._entry.problems():
            self._bar.say(self.tr("%n place(s) to fill in or mend", "", problems), shows=True)
            return
        self._bar.set_busy(is_busy=True)
        self._registration.run(self._entry.steps(self._registration))

    def _on_done(self, _: str) -> None:
        self._drafting.touch()
        self._entry.close_saved(self._registration.done_parts())

    def _on_refused(self, part: str, error: AppError) -> None:
        """Keep what is saved, and say what was refused beside its field and beside Save."""
        self._bar.set_busy(is_busy=False)
        self._drafting.keep()
        self._entry.refuse(part, error)
        self._bar.say(sentence(error).in_(self.workspace.language))

    def _on_finished(self) -> None:
        self._drafting.forget()
        person, card = UUID(self._registration.id_of("card")), self._entry.values()["card"]
        self._place = {name: card[name] for name in ("district", "settlement") if name in card}
        self._begin({"card": self._place})
        self.wanted.emit(Destination("person", person))

    def _on_left(self) -> None:
        self._drafting.keep()
        self.wanted.emit(Destination("people"))
