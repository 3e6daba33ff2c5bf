"""Looking at a page and pressing what is seen on it."""

from PySide6.QtWidgets import QWidget

from ui.widgets import Button


def press(page: QWidget, word: str) -> None:
    """Press the visible button with the word."""
    {one.text(): one for one in page.findChildren(Button) if one.isVisible()}[word].click()


def buttons(page: QWidget) -> list[str]:
    """Return the words of the visible buttons."""
    return [one.text() for one in page.findChildren(Button) if one.isVisible()]


def said(page: QWidget) -> str:
    """Return all that is said on the page, to the eye and to a screen reader."""
    return " | ".join(
        text
        for one in page.findChildren(QWidget)
        if one.isVisible()
        for text in (one.accessibleName(), getattr(one, "text", str)())
        if text
    )
