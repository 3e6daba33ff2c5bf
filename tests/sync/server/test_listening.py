"""Who dawdles is let go: a real listener in a thread, with little patience."""

import socket
import threading
import time
from collections.abc import Iterator
from http.client import HTTPResponse

import pytest
import uvicorn

from sync.protocol.codec import pack, unpack
from sync.protocol.messages import HELLO, Hello, HelloAnswer
from sync.protocol.signing import open_answer
from sync.server import listening as listening_module
from sync.server.app import make_app
from sync.server.listening import listening
from sync.server.peer import StorePeer
from sync.server.place import open_server
from tests.servers import open_office, place

BODY = pack(Hello(1, bytes(16)))
HEAD = f"POST {HELLO} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(BODY)}\r\n\r\n".encode()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StorePeer]:
    """Yield the peer of an office in a file."""
    folder = tmp_path_factory.mktemp("server")
    open_office(place(folder)).database.close()
    peer = open_server(place(folder))
    yield peer
    peer.database.close()


@pytest.fixture
def port(office: StorePeer, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Yield the port of a server that waits a fifth of a second."""
    monkeypatch.setattr(listening_module, "_HEAD_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(listening(make_app(office, patience=0.2), host="127.0.0.1", port=0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield int(listener.getsockname()[1])
        server.should_exit = True
        thread.join()


def _talk(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=30)


def _all(line: socket.socket) -> bytes:
    """Return what comes until the server closes the line."""
    found = b""
    try:
        while part := line.recv(4096):
            found += part
    except ConnectionResetError:
        pass
    return found


@pytest.mark.parametrize("begun", [b"", b"POS", HEAD[:-3]])
def test_a_head_that_does_not_come_is_not_waited_for(port: int, begun: bytes) -> None:
    with _talk(port) as line:
        line.sendall(begun)
        assert _all(line) == b""


def test_a_body_that_does_not_come_is_not_waited_for(port: int) -> None:
    with _talk(port) as line:
        line.sendall(HEAD + BODY[:3])
        assert _all(line).startswith(b"HTTP/1.1 408 ")


def test_a_body_that_only_drips_is_not_waited_for(port: int) -> None:
    with _talk(port) as line:
        line.sendall(HEAD)
        said = b""
        line.settimeout(0.05)
        for one in BODY:
            line.sendall(bytes([one]))
            try:
                said = line.recv(4096)
            except TimeoutError:
                continue
            break
        assert said.startswith(b"HTTP/1.1 408 ")


def test_a_later_request_is_waited_for_no_longer_than_the_first(port: int, office: StorePeer) -> None:
    with _talk(port) as line:
        line.sendall(HEAD + BODY)
        answer = HTTPResponse(line)
        answer.begin()
        opened = open_answer(answer.read(), request=BODY, public_key=office.public_key)
        assert unpack(opened, HelloAnswer).public_key == office.public_key
        line.sendall(HEAD[:20])
        assert _all(line) == b""


def test_who_hangs_up_leaves_nothing_in_the_log(port: int) -> None:
    with _talk(port) as line:
        line.sendall(HEAD + BODY[:3])
    time.sleep(0.05)


def test_there_are_only_so_many_at_once(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(listening_module, "_MOST", 2)
    port = request.getfixturevalue("port")
    with _talk(port), _talk(port) as line:
        line.sendall(HEAD + BODY)
        assert line.recv(4096).startswith(b"HTTP/1.1 503 ")
    assert "concurrency" in caplog.text
    caplog.clear()
