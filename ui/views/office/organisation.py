"""The organisation as it stands on papers: a form from the declaration, read-only for who may not write it."""

from PySide6.QtWidgets import QWidget

from core.commands.office import ChangeOrganisation
from core.errors import AppError
from core.queries.office import OfficeCard, ShowOffice
from core.queries.query import Rows
from ui.forms import Form
from ui.views.office.sections import Section
from ui.widgets import Button, Card, WrappedLabel
from ui.workspace import Workspace

_ROWS = (("name_kk",), ("name_ru",), ("bin", "director"), ("city_kk", "city_ru"), ("address",), ("phone",))


class OrganisationSection(Section):
    """Saves what was changed and nothing else."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self._office: OfficeCard | None = None
        self._form = Form(ChangeOrganisation.fields, rows=_ROWS, language=workspace.language)
        self._card, self._save = Card(), Button(kind="primary", icon="check")
        self._note = WrappedLabel(face="small", ink="text2")
        for part in (self._note, self._form):
            self._card.body.addWidget(part)
        self._card.body.addLayout(self.from_left(self._save))
        self.add_cards(self._card)
        self._save.clicked.connect(self._on_save)
        self._form.changed.connect(lambda: self._save.setEnabled(True))
        self.reword()

    def refresh(self) -> None:
        """Ask for the office again."""
        self._workspace.ask(ShowOffice(), done=self._on_office)

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        may_write = self._may_write()
        self._card.set_title(self.tr("Organization"))
        self._save.setText(self.tr("Save"))
        self._form.reword(self._workspace.language)
        self._note.setText(
            self.tr("As written here it stands on certificates and reports.")
            if may_write
            else self.tr("Read-only: the coordinator writes here.")
        )
        self._form.setEnabled(may_write)
        self._save.setVisible(may_write)

    def _may_write(self) -> bool:
        return self._workspace.store.author().role in ChangeOrganisation.writers

    def _on_office(self, rows: Rows[OfficeCard]) -> None:
        self._office = rows.rows[0]
        self._form.show_values(self._office.values)
        self._save.setEnabled(False)

    def _on_save(self) -> None:
        office = self._office
        if office is None or office.organisation is None or self._form.problems():
            return
        changed = {
            name: value for name, value in self._form.values().items() if value != office.values.get(name)
        }
        command = ChangeOrganisation(id=str(office.organisation), **changed)
        self._workspace.do(command, failed=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        if not self._form.refuse(error):
            self._workspace.failed.emit(error)
