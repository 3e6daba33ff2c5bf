"""What is wrong with a rendered window: each function returns its faults in words, none for a good one."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QToolTip,
    QWidget,
)

from tests.pictures.writing import Picture, Writing, width_of
from tests.ui.theme.test_tokens import TEXT_FLOOR, contrast
from ui.theme.tokens import TOOL_HEIGHT
from ui.widgets import DateField, ElidedLabel, TimeField

LATIN = re.compile(r"(?<![\w.@/-])[A-Za-z]{2,}(?:_[a-z]+)*(?![\w@/-]|://)")
"""A word in Latin letters that is no part of a number, an address or a name in quotes."""
ALLOWED = frozenset(
    {
        *("Sapar", "KK", "RU", "EN", "English", "PDF", "QR", "USB", "XLSX", "Ctrl", "Shift", "Enter", "Esc"),
        *("Home", "End", "Tab", "Del", "Caps", "Lock", "UTC", "Apache"),
    }
)
"""Names of things and keys, the same in every language."""
_FIELD_PADDING, _FIELD_EDGE = 12, 4
_OWN = (QHeaderView, QScrollBar)


def clipped(picture: Picture) -> list[str]:
    """Return texts that are cut off, or shortened by dots without a tooltip that says the whole."""
    found = []
    for one in picture.widgets():
        short = _lacks(one)
        if short:
            found.append(f"{_named(one)} {short}")
    for writing in picture.writings:
        if writing.text.endswith("…") and not _is_whole(writing) and not _is_told(picture, writing):
            found.append(f"{_named(writing.writer)} shows only “{writing.text}”")
    return found


def _lacks(widget: QWidget) -> str:
    """Return what room a widget lacks for its own words, or nothing."""
    needed, given = widget.minimumSizeHint(), widget.size()
    match widget:
        case QLabel() if widget.text() and widget.wordWrap():
            longest = max(width_of(word, widget) for word in re.split(r"[\s-]", widget.text()))
            if longest > widget.width() + 1:
                return f"is {widget.width()} px wide, its longest word {longest:.0f}: “{widget.text()}”"
            high = widget.heightForWidth(widget.width())
            return (
                ""
                if widget.height() >= high
                else f"is {widget.height()} px high, not {high}: “{widget.text()}”"
            )
        case QLabel() if widget.text():
            wide = max(width_of(line, widget) for line in widget.text().splitlines())
            if widget.width() + 1 < wide:
                return f"is {widget.width()} px wide, not {wide:.0f}: “{widget.text()}”"
            return "" if widget.height() + 1 >= needed.height() else f"is too low: “{widget.text()}”"
        case QAbstractButton() if widget.text():
            is_whole = given.width() >= needed.width() and given.height() >= needed.height()
            return "" if is_whole else f"is {_size(given)}, not {_size(needed)}: “{widget.text()}”"
        case QLineEdit() if not widget.toolTip() and not widget.hasFocus():
            is_shown_whole = widget.isReadOnly() or isinstance(widget, DateField | TimeField)
            text = widget.displayText() if is_shown_whole else ""
            text = text or (widget.placeholderText() if not widget.text() else "")
            margins = widget.textMargins()
            room = widget.width() - 2 * _FIELD_PADDING - margins.left() - margins.right()
            wide = width_of(text, widget)
            return "" if wide <= room + 4 else f"has {room} px, not {wide:.0f}, for “{text}”"
        case QTabBar():
            last = widget.tabRect(widget.count() - 1).right() if widget.count() else 0
            return "" if last <= widget.width() else f"is {widget.width()} px wide, not {last}"
    return ""


def _is_whole(writing: Writing) -> bool:
    """Tell whether the dots belong to the words, as in a placeholder."""
    writer = writing.writer
    whole = (getattr(writer, name, str)() for name in ("text", "placeholderText", "accessibleName"))
    return not isinstance(writer, ElidedLabel) and writing.text in whole


def _is_told(picture: Picture, writing: Writing) -> bool:
    """Tell whether a tooltip at the place of the text says what the dots stand for."""
    start = writing.text.removesuffix("…").rstrip()
    writer = writing.writer
    at = (
        writer.mapFrom(picture.window, writing.box.center())
        if writer is not picture.window
        else writing.box.center()
    )
    QToolTip.hideText()
    told = QHelpEvent(QEvent.Type.ToolTip, at, writer.mapToGlobal(at))
    QApplication.sendEvent(writer, told)
    said = (writer.toolTip(), QToolTip.text())
    QToolTip.hideText()
    return any(start in text for text in said)


def outside(picture: Picture) -> list[str]:
    """Return widgets that reach out of what they stand in; down out of a column that scrolls is right."""
    found = []
    for one in picture.widgets():
        around = one.parentWidget()
        if one is picture.window or around is None or one.size().isEmpty() or _is_floating(one):
            continue
        room, place = around.rect(), one.geometry()
        area = around.parentWidget()
        if isinstance(area, QAbstractScrollArea) and around is area.viewport():
            place = QRect(place.x(), 0, place.width(), 1)
            if area.horizontalScrollBar().isVisible():
                continue
        if not room.contains(place):
            found.append(f"{_named(one)} at {_place(place)} reaches out of {_named(around)}, {_size(room)}")
    return found


def overlapping(picture: Picture) -> list[str]:
    """Return siblings that lie over each other."""
    found = []
    for around in picture.widgets():
        if isinstance(around, QAbstractScrollArea | QTabBar):
            continue
        children = [
            one
            for one in around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if one.isVisibleTo(picture.window) and not _is_floating(one) and not one.size().isEmpty()
        ]
        for one, other in combinations(children, 2):
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > 1 and shared.height() > 1:
                found.append(f"{_named(one)} and {_named(other)} lie over each other by {_size(shared)}")
    return found


def nested(picture: Picture) -> list[str]:
    """Return what scrolls within something that scrolls the same way: one does not know which of both moves."""
    scrolling = [one for one in picture.widgets() if _scrolls(one)]
    return [
        f"{_named(one)} scrolls within {_named(around)}"
        for around in scrolling
        for one in scrolling
        if one is not around and around.isAncestorOf(one)
    ]


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea) and widget.verticalScrollBar().isVisible()


def unnamed(picture: Picture) -> list[str]:
    """Return controls that a screen reader cannot name."""
    found = []
    for one in picture.widgets():
        if _is_control(one) and not _spoken(one).strip():
            found.append(f"{_named(one)} in {_named(one.parentWidget() or one)} has no accessible name")
    return found


def small(picture: Picture) -> list[str]:
    """Return what is pressed or typed into and is lower than a finger needs."""
    found = []
    for one in picture.widgets():
        if not _is_control(one) or isinstance(one, QAbstractItemView) or not one.isEnabled():
            continue
        if (
            one.height() < TOOL_HEIGHT
            and one.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) is False
        ):
            found.append(f"{_named(one)} is {one.height()} px high")
    for table in picture.widgets():
        if isinstance(table, QTableView) and table.isVisible() and table.model().rowCount():
            low = [at for at in range(min(table.model().rowCount(), 20)) if table.rowHeight(at) < TOOL_HEIGHT]
            found += [f"row {at} of {_named(table)} is {table.rowHeight(at)} px high" for at in low]
    return found


def faint(picture: Picture) -> list[str]:
    """Return texts whose colour stands out too little from the ground that is really under them (WCAG 2 AA)."""
    found = []
    for writing in picture.writings:
        if not writing.writer.isEnabled() or not _is_seen(picture, writing):
            continue
        edge = _FIELD_EDGE if isinstance(writing.writer, QLineEdit) else 1
        ground = _ground(picture.image, writing.box.intersected(picture.image.rect()), edge=edge)
        ratio = contrast(writing.colour.name(), ground) if ground else TEXT_FLOOR
        if ratio < TEXT_FLOOR:
            found.append(f"“{writing.text}” in {writing.colour.name()} on {ground}: {ratio:.1f}")
    return found


def foreign(picture: Picture, *, wrong: Mapping[str, str], data: str = "") -> list[str]:
    """Return words that belong to another language; `wrong` maps such whole texts to what should stand.

    Words of `data` are a person's or a machine's own and belong to no language.
    """
    allowed = ALLOWED | set(LATIN.findall(data))
    found = []
    for text, said_by in _said(picture):
        if text in wrong:
            found.append(f"{_named(said_by)} says “{text}”, not “{wrong[text]}”")
        elif strange := sorted({word for word in LATIN.findall(text) if word not in allowed}):
            found.append(f"{_named(said_by)} says {', '.join(strange)} in “{text}”")
    return found


def _said(picture: Picture) -> Iterator[tuple[str, QWidget]]:
    """Yield every text, to the eye and to a screen reader."""
    for writing in picture.writings:
        yield writing.text, writing.writer
    for one in picture.widgets():
        texts: Collection[str] = {one.toolTip(), one.accessibleName(), one.accessibleDescription()}
        if isinstance(one, QPlainTextEdit):
            texts = {*texts, one.placeholderText()}
        if isinstance(one, QLineEdit):
            texts = {*texts, one.placeholderText()}
        for text in filter(None, texts):
            yield text, one


def _is_seen(picture: Picture, writing: Writing) -> bool:
    """Tell whether nothing lies over a text, as a popup does, and no column has scrolled it away."""
    writer = writing.writer
    seen = writer.visibleRegion().boundingRect().translated(writer.mapTo(picture.window, QPoint()))
    if seen.intersected(writing.box).height() < writing.box.height():
        return False
    top = picture.window.childAt(writing.box.center()) or picture.window
    return top is writing.writer or writing.writer.isAncestorOf(top) or top.isAncestorOf(writing.writer)


def _ground(image: QImage, box: QRect, *, edge: int) -> str:
    """Return the commonest colour along the inner edges above and below a text, "" for none."""
    if box.width() < 2 or box.height() < 2:
        return ""
    step = max(box.width() // 24, 1)
    rows = (box.top() + edge, box.bottom() - edge)
    seen = [image.pixel(x, y) & 0xFFFFFF for y in rows for x in range(box.left() + 1, box.right(), step)]
    return f"#{max(set(seen), key=seen.count):06x}" if seen else ""


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton):
        return widget.isEnabled() and bool(widget.focusPolicy())
    kinds = (QLineEdit, QPlainTextEdit, QTabBar, QAbstractItemView)
    return isinstance(widget, kinds) and not isinstance(widget, QHeaderView)


def _spoken(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else ""


def _is_floating(widget: QWidget) -> bool:
    """Tell whether a widget lies over others on purpose: in a field, as a popup, placed by hand."""
    around = widget.parentWidget()
    is_inside = isinstance(around, QLineEdit | QAbstractButton) or widget.isWindow()
    layout = around.layout() if around is not None else None
    is_placed_by_hand = layout is not None and not _holds(layout, widget)
    return is_inside or is_placed_by_hand or isinstance(widget, _OWN)


def _holds(layout: QLayout, widget: QWidget) -> bool:
    """Tell whether a layout, or one within it, places the widget."""
    inner = layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return layout.indexOf(widget) >= 0 or any(_holds(one, widget) for one in inner)


def _named(widget: QWidget) -> str:
    return type(widget).__name__


def _size(box: QRect | QSize) -> str:
    return f"{box.width()}x{box.height()}"


def _place(box: QRect) -> str:
    at: QPoint = box.topLeft()
    return f"{at.x()},{at.y()} {_size(box)}"
