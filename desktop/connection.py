"""Connecting a store with its server: the one place that makes an HTTP peer."""

from collections.abc import Iterator
from contextlib import contextmanager

from core.store.store import Store
from sync.client.http import HttpPeer
from sync.enrolment import enrolment_in
from sync.traffic import Traffic


@contextmanager
def stranger(url: str, *, authority: str = "") -> Iterator[HttpPeer]:
    """Give a peer that is not enrolled yet; `authority` (PEM) is the only one to believe, where there is one."""
    peer = HttpPeer(url, traffic=Traffic(), authority=authority)
    try:
        yield peer
    finally:
        peer.close()


@contextmanager
def connected(store: Store) -> Iterator[tuple[HttpPeer, Traffic]]:
    """Give the peer of an enrolled store and what crosses the wire. Raise Refused `not_enrolled`."""
    with store.read() as session:
        enrolment = enrolment_in(session.connection())
    traffic = Traffic()
    peer = HttpPeer(enrolment.server_url, traffic=traffic, enrolment=enrolment, authority=enrolment.authority)
    try:
        yield peer, traffic
    finally:
        peer.close()
