"""The tab of documents: papers and photos kept with a person, taken in by dialog or dropped here, and opened."""

from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from core.commands.evidence import AttachFile
from core.commands.records import DeleteRecord
from core.queries.history import HistoryRow, PersonHistory
from core.queries.person import PersonCard
from core.queries.query import Rows
from ui.views.people.command_form import CommandForm
from ui.views.people.editors import ProvenEditor
from ui.views.people.files import can_show, file_size, kept, media_type, read_file, show_file, write_copy
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.tab import Tab
from ui.wording import capital, day, said
from ui.workspace import Workspace

_ROWS = (("title", "taken_on"), ("document_type",), ("proven",))


class AttachForm(CommandForm):
    """The facts of a file that is being kept."""

    def data(self) -> dict[str, Any]:
        """Return the data with the kind of what the file proves."""
        data, proven = super().data(), self.form.editor("proven")
        kind = proven.kind() if isinstance(proven, ProvenEditor) else None
        return data | ({"proven_kind": kind} if kind else {})


class DocumentsTab(Tab):
    """The attachments of a person, the newest first."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._card: PersonCard | None = None
        self._files: dict[UUID, dict[str, Any]] = {}
        self._records = RecordsCard()
        self._records.add_wanted.connect(self._on_add)
        self._records.acted.connect(self._on_acted)
        self.stack(self._records)
        self.setAcceptDrops(True)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Ask for the person's attachments."""
        self._card = card
        self.workspace.ask(PersonHistory(person=card.id, kind="attachment"), done=self._on_rows)

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._records.set_words(
            self.tr("Documents"),
            add=self.tr("Attach a file"),
            empty=self.tr("Scans and photos that prove what is recorded. Attach a file, or drop it here."),
        )
        self._records.reword(self.workspace.language)

    def attach(self, path: Path) -> None:
        """Read a file and ask what it is."""
        self.workspace.read(lambda _: read_file(path), done=partial(self._on_read, path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped:
            self.attach(Path(dropped[0]))

    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Attach a file"))
        if chosen:
            self.attach(Path(chosen))

    def _on_read(self, path: Path, content: bytes) -> None:
        card = self._card
        if card is None:
            return
        form = AttachForm(
            self.workspace,
            AttachFile,
            rows=_ROWS,
            without=("district", "proven_kind"),
            given={"person": str(card.id), "content": content, "media_type": media_type(path)},
            beginning={"title": path.stem},
            editors={"proven": ProvenEditor(card, language=self.workspace.language)},
        )
        self._records.open_form(form, title=self.tr("What this file is"))

    def _on_acted(self, key: UUID, action: str) -> None:
        values = self._files[key]
        if action == "delete":
            command = DeleteRecord(kind="attachment", id=str(key))
            self.workspace.do(command, done=lambda _: self.deleted.emit("attachment", key))
            return
        done = partial(self._on_open if action == "open" else self._on_copy, values)
        self.workspace.read(lambda store: kept(store, values["hash"]), done=done)

    def _on_open(self, values: dict[str, Any], content: bytes) -> None:
        show_file(self.workspace, content, kind=values["media_type"], parent=self.window())

    def _on_copy(self, values: dict[str, Any], content: bytes) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"))
        if chosen:
            self.workspace.read(lambda _: write_copy(content, path=Path(chosen)), done=lambda _: None)

    def _on_rows(self, rows: Rows[HistoryRow]) -> None:
        self._files = {row.id: row.values for row in rows.rows}
        self._records.show_entries([self._entry(row) for row in rows.rows])

    def _entry(self, row: HistoryRow) -> Entry:
        values, language = row.values, self.workspace.language
        type_ = values["document_type"]
        kind = capital(said("document_type", type_ if isinstance(type_, str) else None, language))
        size = file_size(int(str(values["size"])), language)
        is_picture = str(values["media_type"]).startswith("image/")
        opens = (("open", self.tr("Open")),) if can_show(str(values["media_type"])) else ()
        return Entry(
            key=row.id,
            icon="image" if is_picture else "file-text",
            tone="info" if type_ else "neutral",
            title=str(values["title"]),
            detail="  ·  ".join(filter(None, (day(row.on), kind, size))),
            actions=(*opens, ("copy", self.tr("Save a copy")), ("delete", self.tr("Remove"))),
        )
