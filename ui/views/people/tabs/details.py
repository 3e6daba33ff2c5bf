"""The tab of details: every field of the person in one form; what needs consent is there only with it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from core.commands.people import ChangePerson
from core.model.people import Person
from core.queries.office import ListUsers, UserRow
from core.queries.person import PersonCard
from core.queries.query import Rows
from ui.views.people.command_form import CommandForm
from ui.views.people.tabs.tab import Tab
from ui.widgets import Banner, Card, Choice
from ui.widgets.leaving import let_go
from ui.workspace import Workspace

_ROWS = (
    ("iin", "no_iin_reason"),
    ("surname", "given_name"),
    ("birth_date", "sex", "phone"),
    ("district", "settlement", "responsible"),
    ("patronymic", "other_spelling"),
    ("language", "education", "marital_status"),
    ("employment", "housing"),
    ("disability",),
    ("note",),
)


class DetailsTab(Tab):
    """The person's own fields; what is being typed stays when news come."""

    tab_wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._form: CommandForm | None = None
        self._is_edited = False
        self._banner = Banner("", tone="warn")
        self._banner.pressed.connect(lambda: self.tab_wanted.emit("consent"))
        self._surface = Card("-")
        self._room = QVBoxLayout()
        self._surface.body.setSpacing(12)
        self._surface.body.addWidget(self._banner)
        self._surface.body.addLayout(self._room)
        self.stack(self._surface)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Show the person's fields, unless they are being changed."""
        is_same = self._card is not None and self._card.id == card.id
        self._card = card
        if not (is_same and self._is_edited):
            self.workspace.ask(ListUsers(limit=1000), done=partial(self._build, card))

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._surface.set_title(self.tr("Details"))
        self._banner.set_words(
            self.tr("Only the contact card is kept without a consent in force"),
            action=self.tr("Record a consent"),
        )
        if self._form is not None:
            self._form.reword(self.workspace.language)

    def _build(self, card: PersonCard, users: Rows[UserRow]) -> None:
        if self._form is not None:
            let_go(self._form)
        has_agreed = card.consent.state == "in_force"
        self._banner.setVisible(not has_agreed)
        form = CommandForm(
            self.workspace,
            ChangePerson,
            rows=_ROWS,
            without=() if has_agreed else ChangePerson.fields.keys() - Person.card,
            given={"id": str(card.id)},
            known=card.values,
        )
        if has_agreed:
            responsible = form.form.choices("responsible")
            responsible.set_choices([Choice(str(one.id), one.name) for one in users.rows])
            responsible.show_value(card.values["responsible"])
        form.form.changed.connect(lambda: self._set_edited(is_edited=True))
        form.saved.connect(lambda _: self._set_edited(is_edited=False))
        form.closed.connect(self._on_closed)
        self._form, self._is_edited = form, False
        self._room.addWidget(form)

    def _set_edited(self, *, is_edited: bool) -> None:
        self._is_edited = is_edited

    def _on_closed(self) -> None:
        self._is_edited = False
        if self._card is not None:
            self.show_card(self._card)
