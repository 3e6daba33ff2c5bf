"""Every test of the server runs over both databases, unless it asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.peer import StorePeer
from tests.laptops import Clock
from tests.servers import open_office, place


@pytest.fixture
def now() -> Clock:
    """Return the clock of the server and, unless it is moved, of every device."""
    return Clock()


@pytest.fixture(params=["file", "postgres"])
def peer(request: pytest.FixtureRequest, tmp_path: Path, now: Clock) -> Iterator[StorePeer]:
    """Yield the peer of a new office."""
    database = request.getfixturevalue("database") if request.param == "postgres" else None
    opened = open_office(place(tmp_path, database=database), now=now)
    yield opened
    opened.database.close()
