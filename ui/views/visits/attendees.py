"""Who received a service: people picked by search, each with a tick for the signature, and others as a number."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.commands.visits import RecordService
from core.errors import AppError
from core.wording import Language, sentence
from ui.forms import Form
from ui.views.picking import PeoplePicker, Picked
from ui.widgets import Card, CheckBox, PlainLabel, WrappedLabel
from ui.widgets.leaving import let_go
from ui.workspace import Workspace

_IN_ROW = 2


class AttendeesCard(Card):
    """One person, or a group by name; `others` counts those of a group who are not named."""

    changed = Signal()

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._workspace = workspace
        self._boxes: dict[UUID, CheckBox] = {}
        self.picker = PeoplePicker(workspace)
        self.picker.changed.connect(self._on_people)
        self._signed_by = PlainLabel(face="label", ink="text2")
        self._ticks = QGridLayout()
        self._ticks.setHorizontalSpacing(16)
        self._others = Form({"others": RecordService.fields["others"]}, rows=(), language=workspace.language)
        self._others.changed.connect(self.changed)
        self._message = WrappedLabel(face="label", ink="bad")
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.picker)
        column.addWidget(self._signed_by)
        column.addLayout(self._ticks)
        column.addWidget(self._others)
        column.addWidget(self._message)
        self.body.addLayout(column)
        self._message.hide()
        self._signed_by.hide()
        self.set_group(is_group=False)
        self.reword(workspace.language)

    def set_group(self, *, is_group: bool) -> None:
        """Let others be counted, or not."""
        self._others.setVisible(is_group)
        if not is_group:
            self._others.clear()

    def values(self) -> dict[str, object]:
        """Return recipients and others for the command."""
        recipients = [
            {"person": str(one.id), "is_signed": self._boxes[one.id].isChecked()}
            for one in self.picker.people()
        ]
        return {"recipients": recipients, **self._others.values()}

    def names(self) -> Sequence[Mapping[str, str]]:
        """Return those picked, for a draft."""
        return [{"id": str(one.id), "name": one.name} for one in self.picker.people()]

    def show_values(self, people: Sequence[Picked], *, signed: frozenset[str], others: object) -> None:
        """Show who was picked and who has signed."""
        self.picker.show_people(people)
        for id, box in self._boxes.items():
            box.setChecked(str(id) in signed)
        self._others.clear()
        self._others.show_values({"others": others})
        self._say_message("")

    def problems(self) -> list[str]:
        """Mark what is wrong in the number of others."""
        return self._others.problems()

    def refuse(self, error: AppError) -> bool:
        """Show a refusal about who received the service; False when it is about something else."""
        if self._others.refuse(error):
            return True
        if not (error.field or "").startswith("recipients"):
            return False
        self._say_message(sentence(error).in_(self._workspace.language))
        self.picker.setFocus()
        return True

    def reword(self, language: Language) -> None:
        """Say the card in the language."""
        self.set_title(self.tr("Who received it"))
        self._signed_by.setText(self.tr("Signed on the sheet"))
        self.picker.reword()
        self._others.reword(language)

    def _on_people(self) -> None:
        """Keep a tick for each; a new person has not signed yet."""
        people = self.picker.people()
        for id in set(self._boxes) - {one.id for one in people}:
            box = self._boxes.pop(id)
            let_go(box)
        for one in people:
            if one.id not in self._boxes:
                self._boxes[one.id] = CheckBox(one.name)
                self._boxes[one.id].toggled.connect(lambda _: self.changed.emit())
                words = QCoreApplication.translate("AttendeesCard", "{name} has signed")
                self._boxes[one.id].setAccessibleName(words.format(name=one.name))
        for at, one in enumerate(people):
            self._ticks.addWidget(self._boxes[one.id], at // _IN_ROW, at % _IN_ROW)
        self._signed_by.setVisible(bool(people))
        self._say_message("")
        self.changed.emit()

    def _say_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.set_edge("bad" if text else None)
