"""A page of a paper as it will be printed: white in every theme, as wide as its room, never out of shape."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import LIGHT
from ui.theme.tokens import FIELD_RADIUS
from ui.widgets.paint import paint_box, paint_focus, painting, shows_focus

_A4_ACROSS = 210 / 297  # height to width, until the first page is here
_LEAST = 160


class PaperPage(QWidget):
    """One page; before it is drawn, an empty sheet. A click or Enter asks for it large by `pressed`."""

    pressed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._scaled = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, image: QImage) -> None:
        """Show a drawn page; an empty image is an empty sheet."""
        self._image, self._scaled = image, QImage()
        self._claim_height()
        self.update()

    def is_drawn(self) -> bool:
        """Tell whether a page is shown."""
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        return QSize(2 * _LEAST, self.heightForWidth(2 * _LEAST))

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return round(width * _A4_ACROSS)
        return round(width * self._image.height() / self._image.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._claim_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            painter.fillRect(self.rect(), QColor(LIGHT.surface))
            if not self._image.isNull():
                self._paint_image(painter)
            paint_box(painter, self.rect(), edge=tokens.line2)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=FIELD_RADIUS / 2)

    def _paint_image(self, painter: QPainter) -> None:
        """Paint the page, made small once per size: the painter's own scaling breaks thin lines."""
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._scaled.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(QRectF(self.rect()), self._scaled)

    def _claim_height(self) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), _LEAST)))
        self.updateGeometry()
