"""The style sheet, made from tokens: only what Qt paints itself (fields, lists, menus, scroll bars).

Our own small widgets are painted and need no rule here. Heights leave out border and padding: 34 + 2 = 36.
"""

from dataclasses import asdict
from string import Template

from ui.theme.tokens import Tokens

_LABELS = """
QLabel { background: transparent; color: $text; }
QLabel[ink="text2"] { color: $text2; }
QLabel[ink="text3"] { color: $text3; }
QLabel[ink="accent"] { color: $accent; }
QLabel[ink="onaccent"] { color: $onaccent; }
QLabel[ink="ok"] { color: $ok; }
QLabel[ink="warn"] { color: $warn; }
QLabel[ink="bad"] { color: $bad; }
QLabel:disabled { color: $text3; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $field; border-radius: 6px;
    selection-background-color: $accent; selection-color: $onaccent; placeholder-text-color: $text3;
}
QLineEdit { min-height: 34px; padding: 0 11px; }
QLineEdit[look="tool"] { min-height: 30px; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:hover, QPlainTextEdit:hover { border-color: $text3; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; }
QLineEdit:focus { min-height: 32px; padding: 0 10px; }
QLineEdit[look="tool"]:focus { min-height: 28px; }
QPlainTextEdit:focus { padding: 5px 7px; }
QLineEdit[state="error"], QPlainTextEdit[state="error"] { border: 2px solid $bad; }
QLineEdit[state="error"] { min-height: 32px; padding: 0 10px; }
QPlainTextEdit[state="error"] { padding: 5px 7px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunk; border-color: $line; }
QLineEdit[look="button"]:read-only { background: $surface; border-color: $field; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $neutralsoft; border-color: $line2; color: $text3; }
"""

_VIEWS = """
QScrollArea, QStackedWidget, QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView, QListView, QTreeView {
    background: transparent; border: none; outline: none; color: $text;
    selection-background-color: $sel; selection-color: $text;
}
QHeaderView { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; margin: 2px; }
QScrollBar:horizontal { height: 12px; margin: 2px; }
QScrollBar::handle { background: $line2; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_POPUPS = """
QDialog { background: $surface; }
QToolTip { background: $raised; color: $text; border: 1px solid $line2; padding: 4px 8px; }
QMenu { background: $raised; border: 1px solid $line2; border-radius: 10px; padding: 6px; }
QMenu::item { color: $text; min-height: 32px; padding: 0 16px 0 12px; border-radius: 6px; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $text3; }
QMenu::icon { padding-left: 12px; }
QMenu::separator { height: 1px; background: $line; margin: 6px; }
QListView[look="popup"] {
    background: $raised; border: 1px solid $line2; border-radius: 6px; padding: 4px;
}
"""

_SHEET = Template(_LABELS + _FIELDS + _VIEWS + _POPUPS)


def style_sheet(tokens: Tokens) -> str:
    """Return the application's style sheet for the theme."""
    return _SHEET.substitute(asdict(tokens))
