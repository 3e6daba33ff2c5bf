"""What is to be seen: every page of the program as it opens, and the states that a page is only brought into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.pictures.office import LONG, Known
from tests.pictures.stage import Stage
from ui.forms import Form
from ui.views.saving import SaveBar
from ui.views.view import Destination, View
from ui.widgets import ChoiceField, DateField, SearchField, Segments, Tabs, TextField

Act = Callable[[Stage, View], None]


def _nothing(stage: Stage, page: View) -> None:
    return None


def _filter(text: str) -> Act:
    def act(stage: Stage, page: View) -> None:
        page.findChildren(SearchField)[0].setText(text)
        stage.pause()

    return act


def _segment(name: str) -> Act:
    def act(stage: Stage, page: View) -> None:
        segments = next(one for one in page.findChildren(Segments) if one.isVisible())
        segments.set_choice(name)
        segments.chosen.emit(name)
        stage.pause()

    return act


def _save(stage: Stage, page: View) -> None:
    """Press Save on an unfinished form: its messages are to be seen."""
    page.findChildren(SaveBar)[0].press()
    stage.settle()


def _type_twin(stage: Stage, page: View) -> None:
    """Type somebody who is here already."""
    typed = [one for one in page.findChildren(TextField) if not isinstance(one, ChoiceField | DateField)]
    shown = [one for one in typed if one.isVisible() and not one.isReadOnly()]
    for field, text in zip(shown, ("850312490013", LONG[0].surname, LONG[0].given_name), strict=False):
        field.setText(text)
        field.textEdited.emit(text)
    stage.pause()


def _mistype(stage: Stage, page: View) -> None:
    """Type an IIN with a mistake, leave it and come back: the whole sentence lies over what is below."""
    number = page.findChildren(Form)[0].editor("iin").widget
    assert isinstance(number, TextField)
    stage.window.activateWindow()
    number.setText("850312490019")
    number.editingFinished.emit()
    number.setFocus()
    stage.pause()


@dataclass(frozen=True)
class Scene:
    """A page, what it opens with, and what is done to it. Each of its tabs is a picture of its own."""

    page: str
    name: str = ""
    to: Callable[[Known], Destination] | None = None
    act: Act = _nothing

    def __str__(self) -> str:
        return f"{self.page}-{self.name}" if self.name else self.page


def _given(page: str, **names: str) -> Callable[[Known], Destination]:
    return lambda known: Destination(page, given={name: getattr(known, what) for name, what in names.items()})


def _of(page: str, what: str) -> Callable[[Known], Destination]:
    return lambda known: Destination(page, getattr(known, what))


STATES = (
    Scene("visit", "of-a-family", _given("visit", household="household")),
    Scene("visit", "unfinished", _given("visit", person="long"), _save),
    Scene("visit", "saved", _of("visit", "visit")),
    Scene("people", "filtered", act=_filter("ахмет")),
    Scene("people", "nobody", act=_filter("жоқ адам")),
    Scene("people", "families", act=_segment("families")),
    Scene("person", "mother", _of("person", "mother")),
    Scene("person", "long-name", _of("person", "long")),
    Scene("people-new", "unfinished", act=_save),
    Scene("people-new", "twin", act=_type_twin),
    Scene("people-new", "mistyped", act=_mistype),
    Scene("family", "large", _of("family", "household")),
    Scene("families-new", "unfinished", act=_save),
    Scene("consultation", "unfinished", _given("consultation", person="long"), _save),
    Scene("consultation", "group", act=_segment("group")),
    Scene("group", "of-a-course", _of("group", "group")),
)
"""Pages in states that they do not open in by themselves."""
BY_ID = frozenset(state.page for state in STATES if state.to is not None and state.name) - {
    "visit",
    "consultation",
}
"""Pages that show nothing without a record."""


def scenes(pages: Iterator[str] | tuple[str, ...]) -> list[Scene]:
    """Return every page as it opens, and its states."""
    opening = [Scene(page) for page in pages if page not in BY_ID]
    return [*opening, *STATES]


def tabs(page: QWidget) -> Iterator[str]:
    """Open one tab after the other, and yield its name; a page without tabs is one picture."""
    bars = [one for one in page.findChildren(Tabs) if one.isVisible()]
    if not bars:
        yield ""
        return
    names = [name for name, *_ in bars[0]._options]
    for name in names:
        bars[0].set_choice(name)
        yield name
