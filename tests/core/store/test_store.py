"""A store: one writer, all or nothing, and it knows who acts in it."""

import os
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from core.errors import NotFound, Refused, Unavailable
from core.identity import new_id, part_ms
from core.model.people import Person
from core.store.files import FileStore
from core.store.store import Store
from core.store.tables import JOURNAL
from tests.core.conftest import DEVICE, settle


def test_an_error_leaves_nothing(store: Store) -> None:
    """Rows and journal of a unit of work come together or not at all."""
    id = new_id()
    with pytest.raises(RuntimeError), store.work("RegisterPerson") as work:
        work.add(Person(id=id, surname="А", given_name="Б", district="103600000"))
        raise RuntimeError
    with store.read() as session:
        assert session.get(Person, id) is None
        assert session.scalar(select(func.count()).select_from(JOURNAL)) == 0


def test_second_program_is_refused_kindly(store: Store) -> None:
    """One program at a time; after it closes the next may open."""
    with pytest.raises(Unavailable, match="store_in_use"):
        Store(store.folder, key=os.urandom(32))


def test_knows_who_acts(store: Store) -> None:
    """User, role, office and device are those of the enrolment."""
    author = store.author()
    assert (author.role, author.device, store.device) == ("field_worker", DEVICE, DEVICE)
    user = settle(store, role="coordinator")
    assert (store.author().user, store.author().role) == (user, "coordinator")


def test_store_without_an_office_cannot_be_written(tmp_path: Path) -> None:
    """There is nobody to sign what is written."""
    made = Store.create(tmp_path, key=os.urandom(32))
    with pytest.raises(Refused, match="not_enrolled"), made.work("x"):
        pass
    made.close()


def test_never_made_over_another(store: Store) -> None:
    """A file that is there is never overwritten."""
    with pytest.raises(Refused, match="store_exists"):
        Store.create(store.folder, key=os.urandom(32))


def test_clock_goes_on_after_a_restart(tmp_path: Path) -> None:
    """A computer whose clock fell back by a year still orders its work after what it did before."""
    key, year_ms = os.urandom(32), 365 * 24 * 3600 * 1000
    made = Store.create(tmp_path, key=key)
    settle(made, role="field_worker")
    with made.work("x") as work:
        work.add(Person(id=new_id(), surname="А", given_name="Б", district="103600000"))
    last, now = made.clock.last, made.now()
    made.close()
    again = Store(tmp_path, key=key, now=lambda: now - year_ms)
    with again.work("x") as work:
        work.add(Person(id=new_id(), surname="А", given_name="Б", district="103600000"))
    assert again.clock.last > last
    assert part_ms(again.clock.last) >= part_ms(last)
    again.close()


def test_deleted_and_absent_are_alike(store: Store) -> None:
    """`get` gives neither; `find` gives what is deleted, to restore it."""
    id = new_id()
    with store.work("x") as work:
        work.add(Person(id=id, surname="А", given_name="Б", district="103600000", deleted=True))
        assert work.find("person", id).deleted
        assert not work.knows("person", id)
        for missing in (id, new_id(), None):
            with pytest.raises(NotFound, match="not_found"):
                work.get(Person, missing)


def test_known_id_is_refused(store: Store) -> None:
    """A record is made once."""
    id = new_id()
    with pytest.raises(Refused, match="exists"), store.work("x") as work:
        for _ in range(2):
            work.add(Person(id=id, surname="А", given_name="Б", district="103600000"))


def test_touched_names_what_was_written(store: Store) -> None:
    """Read from the journal, so nothing can be forgotten."""
    id = new_id()
    with store.work("x") as work:
        work.add(Person(id=id, surname="А", given_name="Б", district="103600000"))
        assert work.touched() == {("person", id)}


def test_today_is_the_office_s_day(store: Store) -> None:
    """UTC+5: at 19:30 UTC it is tomorrow there."""
    store.now = lambda: 1_783_971_000_000  # 2026-07-13 19:30 UTC
    assert store.today().isoformat() == "2026-07-14"


def test_an_error_of_the_database_tells_no_value(store: Store) -> None:
    """It may be logged or shown."""
    with pytest.raises(DBAPIError) as error, store.work("x") as work:
        work.session.execute(
            text("INSERT INTO person (id, surname, missing) VALUES (1, :name, 2)"), {"name": "Ахметова"}
        )
    assert "Ахметова" not in str(error.value)


def test_what_power_cuts_left_is_deleted_at_the_opening(tmp_path: Path) -> None:
    """Half written snapshots, stores and files, each of which may be a whole copy; nothing else."""
    key, files = os.urandom(32), FileStore(tmp_path / "files", key=os.urandom(32))
    Store.create(tmp_path, key=key, files=files).close()
    for folder in ("snapshots", "files"):
        (tmp_path / folder).mkdir()
    left = [
        tmp_path / name
        for name in ("snapshots/000001.snapshot.ab.part", "files/00.ab.part", "store.db.ab.part")
    ]
    kept = [tmp_path / name for name in ("snapshots/000001.snapshot", "files/00", "store.keys.ab.part")]
    for path in (*left, *kept):
        path.write_bytes(b"x")
    Store(tmp_path, key=key, files=files).close()
    assert [path.exists() for path in left] == [False] * 3
    assert all(path.exists() for path in kept)
