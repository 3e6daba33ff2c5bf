from pathlib import Path

import pytest
from sqlalchemy import Connection

from core.errors import Refused
from core.store import keys
from core.store.recovery_key import RecoveryKey
from sync.server.peer import StorePeer
from sync.server.place import Place, make_server, open_server, recover_server
from tests.servers import CHEAP, PASSPHRASE, place

OTHER = "another quiet river 57"
KINDS = pytest.mark.parametrize("kind", ["file", "postgres"])


@pytest.fixture
def where(kind: str, database: str, tmp_path: Path) -> Place:
    """Return where nothing is yet."""
    return place(tmp_path, database=database if kind == "postgres" else None)


def nothing(_: Connection, __: StorePeer) -> None:
    """Found no office."""


def make(where: Place) -> tuple[StorePeer, RecoveryKey]:
    """Make a server and close it."""
    made, recovery = make_server(where, found=nothing)
    made.database.close()
    return made, recovery


def opens(where: Place, *, passphrase: str = PASSPHRASE) -> bytes:
    """Return the key of the server that opens there."""
    peer = open_server(Place(where.folder, passphrase, where.database, CHEAP))
    peer.check()
    peer.database.close()
    return peer.public_key


@KINDS
def test_a_server_opens_again_with_the_same_key_and_office(where: Place) -> None:
    made, _ = make(where)
    opened = open_server(where)
    assert (opened.public_key, opened.organisation) == (made.public_key, made.organisation)
    opened.database.close()


def test_nothing_lies_there_in_clear(tmp_path: Path) -> None:
    made, recovery = make(place(tmp_path))
    private = made.key.private_bytes_raw()
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert private not in content
        assert recovery.secret not in content
        assert PASSPHRASE.encode() not in content


def test_several_processes_on_postgres_share_the_key(database: str, tmp_path: Path) -> None:
    made, _ = make(place(tmp_path / "one", database=database))
    assert opens(place(tmp_path / "two", database=database)) == made.public_key


@KINDS
def test_another_passphrase_opens_nothing(where: Place) -> None:
    make(where)
    with pytest.raises(Refused, match="wrong_passphrase"):
        opens(where, passphrase=OTHER)


@KINDS
def test_no_server_is_made_over_another(where: Place) -> None:
    make(where)
    with pytest.raises(Refused, match="store_exists"):
        make(where)


@KINDS
def test_where_nothing_was_made_nothing_opens(where: Place, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="office_missing"):
        open_server(where)
    with pytest.raises(Refused, match="office_missing"):
        recover_server(where, recovery=RecoveryKey.new())
    assert list(tmp_path.iterdir()) == []


@KINDS
@pytest.mark.parametrize("passphrase", ["short", ""])
def test_a_short_passphrase_makes_nothing(where: Place, passphrase: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="passphrase_short"):
        make(Place(where.folder, passphrase, where.database, CHEAP))
    assert list(tmp_path.iterdir()) == []
    make(where)


@KINDS
def test_a_making_that_stops_leaves_nothing_that_is_in_the_way(where: Place) -> None:
    class StopError(BaseException):
        pass

    def stop(_: Connection, __: StorePeer) -> None:
        raise StopError

    with pytest.raises(StopError):
        make_server(where, found=stop)
    with pytest.raises(Refused, match="office_missing"):
        open_server(where)
    made, _ = make(where)
    assert opens(where) == made.public_key


@KINDS
def test_the_recovery_key_gives_a_server_another_passphrase(where: Place) -> None:
    made, recovery = make(where)
    changed = Place(where.folder, OTHER, where.database, CHEAP)
    with pytest.raises(Refused, match="wrong_recovery_key"):
        recover_server(changed, recovery=RecoveryKey.new())
    with pytest.raises(Refused, match="passphrase_short"):
        recover_server(Place(where.folder, "short", where.database, CHEAP), recovery=recovery)
    assert opens(where) == made.public_key
    for _ in range(2):
        recover_server(changed, recovery=recovery)
        assert opens(changed, passphrase=OTHER) == made.public_key
    with pytest.raises(Refused, match="wrong_passphrase"):
        opens(where)


def test_a_recovery_that_was_stopped_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, recovery = make(place(tmp_path))
    changed = Place(tmp_path, OTHER, None, CHEAP)

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(keys, "change_passphrase", stop)
        with pytest.raises(KeyboardInterrupt):
            recover_server(changed, recovery=recovery)
    recover_server(changed, recovery=recovery)
    assert opens(changed, passphrase=OTHER) == made.public_key


@pytest.mark.parametrize("damaged", ["server.key", "server.key.twin"])
def test_damaged_keys_are_mended_by_their_pair(
    damaged: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made, _ = make(place(tmp_path))
    whole = (tmp_path / damaged).read_bytes()
    (tmp_path / damaged).write_bytes(whole[:40] + bytes([whole[40] ^ 1]) + whole[41:])
    assert opens(place(tmp_path)) == made.public_key
    assert (tmp_path / damaged).read_bytes() == whole
    (tmp_path / damaged).unlink()
    assert opens(place(tmp_path)) == made.public_key
    assert [one.getMessage() for one in caplog.records if "mended" in one.getMessage()]
    caplog.clear()
