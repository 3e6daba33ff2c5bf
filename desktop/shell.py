"""The window: whatever page is on, an error that no page has taken above it; its title is never a name."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.frame import logo_pixmaps
from ui.theme.tokens import PAGE_PADDING
from ui.widgets import Banner
from ui.widgets.stops import next_stop

_FIRST = QSize(1280, 720)


class Shell(QWidget):
    """Shows one widget at a time."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sapar")
        icon = QIcon()
        for pixmap in logo_pixmaps():
            icon.addPixmap(pixmap)
        self.setWindowIcon(icon)
        self._stack = QStackedWidget()
        self._banner = Banner("", tone="bad")
        self._banner.pressed.connect(lambda: self.say(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        across, down = PAGE_PADDING
        above.setContentsMargins(across, down, across, 0)
        above.addWidget(self._banner)
        self._above = QWidget()
        self._above.setLayout(above)
        self._above.hide()
        column.addWidget(self._above)
        column.addWidget(self._stack, 1)
        self.resize(_FIRST)
        quits = QShortcut(QKeySequence("Ctrl+Q"), self)
        quits.activated.connect(self.close)

    def put(self, page: QWidget) -> None:
        """Show a page, the cursor where it was put there; one that was here before is kept."""
        focused = page.focusWidget()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.say("")
        (focused or page.focusWidget() or page).setFocus()

    def shown(self) -> QWidget | None:
        """Return the page that is on."""
        return self._stack.currentWidget()

    def say(self, sentence: str) -> None:
        """Say what went wrong, until it is read; an empty sentence takes it away."""
        self._banner.set_words(sentence, action=self.tr("Close"), tone="bad")
        self._above.setVisible(bool(sentence))

    def come_forward(self) -> None:
        """Show the window above the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def focusNextPrevChild(self, is_ahead: bool) -> bool:  # noqa: FBT001, N802 - Qt's own
        """Lead from the message above the page into the page, and back to its end."""
        here = self.focusWidget()
        if here is None or not self._above.isAncestorOf(here):
            return super().focusNextPrevChild(is_ahead)
        stop = next_stop(self, here, is_ahead=is_ahead)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if is_ahead else Qt.FocusReason.BacktabFocusReason)
        return stop is not None

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt calls it so
        self.closing.emit()
        super().closeEvent(event)
