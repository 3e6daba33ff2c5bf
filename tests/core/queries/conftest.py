"""An office on a fixed day, for every test of queries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.queries.casework import Casework


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Casework]:
    """A new office whose day is 15.09.2026."""
    made = Casework(tmp_path)
    yield made
    made.store.close()
