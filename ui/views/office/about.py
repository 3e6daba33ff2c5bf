"""About the program: its version, whose laptop this is, and under what terms the program may be used."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.queries.office import OfficeCard, ShowOffice
from core.queries.query import Rows
from ui.frame import Logo
from ui.guard import Guard
from ui.views.facts import FactsCard
from ui.views.office.sections import Section
from ui.widgets import Card, PlainLabel, WrappedLabel
from ui.wording import capital, said
from ui.workspace import Workspace


class AboutSection(Section):
    """Facts only."""

    def __init__(self, workspace: Workspace, *, guard: Guard, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace, self._guard = workspace, guard
        self._program, self._here = Card(), FactsCard()
        self._version = PlainLabel(face="small", ink="text2")
        self._text = WrappedLabel(face="small", ink="text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel("Sapar", face="title"))
        words.addWidget(self._version)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Logo(size=48))
        row.addLayout(words, 1)
        self._program.body.addLayout(row)
        self._program.body.addWidget(self._text)
        self.add_cards(self._program, self._here)
        self.reword()

    def refresh(self) -> None:
        """Ask for the office again."""
        self._workspace.ask(ShowOffice(), done=self._on_office)

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self._version.setText(f"{self.tr('Version')}: {self._guard.version}")
        self._text.setText(
            self.tr("Free software under the Apache 2.0 licence. All data of this program is on this laptop.")
        )
        self._here.set_title(self.tr("Here"))

    def _on_office(self, rows: Rows[OfficeCard]) -> None:
        office, language = rows.rows[0], self._workspace.language
        name = office.values.get("name_ru" if language == "ru" else "name_kk")
        facts = (
            ("building-2", self.tr("Organization"), str(name or "")),
            ("user", self.tr("User"), office.user_name or ""),
            ("shield-check", self.tr("Role"), capital(said("role", office.role, language))),
            ("monitor", self.tr("Device"), str(office.device or "")),
        )
        for icon, word, value in facts:
            self._here.show_fact(icon, icon=icon, word=word, value=value)
