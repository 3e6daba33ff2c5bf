"""The bar above every page: finder, sync, language, privacy, lock, user."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.frame.state import FrameState
from ui.frame.sync_pill import SyncPill
from ui.theme import icon, paint_icon
from ui.theme.tokens import FIELD_RADIUS, ICON_GAP, PAGE_PADDING, TOOL_HEIGHT, TOP_BAR_HEIGHT
from ui.widgets import IconButton, KeyButton, Menu, Pill, PillLabel, Segments, initials
from ui.widgets.keycaps import keycap_width, paint_keycap
from ui.widgets.paint import CENTER, paint_box, paint_focus, painting, shows_focus, write

_FINDER_STRETCH = 100
_LANGUAGES = (("kk", "KK"), ("ru", "RU"), ("en", "EN"))


class FinderField(KeyButton):
    """Looks like a field; pressed, it opens the finder."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(400)

    def sizeHint(self) -> QSize:
        return QSize(400, TOOL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, TOOL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            edge = tokens.field if self.underMouse() else tokens.line2
            paint_box(painter, self.rect(), fill=tokens.bg, edge=edge, radius=FIELD_RADIUS)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=FIELD_RADIUS)
            paint_icon(painter, QRectF(12, 0, 16, self.height()), name="search", colour=tokens.text2)
            cap = keycap_width("Ctrl K")
            words = QRectF(38, 0, self.width() - 38 - cap - 12, self.height())
            write(painter, words, self.text(), face="body", colour=tokens.text3)
            paint_keycap(
                painter, QRectF(self.width() - cap - 6, 0, cap, self.height()), "Ctrl K", tokens=tokens
            )


class UserButton(KeyButton):
    """The user's initials; pressed, it opens the user's menu."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedSize(TOOL_HEIGHT, TOOL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.accentsoft, radius=self.width() / 2)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=self.width() / 2)
            write(
                painter, self.rect(), initials(self.text()), face="mark", colour=tokens.accent, align=CENTER
            )


class TopBar(QWidget):
    """Says what the person wants by signals; shows what it is told."""

    search_wanted = Signal()
    sync_wanted = Signal()
    sync_cancel_wanted = Signal()
    language_wanted = Signal(str)
    privacy_wanted = Signal(bool)
    lock_wanted = Signal()
    theme_wanted = Signal()
    help_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_dark = False
        self.finder = FinderField()
        self._practice = PillLabel(Pill(""))
        self.sync = SyncPill()
        self._languages = Segments(_LANGUAGES)
        self._privacy = IconButton("eye-off", name="", size=18)
        self._privacy.setCheckable(True)
        self._lock = IconButton("lock", name="", size=18)
        self._user = UserButton()
        self.setFixedHeight(TOP_BAR_HEIGHT)
        self._lay_out()
        self._connect()
        self._retranslate()

    def set_state(self, state: FrameState) -> None:
        """Show language, user, sync and modes."""
        self._is_dark = state.is_dark
        self._languages.set_choice(state.language)
        self._user.setText(state.user)
        self._user.setAccessibleName(state.user)
        self._user.setToolTip(state.user)
        self._privacy.setChecked(state.is_private)
        self._practice.setVisible(state.is_practice)
        self.sync.set_state(state.sync)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.surface)
            paint_box(painter, QRect(0, self.height() - 1, self.width(), 1), fill=tokens.line)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_PADDING[0], 0, PAGE_PADDING[0], 0)
        row.setSpacing(ICON_GAP)
        row.addWidget(self.finder, _FINDER_STRETCH)
        row.addStretch(1)
        row.addWidget(self._practice)
        row.addWidget(self.sync)
        row.addSpacing(ICON_GAP)
        for part in (self._languages, self._privacy, self._lock, self._user):
            row.addWidget(part)

    def _connect(self) -> None:
        self.finder.clicked.connect(self.search_wanted)
        self.sync.pressed.connect(self.sync_wanted)
        self.sync.cancel_wanted.connect(self.sync_cancel_wanted)
        self._languages.chosen.connect(self.language_wanted)
        self._privacy.toggled.connect(self.privacy_wanted)
        self._lock.clicked.connect(self.lock_wanted)
        self._user.clicked.connect(self._open_menu)

    def _retranslate(self) -> None:
        self.finder.setText(self.tr("Person, family, place, action…"))
        self.finder.setAccessibleName(self.tr("Search"))
        self._practice.set_pill(Pill(self.tr("Practice mode"), "warn", "graduation-cap"))
        self._languages.setAccessibleName(self.tr("Language"))
        self._privacy.set_name(self.tr("Hide the screen from the person opposite"))
        self._lock.set_name(f"{self.tr('Lock')} (Ctrl+L)")

    def _open_menu(self) -> None:
        menu = Menu(parent=self)
        theme = self.tr("Light theme") if self._is_dark else self.tr("Dark theme")
        for image, word, wanted in (
            ("sun" if self._is_dark else "moon", theme, self.theme_wanted),
            ("settings", self.tr("Settings"), self.settings_wanted),
            ("circle-question-mark", f"{self.tr('Help')}\tF1", self.help_wanted),
            ("lock", f"{self.tr('Lock')}\tCtrl+L", self.lock_wanted),
        ):
            made = icon(image, palette=self.palette(), ratio=self.devicePixelRatioF())
            action = QAction(made, word, menu)
            action.triggered.connect(lambda _=False, wanted=wanted: wanted.emit())
            menu.addAction(action)
        below = self._user.mapToGlobal(self._user.rect().bottomRight())
        below.setX(below.x() - menu.sizeHint().width())
        menu.popup(below)
