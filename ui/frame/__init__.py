"""The frame: what is around the pages on the screen. It is told plain values and answers by signals.

Frame(entries, search=...)      set_state(FrameState), show_page(name), signals page_wanted(name), ...
PageEntry(name, group, icon, title, make)
FrameState, SyncState           language, user, sync, counts on the rail, saved, backup, clock, modes
Found, FoundGroup, Search       what the finder shows and the function it asks: search(text, deliver)
"""

from ui.frame.finder import Finder, Search
from ui.frame.finder_list import Found, FoundGroup
from ui.frame.logo import Logo, logo_pixmaps
from ui.frame.state import FrameState, PageEntry, SyncState
from ui.frame.window import Frame

__all__ = [
    "Finder",
    "Found",
    "FoundGroup",
    "Frame",
    "FrameState",
    "Logo",
    "PageEntry",
    "Search",
    "SyncState",
    "logo_pixmaps",
]
