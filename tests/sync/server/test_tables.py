from sqlalchemy import inspect

from core.model import BY_KIND
from core.store.tables import LAPTOP
from sync.server.peer import StorePeer
from sync.server.tables import SERVER


def test_both_databases_have_every_table(peer: StorePeer) -> None:
    with peer.database.reading() as connection:
        assert set(inspect(connection).get_table_names()) == {*SERVER.tables, *BY_KIND}


def test_no_table_of_ours_is_a_record() -> None:
    assert not SERVER.tables.keys() & BY_KIND.keys()
    assert not LAPTOP.tables.keys() & BY_KIND.keys()
