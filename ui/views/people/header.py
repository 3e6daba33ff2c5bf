"""The head of a person's card: who it is, where, whose care they are in, and what is proven and agreed."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.kz.kato import district_of
from core.queries.person import PersonCard
from core.queries.standing import ConsentNow
from core.vocabulary import vocabulary
from ui.views.people.columns import PROOF, years
from ui.widgets import Avatar, Button, ElidedLabel, Icon, IconButton, Pill, PillRow, PlainLabel
from ui.wording import brief, capital, day, hidden, masked, place_name, programme_name
from ui.workspace import Workspace

_AVATAR = 64
_NAME_LEAST = 240


class _Fact(QWidget):
    """An icon and what it stands for; nothing known, nothing shown."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._text = ElidedLabel(face="small", ink="text2", least=56)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        self.row.addWidget(Icon(icon, ink="text2"))
        self.row.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show a text."""
        self._text.set_text(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()


class PersonHead(QWidget):
    """Name, facts, pills, and the two entries most begun from here. The eye shows the whole IIN."""

    visit_wanted = Signal()
    consultation_wanted = Signal()

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._card: PersonCard | None = None
        self._avatar = Avatar(size=_AVATAR)
        self._name = ElidedLabel(face="title", least=_NAME_LEAST)
        self._age = PlainLabel(face="body", ink="text2")
        self._place, self._born = _Fact("map-pin"), _Fact("cake")
        self._iin, self._responsible = _Fact("id-card"), _Fact("user-check")
        self._eye = IconButton("eye", name="", ink="accent")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(lambda _: self._say_iin())
        self._iin.row.addWidget(self._eye)
        self._pills = PillRow()
        self._consultation = Button(icon="message-square-text")
        self._visit = Button(kind="primary", icon="house")
        self._consultation.clicked.connect(self.consultation_wanted)
        self._visit.clicked.connect(self.visit_wanted)
        self._lay_out()
        self.reword()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._name)
        first.addWidget(self._age)
        first.addStretch(1)
        first.addWidget(self._consultation)
        first.addWidget(self._visit)
        facts = QHBoxLayout()
        facts.setSpacing(16)
        for fact in (self._place, self._born, self._iin, self._responsible):
            facts.addWidget(fact)
        facts.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addLayout(facts)
        words.addSpacing(2)
        words.addWidget(self._pills)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.addWidget(self._avatar, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(words, 0, 1)
        grid.setColumnStretch(1, 1)

    def show_card(self, card: PersonCard) -> None:
        """Show another state of the person, or another person with the IIN masked again."""
        if self._card is None or self._card.id != card.id:
            self._eye.setChecked(False)
        self._card = card
        self.reword()

    def reword(self) -> None:
        """Say the head in the language of the moment."""
        self._consultation.setText(self.tr("Consultation"))
        self._visit.setText(self.tr("Home visit"))
        card = self._card
        if card is None:
            return
        language, values = self._workspace.language, card.values
        self._avatar.set_name(card.full_name)
        self._name.set_text(card.full_name)
        born = str(values["birth_date"]) if values["birth_date"] else None
        self._age.setText(years(date.fromisoformat(born), self._workspace.store.today()) if born else "")
        district, settlement = str(values["district"]), values["settlement"]
        parts = (
            place_name(str(settlement), language) if settlement else "",
            district_of(district).name(language),
        )
        self._place.say(", ".join(filter(None, dict.fromkeys(parts))))
        self._born.say(day(born))
        self._responsible.say(
            self.tr("Responsible: {name}").format(name=card.responsible) if card.responsible else ""
        )
        self._say_iin()
        self._pills.set_pills(standing_pills(card, self._workspace))

    def _say_iin(self) -> None:
        card = self._card
        if card is None:
            return
        is_private, language = self._workspace.is_private, self._workspace.language
        number, reason = card.values["iin"], card.values["no_iin_reason"]
        self._eye.setVisible(bool(number) and not is_private)
        is_open = self._eye.isChecked() and not is_private
        self._eye.set_icon("eye-off" if is_open else "eye")
        self._eye.set_name(self.tr("Hide the IIN") if is_open else self.tr("Show the IIN"))
        if isinstance(number, str):
            shown = number if is_open else f"•••• {masked(number)}"
            self._iin.say(self.tr("IIN {number}").format(number=shown))
        else:
            why = vocabulary("no_iin_reason").term(str(reason)).in_(language) if reason else ""
            self._iin.say(self.tr("No IIN: {reason}").format(reason=why) if why else self.tr("No IIN"))


def standing_pills(card: PersonCard, workspace: Workspace) -> list[Pill]:
    """Return what holds for the person today: categories with their proof, the consent, the programmes."""
    language = workspace.language
    found = []
    for category in card.categories:
        tone, icon = PROOF.get(category.proof, ("neutral", "circle"))
        word = capital(brief("beneficiary_category", category.code, language))
        proof = brief("proof_state", category.proof, language)
        said = hidden(word) if workspace.is_private else f"{word}: {proof}"
        found.append(Pill(said, tone, icon))
    found.append(consent_pill(card.consent))
    today = workspace.store.today().isoformat()
    running = [row.values for row in card.enrolments if str(row.values["ended_on"] or today) >= today]
    found += [Pill(programme_name(str(values["programme"]), language), "outline") for values in running]
    return found


def consent_pill(consent: ConsentNow) -> Pill:
    """Return the state of the consent in words, with its last day."""
    translate = QCoreApplication.translate
    until = day(consent.until)
    match consent.state:
        case "in_force" if until:
            words = translate("PersonHead", "Consent until {day}").format(day=until)
            return Pill(words, "ok", "shield-check")
        case "in_force":
            return Pill(translate("PersonHead", "Consent given"), "ok", "shield-check")
        case "expired":
            words = translate("PersonHead", "Consent expired {day}").format(day=until)
            return Pill(words, "warn", "shield-alert")
        case "withdrawn":
            words = translate("PersonHead", "Consent withdrawn {day}").format(day=until)
            return Pill(words, "bad", "shield-alert")
    return Pill(translate("PersonHead", "No consent"), "warn", "shield-alert")
