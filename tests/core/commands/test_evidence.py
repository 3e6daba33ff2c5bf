"""A file that proves a category makes the category proven; nothing else changes by being proven."""

from uuid import UUID

import pytest

from core.commands.command import perform
from core.commands.evidence import AttachFile
from core.commands.people import AssignCategory
from core.commands.records import DeleteRecord
from core.errors import NotFound
from core.identity import new_id
from core.model.people import CategoryPeriod
from core.store.store import Store
from tests.core.commands.conftest import Register

FILE = {"media_type": "application/pdf", "title": "Куәлік", "content": b"x"}


def category(store: Store, person: UUID, *, proof: str) -> UUID:
    """Give the person a category."""
    data = {"category": "large_family", "from_on": "2026-01-01", "proof": proof}
    return perform(store, AssignCategory(person=person, **data)).one("category_period")


def proof(store: Store, id: UUID) -> str:
    """Return the state of a category's proof."""
    with store.read() as session:
        return session.get_one(CategoryPeriod, id).proof


@pytest.mark.parametrize("before", ["none", "pending", "proven"])
def test_a_category_with_a_file_is_proven(store: Store, register: Register, before: str) -> None:
    """The laptop that sees the paper says so; what stood there already is not written again."""
    person = register()
    id = category(store, person, proof=before)
    answer = perform(store, AttachFile(person=person, proven_kind="category_period", proven=id, **FILE))
    assert proof(store, id) == "proven"
    assert (("category_period", id) in answer.touched) == (before != "proven")


def test_a_file_for_nothing_in_particular_proves_nothing(store: Store, register: Register) -> None:
    """Only what the file is said to prove is proven."""
    person = register()
    id = category(store, person, proof="pending")
    perform(store, AttachFile(person=person, **FILE))
    assert proof(store, id) == "pending"


def test_a_paper_that_was_seen_stays_seen(store: Store, register: Register) -> None:
    """To take the proof back is a decision about the category, not about the file."""
    person = register()
    id = category(store, person, proof="none")
    made = perform(store, AttachFile(person=person, proven_kind="category_period", proven=id, **FILE))
    perform(store, DeleteRecord(kind="attachment", id=made.one("attachment")))
    assert proof(store, id) == "proven"


def test_a_file_that_proves_what_is_not_here_is_refused(store: Store, register: Register) -> None:
    """Nothing of it is kept."""
    person = register()
    with pytest.raises(NotFound):
        perform(store, AttachFile(person=person, proven_kind="category_period", proven=new_id(), **FILE))
