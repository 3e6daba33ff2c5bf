import pytest

from core.identity import new_id
from sync.server.peer import StorePeer
from sync.server.rules import SERVER_DEVICE
from sync.server.working import WorkingSet
from tests.devices import Sender
from tests.servers import BUCKET, PERSON


def test_rows_are_read_once_and_what_is_absent_is_known(peer: StorePeer, device: Sender) -> None:
    ids = [device.make("person", **PERSON) for _ in range(3)]
    device.push()
    with peer.database.reading() as connection:
        working = WorkingSet(connection)
        working.load("person", ids=[*ids, new_id().bytes])
        row = working.find("person", ids[0])
        assert row is not None
        assert row is working.find("person", ids[0])
        assert row.state == device.rows[ids[0]].state
        assert working.bucket_of("person", ids[1]) == BUCKET
        assert working.bucket_of("person", new_id().bytes) is None
        assert working.changed() == {}
        assert working.created_ids() == set()


@pytest.mark.parametrize(
    ("changers", "found"), [([5, 5], 5), ([5, 6], SERVER_DEVICE), ([5, 1], 1), ([1, 5], 1)]
)
def test_what_two_made_is_news_to_everybody(
    peer: StorePeer, device: Sender, changers: list[int], found: int
) -> None:
    id = device.make("person", **PERSON)
    device.push()
    with peer.database.reading() as connection:
        working = WorkingSet(connection)
        row = working.find("person", id)
        assert row is not None
        for changer in changers:
            row.put(row.state, changer=changer)
        assert row.changer == found
        assert list(working.changed()) == ["person"]
