"""The tab of consents: what was agreed to and until when, recording one, withdrawing it."""

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.commands.people import RecordConsent, WithdrawConsent
from core.kz.dates import age
from core.queries.families import Member
from core.queries.history import HistoryRow, PersonHistory
from core.queries.person import PersonCard
from core.queries.query import Rows
from core.wording import Language
from ui.forms import Editor
from ui.views.people.command_form import CommandForm
from ui.views.people.editors import PersonEditor
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.tab import Tab
from ui.widgets import CheckBox, Pill
from ui.wording import capital, day, said
from ui.workspace import Workspace

_ADULT = 18
_ROWS: tuple[tuple[str, ...], ...] = (("given_on", "valid_until", "form"), ("representative",), ("scopes",))
_WITHDRAWAL = (("withdrawn_on", "withdrawal_reason"),)


class MinorsEditor(Editor):
    """Which of the minors of the family the consent covers too."""

    def __init__(self, minors: list[Member]) -> None:
        widget = QWidget()
        super().__init__(widget)
        self._ticks = {str(one.person): CheckBox(one.full_name) for one in minors}
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        for tick in self._ticks.values():
            tick.clicked.connect(lambda: self.changed.emit())
            column.addWidget(tick)

    def value(self) -> object:
        """Return the ids of those ticked."""
        return [id for id, tick in self._ticks.items() if tick.isChecked()] or None

    def show_value(self, value: object) -> None:
        """Tick the ids of a list."""
        ticked = set(value) if isinstance(value, list) else set()
        for id, tick in self._ticks.items():
            tick.setChecked(id in ticked)

    def reword(self, language: Language) -> None:
        """Names are said as they are written."""


class ConsentTab(Tab):
    """The consents of a person, the newest first."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._records = RecordsCard()
        self._records.add_wanted.connect(self.record)
        self._records.acted.connect(self._on_acted)
        self.stack(self._records)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Ask for the person's consents."""
        self._card = card
        query = PersonHistory(person=card.id, kind="consent")
        self.workspace.ask(query, done=self._on_rows)

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._records.set_words(
            self.tr("Consent to personal data"),
            add=self.tr("Record a consent"),
            empty=self.tr(
                "Without a consent in force only the contact card may be kept. Record it once it is given."
            ),
        )
        self._records.reword(self.workspace.language)

    def record(self) -> None:
        """Open the form of a new consent."""
        card = self._card
        if card is None:
            return
        today: date = self.workspace.store.today()
        minors = _minors(card, today)
        editors: dict[str, Editor] = {"representative": PersonEditor(self.workspace)}
        rows = _ROWS
        if minors:
            editors["minors"] = MinorsEditor(minors)
            rows = (*_ROWS, ("minors",))
        form = CommandForm(
            self.workspace,
            RecordConsent,
            rows=rows,
            given={"person": str(card.id)},
            beginning={"given_on": today, "form": "paper", "scopes": ["processing"]},
            editors=editors,
        )
        self._records.open_form(form, title=self.tr("New consent"))

    def _on_acted(self, key: UUID, _: str) -> None:
        form = CommandForm(
            self.workspace,
            WithdrawConsent,
            rows=_WITHDRAWAL,
            given={"id": str(key)},
            beginning={"withdrawn_on": self.workspace.store.today()},
        )
        self._records.open_form(form, title=self.tr("Withdraw the consent"))

    def _on_rows(self, rows: Rows[HistoryRow]) -> None:
        given = [row for row in rows.rows if row.event == "began"]
        self._records.show_entries([self._entry(row.id, row.values) for row in given])

    def _entry(self, id: UUID, values: dict[str, Any]) -> Entry:
        language, today = self.workspace.language, self.workspace.store.today().isoformat()
        until, withdrawn = values["valid_until"], values["withdrawn_on"]
        scopes = ", ".join(said("consent_scope", one, language) for one in values["scopes"] or ())
        if withdrawn:
            pill = Pill(self.tr("withdrawn {day}").format(day=day(withdrawn)), "bad", "circle-x")
        elif until and until < today:
            pill = Pill(self.tr("expired {day}").format(day=day(until)), "warn", "clock-alert")
        elif until:
            pill = Pill(self.tr("until {day}").format(day=day(until)), "ok", "shield-check")
        else:
            pill = Pill(self.tr("in force"), "ok", "shield-check")
        form = capital(said("consent_form", values["form"], language))
        return Entry(
            key=id,
            icon="shield-check",
            tone="neutral" if withdrawn else "ok",
            title=f"{day(values['given_on'])} · {form}",
            detail=capital(scopes),
            pills=(pill,),
            actions=() if withdrawn else (("withdraw", self.tr("Withdraw")),),
        )


def _minors(card: PersonCard, today: date) -> list[Member]:
    """Return the minors of the families the person lives in, the person aside."""
    members = {one.person: one for family in card.families for one in family.members if one.left_on is None}
    return [
        one
        for one in members.values()
        if one.person != card.id and one.birth_date and age(one.birth_date, today) < _ADULT
    ]
