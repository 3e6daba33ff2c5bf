"""Flows run over both databases of the server."""

from collections.abc import Iterator

import pytest

from tests.flows.office import Office, opened
from tests.postgres import Cluster


@pytest.fixture(params=["file", "postgres"], scope="module")
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Yield the office of a module; its clock stands until it is moved."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "file":
        with opened(folder, database=None) as found:
            yield found
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    name = cluster.create()
    with opened(folder, database=cluster.address(name)) as found:
        yield found
    cluster.drop(name)


@pytest.fixture
def office(shared: Office) -> Iterator[Office]:
    """Yield the office of the module with laptops of this test's own."""
    yield shared
    shared.retire()
