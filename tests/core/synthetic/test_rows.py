"""Rows become records as the declarations say, and the store's triggers treat them as any other."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from core.model.people import Consent, Person
from core.store.store import Store
from core.store.tables import JOURNAL
from core.synthetic.chance import Chance, ids
from core.synthetic.rows import Rows
from tests.core.synthetic.conftest import founded


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new office."""
    made = founded(tmp_path)
    yield made
    made.close()


@pytest.fixture
def rows() -> Rows:
    """No rows yet."""
    return Rows(ids(Chance(1), day=date(2026, 9, 14)))


def test_a_row_becomes_a_record_with_its_journal(store: Store, rows: Rows) -> None:
    person = rows.add(
        Person, surname="Ахметов", given_name="Серік", birth_date=date(1985, 3, 12), district="103200000"
    )
    consent = rows.add(
        Consent, person=person, given_on=date(2026, 1, 1), form="paper", scopes=frozenset({"processing"})
    )
    assert rows.waiting == 2
    with store.work("x") as work:
        rows.write(work.session.connection())
    assert (rows.waiting, rows.counts) == (0, {"person": 1, "consent": 1})
    with store.read() as session:
        assert session.get_one(Person, person).birth_date == date(1985, 3, 12)
        found = session.get_one(Consent, consent)
        assert (found.scopes, found.bucket) == (frozenset({"processing"}), "d:103200000")
        assert not found.deleted
        written = select(func.count()).where(JOURNAL.c.id.in_([person.bytes, consent.bytes]))
        assert session.scalar(written) == 2


def test_a_field_that_is_not_declared_is_a_bug(rows: Rows) -> None:
    with pytest.raises(KeyError):
        rows.add(Person, sirname="Ахметов")
