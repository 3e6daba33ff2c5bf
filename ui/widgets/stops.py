"""The stops of the Tab key in the order things are read: as they are laid out, not as they happened to be made."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui.widgets.flows import Flow

_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly


def next_stop(root: QWidget, here: QWidget | None, *, is_ahead: bool) -> QWidget | None:
    """Return the stop after or before a widget of the root, from its other end when there is none left.

    A widget that has just gone counts as where it stood.
    """
    order = [*_reading_order(root)]
    if not is_ahead:
        order.reverse()
    while here is not None and here is not root and here not in order:
        here = here.parentWidget()
    at = order.index(here) if here in order else -1
    return next((part for part in order[at + 1 :] + order[: max(at, 0)] if _is_stop(part)), None)


def _is_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled() and not part.focusProxy()


def _reading_order(widget: QWidget) -> Iterator[QWidget]:
    for part in _parts(widget):
        if part.isVisible():
            yield part
            yield from _reading_order(part)


def _parts(widget: QWidget) -> list[QWidget]:
    """Return the parts of a widget: those laid out in their order, then those placed by hand."""
    layout = widget.layout()
    laid_out = (
        [*_laid_out(widget, layout)] if layout else widget.widgets() if isinstance(widget, Flow) else []
    )
    children = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    return laid_out + [child for child in children if child not in laid_out]


def _laid_out(around: QWidget, layout: QLayout) -> Iterator[QWidget]:
    """Yield the widgets that a layout and those within it place, by asking for places and never for items.

    PySide keeps an item that Python saw as long as its layout, also after Qt freed it: the next widget that
    Qt puts at that address would crash as it goes.
    """
    parts: list[QWidget | QLayout]
    parts = [*around.findChildren(QWidget, options=_DIRECT), *layout.findChildren(QLayout, options=_DIRECT)]
    for part in sorted((part for part in parts if layout.indexOf(part) >= 0), key=partial(_place, layout)):
        if isinstance(part, QLayout):
            yield from _laid_out(around, part)
        else:
            yield part


def _place(layout: QLayout, part: QWidget | QLayout) -> tuple[int, ...]:
    at = layout.indexOf(part)
    return layout.getItemPosition(at)[:2] if isinstance(layout, QGridLayout) else (at,)  # type: ignore[index]
