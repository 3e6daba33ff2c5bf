from typing import Any

import pytest

from core.identity import new_id
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import BUCKET, DISTRICT, OTHER, PERSON, enrolled, held

VISIT: dict[str, Any] = {"district": DISTRICT, "visited_on": "2026-07-05", "purpose": "monitoring"}
CONSENT: dict[str, Any] = {"person": new_id().bytes, "given_on": "2026-07-05", "form": "paper"}


@pytest.mark.parametrize(
    ("kind", "values", "code", "field"),
    [
        ("person", {"birth_date": "yesterday"}, "value_malformed", "birth_date"),
        ("person", {"responsible": b"short"}, "value_malformed", "responsible"),
        ("person", {"note": 5}, "value_malformed", "note"),
        ("person", {"note": "x" * 10_001}, "value_malformed", "note"),
        ("person", {"surname": "ж" * 201}, "value_malformed", "surname"),
        ("person", {"surname": None}, "required", "surname"),
        ("person", {"surname": " "}, "value_malformed", "surname"),
        ("person", {"sex": "no-such-sex"}, "value_malformed", "sex"),
        ("person", {"iin": "123456789012"}, "value_malformed", "iin"),
        ("person", {"phone": "8 701 000 00 01"}, "value_malformed", "phone"),
        ("person", {"settlement": "1"}, "value_malformed", "settlement"),
        ("person", {"is_synthetic": 2}, "value_malformed", "is_synthetic"),
        ("person", {"is_synthetic": True}, "value_malformed", "is_synthetic"),
        ("person", {"note": ["a", ["b"]]}, "value_malformed", "note"),
        ("person", {"district": OTHER}, "out_of_scope", ""),
        ("person", {"district": None}, "required", "district"),
        ("visit", {"people": '["b","a"]', **VISIT}, "value_malformed", "people"),
        ("visit", {"people": "[[]]", **VISIT}, "value_malformed", "people"),
        ("consent", {"scopes": "[1]", **CONSENT}, "value_malformed", "scopes"),
        ("consent", {"scopes": '["no-such-scope"]', **CONSENT}, "value_malformed", "scopes"),
        ("consent", {"scopes": '["photo"]', **CONSENT, "form": "no-such-form"}, "value_malformed", "form"),
        ("consent", {"scopes": '["photo"]', **CONSENT, "deleted": 1}, "not_deletable", "deleted"),
        ("contact", {}, "required", "person"),
        ("user", {"name": "А"}, "forbidden", ""),
        ("grant", {"scope": BUCKET}, "forbidden", ""),
        ("conflict", {"state": "open"}, "forbidden", ""),
        ("organisation", {"name_kk": "А"}, "forbidden", ""),
        ("place", {"code": "1"}, "forbidden", ""),
    ],
)
def test_a_row_against_the_rules_is_named_and_kept(
    device: Sender, peer: StorePeer, kind: str, values: dict[str, Any], code: str, field: str
) -> None:
    whole = {**(PERSON if kind == "person" else {}), **values}
    id = device.make(kind, **whole)
    ack = device.push()
    assert ack.refused == [(id, code, field)]
    assert ack.applied == 0
    assert [(row.id, row.code) for row in held(peer)] == [(id, code)]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"shoe_size": 40}, "unknown_field", "shoe_size"),
        ({"note/a": 1}, "unknown_field", "note"),
        ({"bucket": "d:1"}, "unknown_field", "bucket"),
        ({"deleted": None}, "value_malformed", "deleted"),
        ({"birth_date": "2026-13-01"}, "value_malformed", "birth_date"),
        ({"district": OTHER}, "out_of_scope", ""),
        ({"district": None}, "required", "district"),
        ({"surname": None}, "required", "surname"),
        ({"note": "x" * 10_001}, "value_malformed", "note"),
        ({"sex": 1}, "value_malformed", "sex"),
    ],
)
def test_a_change_against_the_rules_is_named_and_kept(
    device: Sender, changes: dict[str, Any], code: str, field: str
) -> None:
    id = device.make("person", **PERSON)
    device.push()
    row = device.rows.pop(id)
    device.change("person", id, seen=row.state.base, values=changes)
    assert device.push().refused == [(id, code, field)]


def test_what_ties_a_record_to_its_place_is_not_changed(device: Sender, other: Sender) -> None:
    """A laptop offers no such change; whoever sends one is refused as there, and the record stands as it was."""
    person, another = (device.make("person", **PERSON) for _ in range(2))
    contact = device.make("contact", person=person, type="relative", value="87010000001")
    device.push()
    device.change("contact", contact, person=another)
    assert device.push().refused == [(contact, "unknown_field", "person")]
    other.pull()
    assert other.rows[contact].state.values["person"] == person


def test_a_creation_does_not_tie_a_known_record_to_another(device: Sender, other: Sender) -> None:
    """The id is taken; the same creation sent again is no harm."""
    person, another = (device.make("person", **PERSON) for _ in range(2))
    contact = device.make("contact", person=person, type="relative", value="87010000001")
    device.push()
    other.pull()
    other.make("contact", id=contact, person=another, type="relative", value="87010000002")
    assert other.push().refused == [(contact, "exists", "id")]
    other.make("contact", id=contact, person=person, type="relative", value="87010000002")
    assert other.push().refused == []


def test_a_guess_at_a_record_out_of_scope_is_told_nothing(
    device: Sender, peer: StorePeer, now: Clock
) -> None:
    """Whether the fixed field is guessed right or wrong, the answer is the same."""
    person = device.make("person", **PERSON)
    contact = device.make("contact", person=person, type="relative", value="87010000001")
    device.push()
    stranger = enrolled(peer, now, districts=[OTHER])
    theirs = stranger.make("person", **{**PERSON, "district": OTHER})
    stranger.push()
    stranger.make("contact", id=contact, person=theirs, type="relative", value="87010000002")
    assert stranger.push().refused == [(contact, "out_of_scope", "")]


def test_an_element_of_a_set_is_judged_like_a_value(device: Sender) -> None:
    id = device.make("visit", **VISIT)
    device.push()
    base = device.rows.pop(id).state.base
    for values in ({"people": 1}, {"people/nobody": 1}, {f"people/{new_id()}": True}):
        device.change("visit", id, seen=base, values=values)
    refused = device.push().refused
    assert [code for _, code, _ in refused] == ["unknown_field", "value_malformed", "value_malformed"]


def test_what_is_never_deleted_is_not_deleted_over_the_wire(device: Sender) -> None:
    person = device.make("person", **PERSON)
    consent = device.make("consent", **{**CONSENT, "person": person, "scopes": '["photo"]'})
    device.push()
    device.change("consent", consent, deleted=1)
    assert device.push().refused == [(consent, "not_deletable", "deleted")]


def test_a_bad_value_in_a_column_refuses_its_own_row_alone(device: Sender) -> None:
    ids = [
        device.make("person", **{**PERSON, "note": note}) for note in ("a", 5, "a", True, "x" * 10_001, None)
    ]
    ack = device.push()
    assert [id for id, *_ in ack.refused] == [ids[1], ids[3], ids[4]]
    assert ack.applied == 3


def test_a_server_owned_field_cannot_be_written(peer: StorePeer, now: Clock) -> None:
    coordinator = enrolled(peer, now, role="coordinator")
    organisation = next(iter(coordinator.of_kind("organisation")))
    coordinator.change("organisation", organisation, director="Б. Серікқызы")
    coordinator.change("organisation", organisation, public_key=bytes(32))
    ack = coordinator.push()
    assert ack.applied == 1
    assert ack.refused == [(organisation, "forbidden", "public_key")]
