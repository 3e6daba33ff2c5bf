"""The server as the window uses it: introduced, enrolled at, synced with."""

import platform
import secrets
from collections.abc import Callable
from functools import partial

from core.errors import Damaged
from core.store.store import Store
from core.store.work import Touched
from desktop.connection import connected, stranger
from sync.enrol import enrol
from sync.protocol.code import read_code
from sync.protocol.messages import Hello
from sync.protocol.version import PROTOCOL
from sync.run import Counts, Run
from ui.syncing import Run as Syncs
from ui.syncing import Told

_NONCE_BYTES = 16


class OfficeServer:
    """The server of an office, by its address and the coordinator's code."""

    def introduce(self, url: str, code: str, *, authority: str) -> None:
        """Raise Refused `code_mistyped`, `server_unknown`, Damaged `server_untrusted`, Unavailable."""
        read = read_code(code)
        with stranger(url, authority=authority) as peer:
            hello = peer.hello(Hello(PROTOCOL, secrets.token_bytes(_NONCE_BYTES)))
        if not read.fits(hello.public_key):
            raise Damaged("server_untrusted")

    def enrol(self, store: Store, url: str, code: str, *, authority: str) -> None:
        """Make the store a device of the server, named as this computer is."""
        with stranger(url, authority=authority) as peer:
            enrol(store, peer, server_url=url, code=code, name=platform.node(), authority=authority)


def syncs(store: Store) -> Syncs:
    """Return what makes one run of the store with its server."""
    return partial(_sync, store)


def _sync(store: Store, report: Told, changed: Callable[[Touched], None]) -> Counts:
    with connected(store) as (peer, traffic):
        return Run(store, peer, traffic=traffic, report=report, changed=changed).sync()
