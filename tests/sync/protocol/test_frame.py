import pytest

from core.errors import Damaged, Refused
from core.identity import new_id
from sync.protocol.codec import MAX_ROWS
from sync.protocol.frame import NO_NEW, ChangedRow, Frame, NewRows, TableRows, freeze, thaw

ID = new_id().bytes


def _frame(new: NewRows = NO_NEW, changed: list[ChangedRow] | None = None) -> Frame:
    return Frame(1, ["CreatePerson"], {"person": TableRows(new, changed or [])})


def test_a_frame_comes_back_as_it_was() -> None:
    change = ChangedRow(ID, [5, 6], ["surname", "people/a"], [3, 4], [1, 9], ["Ахметова", 1])
    frame = _frame(NewRows([ID], [7], [], [["x"], [], [b"bytes"], [-5]]), [change])
    assert thaw(freeze(frame)) == frame
    assert change.clocks() == [5, 6]
    assert ChangedRow(ID, [5], ["a", "b"], [3, 4], [], [1, 2]).clocks() == [5, 5]
    assert change.seen(9) == [(3, 1), (4, 9)]


@pytest.mark.parametrize(
    "frame",
    [
        _frame(NewRows([ID], [], [], [])),
        _frame(NewRows([ID], [1], [], [["a", "b"]])),
        _frame(NewRows([ID], [1], [1], [["a"]])),
        _frame(NewRows([ID], [1], [-1], [["a"]])),
        _frame(changed=[ChangedRow(ID, [1], ["a"], [], [], ["b"])]),
        _frame(changed=[ChangedRow(ID, [1, 2], ["a"], [0], [], ["b"])]),
        _frame(changed=[ChangedRow(ID, [1], ["a"], [0], [], ["b"], 3)]),
        _frame(changed=[ChangedRow(b"short", [1], ["a"], [0], [], ["b"])]),
        _frame(changed=[ChangedRow(ID, [2**63], ["a"], [0], [], ["b"])]),
        _frame(changed=[ChangedRow(ID, [1], ["a", "b"], [0, 0], [1], ["b", "b"])]),
        _frame(changed=[ChangedRow(ID, [1], [], [], [], [])]),
    ],
)
def test_an_uneven_frame_is_damaged(frame: Frame) -> None:
    with pytest.raises(Damaged, match="message_damaged"):
        thaw(freeze(frame))


def test_a_frame_of_too_many_rows_is_refused() -> None:
    many = MAX_ROWS + 1
    with pytest.raises(Refused, match="message_too_big"):
        thaw(freeze(_frame(NewRows([ID] * many, [1] * many, [], []))))
