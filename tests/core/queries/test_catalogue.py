"""Every query has a name, a sentence and arguments that are checked, and answers an empty office."""

from typing import Any

import msgspec
import pytest

from core.errors import AppError, Refused
from core.fields.field import Field
from core.fields.kinds import Kind
from core.programme import programmes
from core.queries.catalogue import QUERIES, query_named
from tests.core.queries.casework import Casework

LINK_NEEDED = {"id", "group", "trainee"}
"""Arguments without which there is nothing to show; a list by one of them is empty instead."""
SAMPLES: dict[Kind, object] = {Kind.LINK: "01a203d8-0fd7-7676-aeb4-1a56d35466df", Kind.DAY: "2026-05-05"}
NAMED = {"programme": programmes()[0].code, "indicator": programmes()[0].indicators[0].id, "by": "sex"}


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_answers_an_empty_office_with_what_json_can_carry(office: Casework, name: str) -> None:
    query = QUERIES[name]
    assert (query.__doc__ or "").split("\n")[0].endswith(".")
    required = {name: sample(name, one) for name, one in query.fields.items() if one.required}
    if LINK_NEEDED & required.keys() and "List" not in name:
        with pytest.raises(AppError, match=r"not_found|unknown_kind"):
            office.ask(name, **required)
        return
    found = office.ask(name, **required)
    assert found.total >= len(found.rows)
    msgspec.json.encode(found.rows, enc_hook=str)


@pytest.mark.parametrize("name", QUERIES)
def test_a_strange_argument_is_refused(office: Casework, name: str) -> None:
    with pytest.raises(Refused, match="unknown_field"):
        office.ask(name, weather="rain")


def test_a_strange_query_is_refused() -> None:
    for name in ("", "Nothing", None, "object"):
        with pytest.raises(Refused, match="unknown_query"):
            query_named(name)


def sample(name: str, one: Field) -> Any:
    """Return a value that the field takes."""
    return NAMED.get(name) or SAMPLES.get(one.kind, "аа")
