"""The desk of conflicts: keys decide and undo, and only who may."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.queries.conflicts import ListConflicts
from core.queries.query import ask
from core.store.store import Store
from tests.ui.views.looking import said as words
from tests.ui.views.sync.conftest import Settle, clash
from ui.views.sync.centre import SyncCentre
from ui.views.sync.sides import Clash, SideCard


def states(store: Store) -> dict[str, str]:
    return {row.field: row.state for row in ask(store, ListConflicts()).rows}


def sides(page: SyncCentre) -> list[SideCard]:
    return [one for one in page.findChildren(SideCard) if one.isVisible()]


def test_keys_decide_one_field_after_the_other_and_undo(
    show: Callable[..., SyncCentre], store: Store, person: UUID, settle: Settle
) -> None:
    clash(store, person, "surname", kept="Ахметова", lost="Әхметова")
    clash(store, person, "given_name", kept="Сәуле", lost="Сауле")
    page = show(tab="conflicts")
    desk = page.findChildren(Clash)[0]
    desk.left.setFocus()
    QTest.keyClick(desk.left, Qt.Key.Key_2)
    settle()
    assert sorted(states(store).values()) == ["open", "reverted"]
    QTest.keyClick(desk.left, Qt.Key.Key_1)
    settle()
    assert sorted(states(store).values()) == ["accepted", "reverted"]
    for expected in (["open", "reverted"], ["open", "open"]):
        QTest.keyClick(desk.left, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert sorted(states(store).values()) == expected


def test_a_worker_sees_both_values_and_decides_nothing(
    show: Callable[..., SyncCentre], store: Store, person: UUID, settle: Settle
) -> None:
    clash(store, person, "surname", kept="Ахметова", lost="Әхметова")
    page = show(role="field_worker", tab="conflicts")
    assert "Әхметова" in words(page)
    assert not any(side.isEnabled() for side in sides(page))
    QTest.keyClick(page, Qt.Key.Key_2)
    settle()
    assert states(store) == {"surname": "open"}
