"""The tab of categories: whom a person counts as, from when until when, and what proves it."""

from uuid import UUID

from core.commands.people import AssignCategory, ChangeCategory
from core.queries.person import PersonCard
from core.queries.query import RecordRow
from ui.views.people.columns import PROOF
from ui.views.people.command_form import CommandForm
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.tab import Tab
from ui.widgets import Pill
from ui.wording import brief, capital, day, hidden, said
from ui.workspace import Workspace

ROWS = (
    ("category",),
    ("proof", "from_on", "until_on"),
    ("document_type",),
    ("document_number", "document_on"),
)


def category_entry(row: RecordRow, workspace: Workspace, *, change: str, shared: str) -> Entry:
    """Return the line of a category period; `shared` is said of one that the whole household holds."""
    values, language = row.values, workspace.language
    tone, icon = PROOF.get(str(values["proof"]), ("neutral", "circle"))
    days = " – ".join(filter(None, (day(values["from_on"]), day(values["until_on"]))))  # type: ignore[arg-type]
    paper = said("document_type", values["document_type"], language)  # type: ignore[arg-type]
    number = f"{paper} {values['document_number'] or ''}".strip()
    is_over = bool(values["until_on"]) and str(values["until_on"]) < workspace.store.today().isoformat()
    word = capital(said("beneficiary_category", str(values["category"]), language))
    pills = (Pill(capital(brief("proof_state", str(values["proof"]), language)), tone, icon),)
    return Entry(
        key=row.id,
        icon="user-check",
        tone="neutral" if is_over else "info",
        title=hidden(word) if workspace.is_private else word,
        detail=" · ".join(filter(None, (days, capital(number), shared if values["household"] else ""))),
        pills=pills,
        actions=(("change", change),),
    )


class CategoriesTab(Tab):
    """The categories of a person and of their household, past ones too."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._records = RecordsCard()
        self._records.add_wanted.connect(self.add)
        self._records.acted.connect(self._on_acted)
        self.stack(self._records)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Show the periods of the card."""
        self._card = card
        change, shared = self.tr("Change"), self.tr("of the whole family")
        self._records.show_entries(
            [
                category_entry(row, self.workspace, change=change, shared=shared)
                for row in card.category_periods
            ]
        )

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._records.set_words(
            self.tr("Categories"),
            add=self.tr("Add a category"),
            empty=self.tr("A category says whom the person counts as in a programme; add it with its proof."),
        )
        self._records.reword(self.workspace.language)

    def add(self) -> None:
        """Open the form of a new category."""
        if self._card is None:
            return
        form = CommandForm(
            self.workspace,
            AssignCategory,
            rows=ROWS,
            given={"person": str(self._card.id)},
            beginning={"from_on": self.workspace.store.today(), "proof": "none"},
        )
        self._records.open_form(form, title=self.tr("New category"))

    def _on_acted(self, key: UUID, _: str) -> None:
        periods = self._card.category_periods if self._card else ()
        known = next(row.values for row in periods if row.id == key)
        form = CommandForm(self.workspace, ChangeCategory, rows=ROWS, given={"id": str(key)}, known=known)
        self._records.open_form(form, title=self.tr("Change the category"))
