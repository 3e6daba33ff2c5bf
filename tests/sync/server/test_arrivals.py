from core.identity import new_id
from sync.protocol.frame import ChangedRow, Frame, NewRows, TableRows, thaw
from sync.protocol.messages import HLC_RESET
from sync.server.peer import StorePeer
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import PERSON, agree, held


def test_a_clock_in_the_future_is_replaced_and_wins_nothing(
    device: Sender, other: Sender, now: Clock
) -> None:
    device.clock.offset_ms = 5 * 365 * 24 * 3600 * 1000
    id = device.make("person", **PERSON)
    sent = device.rows[id].state.base[0]
    device.change("person", id, note="first")
    answer = device.exchange(device.batch())
    assert answer.ack is not None
    assert [pair[0] for pair in answer.ack.restamped] == sorted(pair[0] for pair in answer.ack.restamped)
    assert sent in dict(answer.ack.restamped)
    assert [order.name for order in answer.orders] == [HLC_RESET]
    assert answer.ack.merged == []
    other.pull()
    now.ms += 1000
    other.change("person", id, note="second")
    other.push()
    agree(device, other)
    assert device.rows[id].state.values["note"] == "second"
    assert device.of_kind("conflict") == {}


def test_a_clock_far_behind_loses_nothing(device: Sender, other: Sender) -> None:
    id = other.make("person", **PERSON)
    other.push()
    device.pull()
    device.change("person", id, note="from 1970", hlc=1 << 20)
    ack = device.push()
    assert ack.merged == [id]
    agree(device, other)
    assert other.rows[id].state.values["note"] == "from 1970"


def test_rows_of_a_kind_from_the_future_are_kept(device: Sender, peer: StorePeer) -> None:
    id = new_id().bytes
    rows = TableRows(NewRows([id], [5], [], [["a"]]), [ChangedRow(id, [6], ["x"], [5], [], ["b"])])
    device.frame = lambda: Frame(1, ["Later"], {"dream": rows})  # type: ignore[method-assign]
    ack = device.push()
    assert ack.refused == [(id, "unknown_kind", "")] * 2
    assert [list(thaw(row.frame).tables) for row in held(peer)] == [["dream"]] * 2
