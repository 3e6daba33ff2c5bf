"""The tab of programmes: where a person takes part, from when, and how it ended."""

from uuid import UUID

from core.commands.cases import EndEnrolment, EnrolPerson
from core.programme import programme
from core.queries.person import PersonCard
from core.queries.query import RecordRow
from ui.views.people.command_form import CommandForm
from ui.views.people.editors import ProgrammeEditor
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.tab import Tab
from ui.widgets import Pill
from ui.wording import capital, day, programme_name, said
from ui.workspace import Workspace

_ENROL = (("programme", "enrolled_on"),)
_END = (("ended_on", "end_reason"),)


class ProgrammesTab(Tab):
    """The enrolments of a person, past ones too."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._records = RecordsCard()
        self._records.add_wanted.connect(self.enrol)
        self._records.acted.connect(self._on_acted)
        self.stack(self._records)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Show the enrolments of the card, the newest first."""
        self._card = card
        self._records.show_entries([self._entry(row) for row in reversed(card.enrolments)])

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._records.set_words(
            self.tr("Programmes"),
            add=self.tr("Enrol in a programme"),
            empty=self.tr("A person may take part in several programmes; each counts them once."),
        )
        self._records.reword(self.workspace.language)

    def enrol(self) -> None:
        """Open the form of a new enrolment."""
        if self._card is None:
            return
        chosen = ProgrammeEditor(EnrolPerson.fields["programme"], language=self.workspace.language)
        form = CommandForm(
            self.workspace,
            EnrolPerson,
            rows=_ENROL,
            without=_END[0],
            given={"person": str(self._card.id)},
            beginning={"enrolled_on": self.workspace.store.today()},
            editors={"programme": chosen},
        )
        self._records.open_form(form, title=self.tr("New enrolment"))

    def _on_acted(self, key: UUID, _: str) -> None:
        form = CommandForm(
            self.workspace,
            EndEnrolment,
            rows=_END,
            without=_ENROL[0],
            given={"id": str(key)},
            beginning={"ended_on": self.workspace.store.today()},
        )
        self._records.open_form(form, title=self.tr("End the enrolment"))

    def _entry(self, row: RecordRow) -> Entry:
        values, language = row.values, self.workspace.language
        code, ended = str(values["programme"]), values["ended_on"]
        reason = said("closure_reason", values["end_reason"], language)  # type: ignore[arg-type]
        days = " – ".join(filter(None, (day(values["enrolled_on"]), day(ended))))  # type: ignore[arg-type]
        pill = (
            Pill(self.tr("ended"), "neutral", "circle-x")
            if ended
            else Pill(self.tr("takes part"), "ok", "circle-check")
        )
        return Entry(
            key=row.id,
            icon="target",
            tone="neutral" if ended else "info",
            title=f"{programme_name(code, language)} · {programme(code).title.in_(language)}",
            detail=" · ".join(filter(None, (days, capital(reason)))),
            pills=(pill,),
            actions=() if ended else (("end", self.tr("End")),),
        )
