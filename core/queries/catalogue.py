"""Every query by name: what `query` answers and `describe` tells."""

from collections.abc import Mapping
from typing import Any

from core.errors import Refused
from core.queries.families import ListHouseholds, ShowHousehold
from core.queries.find import Find
from core.queries.history import PersonHistory
from core.queries.people import ListPeople
from core.queries.person import ShowPerson
from core.queries.query import Query, ShowRecord

QUERIES: Mapping[str, type[Query[Any]]] = {
    query.name(): query
    for query in (
        Find,
        ListPeople,
        ShowPerson,
        PersonHistory,
        ListHouseholds,
        ShowHousehold,
        ShowRecord,
    )
}


def query_named(name: object) -> type[Query[Any]]:
    """Return the query. Raise Refused `unknown_query`."""
    if not isinstance(name, str) or name not in QUERIES:
        raise Refused("unknown_query", "query")
    return QUERIES[name]
