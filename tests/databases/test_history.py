"""A store made by its history has the shape of the declarations, and an older program refuses a newer store."""

import os
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from core.errors import Damaged, Outdated
from core.model.record import Record
from core.store.schema import compare_triggers
from core.store.store import Store
from core.store.tables import LAPTOP

KEY = os.urandom(32)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A new store."""
    return Store.create(tmp_path, key=KEY)


def test_history_leads_to_the_declarations(store: Store) -> None:
    """Every table, column and index; else write a step (before the first release run tests.databases.freeze)."""
    found = inspect(store.engine)
    for metadata in (Record.metadata, LAPTOP):
        for table in metadata.sorted_tables:
            columns = {column["name"] for column in found.get_columns(table.name)}
            assert columns == set(table.columns.keys()), table.name
            indexes = {str(index["name"]) for index in found.get_indexes(table.name)}
            assert {str(index.name) for index in table.indexes} <= indexes, table.name


def test_newer_store_is_refused_and_untouched(store: Store, tmp_path: Path) -> None:
    """Nothing of the file changes when a later program made it."""
    with store.applying() as session:
        session.execute(text("UPDATE version_of_records SET version_num = '9999'"))
    store.close()
    before = (tmp_path / "store.db").read_bytes()
    with pytest.raises(Outdated, match="store_newer"):
        Store(tmp_path, key=KEY)
    assert (tmp_path / "store.db").read_bytes() == before


def test_altered_trigger_is_found_at_open(store: Store, tmp_path: Path) -> None:
    """A store whose triggers are not those of the declarations is not opened for work."""
    with store.applying() as session:
        session.execute(text("DROP TRIGGER person_changed"))
    store.close()
    for _ in range(2):  # a refused opening lets go of the folder
        with pytest.raises(Damaged, match="triggers_differ"):
            Store(tmp_path, key=KEY)


def test_pending_step_is_taken_after_a_snapshot(store: Store, tmp_path: Path) -> None:
    """A store that is behind is copied first, then brought up."""
    with store.applying() as session:
        session.execute(text("DROP TABLE version_of_laptop"))
        for table in LAPTOP.sorted_tables:
            session.execute(text(f"DROP TABLE {table.name}"))
        session.execute(text("DROP TABLE search"))
    store.close()
    again = Store(tmp_path, key=KEY)
    assert list((tmp_path / "snapshots").iterdir())
    with again.read() as session:
        compare_triggers(session.connection())
    again.close()
