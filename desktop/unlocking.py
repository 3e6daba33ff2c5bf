"""Unlocking behind its page: by passphrase or recovery key; and what to do when neither is the trouble."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal

from core.errors import AppError, Damaged, Outdated
from core.wording import Language, sentence
from desktop.strength import strength
from desktop.vault import Opened, Vault
from ui.entrance import UnlockPage
from ui.jobs import Job, Jobs
from ui.trouble import TroublePage, Way

_LOST = frozenset({"key_lost", "keyring_missing", "keyring_refused"})
Trouble = Literal["lost", "damaged", "outdated"]


class Unlocking(QObject):
    """Emits `opened` with the store; `shown` says which of its two pages is to be seen.

    A wrong passphrase is told on the page itself. A lost key, a damaged store and a store of a newer program
    each get the trouble page with their own ways out.
    """

    opened = Signal(object)
    shown = Signal(object)
    folder_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, vault: Vault, *, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault, self._jobs = vault, jobs
        self._language: Language = "kk"
        self._trouble: tuple[Trouble, AppError] | None = None
        self._refused: AppError | None = None
        self._typed = ""
        self.page = UnlockPage(strength=lambda text: strength(text, language=self._language))
        self.trouble_page = TroublePage()
        self.pages = (self.page, self.trouble_page)
        self.page.unlock_wanted.connect(self._on_unlock)
        self.page.recovery_wanted.connect(self._on_recovery)
        self.trouble_page.taken.connect(self._on_way)

    def set_language(self, language: Language) -> None:
        """Say everything in the language."""
        self._language = language
        self.page.set_language(language)
        self._word_refusal()
        self._word_trouble()

    def _on_unlock(self, passphrase: str) -> None:
        self._typed = passphrase
        self._start(lambda: self._vault.open(passphrase))

    def _on_recovery(self, key: str, passphrase: str) -> None:
        self._typed = passphrase
        self._start(lambda: self._vault.open_by_recovery(key, passphrase=passphrase))

    def _start(self, work: Callable[[], Opened]) -> None:
        self._refused = None
        self._jobs.start(Job(work=lambda _: work(), done=self._on_opened, failed=self._on_failed))

    def _on_opened(self, opened: Opened) -> None:
        self._typed, self._trouble = "", None
        self.page.clear()
        self.opened.emit(opened)

    def _on_failed(self, error: AppError) -> None:
        trouble = _trouble(error)
        if trouble is None:
            self._typed, self._refused = "", error
            self._word_refusal()
            return
        self._trouble = (trouble, error)
        self.page.set_busy(is_busy=False)
        self._word_trouble()
        self.shown.emit(self.trouble_page)

    def _word_refusal(self) -> None:
        if self._refused is not None:
            self.page.refuse(sentence(self._refused).in_(self._language))

    def _word_trouble(self) -> None:
        if self._trouble is None:
            return
        trouble, error = self._trouble
        titles = {
            "lost": self.tr("The key of this computer is gone"),
            "damaged": self.tr("The store is damaged"),
            "outdated": self.tr("The store was made by a newer program"),
        }
        self.trouble_page.show_trouble(
            titles[trouble], text=sentence(error).in_(self._language), ways=self._ways(trouble, error)
        )

    def _ways(self, trouble: Trouble, error: AppError) -> list[Way]:
        again = Way("again", self.tr("Try again"), "refresh-cw")
        recovery = Way("recovery", self.tr("Open by the recovery key"), "key-round")
        restore = Way("restore", self.tr("Restore from the backup copy"), "hard-drive")
        folder = Way("folder", self.tr("Show the files"), "folder-open")
        end = Way("quit", self.tr("Quit"), "log-out")
        if trouble == "lost":
            return [recovery, again, end]
        if trouble == "outdated" or error.code.startswith("envelope") or error.code == "snapshot_missing":
            return [folder, end]
        return [restore, folder, end]

    def _on_way(self, way: str) -> None:
        match way:
            case "restore":
                passphrase = self._typed
                self._start(lambda: self._vault.restore(passphrase))
            case "again" | "recovery":
                self._trouble = None
                self.shown.emit(self.page)
                self.page.refuse("")
                if way == "recovery":
                    self.page.ask_recovery()
            case "folder":
                self.folder_wanted.emit()
            case "quit":
                self.quit_wanted.emit()


def _trouble(error: AppError) -> Trouble | None:
    if error.code in _LOST:
        return "lost"
    if isinstance(error, Damaged):
        return "damaged"
    return "outdated" if isinstance(error, Outdated) else None
