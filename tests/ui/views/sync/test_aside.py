"""What the server did not take stands in a list with its state."""

from uuid import UUID

from sqlalchemy import insert

from core.store.store import Store
from core.store.tables import HELD
from tests.ui.views.sync.conftest import Show
from ui.tables import Table
from ui.widgets import Tabs


def test_the_tab_counts_and_lists_what_was_not_taken(show: Show, store: Store, person: UUID) -> None:
    with store.applying() as session:
        values = {
            "id": person.bytes,
            "kind": "person",
            "code": "consent_missing",
            "is_refused": 1,
            "batch": 1,
        }
        session.execute(insert(HELD).values(values))
    page = show(tab="aside")
    (table,) = [one for one in page.findChildren(Table) if one.isVisible()]
    assert table.model.rowCount() == 1
    assert "Not taken" in page.findChildren(Tabs)[0].tabText(2)
