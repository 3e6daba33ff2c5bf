import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from core.errors import Damaged, Outdated, Refused
from sync.protocol.messages import REVOKED, Ack, Batch
from sync.protocol.signing import sign_batch
from sync.server import admin
from sync.server.peer import StorePeer
from sync.server.place import open_server
from sync.server.tables import BATCH, JOURNAL
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import PERSON, agree, count, enrolled, held, place


def test_a_batch_that_comes_again_has_its_first_ack_and_no_effect(device: Sender, peer: StorePeer) -> None:
    device.make("person", **PERSON)
    batch = device.batch()
    first = device.exchange(batch).ack
    assert first is not None
    before = count(peer, JOURNAL)
    for _ in range(10):
        again = device.exchange(batch)
        assert again.ack == msgspec.structs.replace(first, is_replay=True)
        assert again.head == first.seq
    assert count(peer, JOURNAL) == before


def test_a_batch_sent_on_many_connections_at_once_is_taken_once(device: Sender, peer: StorePeer) -> None:
    for _ in range(30):
        device.make("person", **PERSON)
    request = device.request(device.batch())
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: peer.exchange(request), range(6)))
    acks = [answer.ack for answer in answers if answer.ack]
    assert sorted(ack.is_replay for ack in acks) == [False, *[True] * 5]
    assert {ack.seq for ack in acks} == {acks[0].seq}
    assert count(peer, BATCH.select().where(BATCH.c.device == device.device).subquery()) == 1


def test_processes_may_share_one_file(office_folder: Path, tmp_path: Path, now: Clock) -> None:
    """Two peers over one SQLite file keep nothing of their own: each goes on where the other stopped."""
    shutil.copytree(office_folder, tmp_path / "server")
    one, other = (open_server(place(tmp_path / "server"), now=now) for _ in range(2))
    first, second = enrolled(one, now), enrolled(other, now)

    def push_by_turns(device: Sender) -> None:
        for peer in (one, other) * 5:
            device.peer = peer
            device.make("person", **PERSON)
            device.push()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(push_by_turns, (first, second)))
    agree(first, second)
    first.peer, second.peer = second.peer, first.peer
    agree(first, second)
    assert sum(row.kind == "person" for row in first.rows.values()) == 20
    one.database.close()
    other.database.close()


def test_another_batch_under_a_known_number_is_a_fork(device: Sender) -> None:
    device.make("person", **PERSON)
    device.push()
    device.make("person", **PERSON)
    batch = device.batch()
    forged = _signed_again(device, batch, no=1)
    with pytest.raises(Refused, match="device_fork"):
        device.exchange(forged)


def test_a_batch_after_another_past_is_a_fork(device: Sender) -> None:
    device.make("person", **PERSON)
    device.push()
    device.make("person", **PERSON)
    with pytest.raises(Refused, match="device_fork"):
        device.exchange(_signed_again(device, device.batch(), prev_digest=bytes(16)))


def test_a_batch_that_does_not_follow_tells_the_last(device: Sender) -> None:
    device.make("person", **PERSON)
    device.push()
    device.make("person", **PERSON)
    with pytest.raises(Refused, match="gap") as refused:
        device.exchange(_signed_again(device, device.batch(), no=5))
    assert refused.value.details == {"last_no": 1}


def test_a_store_that_was_copied_is_a_fork(device: Sender) -> None:
    with pytest.raises(Refused, match="device_fork"):
        device.exchange(instance_hash=bytes(16))


def test_a_batch_that_another_signed_is_damaged(device: Sender, other: Sender) -> None:
    device.make("person", **PERSON)
    batch = device.batch()
    device.key, own = other.key, device.key
    with pytest.raises(Damaged, match="batch_altered"):
        device.exchange(_signed_again(device, batch, no=1))
    device.key = own
    assert device.exchange(batch).ack


def test_a_lost_body_goes_as_void_and_the_next_follows(device: Sender) -> None:
    device.make("person", **PERSON)
    batch = device.batch()
    void = Batch(batch.no, batch.prev_digest, batch.signature, b"", void=batch.digest)
    ack = device.exchange(void).ack
    assert ack is not None
    assert (ack.applied, ack.digest) == (0, batch.digest)
    device.make("person", **PERSON)
    assert device.push().applied == 1


def test_another_frame_under_a_signed_digest_is_damaged(
    device: Sender, other: Sender, peer: StorePeer
) -> None:
    device.make("person", **PERSON)
    batch = device.batch()
    other.make("person", **PERSON)
    forged = msgspec.structs.replace(batch, frame=other.batch().frame, void=batch.digest)
    nothing = msgspec.structs.replace(batch, frame=b"")
    for one in (forged, nothing):
        with pytest.raises(Damaged, match="batch_altered"):
            device.exchange(one)
    assert held(peer) == []
    assert device.exchange(batch).ack


def test_a_void_of_a_batch_that_was_taken_has_its_ack(device: Sender) -> None:
    device.make("person", **PERSON)
    batch = device.batch()
    first = device.exchange(batch).ack
    again = device.exchange(Batch(batch.no, batch.prev_digest, batch.signature, b"", void=batch.digest)).ack
    assert first is not None
    assert again is not None
    assert (again.applied, again.is_replay) == (1, True)


def _signed_again(device: Sender, batch: Batch, **changed: Any) -> Batch:
    """Return the batch with something changed, signed by the device."""
    whole = msgspec.structs.replace(batch, **changed)
    signature = sign_batch(
        device.key, device=device.device, no=whole.no, prev_digest=whole.prev_digest, frame=whole.frame
    )
    return msgspec.structs.replace(whole, signature=signature)


def test_another_epoch_is_told_the_chain(device: Sender) -> None:
    with pytest.raises(Refused, match="epoch_changed") as refused:
        device.exchange(epoch="another")
    assert refused.value.details == {"epochs": [(device.epoch, 0)]}


def test_another_protocol_is_outdated(device: Sender) -> None:
    with pytest.raises(Outdated, match="outdated_client"):
        device.exchange(protocol=2)


def test_a_device_that_never_enrolled_is_unknown(device: Sender) -> None:
    with pytest.raises(Refused, match="device_unknown"):
        device.exchange(device=99)


def test_a_revoked_device_delivers_into_quarantine_and_receives_nothing(
    device: Sender, other: Sender, peer: StorePeer
) -> None:
    admin.revoke(peer, device=device.device)
    other.make("person", **PERSON)
    other.push()
    id = device.make("person", **PERSON)
    answer = device.exchange(device.batch())
    assert answer.ack is not None
    assert answer.ack.refused == [(id, "device_revoked", "")]
    assert answer.pages == []
    assert answer.grants is None
    assert [order.name for order in answer.orders] == [REVOKED]
    assert [row.id for row in held(peer)] == [id]


def test_an_ack_says_what_the_database_holds(device: Sender, peer: StorePeer) -> None:
    device.make("person", **PERSON)
    ack = device.push()
    with peer.database.reading() as connection:
        kept = connection.scalar(select(BATCH.c.ack).where(BATCH.c.device == device.device))
    assert msgspec.msgpack.decode(kept or b"", type=Ack) == ack
