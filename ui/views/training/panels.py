"""The panels beside the list that open a course and form a group."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.commands.command import Answer, Command
from core.commands.training import FormGroup, OpenCourse
from core.errors import AppError, Refused
from core.identity import new_id
from core.programme import programmes
from core.queries.training import CourseRow
from core.wording import sentence
from ui.forms import Form
from ui.forms.editors import ChoiceEditor
from ui.views.picking import PeoplePicker
from ui.widgets import Button, Card, Choice, FieldBox, WrappedLabel
from ui.wording import programme_name
from ui.workspace import Workspace

_COURSE = (("programme",), ("district",), ("code", "hours"), ("title_kk",), ("title_ru",), ("profession",))
_GROUP = (
    ("course",),
    ("name",),
    ("starts_on", "ends_on"),
    ("settlement",),
    ("trainer",),
    ("order_number", "order_on"),
)


class EntryPanel(Card):
    """A form beside the list. `saved` carries the answer; what is refused stands beside its field."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, workspace: Workspace, form: Form, *, parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self.workspace, self.form = workspace, form
        workspace.tell_districts(form.put_first)
        workspace.tell_privacy(form.set_private)
        self.more: Callable[[], dict[str, Any]] = dict
        self._id = new_id()
        self._message = WrappedLabel(face="label", ink="bad")
        self._save, self._cancel = Button(kind="primary", icon="check"), Button(kind="quiet")
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.closed)
        self.body.setSpacing(12)
        for part in (form, self._message, self._save, self._cancel):
            self.body.addWidget(part)
        self._message.hide()

    def begin(self) -> None:
        """Empty the form for a new record."""
        self._id = new_id()
        self.form.clear()
        self._message.hide()

    def reword(self, title: str) -> None:
        """Say the panel in the language of the moment."""
        self.set_title(title)
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self.form.reword(self.workspace.language)

    @abstractmethod
    def command(self, values: dict[str, Any]) -> Command:
        """Return the command of the panel's values."""
        raise NotImplementedError

    def save(self) -> None:
        """Save what is entered."""
        if self.form.problems():
            return
        try:
            command = self.command({"id": str(self._id), **self.form.values(), **self.more()})
        except Refused as error:
            self._on_refused(error)
            return
        self._save.setEnabled(False)
        self.workspace.do(command, done=self._on_saved, failed=self._on_refused)

    def _on_saved(self, answer: Answer) -> None:
        self._save.setEnabled(True)
        self.saved.emit(answer)

    def _on_refused(self, error: AppError) -> None:
        self._save.setEnabled(True)
        if not self.form.refuse(error):
            self._message.setText(sentence(error).in_(self.workspace.language))
            self._message.show()


class CoursePanel(EntryPanel):
    """Opens a course."""

    def __init__(self, workspace: Workspace) -> None:
        chosen = ChoiceEditor(OpenCourse.fields["programme"], language=workspace.language)
        self._choice = chosen
        super().__init__(
            workspace,
            Form(OpenCourse.fields, rows=_COURSE, language=workspace.language, editors={"programme": chosen}),
        )

    def reword(self, title: str) -> None:
        """Say the panel and the programmes."""
        language = self.workspace.language
        self._choice.set_choices(
            [Choice(one.code, programme_name(one.code, language)) for one in programmes()]
        )
        super().reword(title)

    def command(self, values: dict[str, Any]) -> Command:
        """Return the command of the panel's values."""
        return OpenCourse(**values)


class GroupPanel(EntryPanel):
    """Forms a group of a course with its first trainees."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Form(FormGroup.fields, rows=_GROUP, language=workspace.language))
        self._courses: dict[str, CourseRow] = {}
        self.picker = PeoplePicker(workspace)
        self._trainees = FieldBox("", self.picker)
        self.body.insertWidget(1, self._trainees)
        self.more = self._people
        self.form.changed.connect(self._follow)

    def begin(self) -> None:
        """Empty the form and the list of trainees."""
        super().begin()
        self.picker.show_people(())

    def show_courses(self, courses: Sequence[CourseRow]) -> None:
        """Offer the courses."""
        self._courses = {str(one.id): one for one in courses}
        language = self.workspace.language
        self.form.choices("course").set_choices(
            [
                Choice(id, one.title_kk if language == "kk" else one.title_ru, one.code)
                for id, one in self._courses.items()
            ]
        )

    def reword(self, title: str) -> None:
        """Say the panel."""
        super().reword(title)
        self.picker.reword()
        self._trainees.set_label(self.tr("First trainees"))
        self.show_courses(list(self._courses.values()))

    def command(self, values: dict[str, Any]) -> Command:
        """Return the command of the panel's values."""
        return FormGroup(**values)

    def _people(self) -> dict[str, Any]:
        return {"trainees": [str(one.id) for one in self.picker.people()]}

    def _follow(self) -> None:
        """Offer the settlements of the course's district."""
        course = self._courses.get(str(self.form.values().get("course")))
        self.form.choices("settlement").set_district(course.district if course else None)
