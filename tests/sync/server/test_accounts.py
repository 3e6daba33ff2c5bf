from uuid import UUID

from sync.server.own import Changed
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.servers import BUCKET, PERSON


def test_a_grant_that_ends_closes_its_bucket(device: Sender, peer: StorePeer) -> None:
    grant = next(
        id
        for id, row in device.of_kind("grant").items()
        if row.state.values["scope"] == BUCKET and row.state.values["user"] == device.answer.user.bytes  # type: ignore[union-attr]
    )
    peer.write("EndGrant", changed=[Changed("grant", UUID(bytes=grant), {"deleted": True})])
    id = device.make("person", **PERSON)
    answer = device.exchange(device.batch())
    assert answer.grants is not None
    assert BUCKET not in answer.grants.buckets
    assert answer.ack is not None
    assert answer.ack.refused == [(id, "out_of_scope", "")]


def test_an_exchange_with_nothing_new_is_empty(device: Sender) -> None:
    answer = device.exchange(want_sums=False)
    assert answer.pages == []
    version = answer.grants.version if answer.grants else 0
    assert device.exchange(want_sums=False, grants_version=version).grants is None
