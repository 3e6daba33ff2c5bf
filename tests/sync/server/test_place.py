from pathlib import Path

import pytest

from core.errors import Refused
from core.store import keys
from sync.server.place import Place, make_server, open_server
from tests.servers import CHEAP, PASSPHRASE, place


def test_a_server_opens_again_with_the_same_key_and_office(tmp_path: Path) -> None:
    made, recovery = make_server(place(tmp_path))
    made.database.close()
    opened = open_server(place(tmp_path))
    assert (opened.public_key, opened.organisation) == (made.public_key, made.organisation)
    assert recovery is not None
    found = keys.open_by_recovery(tmp_path / "server.key", recovery=recovery)
    assert len(found.data) == 32
    opened.database.close()


def test_nothing_lies_there_in_clear(tmp_path: Path) -> None:
    made, _ = make_server(place(tmp_path))
    made.database.close()
    private = made.key.private_bytes_raw()
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert private not in content
        assert PASSPHRASE.encode() not in content


def test_several_processes_on_postgres_share_the_key(database: str, tmp_path: Path) -> None:
    made, recovery = make_server(place(tmp_path / "one", database=database))
    opened = open_server(place(tmp_path / "two", database=database))
    assert opened.public_key == made.public_key
    assert recovery is None
    for peer in (made, opened):
        peer.database.close()


@pytest.mark.parametrize("kind", ["file", "postgres"])
def test_another_passphrase_opens_nothing(kind: str, database: str, tmp_path: Path) -> None:
    url = database if kind == "postgres" else None
    make_server(place(tmp_path, database=url))[0].database.close()
    with pytest.raises(Refused, match="wrong_passphrase"):
        open_server(Place(tmp_path, "some other passphrase", url, CHEAP))


@pytest.mark.parametrize("kind", ["file", "postgres"])
def test_no_server_is_made_over_another(kind: str, database: str, tmp_path: Path) -> None:
    where = place(tmp_path, database=database if kind == "postgres" else None)
    make_server(where)[0].database.close()
    with pytest.raises(Refused, match="store_exists"):
        make_server(where)


@pytest.mark.parametrize("kind", ["file", "postgres"])
def test_where_nothing_was_made_nothing_opens(kind: str, database: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="office_missing"):
        open_server(place(tmp_path, database=database if kind == "postgres" else None))
    assert list(tmp_path.iterdir()) == []


def test_a_short_passphrase_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="passphrase_short"):
        make_server(Place(tmp_path / "server", "short", None, CHEAP))
