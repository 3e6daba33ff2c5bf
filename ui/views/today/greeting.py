"""How the day begins: what a person is called by, and the greeting of the hour."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

_NOON, _EVENING = 12, 18
_SURNAMES = ("ов", "ова", "ев", "ева", "ский", "ская")
_PATRONYMICS = ("ович", "евич", "овна", "евна", "ұлы", "қызы")


def greeting(full_name: str, *, at: datetime) -> str:
    """Return the greeting of the hour, with the given name where it can be told."""
    name, word = given_name(full_name), _word(at.hour)
    return f"{word}, {name}" if name else word


def given_name(full_name: str) -> str:
    """Return the given name of a full name in either order; nothing where the surname cannot be told."""
    words = full_name.split()
    if len(words) == 3 and words[2].casefold().endswith(_PATRONYMICS):
        return words[1]
    if len(words) == 2:
        others = [word for word in words if not word.casefold().endswith(_SURNAMES)]
        return others[0] if len(others) == 1 else ""
    return full_name.strip() if len(words) == 1 else ""


def _word(hour: int) -> str:
    if hour < _NOON:
        return QCoreApplication.translate("Today", "Good morning")
    if hour < _EVENING:
        return QCoreApplication.translate("Today", "Good day")
    return QCoreApplication.translate("Today", "Good evening")
