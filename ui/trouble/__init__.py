"""Pages for when something is wrong: what happened, what to do, and the ways out as buttons."""

from ui.trouble.page import TroublePage, Way

__all__ = ["TroublePage", "Way"]
