"""Drafts come back as they were typed, take each other's place, and leave no trace in the journal."""

from uuid import UUID

from sqlalchemy import func, select

from core.identity import new_id
from core.queries.query import ask
from core.queries.today import ListDrafts
from core.store import drafts
from core.store.drafts import Draft
from core.store.store import Store
from core.store.tables import JOURNAL


def draft(surname: str, *, id: UUID) -> Draft:
    return Draft(id, "person-new", surname, {"card": {"surname": surname}, "categories": [{"proof": "none"}]})


def test_comes_back_as_it_was_typed(store: Store) -> None:
    kept = draft("Әбдірахманова", id=new_id())
    drafts.save(store, kept)
    assert drafts.read(store, kept.id) == kept


def test_a_later_one_takes_its_place(store: Store) -> None:
    id = new_id()
    drafts.save(store, draft("Ахм", id=id))
    at = drafts.save(store, draft("Ахметова", id=id))
    (row,) = ask(store, ListDrafts()).rows
    assert (row.id, row.title, row.saved_at) == (id, "Ахметова", at)


def test_what_is_forgotten_is_gone(store: Store) -> None:
    kept, other = draft("Ахметова", id=new_id()), draft("Цой", id=new_id())
    for one in (kept, other):
        drafts.save(store, one)
    drafts.forget(store, kept.id)
    assert drafts.read(store, kept.id) is None
    assert drafts.read(store, other.id) == other
    drafts.forget(store, kept.id)


def test_nothing_of_it_is_sent(store: Store) -> None:
    drafts.save(store, draft("Ахметова", id=new_id()))
    with store.read() as session:
        assert session.scalar(select(func.count()).select_from(JOURNAL)) == 0
