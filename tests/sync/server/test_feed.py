from secrets import token_hex

from sync.protocol.codec import MAX_ANSWER, deflate, pack
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import OTHER, PERSON, agree, enrolled


def test_what_one_makes_the_others_receive_and_the_maker_does_not(device: Sender, other: Sender) -> None:
    id = device.make("person", **PERSON)
    answer = device.exchange(device.batch())
    assert not any(id in rows.ids for page in answer.pages for rows in page.tables.values())
    other.pull()
    assert other.rows[id].state == device.rows[id].state
    agree(device, other)


def test_an_edit_of_what_another_changed_meanwhile_brings_both(device: Sender, other: Sender) -> None:
    id = device.make("person", **PERSON)
    device.push()
    other.pull()
    other.change("person", id, note="seen at the market")
    other.push()
    device.change("person", id, phone="+77010000001")
    device.push()
    assert device.rows[id].state.values["note"] == "seen at the market"
    agree(device, other)


def test_a_new_copy_of_a_device_is_sent_its_own_rows_too(device: Sender) -> None:
    id = device.make("person", **PERSON)
    device.push()
    device.rows.clear()
    device.cursors.clear()
    device.pull()
    assert id in device.rows


def test_small_pages_bring_everything(device: Sender, other: Sender) -> None:
    made = {device.make("person", **PERSON, note="x" * 200) for _ in range(700)}
    device.push()
    trips = 0
    while not all(page.is_complete for page in other.exchange(limit_bytes=8_000).pages):
        trips += 1
    assert trips > 3
    assert made <= other.rows.keys()
    agree(device, other)


def test_pages_hold_only_what_was_granted(peer: StorePeer, device: Sender, now: Clock) -> None:
    stranger = enrolled(peer, now, districts=[OTHER])
    theirs = stranger.make("person", **{**PERSON, "district": OTHER})
    stranger.push()
    device.pull()
    assert theirs not in device.rows
    asked = device.exchange(cursors={f"d:{OTHER}": 0})
    assert f"d:{OTHER}" not in {page.bucket for page in asked.pages}


def test_an_answer_is_cut_by_its_bytes_whatever_its_rows(device: Sender, other: Sender) -> None:
    made = {device.make("person", **PERSON, note="ә" * 10_000) for _ in range(120)}
    device.push()
    answer = other.exchange(limit_bytes=4_096)
    assert sum(len(rows.ids) for page in answer.pages for rows in page.tables.values()) == 1
    while not all(page.is_complete for page in answer.pages):
        answer = other.exchange(limit_bytes=100_000)
        assert len(pack(answer)) < 310_000
    assert made <= other.rows.keys()
    agree(device, other)


def test_every_exchange_brings_something_and_none_brings_too_much(device: Sender, other: Sender) -> None:
    for _ in range(300):
        device.make("person", **PERSON, note=token_hex(5_000))
    device.push()
    for limit in (0, 2**31 - 1):
        answer = other.exchange(limit_bytes=limit)
        assert any(page.upto > page.since for page in answer.pages)
        assert len(deflate(pack(answer))) < MAX_ANSWER // 2
    other.pull()
    agree(device, other)
