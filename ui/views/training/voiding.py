"""The dialog that confirms the voiding of a certificate: the reason is asked, the button says the deed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.commands.certificates import VoidCertificate
from core.errors import AppError
from core.queries.certificates import CertificateRow
from core.vocabulary import vocabulary
from core.wording import sentence
from ui.widgets import Button, Choice, ChoiceField, FieldBox, PlainLabel, TextField, WrappedLabel
from ui.wording import capital
from ui.workspace import Workspace

_WIDTH = 440


class VoidDialog(QDialog):
    """Asks for the reason, and voids; Escape keeps the certificate."""

    def __init__(self, workspace: Workspace, row: CertificateRow, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._workspace, self._row = workspace, row
        words = vocabulary("void_reason")
        language = workspace.language
        self.reason = ChoiceField(
            [Choice(code, capital(words.term(code).in_(language))) for code in words.codes]
        )
        self.more = TextField()
        self.void, keep = Button(self.tr("Void the certificate"), kind="destroy"), Button(self.tr("Keep it"))
        self.void.clicked.connect(self._on_void)
        keep.clicked.connect(self.reject)
        self._reason = FieldBox(self.tr("Reason"), self.reason)
        title = PlainLabel(self.tr("Void {number}?").format(number=row.number), face="section")
        text = WrappedLabel(
            self.tr("The number stays taken and the paper is no longer valid. A new one may be issued."),
            face="small",
            ink="text2",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for part in (
            title,
            text,
            self._reason,
            FieldBox(self.tr("Details"), self.more, note=self.tr("optional")),
        ):
            column.addWidget(part)
        row_ = QHBoxLayout()
        row_.addStretch(1)
        row_.addWidget(keep)
        row_.addWidget(self.void)
        column.addLayout(row_)

    def _on_void(self) -> None:
        """Void with the reason in words: it stands in the register as it is said here."""
        if self.reason.value() is None:
            self._reason.set_message(self.tr("Choose the reason."))
            return
        details = self.more.text().strip()
        said = self.reason.text() + (f": {details}" if details else "")
        command = VoidCertificate(
            id=str(self._row.id), voided_on=self._workspace.store.today().isoformat(), void_reason=said
        )
        self._workspace.do(command, done=lambda _: self.accept(), failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._reason.set_message(sentence(error).in_(self._workspace.language))
