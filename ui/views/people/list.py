"""The list of people and families: an instant filter over any part of a name, IIN or phone."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from core.programme import programmes
from core.queries.families import HouseholdRow, ListHouseholds
from core.queries.people import ListPeople, PersonRow
from core.queries.query import Query
from ui.forms import district_choices
from ui.tables import Table
from ui.views.paging import show_query
from ui.views.people.columns import household_columns, people_columns
from ui.views.view import Destination, View
from ui.widgets import Button, Choice, ChoiceField, IconButton, Page, PageHead, SearchField, Segments
from ui.wording import programme_name
from ui.workspace import Workspace

_WAIT_MS = 60  # after a key, so that a quick hand asks once


class PeoplePage(View):
    """People or families of this laptop's scope, filtered as one types."""

    kinds = frozenset(
        {"person", "household", "membership", "category_period", "consent", "enrolment", "service"}
    )

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._shown = "people"
        self._typing = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._typing.timeout.connect(self.refresh)
        self._head = PageHead()
        self._segments = Segments(height=36)
        self._new = Button(kind="primary", icon="user-plus")
        self._segments.chosen.connect(self._on_segment)
        self._new.clicked.connect(lambda: self.wanted.emit(Destination(f"{self._shown}-new")))
        self._head.add_action(self._segments)
        self._head.add_action(self._new)
        page = Page(self._head)
        page.body.addLayout(self._make_tools())
        self._stack = QStackedLayout()
        page.body.addLayout(self._stack, 1)
        self._fill_tables()
        self.column.addWidget(page)
        self.setFocusProxy(self._search)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._new.click)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search.setFocus)
        self.reword()
        workspace.districts_changed.connect(self.reword)

    def refresh(self) -> None:
        """Ask for the first page of what is filtered."""
        table = self._tables[self._shown]
        table.set_match(self._search.text())
        self._say_empty()
        show_query(table, self.workspace, self._query)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language = self.workspace.language
        self._segments.set_options([("people", self.tr("People")), ("families", self.tr("Families"))])
        self._say_kind()
        self._search.setPlaceholderText(self.tr("Name, IIN or phone"))
        self._columns.set_name(self.tr("Columns"))
        self._district.set_choices(
            [
                Choice(None, self.tr("All districts")),
                *district_choices(language, first=self.workspace.districts),
            ]
        )
        self._district.setAccessibleName(self.tr("District"))
        self._programme.setAccessibleName(self.tr("Programme"))
        self._programme.set_choices(
            [Choice(None, self.tr("All programmes"))]
            + [Choice(one.code, programme_name(one.code, language)) for one in programmes()]
        )
        today = self.workspace.store.today()
        self._tables["people"].set_columns(people_columns(language, today=today))
        self._tables["families"].set_columns(household_columns(language))
        self._say_empty()

    def _make_tools(self) -> QHBoxLayout:
        self._search = SearchField()
        self._search.setFixedWidth(340)
        self._search.textChanged.connect(lambda _: self._typing.start())
        self._search.left_down.connect(lambda: self._tables[self._shown].view.setFocus())
        self._district, self._programme = ChoiceField(), ChoiceField()
        for field in (self._district, self._programme):
            field.setFixedWidth(220)
            field.changed.connect(lambda _: self.refresh())
        self._columns = IconButton("columns-3", name="")
        self._columns.clicked.connect(self._on_columns)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._search, self._district, self._programme):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._columns)
        return row

    def _fill_tables(self) -> None:
        language, today = self.workspace.language, self.workspace.store.today()
        self._tables = {
            "people": Table(
                people_columns(language, today=today),
                key=lambda row: row.id,
                memory=self.workspace.memory("people"),
            ),
            "families": Table(
                household_columns(language), key=lambda row: row.id, memory=self.workspace.memory("families")
            ),
        }
        for name, table in self._tables.items():
            table.opened.connect(partial(self._on_opened, name))
            table.empty.pressed.connect(self._new.click)
            self._stack.addWidget(table)

    def _query(self, offset: int, limit: int) -> Query[PersonRow] | Query[HouseholdRow]:
        asked = {"text": self._search.text().strip(), "district": self._district.value()}
        given = {name: value for name, value in asked.items() if value}
        if self._shown == "families":
            return ListHouseholds(offset=offset, limit=limit, **given)
        programme = self._programme.value()
        return ListPeople(
            offset=offset, limit=limit, **given, **({"programme": programme} if programme else {})
        )

    def _on_segment(self, name: str) -> None:
        self._shown = name
        self._stack.setCurrentWidget(self._tables[name])
        self._programme.setVisible(name == "people")
        self._say_kind()
        self.refresh()

    def _on_opened(self, shown: str, row: PersonRow | HouseholdRow) -> None:
        self.wanted.emit(Destination("person" if shown == "people" else "family", row.id))

    def _on_columns(self) -> None:
        at = self._columns.mapToGlobal(self._columns.rect().bottomLeft())
        self._tables[self._shown].open_chooser(at)

    def _say_kind(self) -> None:
        is_people = self._shown == "people"
        self._head.set_words(self.tr("People and families"))
        self._new.setText(self.tr("New person") if is_people else self.tr("New family"))

    def _say_empty(self) -> None:
        """Say why there is nothing: nobody yet, or nobody by this filter."""
        is_filtered = bool(self._search.text().strip() or self._district.value() or self._programme.value())
        for name, table in self._tables.items():
            if is_filtered:
                table.empty.set_words(
                    self.tr("Nothing found"),
                    text=self.tr("Try another part of the name, the IIN or the phone, or widen the filter."),
                )
            elif name == "people":
                table.empty.set_words(
                    self.tr("Nobody is registered yet"),
                    text=self.tr("People you register, and those the office sends, will stand here."),
                    action=self.tr("New person"),
                )
            else:
                table.empty.set_words(
                    self.tr("No family is formed yet"),
                    text=self.tr("A family joins people who live together."),
                    action=self.tr("New family"),
                )
