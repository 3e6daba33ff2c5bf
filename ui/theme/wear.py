"""Put a theme on the application, now or again while it runs."""

from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import font
from ui.theme.palette import palette_of
from ui.theme.sheet import style_sheet
from ui.theme.tokens import Tokens


def wear(app: QApplication, tokens: Tokens) -> None:
    """Set style, font, palette and style sheet; every widget hears of it by a palette change.

    The sheet goes last: with a sheet in force Qt hands a new palette on only when the sheet is set.
    """
    QPixmapCache.clear()
    app.setStyle("Fusion")
    app.setFont(font("body"))
    app.setPalette(palette_of(tokens))
    app.setStyleSheet(style_sheet(tokens))
