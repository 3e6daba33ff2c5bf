"""Two values side by side: the other one is written when it is taken."""

from collections.abc import Callable
from uuid import UUID

from core.model.people import Person
from core.store.store import Store
from tests.ui.views.looking import said as words
from tests.ui.views.sync.conftest import Settle, clash
from ui.views.sync.centre import SyncCentre
from ui.views.sync.sides import SideCard


def sides(page: SyncCentre) -> list[SideCard]:
    return [one for one in page.findChildren(SideCard) if one.isVisible()]


def test_the_other_value_is_written_when_it_is_taken(
    show: Callable[..., SyncCentre], store: Store, person: UUID, settle: Settle
) -> None:
    clash(store, person, "surname", kept="Ахметова", lost="Әхметова")
    page = show(tab="conflicts")
    sides(page)[1].click()
    settle()
    with store.read() as session:
        assert session.get_one(Person, person).surname == "Әхметова"
    assert "Chosen: right" in words(page)
