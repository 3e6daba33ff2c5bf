"""Runs come newest first; what is kept aside comes with its name and reason, the refused first."""

from sqlalchemy import insert

from core.identity import new_id
from core.queries.deliveries import ListAside, ListSyncRuns
from core.queries.query import ask
from core.store.store import Store
from core.store.tables import HELD, SYNC_RUN
from tests.laptops import register


def test_runs_are_newest_first_and_counted(store: Store) -> None:
    with store.applying() as session:
        for at in (1, 2, 3):
            session.execute(insert(SYNC_RUN).values(started_at=at, ended_at=at, sent=at, result="done"))
    found = ask(store, ListSyncRuns(limit=2))
    assert [row.sent for row in found.rows] == [3, 2]
    assert found.total == 3


def test_what_was_refused_comes_before_what_waits(store: Store) -> None:
    person = register(store)
    waiting = new_id()
    with store.applying() as session:
        for id, kind, code, is_refused in (
            (waiting, "visit", "link_unknown", 0),
            (person, "person", "consent_missing", 1),
        ):
            values = {"id": id.bytes, "kind": kind, "code": code, "is_refused": is_refused, "batch": 1}
            session.execute(insert(HELD).values(values))
    found = ask(store, ListAside())
    assert [(row.id, row.code, row.is_refused) for row in found.rows] == [
        (person, "consent_missing", True),
        (waiting, "link_unknown", False),
    ]
    assert found.rows[0].title == "Ахметова Сәуле"
    assert found.rows[1].title == ""
