from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import DISTRICT, OTHER, PERSON, agree, enrolled


def test_a_record_that_moves_takes_its_own_along(peer: StorePeer, device: Sender, now: Clock) -> None:
    coordinator = enrolled(peer, now, role="coordinator", districts=[DISTRICT, OTHER])
    stranger = enrolled(peer, now, districts=[OTHER])
    person = device.make("person", **PERSON)
    contact = device.make("contact", person=person, type="relative", value="87010000001")
    device.push()
    coordinator.pull()
    coordinator.change("person", person, district=OTHER)
    coordinator.rows[person].bucket = f"d:{OTHER}"
    coordinator.push()
    agree(coordinator, stranger, device)
    assert {person, contact} <= stranger.rows.keys()
    assert not {person, contact} & device.rows.keys()
    assert coordinator.rows[contact].bucket == f"d:{OTHER}"
    coordinator.change("person", person, district=DISTRICT)
    coordinator.push()
    agree(coordinator, stranger, device)
    assert {person, contact} <= device.rows.keys()


def test_a_conflict_moves_with_its_record(peer: StorePeer, device: Sender, other: Sender, now: Clock) -> None:
    coordinator = enrolled(peer, now, role="coordinator", districts=[DISTRICT, OTHER])
    person = device.make("person", **PERSON)
    device.push()
    other.pull()
    device.change("person", person, note="a")
    other.change("person", person, note="b")
    device.push()
    other.push()
    coordinator.pull()
    coordinator.change("person", person, district=OTHER)
    coordinator.push()
    agree(coordinator, device, other)
    assert [row.bucket for row in coordinator.of_kind("conflict").values()] == [f"d:{OTHER}"]
    assert device.of_kind("conflict") == {}
