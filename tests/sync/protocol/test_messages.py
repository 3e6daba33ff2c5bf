import pytest

from core.errors import AppError, Damaged, Outdated, Refused, Unavailable
from core.identity import new_id
from sync.protocol.codec import pack, unpack
from sync.protocol.messages import Ack, Batch, Exchange, Fault, Page, PageRows, digest_of

ID = new_id().bytes


def _exchange(batch: Batch | None) -> Exchange:
    return Exchange(1, 1, "epoch", 2, bytes(16), 0, 0, 0, {"d:1": 5}, 1000, True, batch)


def test_messages_come_back_as_they_were() -> None:
    batch = Batch(1, bytes(16), bytes(64), b"frame")
    page = Page("d:1", 0, 7, True, (1, -5), {"person": PageRows([ID], [1], [2], [""], [["x"]])}, [ID], [])
    ack = Ack(1, batch.digest, 7, 1, [ID], [(5, 3)], [(ID, "parent_missing")], [(ID, "forbidden", "x")])
    for message in (_exchange(batch), _exchange(None), page, ack):
        assert unpack(pack(message), type(message)) == message


def test_a_batch_is_known_by_its_frame_or_by_what_it_was() -> None:
    whole = Batch(1, bytes(16), bytes(64), b"frame")
    void = Batch(1, bytes(16), bytes(64), b"", void=whole.digest)
    assert whole.digest == void.digest == digest_of(b"frame")


def test_an_exchange_without_news_is_small() -> None:
    assert len(pack(_exchange(None))) < 80


@pytest.mark.parametrize(
    "error",
    [
        Refused("gap", last_no=4),
        Refused("epoch_changed", epochs=[("a", 0), ("b", 7)]),
        Damaged("message_damaged"),
        Outdated("outdated_client"),
        Unavailable("server_busy"),
    ],
)
def test_a_fault_is_the_same_error_on_the_other_side(error: AppError) -> None:
    found = unpack(pack(Fault.of(error)), Fault).error()
    assert (type(found), found.code, found.details) == (type(error), error.code, error.details)


def test_a_fault_from_a_later_server_is_refused() -> None:
    assert isinstance(Fault("Tired", "tired", {}).error(), Refused)
