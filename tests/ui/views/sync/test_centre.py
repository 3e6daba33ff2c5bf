"""The sync centre: what waits is said, conflicts are decided by keys and undone, refusals come with a reason."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from core.errors import Unavailable
from core.identity import new_id
from core.model.office import Conflict
from core.model.people import Person
from core.queries.conflicts import ListConflicts
from core.queries.query import ask
from core.store.store import Store
from core.store.tables import HELD
from core.store.work import Touched
from sync.run import Counts
from tests.core.conftest import settle as enter_as
from tests.laptops import register
from tests.ui.views.guards import StandingGuard
from ui.syncing import Syncing, Told
from ui.views.sync.centre import SyncCentre
from ui.views.sync.sides import Clash, SideCard
from ui.views.view import Destination
from ui.workspace import Workspace

Settle = Callable[[], None]


def clash(store: Store, person: UUID, name: str, *, kept: str, lost: str) -> UUID:
    """Write a conflict as a pull does."""
    conflict = Conflict(
        id=new_id(),
        bucket="d:test",
        record_kind="person",
        record=person,
        name=name,
        kept={"value": kept},
        lost={"value": lost},
        kept_hlc=2 << 16,
        lost_hlc=1 << 16,
        kept_by=8,
        lost_by=9,
        policy="note",
        state="open",
    )
    with store.applying() as session:
        session.add(conflict)
        return conflict.id


@pytest.fixture
def person(store: Store) -> UUID:
    return register(store)


@pytest.fixture
def show(store: Store, workspace: Workspace, settle: Settle, qtbot: QtBot) -> Callable[..., SyncCentre]:
    """Show the page in a window of its own, for a role."""

    def unreachable(report: Told, changed: Callable[[Touched], None]) -> Counts:
        raise Unavailable("server_unreachable")

    def shown(*, role: str = "coordinator", tab: str = "overview") -> SyncCentre:
        enter_as(store, role=role)
        syncing = Syncing(workspace, run=unreachable, parent=workspace)
        page = SyncCentre(workspace, syncing=syncing, guard=StandingGuard())
        page.setProperty("syncing", syncing)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        settle()
        page.go(Destination("sync", given={"tab": tab}))
        settle()
        return page

    return shown


def words(page: QWidget) -> str:
    """Return all that is said on the page."""
    return " | ".join(
        text
        for one in page.findChildren(QWidget)
        if one.isVisible()
        for text in (one.accessibleName(), getattr(one, "text", str)())
        if text
    )


def states(store: Store) -> dict[str, str]:
    return {row.field: row.state for row in ask(store, ListConflicts()).rows}


def sides(page: SyncCentre) -> list[SideCard]:
    return [one for one in page.findChildren(SideCard) if one.isVisible()]


def test_what_waits_is_said_by_kind(show: Callable[..., SyncCentre], person: UUID) -> None:
    assert "Person: 1" in words(show())


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


def test_a_code_of_a_newer_server_is_said_in_general(
    show: Callable[..., SyncCentre], store: Store, person: UUID
) -> None:
    with store.applying() as session:
        values = {
            "id": person.bytes,
            "kind": "person",
            "code": "not_yet_invented",
            "is_refused": 1,
            "batch": 1,
        }
        session.execute(insert(HELD).values(values))
    assert "Update the program and sync again" in words(show())


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


def test_a_run_that_failed_says_why_and_offers_again(
    show: Callable[..., SyncCentre], settle: Settle, qtbot: QtBot
) -> None:
    page = show()
    syncing: Syncing = page.property("syncing")
    with qtbot.waitSignal(syncing.ended):
        syncing.start()
    settle()
    assert "The server could not be reached" in words(page)
    assert "Retry" in words(page)
