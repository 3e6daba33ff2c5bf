"""Record ids and the hybrid logical clock; what orders and names things, never a date a person reads."""

import os
import time
import uuid
from collections.abc import Callable

_MS = 1_000_000  # nanoseconds
_START = time.time_ns() - time.perf_counter_ns()
_COUNTER_BITS = 16


def new_id(now_ms: int | None = None) -> uuid.UUID:
    """Return a UUIDv7 (RFC 9562, 6.2 method 3: milliseconds, 12 bits of the millisecond, 62 random bits).

    Ids of one process rise in the order they were asked for, in any thread and whatever happens to the wall
    clock: time runs from the start of the process on the performance counter, whose step is finer than
    one call. An id made for a given `now_ms` is ordered to the millisecond only.
    """
    now = _START + time.perf_counter_ns() if now_ms is None else now_ms * _MS
    ms, rest = divmod(now, _MS)
    random = int.from_bytes(os.urandom(8), "big") >> 2
    return uuid.UUID(int=ms << 80 | 0x7 << 76 | (rest << 12) // _MS << 64 | 0b10 << 62 | random)


def is_uuid7(value: uuid.UUID) -> bool:
    """Tell whether the id is one that `new_id` could have made."""
    return value.version == 7


def part_ms(hlc: int) -> int:
    """Return the milliseconds since 1970 in a hybrid logical clock."""
    return hlc >> _COUNTER_BITS


class HybridClock:
    """A 64-bit hybrid logical clock: 48 bits of milliseconds, 16 bits of counter.

    Kulkarni and others, "Logical Physical Clocks" (2014). It never repeats and never falls, however wrong the
    computer's clock is; a full counter runs over into the milliseconds. One thread owns it: the one that
    owns the store. `last` is what the store keeps between two starts.
    """

    def __init__(self, now: Callable[[], int], *, last: int, offset_ms: int) -> None:
        """Take `now` (milliseconds since 1970) and the server's time minus ours, as last measured."""
        self._now = now
        self.last = last
        self.offset_ms = offset_ms

    def tick(self) -> int:
        """Return the clock of a new event: after everything ticked or seen here."""
        self.last = max(self._now() + self.offset_ms << _COUNTER_BITS, self.last + 1)
        return self.last

    def saw(self, hlc: int) -> None:
        """Raise the clock to one that came from elsewhere, so that the next tick is after it."""
        self.last = max(self.last, hlc)

    def reset(self, hlc: int) -> None:
        """Fall back to the server's clock, by its order, after ours ran into the future."""
        self.last = hlc
