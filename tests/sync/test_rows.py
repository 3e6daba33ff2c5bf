from pathlib import Path

import pytest
from sqlalchemy import select

from core.identity import new_id
from core.kz.names import fold
from core.model.people import Person
from core.model.visits import Visit
from core.store.store import Store
from core.store.tables import JOURNAL, NAMED, SEARCH_ENTRY
from sync.merge import State
from sync.rows import Row, insert_rows, read_rows, remove_rows, stamp_rows, stored_table, update_rows
from tests.laptops import enrolled, register
from tests.records import visit


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path)


def row_of(store: Store, kind: str, id: bytes) -> Row:
    with store.read() as session:
        (row,) = read_rows(session.connection(), kind, ids=[id])
        return row


def test_a_row_written_elsewhere_is_the_same_row_with_the_same_digest(store: Store, tmp_path: Path) -> None:
    id = register(store, note="a").bytes
    other = enrolled(tmp_path / "other")
    row = row_of(store, "person", id)
    with store.applying() as session:
        stamp_rows(session.connection(), "person", rows=[row])
    with other.applying() as session:
        insert_rows(session.connection(), "person", rows=[row])
    person = stored_table("person")
    found = []
    for one in (store, other):
        with one.read() as session:
            found.append(session.execute(select(person).where(person.c.id == id)).one())
    assert found[0] == found[1]
    assert found[0].digest is not None


def test_writing_rows_leaves_no_journal_and_is_found_by_search(store: Store) -> None:
    id = new_id().bytes
    values = dict.fromkeys(row_of(store, "person", register(store).bytes).state.values)
    state = State({**values, "surname": "Әбдіғали", "given_name": "Б", "deleted": 0}, (5, 3), {})
    with store.applying() as session:
        insert_rows(session.connection(), "person", rows=[Row(id, "d:1", state)])
        changed = State({**state.values, "surname": "Сейіт"}, (5, 3), {"surname": (9, 4)})
        update_rows(session.connection(), "person", rows=[Row(id, "d:2", changed)])
    assert row_of(store, "person", id) == Row(id, "d:2", changed)
    with store.read() as session:
        assert session.scalars(select(JOURNAL.c.no).where(JOURNAL.c.id == id)).all() == []
        words = session.scalars(select(SEARCH_ENTRY.c.words).where(SEARCH_ENTRY.c.id == id)).one()
    assert fold("Сейіт") in words


def test_more_rows_are_read_than_one_statement_can_name(store: Store) -> None:
    ids = [new_id() for _ in range(1200)]
    with store.work("Import") as work:
        work.session.add_all(Person(id=id, district="103200000", surname="А", given_name="Б") for id in ids)
    with store.read() as session:
        found = {row.id for row in read_rows(session.connection(), "person", ids=[id.bytes for id in ids])}
    assert found == {id.bytes for id in ids}


def test_a_removed_row_leaves_nothing_in_what_is_derived_from_it(store: Store) -> None:
    person = register(store)
    with store.work("Visit") as work:
        met = work.add(visit(people=frozenset({person}))).id
    with store.applying() as session:
        remove_rows(session.connection(), "visit", ids=[met.bytes])
        remove_rows(session.connection(), "person", ids=[person.bytes])
    with store.read() as session:
        assert session.get(Visit, met) is None
        assert session.execute(select(SEARCH_ENTRY)).all() == []
        assert session.execute(select(NAMED)).all() == []
