"""A column says how to read a row: plain functions from a row to words, pills, an icon, a bar."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from ui.theme import Face, Ink
from ui.widgets import Bullet, Pill

R = TypeVar("R")
Align = Literal["left", "right", "center"]


def _no_text(_: object) -> str:
    return ""


def _no_pills(_: object) -> tuple[Pill, ...]:
    return ()


def _no_bar(_: object) -> None:
    return None


def _quiet(_: object) -> Ink:
    return "text3"


def _plain(_: object) -> Ink:
    return "text"


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """How one column reads a row.

    `text` is the fact and `sub` the detail below it; `tail` follows the fact in small type ("/ 1 200").
    `icon` is a lucide name, coloured by `icon_ink`. `action` is the word of a button painted in the cell.
    `sort` is the name the page's query sorts by; without it the column is not sorted.
    `is_searched` columns show where the search matched. One column may stretch.
    """

    name: str
    title: str
    text: Callable[[R], str] = _no_text
    sub: Callable[[R], str] = _no_text
    tail: Callable[[R], str] = _no_text
    pills: Callable[[R], tuple[Pill, ...]] = _no_pills
    icon: Callable[[R], str] = _no_text
    bar: Callable[[R], Bullet | None] = _no_bar
    action: Callable[[R], str] = _no_text
    ink: Callable[[R], Ink] = _plain
    sub_ink: Callable[[R], Ink] = _quiet
    icon_ink: Callable[[R], Ink] = _plain
    face: Face = "small"
    width: int = 140
    align: Align = "left"
    sort: str = ""
    is_searched: bool = False
    is_shown: bool = True
    stretches: bool = False
