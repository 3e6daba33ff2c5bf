"""The frame of a batch: the rows a device made and the fields it changed, as they are frozen and signed."""

from typing import Annotated, Any

from msgspec import Meta, Struct

from core.errors import Damaged, Refused
from sync.protocol.codec import MAX_DECODED, MAX_ROWS, deflate, inflate, pack, unpack

Id = Annotated[bytes, Meta(min_length=16, max_length=16)]
Hlc = Annotated[int, Meta(ge=0, le=2**63 - 1)]
DeviceNo = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Value = Any  # a stored form: None, int, str or bytes; whoever applies it checks it against its field
Clock = tuple[Hlc, DeviceNo]


class NewRows(Struct, frozen=True, array_like=True):
    """Records that were created, in columns: one clock for all fields of a row.

    `commands` are indexes into the frame's commands, empty where all are 0. `columns` follow
    `version.columns_of`; a column without any value is empty.
    """

    ids: list[Id]
    hlcs: list[Hlc]
    commands: list[int]
    columns: list[list[Value]]


class ChangedRow(Struct, frozen=True, array_like=True):
    """Fields of one record that were changed. A name is a field, or `field/element` of a set with 1 or 0.

    `hlcs` has one clock for all, or one for each. The clocks of the values that were seen are `prevs`, of the
    batch's own device where `prev_devices` is empty.
    """

    id: Id
    hlcs: list[Hlc]
    names: list[str]
    prevs: list[Hlc]
    prev_devices: list[DeviceNo]
    values: list[Value]
    command: int = 0

    def clocks(self) -> list[int]:
        """Return the clock of each field."""
        return self.hlcs * len(self.names) if len(self.hlcs) == 1 else self.hlcs

    def seen(self, device: int) -> list[Clock]:
        """Return the whole clock of each value that was seen, for a batch of `device`."""
        return list(zip(self.prevs, self.prev_devices or [device] * len(self.prevs), strict=True))


class TableRows(Struct, frozen=True, array_like=True):
    """What a batch does to one kind of record: new rows first, then changes in the order they were made."""

    new: NewRows
    changed: list[ChangedRow]


class Frame(Struct, frozen=True, array_like=True):
    """What a batch carries: its schema, the names of the commands, the rows of each kind."""

    schema: int
    commands: list[str]
    tables: dict[str, TableRows]


NO_NEW = NewRows([], [], [], [])


def freeze(frame: Frame) -> bytes:
    """Return the compressed bytes of a frame, to be kept, signed and sent as they are."""
    return deflate(pack(frame))


def thaw(data: bytes) -> Frame:
    """Return the frame of frozen bytes. Raise Damaged `message_damaged`, Refused `message_too_big`."""
    frame = unpack(inflate(data, limit=MAX_DECODED), Frame)
    if sum(len(rows.new.ids) + len(rows.changed) for rows in frame.tables.values()) > MAX_ROWS:
        raise Refused("message_too_big")
    for rows in frame.tables.values():
        _require_even(rows, commands=len(frame.commands))
    return frame


def _require_even(rows: TableRows, *, commands: int) -> None:
    """Raise Damaged `message_damaged` where columns or lists that belong together differ in length."""
    new = rows.new
    count = len(new.ids)
    is_even = (
        len(new.hlcs) == count
        and len(new.commands) in (0, count)
        and all(len(column) in (0, count) for column in new.columns)
        and all(0 <= one < commands for one in [*new.commands, *(row.command for row in rows.changed)])
        and all(_is_even(row) for row in rows.changed)
        and (commands > 0 or count == 0)
    )
    if not is_even:
        raise Damaged("message_damaged")


def _is_even(row: ChangedRow) -> bool:
    count = len(row.names)
    return (
        len(row.prevs) == len(row.values) == len(row.clocks()) == count
        and len(row.prev_devices) in (0, count)
        and count > 0
    )
