"""The look in one place: colours, type, sizes and icons; nothing here knows a widget of ours.

`wear(app, DARK)` puts a theme on; it may be called again at any moment. A widget learns its theme from its
own palette (`tokens_of(self.palette())`), so a theme is handed down by Qt and never fetched. No colour is
written anywhere but in `tokens.py`.
"""

from ui.theme.fonts import Face, font, load_fonts, metrics
from ui.theme.icons import icon, icon_pixmap, paint_icon
from ui.theme.palette import tokens_of
from ui.theme.tokens import DARK, LIGHT, Ink, Tokens, Tone
from ui.theme.wear import wear

__all__ = [
    "DARK",
    "LIGHT",
    "Face",
    "Ink",
    "Tokens",
    "Tone",
    "font",
    "icon",
    "icon_pixmap",
    "load_fonts",
    "metrics",
    "paint_icon",
    "tokens_of",
    "wear",
]
