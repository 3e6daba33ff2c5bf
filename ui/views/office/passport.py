"""The passports: dates, targets and readings of each programme; saving makes a new version, former ones stay."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from core.commands.office import SetPassport
from core.errors import AppError
from core.programme import programmes
from core.queries.office import ListPassports, ShowPassport
from core.queries.passport import PassportRow
from core.queries.query import Rows
from core.vocabulary import vocabulary
from core.wording import Term, sentence
from ui.forms import Form
from ui.tables import Column, Table
from ui.theme.tokens import FIELD_GAP, ROW_HEIGHT
from ui.views.office.readings import NumberReading, Reading, reading_of
from ui.views.office.sections import Section
from ui.widgets import Banner, Button, Card, FieldBox, Segments, WrappedLabel
from ui.widgets.leaving import let_go
from ui.wording import day
from ui.workspace import Workspace

_ROWS = (("starts_on", "ends_on", "grant_number"),)
_VERSIONS_HEIGHT = 220


class PassportSection(Section):
    """One programme at a time. What a version leaves as declared is not written into it."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self._programme = programmes()[0]
        self._shown: PassportRow | None = None
        self._readings: dict[str, Reading] = {}
        self._targets: dict[str, NumberReading] = {}
        self._choice = Segments([(one.code, "") for one in programmes()])
        self._title, self._told = WrappedLabel(ink="text2"), Banner("", tone="bad")
        self._form = Form(SetPassport.fields, rows=_ROWS, without=("programme",), language=workspace.language)
        self._dates, self._plan, self._rules, self._versions = Card(), Card(), Card(), Card()
        self._plan_grid = QGridLayout()
        self._table = Table((), key=lambda row: row.version, memory={}, row_height=ROW_HEIGHT)
        self._save = Button(kind="primary", icon="check")
        self._lay_out()
        self._choice.chosen.connect(self._on_programme)
        self._save.clicked.connect(self._on_save)
        self._form.changed.connect(self._on_edited)
        self._build()
        self.reword()

    def refresh(self) -> None:
        """Ask for the passport in force and for its versions."""
        self._workspace.ask(ShowPassport(programme=self._programme.code), done=self._on_passport)
        self._workspace.ask(ListPassports(programme=self._programme.code), done=self._on_versions)

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        language, may_write = self._workspace.language, self._may_write()
        self._choice.set_options([(one.code, one.short.in_(language)) for one in programmes()])
        self._title.setText(self._programme.title.in_(language))
        self._dates.set_title(self.tr("Dates of the project"))
        self._plan.set_title(self.tr("Targets"))
        self._rules.set_title(self.tr("How it is counted"))
        self._versions.set_title(self.tr("Versions"))
        self._save.setText(self.tr("Save a new version"))
        self._save.setVisible(may_write)
        self._form.reword(language)
        self._form.setEnabled(may_write)
        for reading in (*self._targets.values(), *self._readings.values()):
            reading.reword(language)
            reading.box.setEnabled(may_write)
        self._table.set_columns(_columns(self._words()))
        self._table.empty.set_icon("file-text")
        self._table.empty.set_words(
            self.tr("No version yet"),
            text=self.tr("Until the first one, the values of the declaration hold."),
        )

    def _words(self) -> tuple[str, str, str, str]:
        return self.tr("Version"), self.tr("Start date"), self.tr("End date"), self.tr("Grant number")

    def _lay_out(self) -> None:
        self._plan_grid.setHorizontalSpacing(16)
        self._plan_grid.setVerticalSpacing(FIELD_GAP)
        for column in (0, 1):
            self._plan_grid.setColumnStretch(column, 1)
        self._plan.body.addLayout(self._plan_grid)
        self._rules.body.setSpacing(FIELD_GAP)
        self._dates.body.addWidget(self._title)
        self._dates.body.addWidget(self._form)
        self._versions.body.addWidget(self._table)
        self._table.setFixedHeight(_VERSIONS_HEIGHT)
        self.body.addLayout(self.from_left(self._choice, self._save))
        self.body.addWidget(self._told)
        self._told.hide()
        self.add_cards(self._dates, self._plan, self._rules, self._versions)

    def _build(self) -> None:
        """Make the editors of the programme at hand."""
        for old in (*self._targets.values(), *self._readings.values()):
            let_go(old.box)
        programme = self._programme
        self._targets = {
            one.id: NumberReading(_with_unit(one.label, one.unit))
            for one in programme.indicators
            if one.target is not None
        }
        self._readings = {one.id: reading_of(one) for one in programme.options}
        for at, target in enumerate(self._targets.values()):
            self._plan_grid.addWidget(target.box, at // 2, at % 2)
        for reading in self._readings.values():
            self._rules.body.addWidget(reading.box)
        for one in (*self._targets.values(), *self._readings.values()):
            one.changed.connect(self._on_edited)

    def _may_write(self) -> bool:
        return self._workspace.store.author().role in SetPassport.writers

    def _on_programme(self, code: str) -> None:
        self._programme = next(one for one in programmes() if one.code == code)
        self._build()
        self.reword()
        self.refresh()

    def _on_edited(self) -> None:
        self._save.setEnabled(True)
        self._told.hide()

    def _on_passport(self, rows: Rows[PassportRow]) -> None:
        row = self._shown = rows.rows[0]
        if row.programme != self._programme.code:
            return
        self._form.clear()
        dates = {"starts_on": row.starts_on, "ends_on": row.ends_on, "grant_number": row.grant_number}
        self._form.show_values(dates)
        for id, target in self._targets.items():
            target.show_value(row.targets[id])
        for id, reading in self._readings.items():
            reading.show_value(row.options[id])
        self._save.setEnabled(row.version == 0)

    def _on_versions(self, rows: Rows[PassportRow]) -> None:
        self._table.show_rows(rows.rows, all_rows=rows.total)

    def _on_save(self) -> None:
        if self._form.problems():
            return
        try:
            command = SetPassport(
                programme=self._programme.code,
                targets=_told(self._targets, self._programme_targets()),
                options=_told(self._readings, self._programme_options()),
                **self._form.values(),
            )
        except AppError as error:
            self._on_failed(error)
            return
        self._workspace.do(command, failed=self._on_failed)

    def _programme_targets(self) -> dict[str, object]:
        return {one.id: one.target for one in self._programme.indicators}

    def _programme_options(self) -> dict[str, object]:
        return {one.id: one.default for one in self._programme.options}

    def _on_failed(self, error: AppError) -> None:
        if self._form.refuse(error):
            return
        language = self._workspace.language
        words = sentence(error).in_(language)
        box = self._box(str(error.details.get("value", "")))
        if box is None:
            self._told.set_words(words, tone="bad")
            self._told.show()
        else:
            box.set_message(words)
            box.field.setFocus()

    def _box(self, id: str) -> FieldBox | None:
        found = self._targets.get(id) or self._readings.get(id)
        return found.box if found else None


def _told(readings: Mapping[str, Reading], defaults: Mapping[str, object]) -> dict[str, object]:
    """Return what differs from the declaration."""
    found = {id: reading.value() for id, reading in readings.items()}
    return {id: value for id, value in found.items() if value != _plain(defaults[id])}


def _plain(default: object) -> object:
    return list(default) if isinstance(default, tuple) else default


def _with_unit(label: Term, unit: str) -> Term:
    """Return the label with the unit of the target behind it."""
    of = vocabulary("indicator_unit").term(unit)
    return Term(f"{label.kk}, {of.kk}", f"{label.ru}, {of.ru}", f"{label.en}, {of.en}")


def _columns(words: tuple[str, str, str, str]) -> Sequence[Column[PassportRow]]:
    version, start, end, grant = words
    return (
        Column(name="version", title=version, text=lambda row: str(row.version), face="strong", width=110),
        Column(name="starts_on", title=start, text=lambda row: day(row.starts_on), width=150),
        Column(name="ends_on", title=end, text=lambda row: day(row.ends_on), width=150),
        Column(name="grant", title=grant, text=lambda row: row.grant_number or "", stretches=True),
    )
