"""How much to send at once: as much as the line carries in a few seconds, learnt from the last exchanges."""

from collections import deque
from statistics import linear_regression

_FIRST = 32 << 10  # bytes, compressed
_LEAST = 2 << 10
_MOST = 1 << 20
_REMEMBERED = 8
_SECONDS = 3.0
_GROWTH = 4


class Pace:
    """The limit of bytes of a batch, and of the pages that answer it.

    An exchange takes A + n*c seconds: a constant, and something for each of its n bytes. Only the second part
    is worth bounding; it may last 3 seconds less A, or three times A where every answer is slow. So slow
    round trips never make exchanges smaller: only a failure does.
    """

    def __init__(self) -> None:
        self.limit = _FIRST
        self._seen: deque[tuple[int, float]] = deque(maxlen=_REMEMBERED)

    def took(self, seconds: float, *, count: int) -> None:
        """Learn from an exchange of `count` bytes, both ways together."""
        self._seen.append((count, seconds))
        counts, times = zip(*self._seen, strict=True)
        if len(set(counts)) < 2:
            return
        slope, intercept = linear_regression(counts, times)
        constant = max(intercept, 0.0)
        room = max(_SECONDS - constant, 3 * constant)
        fitting = room / slope if slope > 0 else _MOST
        self.limit = max(self.limit, int(min(fitting, _MOST, _GROWTH * self.limit)))

    def failed(self) -> None:
        """Learn from an exchange that was cut off."""
        self.limit = max(_LEAST, self.limit // 2)
