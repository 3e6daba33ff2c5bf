"""Every test of the server runs over both databases, unless it asks for one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.peer import StorePeer
from sync.server.place import open_server
from tests.devices import Sender
from tests.laptops import Clock
from tests.postgres import Cluster
from tests.servers import enrolled, open_office, place


@pytest.fixture
def now() -> Clock:
    """Return the clock of the server and, unless it is moved, of every device."""
    return Clock()


@pytest.fixture(scope="session")
def office_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a new office, to be copied and never opened."""
    folder = tmp_path_factory.mktemp("office")
    open_office(place(folder)).database.close()
    return folder


@pytest.fixture
def office_database(cluster: Cluster, tmp_path: Path) -> Iterator[str]:
    """Yield the address of a database with a new office."""

    def fill(address: str) -> None:
        open_office(place(tmp_path, database=address)).database.close()

    name = cluster.create(cluster.template("office", fill=fill))
    yield cluster.address(name)
    cluster.drop(name)


@pytest.fixture(params=["file", "postgres"])
def peer(request: pytest.FixtureRequest, tmp_path: Path, now: Clock) -> Iterator[StorePeer]:
    """Yield the peer of a new office."""
    folder, database = tmp_path / "server", None
    if request.param == "postgres":
        database = request.getfixturevalue("office_database")
    else:
        shutil.copytree(request.getfixturevalue("office_folder"), folder)
    opened = open_server(place(folder, database=database), now=now)
    yield opened
    opened.database.close()


@pytest.fixture
def device(peer: StorePeer, now: Clock) -> Sender:
    """Return a device of a field worker of one district that has pulled everything."""
    return enrolled(peer, now)


@pytest.fixture
def other(peer: StorePeer, now: Clock) -> Sender:
    """Return a device of another worker of the same district."""
    return enrolled(peer, now)
