"""The banner above a journal that names the trainees without a consent in force, before a lesson is typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.errors import Refused
from core.queries.journal import TraineeLine
from core.wording import Language, sentence
from ui.views.training.words import short_name
from ui.widgets import Banner


class ConsentBanner(Banner):
    """Hidden while everybody in the group agrees."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.hide()

    def show_lines(self, trainees: Sequence[TraineeLine], *, language: Language) -> None:
        """Name those who lack a consent, and say why, where it is one reason, or what is to be recorded."""
        lacking = [line for line in trainees if line.lacks_consent]
        self.setVisible(bool(lacking))
        if lacking:
            names = ", ".join(short_name(line.full_name) for line in lacking)
            title = self.tr("%n trainee(s) without a consent in force: {names}", "", len(lacking))
            lacks = {line.lacks_consent for line in lacking}
            reason = sentence(Refused(lacks.pop() if len(lacks) == 1 else "consent_missing")).in_(language)
            self.set_words(title.format(names=names), reason=reason)
