"""A laptop in a flow: a real store with a peer, what a worker does on it, and what it holds."""

from collections.abc import Callable
from pathlib import Path

from core.store.store import Store
from sync.enrol import enrol
from sync.peer import Peer
from sync.run import Counts, Run
from sync.traffic import Traffic
from tests.laptops import Clock, fresh


def _nothing(_: object) -> None:
    return None


class Laptop:
    """A worker's laptop. `peer` may be exchanged for one that fails."""

    def __init__(self, folder: Path, peer: Peer, *, code: str, clock: Clock | None = None) -> None:
        self.store = fresh(folder, clock=clock)
        self.peer = peer
        enrol(self.store, peer, server_url="https://server.example", code=code, name=folder.name)

    def sync(self, *, report: Callable[[Counts], None] = _nothing) -> Counts:
        """Run sync once."""
        run = Run(self.store, self.peer, traffic=Traffic(), report=report, changed=_nothing, sleep=_nothing)
        return run.sync()
