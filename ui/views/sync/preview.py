"""The card before sending: what would go, how the line is, the button; while sending, how far it is."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.model.record import record_term
from core.wording import Language
from sync.status import Status
from ui.theme import Tone
from ui.theme.tokens import CARD_GAP, ICON_GAP
from ui.views.sync.progress import ProgressBar
from ui.widgets import Button, Card, IconDisc, PlainLabel, Tile, WrappedLabel

_DISC = 40
_LEAST = 480
_KINDS = 3
_DENSE_BELOW = 680


class FigureTile(Tile):
    """A number, what it counts, and a line about it."""

    def __init__(self, icon: str, *, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon = icon
        self._disc = IconDisc(icon, tone=tone, size=_DISC, shape="square")
        self._number, self._words = PlainLabel(face="figure"), PlainLabel(face="strong")
        self._sub = WrappedLabel(face="small", ink="text2")
        line = QHBoxLayout()
        line.setSpacing(ICON_GAP)
        line.addWidget(self._number)
        line.addWidget(self._words)
        line.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(line)
        words.addWidget(self._sub)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(CARD_GAP)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def set_dense(self, *, is_dense: bool) -> None:
        """Leave the icon out where there is little room; the words say it all."""
        self._disc.setVisible(not is_dense)

    def show_figure(self, number: int, *, words: str, sub: str, tone: Tone, whole: str = "") -> None:
        """Show a number; `whole` is what the line about it leaves out."""
        self._sub.setToolTip(whole)
        self._disc.set_icon(self._icon, tone=tone)
        self._number.setText(self.locale().toString(number))
        self._words.setText(words)
        self._sub.setText(sub)


class PreviewCard(Card):
    """`send_wanted` and `cancel_wanted` are its buttons; the page tells it how things stand."""

    send_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._line = WrappedLabel(face="small", ink="text2")
        self._send = Button(kind="primary", icon="cloud-upload")
        self._cancel = Button(icon="x")
        self._bar = ProgressBar()
        self._waiting = FigureTile("arrow-up", tone="info")
        self._conflicts = FigureTile("git-compare", tone="neutral")
        self._aside = FigureTile("circle-alert", tone="neutral")
        self._tiles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tiles.setSpacing(12)
        for tile in (self._waiting, self._conflicts, self._aside):
            self._tiles.addWidget(tile, 1)
        self.add_action(self._cancel)
        self.add_action(self._send)
        self.body.addWidget(self._line)
        self.body.addWidget(self._bar)
        self.body.addLayout(self._tiles)
        self._send.clicked.connect(self.send_wanted)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._bar.hide()
        self.setMinimumWidth(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for tile in (self._waiting, self._conflicts, self._aside):
            tile.set_dense(is_dense=self.width() < _DENSE_BELOW)
        super().resizeEvent(event)

    def show_status(self, status: Status, *, conflicts: int, language: Language) -> None:
        """Show what waits here and what waits for a decision."""
        waiting = status.not_sent
        kinds = _by_kind(status.waiting, language)
        left_out = self.tr("%n more kind(s)", "", len(kinds[_KINDS:]))
        self._waiting.show_figure(
            waiting,
            words=self.tr("to send"),
            sub=", ".join([*kinds[:_KINDS], *([left_out] if kinds[_KINDS:] else [])])
            or self.tr("The server has everything"),
            tone="warn" if waiting else "ok",
            whole="\n".join(kinds),
        )
        self._conflicts.show_figure(
            conflicts,
            words=self.tr("conflicts"),
            sub=self.tr("Two people changed one field") if conflicts else self.tr("None waits"),
            tone="warn" if conflicts else "ok",
        )
        aside = status.refused + status.held
        self._aside.show_figure(
            aside,
            words=self.tr("not taken"),
            sub=self.tr("The server says why") if aside else self.tr("Everything was taken"),
            tone="bad" if aside else "ok",
        )

    def show_line(self, text: str) -> None:
        """Say how the line to the server is."""
        self._line.setText(text)

    def show_run(self, *, is_running: bool, done: int, total: int) -> None:
        """Show how far a run is, or that none is on its way."""
        self._send.setVisible(not is_running)
        self._cancel.setVisible(is_running)
        self._bar.setVisible(is_running)
        self._bar.set_progress(done, total=total)

    def reword(self) -> None:
        """Say title and buttons."""
        self.set_title(self.tr("Before sending"))
        self._send.setText(self.tr("Send now"))
        self._send.setToolTip("Ctrl+Shift+S")
        self._cancel.setText(self.tr("Stop"))


def _by_kind(counts: Mapping[str, int], language: Language) -> list[str]:
    """Return how many of each kind, the most first."""
    ordered = sorted(counts.items(), key=lambda one: -one[1])
    return [f"{record_term(kind).in_(language)}: {count}" for kind, count in ordered]
