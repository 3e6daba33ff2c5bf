"""What waits for a decision is named, with what to do."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import insert

from core.store.store import Store
from core.store.tables import HELD
from tests.ui.views.looking import said as words
from ui.views.sync.centre import SyncCentre


def test_a_refused_record_is_named_with_what_to_do(
    show: Callable[..., SyncCentre], store: Store, person: UUID
) -> None:
    with store.applying() as session:
        values = {
            "id": person.bytes,
            "kind": "person",
            "code": "consent_missing",
            "is_refused": 1,
            "batch": 1,
        }
        session.execute(insert(HELD).values(values))
    said = words(show())
    assert "Ахметова Сәуле" in said
    assert "First record the person's consent" in said
