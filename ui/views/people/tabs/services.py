"""The tab of services: the consultation log of one person, page by page."""

from core.queries.person import PersonCard
from core.queries.services import ListServices, ServiceRow
from core.wording import Language
from ui.tables import Column, Table
from ui.views.paging import show_query
from ui.views.people.tabs.tab import Tab
from ui.views.view import Destination
from ui.widgets import Pill
from ui.wording import capital, day, said
from ui.workspace import Workspace


class ServicesTab(Tab):
    """What a person received, the newest first; Enter opens the visit or the consultation."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._table = Table(
            self._columns(workspace.language),
            key=lambda row: row.id,
            memory=workspace.memory("person-services"),
        )
        self._table.opened.connect(self._on_opened)
        self._table.empty.set_icon("hand-heart")
        self._table.empty.pressed.connect(
            lambda: self.wanted.emit(
                Destination("visit", given={"person": self._card.id if self._card else None})
            )
        )
        self.column.addWidget(self._table)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Ask for the first page of the person's services."""
        self._card = card
        show_query(
            self._table,
            self.workspace,
            lambda offset, limit: ListServices(person=card.id, offset=offset, limit=limit),
        )

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._table.set_columns(self._columns(self.workspace.language))
        self._table.empty.set_words(
            self.tr("No service has been given yet"),
            text=self.tr("Every consultation and help that is recorded for the person will stand here."),
            action=self.tr("Home visit"),
        )

    def _on_opened(self, row: ServiceRow) -> None:
        to = Destination("visit", row.visit) if row.visit else Destination("consultations", row.id)
        self.wanted.emit(to)

    def _columns(self, language: Language) -> list[Column[ServiceRow]]:
        group = Pill(self.tr("Group"), "neutral", "users")
        return [
            *self._what(language),
            Column[ServiceRow](
                name="form",
                title=self.tr("Form"),
                pills=lambda row: (group,) if row.form == "group" else (),
                width=112,
                is_shown=False,
            ),
            Column[ServiceRow](
                name="minutes",
                title=self.tr("Minutes"),
                text=lambda row: str(row.minutes or ""),
                width=84,
                align="right",
            ),
            Column[ServiceRow](
                name="result",
                title=self.tr("Result"),
                text=lambda row: capital(said("service_result", row.result, language)),
                sub=lambda row: row.next_step or "",
                width=180,
            ),
        ]

    def _what(self, language: Language) -> list[Column[ServiceRow]]:
        return [
            Column[ServiceRow](
                name="on",
                title=self.tr("Date"),
                text=lambda row: day(row.given_on),
                sub=lambda row: row.specialist_name or "",
                width=148,
            ),
            Column[ServiceRow](
                name="service",
                title=self.tr("Service"),
                text=lambda row: capital(said("service_type", row.type, language)),
                sub=lambda row: capital(said("consultation_topic", row.topic, language)),
                face="strong",
                width=260,
                stretches=True,
            ),
        ]
