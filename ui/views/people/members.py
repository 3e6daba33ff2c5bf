"""The members of a family that is being formed: found by search, each with what they are to the family."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.people import FormHousehold
from core.wording import Language
from ui.forms import Form
from ui.views.people.parts import Part
from ui.views.picking import PersonSearch, Picked
from ui.widgets import Avatar, ElidedLabel, IconButton
from ui.widgets.leaving import let_go
from ui.workspace import Workspace

_RELATION = (("relation", "joined_on"),)


class MemberRow(QWidget):
    """One member to be: who, and what they are to the family."""

    removed = Signal()

    def __init__(self, one: Picked, *, language: Language) -> None:
        super().__init__()
        self.one = one
        self.form = Form(
            FormHousehold.fields["members"].items, rows=_RELATION, without=("left_on",), language=language
        )
        self._remove = IconButton("x", name="")
        self._remove.clicked.connect(self.removed)
        who = QHBoxLayout()
        who.setContentsMargins(0, 24, 0, 0)
        who.setSpacing(12)
        who.addWidget(Avatar(one.name, tone="neutral"))
        who.addWidget(ElidedLabel(one.name, face="strong"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(who, 1)
        row.addWidget(self.form, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignBottom)
        self.reword(language)

    def values(self) -> dict[str, object]:
        """Return the member for the command."""
        return {"person": str(self.one.id), **self.form.values()}

    def reword(self, language: Language) -> None:
        """Say the row in the language."""
        self.form.reword(language)
        self._remove.set_name(self.tr("Remove"))


class MembersPart(Part):
    """The members, and the field that finds another."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._language = workspace.language
        self._members: list[MemberRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.search = PersonSearch(workspace)
        self.search.picked.connect(self.add)
        self.body.addWidget(self.search)
        self.body.addLayout(self._rows)

    def members(self) -> Sequence[MemberRow]:
        """Return the rows in order."""
        return tuple(self._members)

    def values(self) -> list[dict[str, object]]:
        """Return the members for the command."""
        return [row.values() for row in self._members]

    def add(self, one: Picked, values: Mapping[str, object] | None = None) -> None:
        """Add a member, once."""
        if any(row.one.id == one.id for row in self._members):
            return
        row = MemberRow(one, language=self._language)
        row.form.show_values(values or {})
        row.form.changed.connect(self.changed)
        row.removed.connect(lambda: self._drop(row))
        self._rows.addWidget(row)
        self._members.append(row)
        self.set_edge(None)
        if values is None:
            row.form.focus("relation")
        self.changed.emit()

    def clear(self) -> None:
        """Take all members away."""
        for row in list(self._members):
            self._drop(row)

    def reword(self, language: Language) -> None:
        """Say the part in the language."""
        self._language = language
        self.search.setPlaceholderText(self.tr("Name, IIN or phone of a member"))
        for row in self._members:
            row.reword(language)

    def _drop(self, row: MemberRow) -> None:
        self._members.remove(row)
        let_go(row)
        self.changed.emit()
