import json

from core.fields.field import ELEMENTS
from core.fields.kinds import Kind, stored
from core.identity import new_id
from sync.protocol.frame import thaw
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.servers import BUCKET, DISTRICT, PERSON, agree, held


def test_different_needs_of_two_workers_never_conflict(device: Sender, other: Sender) -> None:
    visit = device.make("visit", district=DISTRICT, visited_on="2026-07-05", purpose="monitoring")
    device.push()
    other.pull()
    one, another = str(new_id()), str(new_id())
    device.change("visit", visit, values={f"people/{one}": 1})
    other.change("visit", visit, values={f"people/{another}": 1})
    device.push()
    other.push()
    agree(device, other)
    assert device.rows[visit].state.values["people"] == stored(Kind.LINKS, [one, another])
    assert device.of_kind("conflict") == {}


def test_deletion_against_an_edit_destroys_nothing(device: Sender, other: Sender) -> None:
    id = device.make("person", **PERSON)
    device.push()
    other.pull()
    other.change("person", id, note="moved to the town")
    device.change("person", id, deleted=1)
    other.push()
    device.push()
    agree(device, other)
    assert device.rows[id].state.values["note"] == "moved to the town"
    assert device.rows[id].state.values["deleted"] == 1


def test_a_child_waits_for_its_parent_and_then_stands(device: Sender, other: Sender, peer: StorePeer) -> None:
    parent = new_id().bytes
    child = device.make("contact", person=parent, type="relative", value="87010000001")
    device.change("contact", child, note="a sister")
    ack = device.push()
    assert ack.held == [(child, "parent_missing"), (child, "record_missing")]
    assert [row.waits_for for row in held(peer)] == [parent, child]
    other.make("person", id=parent, **PERSON)
    other.push()
    assert held(peer) == []
    device.rows.pop(child)
    agree(device, other)
    assert device.rows[child].bucket == BUCKET
    assert device.rows[child].state.values["note"] == "a sister"


def test_an_edit_waits_for_its_record(device: Sender, other: Sender, peer: StorePeer) -> None:
    id = other.make("person", **PERSON)
    made = other.rows[id].state.base
    device.change("person", id, seen=made, hlc=made[0] + 1, note="early")
    assert device.push().held == [(id, "record_missing")]
    other.push()
    agree(device, other)
    assert other.rows[id].state.values["note"] == "early"
    assert held(peer) == []


def test_one_bad_row_among_many_blocks_none(device: Sender, peer: StorePeer) -> None:
    good = [device.make("person", **PERSON) for _ in range(50)]
    bad = device.make("person", **{**PERSON, "surname": "a\0b"})
    good += [device.make("person", **PERSON) for _ in range(50)]
    ack = device.push()
    assert ack.applied == len(good)
    assert ack.refused == [(bad, "value_malformed", "surname")]
    (kept,) = held(peer)
    row = thaw(kept.frame).tables["person"].new
    assert (kept.id, kept.device, kept.batch, row.ids) == (bad, device.device, 1, [bad])
    assert ["a\0b"] in row.columns


def test_a_set_does_not_grow_without_bound(device: Sender, other: Sender) -> None:
    """Over however many batches; taking out is always taken, and makes room."""
    visit = device.make("visit", district=DISTRICT, visited_on="2026-07-05", purpose="monitoring")
    device.push()
    first, more = ([f"people/{new_id()}" for _ in range(ELEMENTS // 2)] for _ in range(2))
    for names in (first, more):
        device.change("visit", visit, values=dict.fromkeys(names, 1))
        assert device.push().refused == []
    one = {f"people/{new_id()}": 1}
    device.change("visit", visit, values=one)
    assert device.push().refused == [(visit, "too_many", "people")]
    device.change("visit", visit, values=dict.fromkeys([*first, f"people/{new_id()}"], 0))
    assert device.push().refused == []
    device.change("visit", visit, values=one)
    assert device.push().refused == []
    other.pull()
    assert len(json.loads(str(other.rows[visit].state.values["people"]))) == ELEMENTS // 2 + 1
