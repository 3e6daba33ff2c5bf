"""The program: first run, locked, open, crashed; it builds what each needs and lets go of it."""

import gc
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import AppError, Refused
from core.wording import Language, sentence
from desktop.choices import Choices
from desktop.crash import CrashHook
from desktop.founding import Founding
from desktop.idle import IdleWatch
from desktop.language import Speech
from desktop.server import OfficeServer
from desktop.session import Session
from desktop.shell import Shell
from desktop.unlocking import Unlocking
from desktop.vault import Opened, Vault
from ui.entrance import FirstRun, UnlockPage
from ui.help import HelpPanel
from ui.jobs import Job, Jobs
from ui.theme import DARK, LIGHT, wear
from ui.trouble import TroublePage, Way

_log = logging.getLogger(__name__)


class Program(QObject):
    """Everything that lives as long as the window. `settled` tells that a page is on: entrance or session."""

    settled = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        vault: Vault,
        choices: Choices,
        speech: Speech,
    ) -> None:
        super().__init__(app)
        self._app, self._vault, self._speech = app, vault, speech
        self.choices = choices
        self.wants_restart = False
        self.crash = CrashHook(self._on_crash, parent=self)
        self._jobs = Jobs(crashed=self.crash.take, parent=self)
        self.idle = IdleWatch(minutes=choices.now.idle_minutes, parent=self)
        self.shell = Shell()
        self.help = HelpPanel(parent=self.shell)
        self.founding: Founding | None = None
        self.unlocking: Unlocking | None = None
        self.session: Session | None = None
        self.idle.left.connect(self.lock)
        self.shell.closing.connect(self.close)
        choices.changed.connect(self._on_choices)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._dress())
        app.applicationStateChanged.connect(self._on_state)

    def start(self) -> None:
        """Show the window with its first page."""
        self._speech.speak(self.choices.now.language)
        self._dress()
        if self._vault.exists():
            self._ask_passphrase()
        else:
            self._found()
        if size := self.choices.now.window:
            self.shell.resize(*size)
        if self.choices.now.is_maximised:
            self.shell.showMaximized()
        else:
            self.shell.show()
        self.shell.windowHandle().installEventFilter(self.idle)

    def speak(self, language: Language) -> None:
        """Take another language, now and for the next start."""
        if language != self.choices.now.language:
            self._speech.speak(language)
            self.choices.choose(language=language)

    def is_at_rest(self) -> bool:
        """Tell whether no work of the way in or out is at hand: behind a lock, that the store is closed."""
        return self._jobs.are_idle()

    def lock(self) -> None:
        """Close the store, drop its keys and pages, and ask for the passphrase."""
        if self.session is not None:
            self._let_go_behind()
            self._ask_passphrase()

    def close(self) -> None:
        """Keep what the window was like, and close the store before the program ends."""
        is_maximised = self.shell.isMaximized()
        size = None if is_maximised else (self.shell.width(), self.shell.height())
        self.choices.choose(window=size or self.choices.now.window, is_maximised=is_maximised)
        self._let_go()()
        self._jobs.close()

    # The way in

    def _found(self, resumed: Opened | None = None) -> None:
        founding = Founding(self._vault, server=OfficeServer(), jobs=self._jobs, parent=self)
        founding.page.language_wanted.connect(self.speak)
        self._offer_help(founding.page)
        founding.opened.connect(self._on_opened)
        founding.set_language(self.choices.now.language)
        self.founding = founding
        self._put(founding.page)
        if resumed:
            founding.resume(resumed)

    def _ask_passphrase(self) -> None:
        unlocking = Unlocking(self._vault, jobs=self._jobs, parent=self)
        unlocking.page.language_wanted.connect(self.speak)
        self._offer_help(unlocking.page)
        unlocking.shown.connect(self._put)
        unlocking.opened.connect(self._on_opened)
        unlocking.folder_wanted.connect(self._show_folder)
        unlocking.quit_wanted.connect(self.shell.close)
        unlocking.set_language(self.choices.now.language)
        self.unlocking = unlocking
        self._put(unlocking.page)

    def _on_opened(self, opened: Opened) -> None:
        self._drop_entrance()
        if not _is_settled(opened):
            self._found(opened)
            return
        self.session = Session(
            opened,
            vault=self._vault,
            choices=self.choices,
            crashed=self.crash.take,
            language=self.choices.now.language,
        )
        session = self.session
        session.frame.lock_wanted.connect(self.lock)
        session.frame.theme_wanted.connect(self._on_theme_wanted)
        session.frame.help_wanted.connect(self._on_help)
        session.turned.connect(lambda _: self._turn_help())
        session.workspace.language_changed.connect(self.speak)
        session.workspace.failed.connect(self._on_failed)
        session.news.set_dark(is_dark=self._is_dark())
        self._put(session.frame)
        self.idle.start()

    def _put(self, page: QWidget) -> None:
        self.help.shut()
        self.shell.put(page)
        self.settled.emit()

    # Help

    def _offer_help(self, page: FirstRun | UnlockPage) -> None:
        page.help_wanted.connect(self._on_help)
        QShortcut(QKeySequence("F1"), page).activated.connect(self._on_help)

    def _on_help(self) -> None:
        self.help.toggle(self._helped(), language=self.choices.now.language)

    def _turn_help(self) -> None:
        self.help.turn(self._helped(), language=self.choices.now.language)

    def _helped(self) -> tuple[str, ...]:
        """Return the names of the helps for what is on: the page and what holds on every page, or the way in."""
        if self.session is not None:
            return self.session.page(), "everywhere"
        return ("unlock",) if self.unlocking is not None else ("first-run",)

    # What changes on the way

    def _on_choices(self) -> None:
        chosen = self.choices.now
        self.idle.set_minutes(chosen.idle_minutes)
        for part in (self.founding, self.unlocking):
            if part is not None:
                part.set_language(chosen.language)
        self._turn_help()
        self._dress()

    def _on_theme_wanted(self) -> None:
        self.choices.choose(theme="light" if self._is_dark() else "dark")

    def _is_dark(self) -> bool:
        chosen = self.choices.now.theme
        system = QGuiApplication.styleHints().colorScheme()
        return chosen == "dark" or (chosen == "system" and system == Qt.ColorScheme.Dark)

    def _dress(self) -> None:
        tokens = DARK if self._is_dark() else LIGHT
        if self._app.property("theme") != tokens.name:
            self._app.setProperty("theme", tokens.name)
            wear(self._app, tokens)
        if self.session is not None:
            self.session.news.set_dark(is_dark=tokens is DARK)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.lock()

    def _on_failed(self, error: AppError) -> None:
        _log.warning("%s", error)
        self.shell.say(sentence(error).in_(self.choices.now.language))

    # The ways out

    def _let_go(self) -> Callable[[], None]:
        """Take everything of the open store off the screen; return what closes it, for another thread."""
        self.idle.stop()
        finish: Callable[[], None] = _nothing
        if self.session is not None:
            finish = self.session.close()
            self.session = None
            self.choices.keep()
        elif self.founding is not None and (made := self.founding.let_go()) is not None:
            finish = made.store.close
        self._drop_entrance()
        return finish

    def _let_go_behind(self) -> None:
        """Close the store behind the work at hand; who unlocks again waits for that. Nothing stays in memory."""
        finish = self._let_go()
        self._jobs.start(Job(work=lambda _: finish(), done=lambda _: _forget(), failed=self._on_failed))

    def _drop_entrance(self) -> None:
        for part in (self.founding, self.unlocking):
            if part is not None:
                for page in part.pages:
                    page.deleteLater()
                part.deleteLater()
        self.founding = self.unlocking = None

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._vault.folder)))

    def _on_crash(self, report: str) -> None:
        """Close the store, and say what happened and what to do."""
        self._let_go_behind()
        page = TroublePage()
        page.show_trouble(
            self.tr("Something went wrong"),
            text=self.tr(
                "This is a fault of the program. Everything you saved is kept. Restart; if it happens again, "
                "copy the report and send it to your coordinator."
            ),
            ways=(
                Way("restart", self.tr("Restart"), "refresh-cw"),
                Way("copy", self.tr("Copy the report"), "copy"),
                Way("quit", self.tr("Quit"), "log-out"),
            ),
            report=report,
        )
        page.taken.connect(lambda way: self._on_way(way, page))
        self._put(page)

    def _on_way(self, way: str, page: TroublePage) -> None:
        match way:
            case "copy":
                page.copy_report()
            case "restart":
                self.wants_restart = True
                self.shell.close()
            case "quit":
                self.shell.close()


def _is_settled(opened: Opened) -> bool:
    """Tell whether the store belongs to an office."""
    try:
        opened.store.author()
    except Refused:
        return False
    return True


def _forget() -> None:
    """Free what only circles of references still hold: keys and the rows of pages."""
    gc.collect()


def _nothing() -> None:
    return None
