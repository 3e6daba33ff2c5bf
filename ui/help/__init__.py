"""Help: a short page of plain sentences for each page of the program, in a panel beside the work.

HelpPanel(parent=window)         lies over the right edge: toggle(names, language=...), turn(names, language=...)
read_help(name, language)        the blocks of `resources/help/<language>/<name>.md`
"""

from ui.help.panel import HelpPanel
from ui.help.texts import Block, read_help

__all__ = ["Block", "HelpPanel", "read_help"]
