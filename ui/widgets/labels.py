"""Labels: plain text only, so nothing a person typed is ever read as markup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Face, Ink, font, tokens_of
from ui.widgets.paint import painting, shortened, write


class PlainLabel(QLabel):
    """A line of text in a face and an ink of the theme."""

    def __init__(
        self, text: str = "", *, face: Face = "body", ink: Ink = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(face))
        self.set_ink(ink)
        self.setText(text)

    def set_ink(self, ink: Ink) -> None:
        """Change the colour; the style sheet knows the inks by name."""
        self.setProperty("ink", ink)
        self.style().unpolish(self)
        self.style().polish(self)


class WrappedLabel(PlainLabel):
    """Text that may run over several lines and always gets the height it needs."""

    def __init__(
        self, text: str = "", *, face: Face = "body", ink: Ink = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, face=face, ink=ink, parent=parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._claim_height()
        super().resizeEvent(event)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self._claim_height()

    def _claim_height(self) -> None:
        """Ask for every line: a layout short of room would squeeze a wrapped label without a warning.

        Qt's own answer never falls below the minimum, so the old one goes first.
        """
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))


class ElidedLabel(QWidget):
    """A line that ends in dots when there is no room; the whole text is then the tooltip.

    It is not pressed below `least` pixels as long as its neighbours can give way.
    """

    def __init__(
        self,
        text: str = "",
        *,
        face: Face = "body",
        ink: Ink = "text",
        least: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._face, self._ink, self._least = text, face, ink, least
        self.setFont(font(face))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Change the colour."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self.sizeHint().width()), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            is_short = shortened(self._text, face=self._face, width=self.width()) == self._text
            self.setToolTip("" if is_short else self._text)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, _):
            ink = tokens_of(self.palette()).ink(self._ink)
            write(painter, self.rect(), self._text, face=self._face, colour=ink)
