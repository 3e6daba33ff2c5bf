"""The tab of contacts and addresses: every other way to reach a person."""

from collections.abc import Sequence
from uuid import UUID

from core.commands.command import Command
from core.commands.people import AddAddress, AddContact, ChangeAddress, ChangeContact
from core.commands.records import DeleteRecord
from core.kz.kato import settlements
from core.queries.person import PersonCard
from core.queries.query import RecordRow
from ui.forms import districts_in_order
from ui.views.people.command_form import CommandForm
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.tab import Tab
from ui.widgets import Choice
from ui.wording import capital, place_line, place_name, said
from ui.workspace import Workspace

_CONTACT = (("type", "value"), ("note",))
_ADDRESS = (("type", "settlement"), ("line",))
_ICONS = {
    "phone": "phone",
    "relative": "phone",
    "email": "mail",
    "whatsapp": "message-square-text",
    "telegram": "send",
}


class ContactsTab(Tab):
    """Contacts and addresses, each with its own form."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._contacts, self._addresses = RecordsCard(), RecordsCard()
        self._contacts.add_wanted.connect(self.add_contact)
        self._addresses.add_wanted.connect(self.add_address)
        self._contacts.acted.connect(self._on_contact)
        self._addresses.acted.connect(self._on_address)
        self.stack(self._contacts, self._addresses)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Show what the card holds."""
        self._card = card
        self._contacts.show_entries([self._contact(row) for row in card.contacts])
        self._addresses.show_entries([self._address(row) for row in card.addresses])

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._contacts.set_words(
            self.tr("Other contacts"),
            add=self.tr("Add a contact"),
            empty=self.tr(
                "Messengers, e-mail, or the phone of a relative, besides the phone of the contact card."
            ),
        )
        self._addresses.set_words(
            self.tr("Addresses"),
            add=self.tr("Add an address"),
            empty=self.tr("Where the person lives and where they are registered."),
        )
        for card in (self._contacts, self._addresses):
            card.reword(self.workspace.language)

    def add_contact(self) -> None:
        """Open the form of a new contact."""
        form = self._form(AddContact, _CONTACT)
        self._contacts.open_form(form, title=self.tr("New contact"))

    def add_address(self) -> None:
        """Open the form of a new address."""
        form = self._form(AddAddress, _ADDRESS)
        self._offer_settlements(form)
        self._addresses.open_form(form, title=self.tr("New address"))

    def _on_contact(self, key: UUID, action: str) -> None:
        if action == "delete":
            self._delete("contact", key)
            return
        known = self._known(self._card.contacts if self._card else (), key)
        form = CommandForm(
            self.workspace, ChangeContact, rows=_CONTACT, given={"id": str(key)}, known=known.values
        )
        self._contacts.open_form(form, title=self.tr("Change the contact"))

    def _on_address(self, key: UUID, action: str) -> None:
        if action == "delete":
            self._delete("address", key)
            return
        known = self._known(self._card.addresses if self._card else (), key)
        form = CommandForm(
            self.workspace, ChangeAddress, rows=_ADDRESS, given={"id": str(key)}, known=known.values
        )
        self._offer_settlements(form, known=str(known.values["settlement"]))
        self._addresses.open_form(form, title=self.tr("Change the address"))

    def _form(self, command: type[Command], rows: Sequence[Sequence[str]]) -> CommandForm:
        person = str(self._card.id) if self._card else ""
        return CommandForm(self.workspace, command, rows=rows, given={"person": person})

    def _offer_settlements(self, form: CommandForm, *, known: str | None = None) -> None:
        """Offer every settlement of the region, those of the person's district first, then of one's own."""
        language = self.workspace.language
        first = (str(self._card.values["district"]) if self._card else "", *self.workspace.districts)
        form.form.choices("settlement").set_choices(
            [
                Choice(one.code, place_name(one.code, language), place_line(one.code, language))
                for district in districts_in_order(first)
                for one in settlements(district)
            ]
        )
        form.form.choices("settlement").show_value(known)

    def _delete(self, kind: str, key: UUID) -> None:
        command = DeleteRecord(kind=kind, id=str(key))
        self.workspace.do(command, done=lambda _: self.deleted.emit(kind, key))

    def _known(self, rows: Sequence[RecordRow], key: UUID) -> RecordRow:
        return next(row for row in rows if row.id == key)

    def _actions(self) -> tuple[tuple[str, str], ...]:
        return (("change", self.tr("Change")), ("delete", self.tr("Remove")))

    def _contact(self, row: RecordRow) -> Entry:
        type_ = str(row.values["type"])
        kind = capital(said("contact_kind", type_, self.workspace.language))
        return Entry(
            key=row.id,
            icon=_ICONS.get(type_, "phone"),
            title=str(row.values["value"]),
            detail=" · ".join(filter(None, (kind, str(row.values["note"] or "")))),
            actions=self._actions(),
        )

    def _address(self, row: RecordRow) -> Entry:
        language = self.workspace.language
        where = place_line(str(row.values["settlement"]), language)
        return Entry(
            key=row.id,
            icon="house",
            title=str(row.values["line"] or where),
            detail=" · ".join(
                filter(
                    None,
                    (
                        capital(said("address_kind", str(row.values["type"]), language)),
                        where if row.values["line"] else "",
                    ),
                )
            ),
            actions=self._actions(),
        )
