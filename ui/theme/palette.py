"""From tokens to Qt's palette and back; the palette is how a theme reaches a widget."""

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import DARK, LIGHT, Tokens

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


def palette_of(tokens: Tokens) -> QPalette:
    """Return Qt's palette for the theme."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(Group.Disabled, role, QColor(tokens.text3))
    return palette


def tokens_of(palette: QPalette) -> Tokens:
    """Return the theme of a palette, told by the link colour: no style sheet rule changes that one."""
    return DARK if palette.color(Role.Link) == QColor(DARK.accent) else LIGHT


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        Role.Window: tokens.bg,
        Role.Base: tokens.surface,
        Role.AlternateBase: tokens.sunk,
        Role.Button: tokens.raised,
        Role.ToolTipBase: tokens.raised,
        Role.Text: tokens.text,
        Role.WindowText: tokens.text,
        Role.ButtonText: tokens.text,
        Role.ToolTipText: tokens.text,
        Role.BrightText: tokens.bad,
        Role.PlaceholderText: tokens.text3,
        Role.Highlight: tokens.sel,
        Role.HighlightedText: tokens.text,
        Role.Accent: tokens.accent,
        Role.Link: tokens.accent,
        Role.LinkVisited: tokens.accent,
        Role.Light: tokens.raised,
        Role.Midlight: tokens.line,
        Role.Mid: tokens.line2,
        Role.Dark: tokens.field,
        Role.Shadow: tokens.shadow,
    }
