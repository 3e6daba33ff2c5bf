"""Parting from a widget; why it goes is not known here."""

from PySide6.QtWidgets import QWidget


def let_go(widget: QWidget) -> None:
    """Take a widget out of sight and out of its layout at once; it is freed when the event at hand is over.

    It keeps its parent until then: handed back to Python, it could be freed at any moment, on any thread.
    """
    widget.hide()
    widget.deleteLater()
