"""A line between a laptop and a server: a TCP relay that can be cut at any byte of what comes back."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_BLOCK = 4096


class Line:
    """Relays connections to a server. `cut_after` is the number of bytes that still come back, None for all."""

    def __init__(self, url: str) -> None:
        target = urlsplit(url)
        assert target.hostname
        assert target.port
        self._target = (target.hostname, target.port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.cut_after: int | None = None
        self.returned = 0
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        """Take the line down."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            _end(one)
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._threads.append(threading.Thread(target=self._relay, args=(near,), daemon=True))
            self._threads[-1].start()

    def _relay(self, near: socket.socket) -> None:
        with near, socket.create_connection(self._target) as far:
            self._open += [near, far]
            up = threading.Thread(target=self._up, args=(near, far), daemon=True)
            up.start()
            self._down(near, far)
            up.join()

    def _up(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while data := near.recv(_BLOCK):
                far.sendall(data)
        _end(far)

    def _down(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while data := far.recv(_BLOCK):
                if self.cut_after is not None:
                    data = data[: self.cut_after]
                    self.cut_after -= len(data)
                near.sendall(data)
                self.returned += len(data)
                if self.cut_after == 0:
                    break
        _end(near)
        _end(far)


@contextmanager
def line_to(url: str) -> Iterator[Line]:
    """Give a line to the server at the URL."""
    line = Line(url)
    try:
        yield line
    finally:
        line.close()


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
