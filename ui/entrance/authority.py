"""The certificate of an office that vouches for its server itself: few need it, so it is asked for by More."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import ICON_GAP
from ui.widgets import Button, FieldBox, TextField, bring_into_sight


class AuthorityField(QWidget):
    """A file to name or choose, shown once More is pressed."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = Button(kind="link", icon="chevron-right", height=32)
        self._file, self._choose = TextField(), Button(icon="folder-open")
        line = QWidget()
        line.setFocusProxy(self._file)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ICON_GAP)
        row.addWidget(self._file, 1)
        row.addWidget(self._choose)
        self._box = FieldBox("", line)
        self._box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._box)
        self._more.clicked.connect(self.unfold)
        self._choose.clicked.connect(self._on_choose)
        self._retranslate()

    def path(self) -> str:
        """Return the path of the file; empty for none."""
        return self._file.text().strip()

    def unfold(self) -> None:
        """Show the field and put the cursor into it."""
        self._box.show()
        self._file.setFocus()
        self._more.hide()
        QTimer.singleShot(0, self._see)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _see(self) -> None:
        bring_into_sight(self._box)

    def _retranslate(self) -> None:
        self._more.setText(self.tr("More"))
        self._box.set_label(self.tr("Certificate of the server (file)"), note=self.tr("optional"))
        self._box.set_hint(self.tr("Only if the office gave you such a file together with the code."))
        self._file.setAccessibleName(self.tr("Certificate of the server (file)"))
        self._choose.setText(self.tr("Choose…"))

    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Certificate of the server (file)"))
        if chosen:
            self._file.setText(chosen)
