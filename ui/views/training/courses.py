"""The page of courses: groups with how far they have come, courses, and the panels that open and form them."""

from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from core.commands.command import Answer
from core.queries.query import Rows
from core.queries.training import CourseRow, GroupRow, ListCourses, ListGroups
from ui.tables import Table
from ui.views.training.columns import course_columns, group_columns
from ui.views.training.panels import CoursePanel, EntryPanel, GroupPanel
from ui.views.view import Destination, View
from ui.widgets import Button, Page, PageHead, ScrollColumn, Segments, SideBySide
from ui.workspace import Workspace


class CoursesPage(View):
    """Groups and courses. Ctrl+N begins a new one of what is shown, Ctrl+S saves it, Escape closes it."""

    kinds = frozenset({"course", "group", "trainee", "lesson", "certificate"})

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._shown = "groups"
        self._head, self._segments = PageHead(), Segments(height=36)
        self._segments.chosen.connect(self._on_segment)
        self.new = Button(kind="primary", icon="plus")
        self.new.clicked.connect(self.begin)
        self._head.add_action(self._segments)
        self._head.add_action(self.new)
        self._side = self._make_side()
        page = Page(self._head)
        page.body.addWidget(SideBySide(self._make_tables(), self._side, side_width=368), 1)
        self.column.addWidget(page)
        self._side.hide()
        for keys, act in (
            ("Ctrl+N", self.new.click),
            ("Ctrl+S", self._save),
            ("Esc", self._side.hide),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.reword()

    def refresh(self) -> None:
        """Ask for both lists."""
        self.workspace.ask(ListGroups(limit=100_000), done=self._on_groups)
        self.workspace.ask(ListCourses(limit=100_000), done=self._on_courses)

    def begin(self) -> None:
        """Open the panel of what is shown."""
        panel = self.panels[self._shown]
        for each in self.panels.values():
            each.setVisible(each is panel)
        panel.begin()
        self._side.show()
        panel.form.focus("course" if self._shown == "groups" else "programme")

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language = self.workspace.language
        self._head.set_words(self.tr("Courses"))
        self._segments.set_options([("groups", self.tr("Groups")), ("courses", self.tr("Courses"))])
        today = self.workspace.store.today().isoformat()
        self.tables["groups"].set_columns(group_columns(language, today=today))
        self.tables["courses"].set_columns(course_columns(language))
        self.tables["groups"].empty.set_words(
            self.tr("No group is formed yet"),
            text=self.tr("A group takes a course together: its journal and its certificates are kept here."),
            action=self.tr("New group"),
        )
        self.tables["courses"].empty.set_words(
            self.tr("No course is opened yet"),
            text=self.tr("A course has its hours and its titles in both languages, as they stand on paper."),
            action=self.tr("New course"),
        )
        self.panels["groups"].reword(self.tr("New group"))
        self.panels["courses"].reword(self.tr("New course"))
        self._say_new()

    def _make_tables(self) -> QWidget:
        today = self.workspace.store.today().isoformat()
        language = self.workspace.language
        self.tables: dict[str, Table] = {
            "groups": Table(
                group_columns(language, today=today),
                key=lambda row: row.id,
                memory=self.workspace.memory("groups"),
            ),
            "courses": Table(
                course_columns(language), key=lambda row: row.id, memory=self.workspace.memory("courses")
            ),
        }
        room = QWidget()
        self._stack = QStackedLayout(room)
        for table in self.tables.values():
            table.empty.pressed.connect(self.new.click)
            self._stack.addWidget(table)
        self.tables["groups"].opened.connect(lambda row: self.wanted.emit(Destination("group", row.id)))
        return room

    def _make_side(self) -> ScrollColumn:
        side = ScrollColumn()
        self.group_panel = GroupPanel(self.workspace)
        self.panels: dict[str, EntryPanel] = {
            "groups": self.group_panel,
            "courses": CoursePanel(self.workspace),
        }
        for name, panel in self.panels.items():
            panel.closed.connect(side.hide)
            panel.saved.connect(partial(self._on_saved, name))
            side.body.addWidget(panel)
        side.body.addStretch(1)
        return side

    def _save(self) -> None:
        if self._side.isVisible():
            self.panels[self._shown].save()

    def _on_saved(self, name: str, answer: Answer) -> None:
        """A new group is opened at once: its first lesson is next."""
        self._side.hide()
        if name == "groups":
            group: UUID = answer.one("group")
            self.wanted.emit(Destination("group", group, {"tab": "roster"}))

    def _on_groups(self, rows: Rows[GroupRow]) -> None:
        self.tables["groups"].show_rows(rows.rows)

    def _on_courses(self, rows: Rows[CourseRow]) -> None:
        self.tables["courses"].show_rows(rows.rows)
        self.group_panel.show_courses(rows.rows)

    def _on_segment(self, name: str) -> None:
        self._shown = name
        self._side.hide()
        self._stack.setCurrentWidget(self.tables[name])
        self._say_new()

    def _say_new(self) -> None:
        self.new.setText(self.tr("New group") if self._shown == "groups" else self.tr("New course"))
