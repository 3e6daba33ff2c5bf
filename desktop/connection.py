"""Connecting a store with its server: the one place that makes an HTTP peer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.store.store import Store
from sync.client.http import HttpPeer
from sync.enrolment import enrolment_in
from sync.traffic import Traffic


@contextmanager
def stranger(url: str, *, authority: Path | None = None) -> Iterator[HttpPeer]:
    """Give a peer that is not enrolled yet; `authority` is a certificate to trust beside the system's."""
    peer = HttpPeer(url, traffic=Traffic(), authority=authority)
    try:
        yield peer
    finally:
        peer.close()


@contextmanager
def connected(store: Store, *, authority: Path | None = None) -> Iterator[tuple[HttpPeer, Traffic]]:
    """Give the peer of an enrolled store and what crosses the wire. Raise Refused `not_enrolled`."""
    with store.read() as session:
        enrolment = enrolment_in(session.connection())
    traffic = Traffic()
    peer = HttpPeer(enrolment.server_url, traffic=traffic, enrolment=enrolment, authority=authority)
    try:
        yield peer, traffic
    finally:
        peer.close()
