"""The side of a person's card: what was promised, who lives with them, how to reach them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.queries.families import Member
from core.queries.person import NextStep, PersonCard
from ui.theme.tokens import FIELD_RADIUS
from ui.views.people.columns import years
from ui.views.view import Destination
from ui.widgets import Button, Card, Icon, ScrollColumn, WrappedLabel, initials
from ui.widgets.buttons import KeyButton
from ui.widgets.leaving import let_go
from ui.widgets.paint import CENTER, paint_box, paint_focus, painting, shows_focus, write
from ui.wording import capital, day, phone, place_name, said
from ui.workspace import Workspace

_LINE, _DISC = 44, 28
_MOST = 6


class MemberLine(KeyButton):
    """Somebody of the family; pressing it opens their card."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__()
        self._detail = detail
        self.setText(name)
        self.setAccessibleName(f"{name}, {detail}")
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            if self.underMouse():
                paint_box(painter, self.rect(), fill=tokens.hoverrow, radius=FIELD_RADIUS)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=FIELD_RADIUS)
            disc = QRectF(4, (self.height() - _DISC) / 2, _DISC, _DISC)
            paint_box(painter, disc, fill=tokens.neutralsoft, radius=_DISC / 2)
            write(painter, disc, initials(self.text()), face="mark", colour=tokens.text2, align=CENTER)
            words = QRectF(_DISC + 14, 4, self.width() - _DISC - 18, self.height() / 2 - 3)
            write(painter, words, self.text(), face="label", colour=tokens.text)
            words.moveTop(self.height() / 2 - 1)
            write(painter, words, self._detail, face="caption", colour=tokens.text2)


class _Facts(Card):
    """A card of lines with an icon, and a sentence while there are none."""

    def __init__(self) -> None:
        super().__init__("-")
        self._lines: list[QWidget] = []
        self._empty = WrappedLabel(face="small", ink="text2")
        self.body.addWidget(self._empty)

    def set_words(self, title: str, empty: str) -> None:
        """Name the card and what will be here."""
        self.set_title(title)
        self._empty.setText(empty)

    def show_lines(self, lines: Sequence[QWidget]) -> None:
        """Show other lines."""
        for old in self._lines:
            let_go(old)
        self._lines = list(lines)
        for line in lines:
            self.body.addWidget(line)
        self._empty.setVisible(not lines)


class PersonSide(ScrollColumn):
    """Next steps, family, contacts."""

    wanted = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._card: PersonCard | None = None
        self._steps, self._family, self._contacts = _Facts(), _Facts(), _Facts()
        self._open = Button(kind="link")
        self._open.clicked.connect(self._on_open)
        self._family.add_action(self._open)
        for card in (self._steps, self._family, self._contacts):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Show another person, or what became of them."""
        self._card = card
        self.reword()

    def reword(self) -> None:
        """Say the side in the language of the moment."""
        self._steps.set_words(
            self.tr("Next steps"),
            self.tr("Nothing is promised. A next step comes from a visit or a service."),
        )
        self._family.set_words(self.tr("Family"), self.tr("No family is known."))
        self._contacts.set_words(self.tr("Contacts"), self.tr("No phone and no address is known."))
        card = self._card
        if card is None:
            return
        self._open.setText(self.tr("Open") if card.families else self.tr("Form a family"))
        self._steps.show_lines([self._step(one) for one in card.next_steps[:_MOST]])
        self._family.show_lines([self._member(one) for one in _others(card)[:_MOST]])
        self._contacts.show_lines(self._reached(card))
        if card.families:
            self._family.set_count(card.counts["family"])

    def _step(self, one: NextStep) -> QWidget:
        words = capital(one.step or self.tr("Next meeting"))
        until = self.tr("until {day}").format(day=day(one.on)) if one.on else self.tr("no day is set")
        if one.is_overdue:
            until = self.tr("overdue since {day}").format(day=day(one.on))
        line = _Line("calendar-clock" if one.on else "circle", words)
        below = WrappedLabel(until, face="tag" if one.is_overdue else "caption")
        below.set_ink("bad" if one.is_overdue else "text2")
        line.words.addWidget(below)
        return line

    def _member(self, one: Member) -> QWidget:
        relation = capital(said("relation", one.relation, self._workspace.language))
        age = years(one.birth_date, self._workspace.store.today())
        line = MemberLine(one.full_name, ", ".join(filter(None, (relation, age))))
        line.clicked.connect(lambda: self.wanted.emit(Destination("person", one.person)))
        return line

    def _reached(self, card: PersonCard) -> list[QWidget]:
        language, values = self._workspace.language, card.values
        number = phone(str(values["phone"])) if values["phone"] else ""
        found = [("phone", number)] if number else []
        found += [("message-square-text", str(row.values["value"])) for row in card.contacts]
        for row in card.addresses:
            parts = (place_name(str(row.values["settlement"]), language), str(row.values["line"] or ""))
            found.append(("house", ", ".join(filter(None, parts))))
        if values["language"]:
            speaks = said("language", str(values["language"]), language)
            found.append(("languages", capital(speaks)))
        return [_Line(icon, text) for icon, text in found]

    def _on_open(self) -> None:
        card = self._card
        if card is None:
            return
        if card.families:
            self.wanted.emit(Destination("family", card.families[0].id))
        else:
            self.wanted.emit(Destination("families-new", given={"person": card.id}))


class _Line(QWidget):
    """An icon beside words that may run over lines."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        self.words = QVBoxLayout()
        self.words.setSpacing(0)
        self.words.addWidget(WrappedLabel(text, face="small"))
        row.addWidget(Icon(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)


def _others(card: PersonCard) -> list[Member]:
    """Return who lives with the person, each once."""
    members = {one.person: one for family in card.families for one in family.members if one.left_on is None}
    return [one for one in members.values() if one.person != card.id]
