"""A laptop of the day: its own store and the same commands and queries that the pages use."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from core.commands.command import Answer, Command, perform
from core.queries.query import Query, Rows, ask
from desktop.connection import connected, stranger
from desktop.credentials import find_secrets
from desktop.vault import Vault
from sync.enrol import enrol
from sync.run import Counts, Run

R = TypeVar("R")


class Laptop:
    """One laptop; `place` is the settlement where its user works today."""

    def __init__(self, name: str, folder: Path, *, passphrase: str, place: str) -> None:
        self.name = name
        self.place = place
        made, _ = Vault(folder, find_secrets=find_secrets).make(passphrase)
        self.store = made.store

    def enrol(self, *, url: str, code: str) -> None:
        """Become a device of the server."""
        with stranger(url) as peer:
            enrol(self.store, peer, server_url=url, code=code, name=self.name)

    def do(self, command: Command) -> Answer:
        """Perform a command."""
        return perform(self.store, command)

    def ask(self, query: Query[R]) -> Rows[R]:
        """Ask a query."""
        return ask(self.store, query)

    def sync(self, *, report: Callable[[Counts], None] = lambda _: None) -> Counts:
        """Send and receive everything."""
        with connected(self.store) as (peer, traffic):
            return Run(self.store, peer, traffic=traffic, report=report, changed=lambda _: None).sync()
