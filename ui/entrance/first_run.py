"""The first run: language, who you are, passphrase and recovery sheet, done; one question at a time."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.wording import Language
from ui.entrance.passphrase import PassphrasePair, Strength
from ui.entrance.questions import LanguageQuestion, WhoQuestion
from ui.entrance.sheet import Sheet
from ui.entrance.sheet_panel import SheetPanel
from ui.entrance.steps import StepList
from ui.frame import Logo
from ui.widgets import Banner, Button, CheckBox, Icon, PlainLabel, ScrollColumn, Segments, WrappedLabel
from ui.widgets.paint import paint_box, painting

_LANGUAGE, _WHO, _PASSPHRASE, _DONE = range(4)
_SIDE, _NARROW_SIDE = 384, 264
_FORM = 480
_BESIDE = 1360  # room for the steps, the question and the sheet


class FirstRun(QWidget):
    """Each Continue says what was answered; the caller does it and calls `go_on`, or `refuse`.

    `enrol_wanted` carries the server's address, the code, and the path of its certificate's file, empty for none.
    """

    language_wanted = Signal(str)
    enrol_wanted = Signal(str, str, str)
    office_wanted = Signal(str, str, list)
    passphrase_chosen = Signal(str)
    print_wanted = Signal()
    finished = Signal()
    help_wanted = Signal()

    def __init__(self, *, strength: Callable[[str], Strength], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = _LANGUAGE
        self._notes: dict[int, str] = {}
        self._sheet: Sheet | None = None
        self._steps = StepList()
        self._offline = WrappedLabel(face="small", ink="text2")
        self._number = PlainLabel(face="label", ink="text2")
        self._title = WrappedLabel(face="display")
        self._text = WrappedLabel(ink="text2")
        self._message = Banner("", tone="bad")
        self._language, self._who = LanguageQuestion(), WhoQuestion()
        self._pair = PassphrasePair(strength=strength)
        self._panel, self._kept = SheetPanel(), CheckBox()
        self._questions: tuple[QWidget, ...] = (self._language, self._who, self._pair)
        self._back, self._on = Button(), Button(kind="primary", trailing="arrow-right")
        self._question, self._foot = QWidget(), QWidget()
        self._help = Button(kind="quiet", icon="circle-question-mark")
        self._languages = Segments((("kk", "KK"), ("ru", "RU"), ("en", "EN")))
        self._lay_out()
        self._arrange(is_wide=True)
        for before, after in pairwise((self._panel.print, self._kept, self._back, self._on, self._help)):
            self.setTabOrder(before, after)
        self._connect()
        self._show()

    def set_language(self, language: Language) -> None:
        """Mark the language of the moment."""
        self._languages.set_choice(language)
        self._language.set_language(language)
        self._who.set_language(language)

    def go_on(self, *, note: str = "") -> None:
        """Go to the next step; the note is what was answered, shown beside the step."""
        self._notes[self._at] = note
        self._at = min(self._at + 1, _DONE)
        self._show()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the recovery sheet of the store just made; Continue waits for the word that it is kept."""
        self._sheet = sheet
        self._pair.clear()
        self._panel.set_sheet(sheet)
        self._kept.setChecked(False)
        self._show()
        self._panel.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why it cannot go on, and what to do."""
        self.set_busy(is_busy=False)
        self._message.set_words(sentence, tone="bad")
        self._message.setVisible(bool(sentence))

    def set_busy(self, *, is_busy: bool) -> None:
        """Wait while the caller works."""
        for part in (*self._questions, self._back, self._on):
            part.setEnabled(not is_busy)

    def step(self) -> int:
        """Return which step is shown, from 0."""
        return self._at

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(is_wide=self.width() >= _BESIDE)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.surface)
            paint_box(painter, QRect(0, 0, self._side.width(), self.height()), fill=tokens.rail)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = QWidget()
        row.addWidget(self._side)
        self._lay_out_side(QVBoxLayout(self._side))
        right = QVBoxLayout()
        right.setContentsMargins(64, 40, 48, 32)
        right.setSpacing(32)
        right.addWidget(self._languages, 0, Qt.AlignmentFlag.AlignRight)
        room = ScrollColumn()
        right.addWidget(room, 1)
        right.addWidget(self._foot)
        row.addLayout(right, 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(48)
        self._grid.setVerticalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        room.body.addLayout(self._grid)
        room.body.addStretch(1)
        self._lay_out_question(QVBoxLayout(self._question))
        self._lay_out_foot(QVBoxLayout(self._foot))

    def _lay_out_side(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(48, 48, 24, 40)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Logo(size=40))
        head.addWidget(PlainLabel("Sapar", face="title"), 1)
        column.addLayout(head)
        column.addSpacing(48)
        column.addWidget(self._steps)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(Icon("wifi-off"))
        foot.addWidget(self._offline, 1)
        column.addLayout(foot)

    def _lay_out_question(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._number, self._title, self._text, self._message, *self._questions):
            column.addWidget(part)

    def _lay_out_foot(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(self._kept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._back)
        buttons.addWidget(self._on)
        buttons.addSpacing(16)
        buttons.addWidget(self._help)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _arrange(self, *, is_wide: bool) -> None:
        """Put the sheet beside the question, or below it."""
        self._side.setFixedWidth(_SIDE if is_wide else _NARROW_SIDE)
        for part in (self._question, self._foot):
            part.setFixedWidth(_FORM)
        self._grid.addWidget(self._question, 0, 0)
        if is_wide:
            self._grid.addWidget(self._panel, 0, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self._panel, 1, 0)

    def _connect(self) -> None:
        self._languages.chosen.connect(self.language_wanted)
        self._language.chosen.connect(self.language_wanted)
        self._on.clicked.connect(self._on_continue)
        self._back.clicked.connect(self._on_back)
        self._help.clicked.connect(self.help_wanted)
        self._panel.print_wanted.connect(self.print_wanted)
        self._kept.toggled.connect(lambda _: self._allow())

    def _show(self) -> None:
        """Show the step of the moment in the language of the moment."""
        self._message.hide()
        self.set_busy(is_busy=False)
        is_sheet = self._at == _PASSPHRASE and self._sheet is not None
        for at, question in enumerate(self._questions):
            question.setVisible(at == self._at and not is_sheet)
            if not question.isHidden():
                question.setFocus()
        self._panel.setVisible(is_sheet)
        self._kept.setVisible(is_sheet)
        self._back.setVisible(self._at in (_WHO, _PASSPHRASE) and not is_sheet)
        self._word()
        self._allow()

    def _word(self) -> None:
        steps = (
            (self.tr("Language"), self._language.name()),
            (self.tr("Who you are"), self._notes.get(_WHO, self.tr("with a code or without"))),
            (self.tr("Passphrase"), self.tr("guards the data")),
            (self.tr("Done"), self.tr("a tour, two minutes")),
        )
        self._steps.show_steps(steps, at=self._at)
        self._number.setText(self.tr("Step {number} of {all}").format(number=self._at + 1, all=len(steps)))
        title, text = self._asked()
        self._title.setText(title)
        self._text.setText(text)
        self._offline.setText(self.tr("No internet needed. The data is kept encrypted on this laptop only."))
        self._kept.setText(self.tr("The sheet is printed or copied, and put away"))
        self._back.setText(self.tr("Back"))
        self._on.setText(self.tr("Open the program") if self._at == _DONE else self.tr("Continue"))
        self._help.setText(self.tr("Help"))

    def _asked(self) -> tuple[str, str]:
        if self._at == _LANGUAGE:
            return self.tr("Choose the language"), self.tr("It can be changed at any moment.")
        if self._at == _WHO:
            return self.tr("Who are you?"), self.tr("Your name stands beside everything you write.")
        if self._at == _DONE:
            return self.tr("All is ready"), self.tr("The Today page opens with a two-minute tour.")
        if self._sheet:
            return self.tr("Keep the recovery sheet"), self.tr(
                "If the passphrase is forgotten, only this sheet opens the data. Print it or copy it by hand."
            )
        return self.tr("Think of a passphrase"), self.tr(
            "It opens the program. Nobody can restore it; "
            "only the recovery sheet, which comes next, opens the data without it."
        )

    def _allow(self) -> None:
        is_sheet = self._at == _PASSPHRASE and self._sheet is not None
        self._on.setEnabled(not is_sheet or self._kept.isChecked())

    def _on_back(self) -> None:
        self._at -= 1
        self._show()

    def _on_continue(self) -> None:
        self._message.hide()
        match self._at:
            case 0:
                self.go_on()
            case 1:
                self._answer_who()
            case 2:
                self._answer_passphrase()
            case _:
                self.finished.emit()

    def _answer_who(self) -> None:
        self._who.clear_messages()
        who = self._who
        if not who.is_ready():
            who.say_what_is_missing()
        elif who.is_joining():
            self.enrol_wanted.emit(who.server.text().strip(), who.code.text().strip(), who.authority.path())
        else:
            organisation, person = who.organisation.text().strip(), who.person.text().strip()
            self.office_wanted.emit(organisation, person, who.districts.codes())

    def _answer_passphrase(self) -> None:
        if self._sheet:
            self.go_on()
        elif self._pair.is_ready():
            self.set_busy(is_busy=True)
            self.passphrase_chosen.emit(self._pair.text())
        else:
            self._pair.say_what_is_missing()
