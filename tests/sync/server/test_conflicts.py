from core.fields.kinds import Kind, stored
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import BUCKET, PERSON, agree, enrolled


def test_two_values_that_did_not_know_of_each_other_are_both_kept(device: Sender, other: Sender) -> None:
    id = device.make("person", **PERSON)
    device.push()
    other.pull()
    device.change("person", id, surname="Ахметқызы")
    other.change("person", id, surname="Ахмет")
    device.push()
    ack = other.push()
    assert ack.applied == 1
    agree(device, other)
    conflicts = device.of_kind("conflict")
    assert conflicts.keys() == other.of_kind("conflict").keys()
    (conflict,) = conflicts.values()
    values = conflict.state.values
    assert conflict.bucket == BUCKET
    assert (values["record"], values["record_kind"], values["name"]) == (id, "person", "surname")
    assert {values["kept"], values["lost"]} == {
        stored(Kind.MAP, {"value": "Ахмет"}),
        stored(Kind.MAP, {"value": "Ахметқызы"}),
    }
    assert {values["kept_by"], values["lost_by"]} == {device.device, other.device}
    assert (values["state"], values["policy"]) == ("open", "note")


def test_a_conflict_is_closed_by_an_ordinary_edit_of_the_office(
    peer: StorePeer, now: Clock, device: Sender, other: Sender
) -> None:
    id = device.make("person", **PERSON)
    device.push()
    other.pull()
    device.change("person", id, disability="group_1")
    other.change("person", id, disability="group_2")
    device.push()
    other.push()
    device.pull()
    ((conflict, copy),) = device.of_kind("conflict").items()
    assert copy.state.values["policy"] == "tell"
    device.change("conflict", conflict, state="accepted")
    assert [code for _, code, _ in device.push().refused] == ["forbidden"]
    coordinator = enrolled(peer, now, role="coordinator")
    coordinator.change("conflict", conflict, state="reverted")
    assert coordinator.push().refused == []
    other.pull()
    assert other.rows[conflict].state.values["state"] == "reverted"
