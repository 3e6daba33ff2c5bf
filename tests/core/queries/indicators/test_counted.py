"""The tally: human beings by what they did, each once a condition, in one pass."""

from sqlalchemy import Subquery, false, literal, select, true, union_all

from core.queries.indicators.counted import Figure, tallied
from core.store.store import Store

ACTS = (("A", "legal", 0), ("A", "legal", 1), ("A", "psych", 0), ("B", "psych", 0), ("C", "other", 1))


def acts() -> Subquery:
    """Return the acts as a select would."""
    names = ("being", "type", "is_proven")
    rows = [[literal(value).label(name) for name, value in zip(names, act, strict=True)] for act in ACTS]
    return union_all(*(select(*row) for row in rows)).subquery()


def test_each_condition_counts_beings_once(store: Store) -> None:
    some = acts()
    conditions = {"all": true()} | {name: some.c.type == name for name in ("legal", "psych", "none")}
    with store.read() as session:
        found = tallied(session, some, conditions)
    assert found == {"all": Figure(3, 2), "legal": Figure(1, 1), "psych": Figure(2, 0), "none": Figure(0, 0)}


def test_without_acts_nobody_is_counted(store: Store) -> None:
    nothing = select(acts()).where(false()).subquery()
    with store.read() as session:
        assert tallied(session, nothing, {"all": true()}) == {"all": Figure(0, 0)}
