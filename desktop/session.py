"""A session: one open store with its pages, from unlock to lock. Nothing of it outlives `close`."""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from core.store.store import Store
from core.wording import Language
from desktop.choices import Choices
from desktop.finding import Finding
from desktop.laptop import Laptop
from desktop.news import News
from desktop.pages import Services, page_entries
from desktop.server import syncs
from desktop.strength import strength
from desktop.vault import Opened, Vault
from sync.status import is_office, status
from ui.frame import Frame
from ui.jobs import Jobs
from ui.syncing import Syncing
from ui.views.today.page import ACTIONS
from ui.views.view import Destination, View
from ui.widgets.leaving import let_go
from ui.workspace import Workspace

_NAMED = {"person": "person", "family": "household"}
_log = logging.getLogger(__name__)


class Session(QObject):
    """Builds what works on one store and connects it; the frame is what is shown. `turned` tells the page's name."""

    turned = Signal(str)

    def __init__(
        self,
        opened: Opened,
        *,
        vault: Vault,
        choices: Choices,
        crashed: Callable[[BaseException], None],
        language: Language,
    ) -> None:
        super().__init__()
        self._opened, self._jobs = opened, Jobs(crashed=crashed)
        self._views: dict[str, View] = {}
        self.workspace = Workspace(
            opened.store, jobs=self._jobs, language=language, memories=choices.now.tables, parent=self
        )
        self.syncing = Syncing(self.workspace, run=syncs(opened.store), parent=self)
        self.laptop = Laptop(opened, vault=vault, jobs=self._jobs, choices=choices, parent=self)
        entries = page_entries(
            self.workspace,
            services=Services(
                self.syncing, self.laptop, lambda text: strength(text, language=self.workspace.language)
            ),
            made=self._on_made,
        )
        finding = Finding(self.workspace, entries=lambda: entries, parent=self)
        self.frame = Frame(entries, search=finding.search)
        self._names = [entry.name for entry in entries]
        self.news = News(self.workspace, frame=self.frame, syncing=self.syncing, laptop=self.laptop)
        self._connect()
        self.go(Destination(self._names[0]))
        self.workspace.read(_waits_for_server, done=self._on_waiting)
        self.laptop.look()  # last: a copy of a large store takes a while, and the page is asked for first

    def go(self, to: Destination) -> None:
        """Show a page and what is to be seen there."""
        if to.page not in self._names:
            _log.info("there is no page %s yet", to.page)
            return
        self.frame.show_page(to.page)
        self._views[to.page].go(to)
        self.turned.emit(to.page)

    def page(self) -> str:
        """Return the name of the page that is shown."""
        return self.frame.page()

    def close(self) -> Callable[[], None]:
        """Take every page and every value off the screen now; return what is left to do, on another thread.

        That waits for the work at hand and closes the store; with its last connection SQLite writes the log
        back into the file.
        """
        self._jobs.stop()
        let_go(self.frame)
        self.deleteLater()
        return partial(_finish, self._jobs, self._opened)

    def _connect(self) -> None:
        frame, workspace = self.frame, self.workspace
        frame.page_wanted.connect(lambda name: self.go(Destination(name)))
        frame.language_wanted.connect(workspace.set_language)
        frame.privacy_wanted.connect(workspace.set_private)
        frame.sync_wanted.connect(lambda: self.go(Destination("sync")))
        frame.sync_cancel_wanted.connect(self.syncing.cancel)
        frame.found.connect(self.go)
        frame.visit_wanted.connect(self._on_visit)
        self.syncing.ended.connect(self._on_synced)
        self._key("Ctrl+Shift+S", self.syncing.start)
        for name, _, keys in ACTIONS:
            self._key(keys, partial(self.go, Destination(name)))

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        """Let keys act on every page, also while a field has the cursor."""
        QShortcut(QKeySequence(keys), self.frame).activated.connect(act)

    def _on_made(self, name: str, view: View) -> None:
        self._views[name] = view
        view.wanted.connect(self.go)

    def _on_visit(self, found: Destination) -> None:
        """Start a visit to what was found; anything but a person or a family is just shown."""
        named = _NAMED.get(found.page)
        self.go(Destination("visit", given={named: found.id}) if named and found.id else found)

    def _on_waiting(self, is_waiting: bool) -> None:  # noqa: FBT001 - the answer of a read
        """Fetch what the office has, before the first record is written here: it names whoever works here."""
        if is_waiting:
            self.syncing.start()

    def _on_synced(self) -> None:
        if self.syncing.last is not None:
            self.laptop.take_quietly()


def _waits_for_server(store: Store) -> bool:
    """Tell whether the store joined a server that it has not heard of since."""
    found = status(store)
    with store.read() as session:
        return found.last_contact is None and not is_office(session)


def _finish(jobs: Jobs, opened: Opened) -> None:
    jobs.join()
    opened.store.close()
