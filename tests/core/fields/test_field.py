"""A field reads what comes from outside, and says where it is wrong."""

from uuid import UUID

import pytest

from core.errors import Refused
from core.fields.field import ELEMENTS, Field, declared, items, read_changes, read_values
from core.fields.kinds import Kind

FIELDS = declared(
    name=Field(Kind.TEXT, required=True, length=5),
    age=Field(Kind.INTEGER, least=1, most=9),
    children=items(declared(sex=Field(Kind.CHOICE, vocabulary="sex", required=True)), required=False),
)


def test_only_what_was_given_is_read() -> None:
    """Absent stays absent; empty is None; text is trimmed."""
    assert read_values(FIELDS, {"name": " Әлия ", "age": ""}) == {"name": "Әлия", "age": None}


@pytest.mark.parametrize(
    ("data", "code", "field"),
    [
        ({}, "required", "name"),
        ({"name": " "}, "required", "name"),
        ({"name": "Әлихан"}, "too_long", "name"),
        ({"name": "Әлия", "age": 10}, "out_of_range", "age"),
        ({"name": "Әлия", "age": 0}, "out_of_range", "age"),
        ({"name": "Әлия", "colour": 1}, "unknown_field", "colour"),
        ({"name": "Әлия", "children": [{"sex": "male"}, {}]}, "required", "children.1.sex"),
        ({"name": "Әлия", "children": [{"sex": "x"}]}, "not_in_vocabulary", "children.0.sex"),
        ({"name": "Әлия", "children": [{"age": 1}]}, "unknown_field", "children.0.age"),
    ],
)
def test_refusal_names_the_place(data: dict[str, object], code: str, field: str) -> None:
    """The code says what, the path says where, also within a list."""
    with pytest.raises(Refused) as refusal:
        read_values(FIELDS, data)
    assert (refusal.value.code, refusal.value.field) == (code, field)


@pytest.mark.parametrize(("asked", "limit"), [(None, ELEMENTS), (3, 3)])
def test_a_set_has_only_so_many_elements(asked: int | None, limit: int) -> None:
    """As many as its field says, else as any."""
    links = Field(Kind.LINKS, name="people", most=asked)
    elements = [str(UUID(int=number)) for number in range(limit + 1)]
    assert len(links.read(elements[1:])) == limit
    with pytest.raises(Refused, match=r"too_many \(people\)"):
        links.read(elements)
    with pytest.raises(Refused, match="too_many"):
        Field(Kind.CHOICES, vocabulary="sex", most=1).read(["male", "female"])


def test_a_change_demands_nothing_but_empties_nothing_required() -> None:
    """What is required may stay as it is, and not become nothing."""
    assert read_changes(FIELDS, {"age": None}) == {"age": None}
    with pytest.raises(Refused, match=r"required \(name\)"):
        read_changes(FIELDS, {"name": None})


def test_details_are_told_but_values_are_not_shown() -> None:
    """An error in a log says its code and field, never what a person typed."""
    with pytest.raises(Refused) as refusal:
        read_values(FIELDS, {"name": "Әлия", "children": [{"sex": "secret"}]})
    assert "secret" not in str(refusal.value)


def test_a_field_is_described_for_others() -> None:
    """Kind, whether it is required, its vocabulary and what its items are."""
    told = FIELDS["children"].described()
    assert told["kind"] == "items"
    assert told["items"] == {"sex": {"kind": "choice", "required": True, "vocabulary": "sex"}}
