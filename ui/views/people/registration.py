"""One person's registration: the commands in their order, each done once whatever is refused after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from core.commands.command import Command
from core.errors import AppError, Refused
from core.identity import new_id
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """A command of the registration: which part of the page it is for, and its data."""

    part: str
    command: type[Command]
    data: Mapping[str, Any]


class Registration(QObject):
    """Does steps one after another; what succeeded stays and is not done again.

    `done` and `refused` name the part; `finished` follows the last step. Ids are chosen here, before any
    command runs, so that a step whose answer was lost is answered again and never done twice.
    """

    done = Signal(str)
    refused = Signal(str, object)
    finished = Signal()

    def __init__(
        self, workspace: Workspace, *, known: Mapping[str, Any] | None = None, parent: QObject | None = None
    ) -> None:
        """Begin, or go on with what `as_data` gave."""
        super().__init__(parent)
        self._workspace = workspace
        ids: Mapping[str, str] = known["ids"] if known else {}
        self._ids = {part: UUID(id) for part, id in ids.items()}
        self._done: list[str] = list(known["done"]) if known else []

    def id_of(self, part: str) -> str:
        """Return the id of the record that the part makes."""
        return str(self._ids.setdefault(part, new_id()))

    def done_parts(self) -> Sequence[str]:
        """Return the parts that are saved."""
        return tuple(self._done)

    def as_data(self) -> dict[str, Any]:
        """Return what a draft keeps of it."""
        return {"ids": {part: str(id) for part, id in self._ids.items()}, "done": list(self._done)}

    def run(self, steps: Sequence[Step]) -> None:
        """Do the steps that are not done yet, until one is refused."""
        step = next((one for one in steps if one.part not in self._done), None)
        if step is None:
            self.finished.emit()
            return
        try:
            command = step.command(**step.data)
        except Refused as error:
            self.refused.emit(step.part, error)
            return

        def follow(_: object) -> None:
            self._done.append(step.part)
            self.done.emit(step.part)
            self.run(steps)

        self._workspace.do(command, done=follow, failed=partial(self._refuse, step.part))

    def _refuse(self, part: str, error: AppError) -> None:
        self.refused.emit(part, error)
