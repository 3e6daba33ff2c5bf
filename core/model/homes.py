"""What stands where another record stands, derived from the homes that records declare. No rows here."""

from functools import cache

from core.model import BY_KIND
from core.model.record import Record


@cache
def places_by(record: type[Record]) -> frozenset[str]:
    """Return the fields that decide in which bucket the record stands."""
    own = {"district"} if record.home.has_district else set()
    return frozenset({*record.home.parents, *own})


@cache
def children_of(kind: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return (kind, link field, links that go before it) of the records that stand where this kind does."""
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for child, record in BY_KIND.items():
        parents = record.home.parents
        if kind in parents:
            found.append((child, kind, parents[: parents.index(kind)]))
        if record.home.kind == "beside":
            found.append((child, "record", ()))
    return tuple(found)
