"""The first run behind its pages: who you are, a store with its keys, the recovery sheet, and the office."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from core.kz.dates import short_date
from core.store.recovery_key import RecoveryKey
from core.store.store import Store
from core.wording import Language, sentence
from desktop.printing import print_sheet
from desktop.strength import strength
from desktop.vault import Opened, Vault
from sync.client.http import read_authority
from sync.office import init_office
from ui.entrance import FirstRun, Sheet
from ui.jobs import Job, Jobs


class Server(Protocol):
    """What the first run asks of a server."""

    def introduce(self, url: str, code: str, *, authority: str) -> None:
        """Raise unless the server at the address made the code; nothing of ours leaves."""

    def enrol(self, store: Store, url: str, code: str, *, authority: str) -> None:
        """Make the store a device of the server; the authority (PEM) is the only one to believe, if there is one."""


@dataclass(frozen=True, slots=True)
class _Joining:
    server: Server
    url: str
    code: str
    authority: str

    @property
    def note(self) -> str:
        return self.url

    def settle(self, store: Store) -> None:
        self.server.enrol(store, self.url, self.code, authority=self.authority)


@dataclass(frozen=True, slots=True)
class _Starting:
    organisation: str
    note: str
    districts: list[str]

    def settle(self, store: Store) -> None:
        init_office(
            store,
            name_kk=self.organisation,
            name_ru=self.organisation,
            user_name=self.note,
            districts=self.districts,
        )


class Founding(QObject):
    """Answers the pages of the first run. `opened` carries the store once the person goes on to Today.

    A store whose founding was cut (made, but of no office yet) is handed to `resume`.
    """

    opened = Signal(object)

    def __init__(self, vault: Vault, *, server: Server, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault, self._server, self._jobs = vault, server, jobs
        self._language: Language = "kk"
        self._who: _Joining | _Starting | None = None
        self._made: Opened | None = None
        self._sheet: Sheet | None = None
        self.page = FirstRun(strength=lambda text: strength(text, language=self._language))
        self.pages = (self.page,)
        self.page.enrol_wanted.connect(self._on_enrol)
        self.page.office_wanted.connect(self._on_office)
        self.page.passphrase_chosen.connect(self._on_passphrase)
        self.page.print_wanted.connect(self._on_print)
        self.page.finished.connect(self._on_finished)

    def set_language(self, language: Language) -> None:
        """Say what is refused in the language."""
        self._language = language
        self.page.set_language(language)

    def resume(self, opened: Opened) -> None:
        """Ask again who this is; passphrase and store are there."""
        self._made = opened
        self.page.go_on()

    def let_go(self) -> Opened | None:
        """Return the store that was made and not handed on, to be closed."""
        made, self._made = self._made, None
        return made

    def _on_enrol(self, url: str, code: str, file: str) -> None:
        self.page.set_busy(is_busy=True)

        def introduce() -> _Joining:
            authority = read_authority(Path(file)) if file else ""
            self._server.introduce(url, code, authority=authority)
            return _Joining(self._server, url, code, authority)

        self._start(introduce, done=self._go_on)

    def _on_office(self, organisation: str, person: str, districts: list[str]) -> None:
        self._go_on(_Starting(organisation, person, districts))

    def _go_on(self, who: _Joining | _Starting) -> None:
        self._who = who
        self.page.go_on(note=who.note)
        if self._made is not None:
            made = self._made
            self._start(lambda: self._vault.renew_recovery(made.keys), done=self._settle)

    def _on_passphrase(self, passphrase: str) -> None:
        if self._made is None:
            self._start(lambda: self._vault.make(passphrase), done=self._on_made)
            return
        made = self._made
        self._start(lambda: self._rekeyed(made, passphrase), done=self._settle)

    def _rekeyed(self, made: Opened, passphrase: str) -> RecoveryKey:
        self._vault.set_passphrase(made.keys, passphrase=passphrase)
        return self._vault.renew_recovery(made.keys)

    def _on_made(self, made: tuple[Opened, RecoveryKey]) -> None:
        self._made, recovery = made
        self._settle(recovery)

    def _settle(self, recovery: RecoveryKey) -> None:
        """Make the store an office's; only then the sheet, so that nobody keeps one of a store that is none."""
        made, who = self._made, self._who
        assert made is not None
        assert who is not None
        self._start(lambda: who.settle(made.store), done=lambda _: self._show_sheet(recovery, made.store))

    def _show_sheet(self, recovery: RecoveryKey, store: Store) -> None:
        owner = self._who.note if isinstance(self._who, _Starting) else ""
        device = f"{platform.node()}, {short_date(store.today())}"
        self._sheet = Sheet(tuple(recovery.groups()), owner, device)
        self.page.show_sheet(self._sheet)

    def _on_print(self) -> None:
        if self._sheet:
            print_sheet(self._sheet, parent=self.page)

    def _on_finished(self) -> None:
        made = self.let_go()
        if made is not None:
            self.opened.emit(made)

    def _start(self, work: Callable[[], object], *, done: Callable[..., None]) -> None:
        self._jobs.start(Job(work=lambda _: work(), done=done, failed=self._on_failed))

    def _on_failed(self, error: AppError) -> None:
        self.page.refuse(sentence(error).in_(self._language))
