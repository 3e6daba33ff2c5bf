from sqlalchemy import select

from sync.server.peer import StorePeer
from sync.server.tables import BATCH, JOURNAL


def test_the_office_writes_only_as_a_device(peer: StorePeer) -> None:
    with peer.database.reading() as connection:
        devices = set(connection.execute(select(JOURNAL.c.device)).scalars())
        batches = set(connection.execute(select(BATCH.c.device)).scalars())
    assert devices == batches == {1}
