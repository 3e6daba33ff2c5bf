import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.store.store import now_ms
from sync.protocol.code import new_code, read_code
from sync.protocol.codec import MAX_REQUEST, pack, unpack
from sync.protocol.messages import (
    ENROL,
    EXCHANGE,
    HEALTH,
    HELLO,
    EnrolAnswer,
    Exchange,
    ExchangeAnswer,
    Fault,
    Hello,
    HelloAnswer,
)
from sync.protocol.signing import open_answer, sign_request
from sync.server import admin
from sync.server.peer import StorePeer
from sync.server.place import Place, open_server
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import BUCKET, DISTRICT, Running, open_office, place, running


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the place of an office."""
    found = place(tmp_path_factory.mktemp("server"))
    open_office(found, now=_now()).database.close()
    return found


@pytest.fixture(scope="module")
def server(where: Place) -> Iterator[Running]:
    """Yield a running server for the tests of this file; each has its own device."""
    with running(where) as one:
        yield one


@pytest.fixture(scope="module")
def office(where: Place) -> Iterator[StorePeer]:
    """Yield a peer over the same database, as the administrator's commands have it."""
    peer = open_server(where)
    yield peer
    peer.database.close()


def _now() -> Clock:
    return Clock(now_ms())


class Wire:
    """A device's end of the wire: what a laptop does over HTTP, in ten lines."""

    def __init__(self, server: Running, office: StorePeer) -> None:
        self.url, self.server_key = server.url, office.public_key
        code = admin.invite(office, name="Айгүл", role="field_worker", districts=[DISTRICT]).code
        self.device = Sender(office, _now())
        self.secret = read_code(code)
        self.device.answer = unpack(self.post(ENROL, pack(self.device.enrolment(code)))[1], EnrolAnswer)
        self.device.epoch = self.device.answer.epoch
        self.n = self.device.answer.next

    def post(self, path: str, body: bytes, header: str = "") -> tuple[int, bytes]:
        response = requests.post(self.url + path, data=body, headers={"Authorization": header}, timeout=30)
        return response.status_code, open_answer(response.content, request=body, public_key=self.server_key)

    def exchange(
        self, request: Exchange, *, n: int | None = None, key: Ed25519PrivateKey | None = None
    ) -> tuple[int, bytes]:
        body = pack(request)
        signed = sign_request(
            key or self.device.key,
            device=self.device.device,
            n=self.n if n is None else n,
            method="POST",
            path=EXCHANGE,
            epoch=request.epoch,
            body=body,
        )
        return self.post(EXCHANGE, body, signed.header())


@pytest.fixture
def wire(server: Running, office: StorePeer) -> Wire:
    """Return a device enrolled over the wire."""
    return Wire(server, office)


def test_a_device_enrols_and_exchanges_over_http(wire: Wire) -> None:
    hello = pack(Hello(1, bytes(16)))
    assert wire.secret.fits(unpack(wire.post(HELLO, hello)[1], HelloAnswer).public_key)
    id = wire.device.make("person", surname="А", given_name="Б", district=DISTRICT)
    status, body = wire.exchange(wire.device.request(wire.device.batch()))
    answer = unpack(body, ExchangeAnswer)
    assert status == 200
    assert answer.ack is not None
    assert answer.ack.applied == 1
    assert answer.next == wire.n + 1
    assert BUCKET in (answer.grants.buckets if answer.grants else [])
    assert id in wire.device.rows


def test_a_request_works_once_and_a_stale_counter_tells_the_next(wire: Wire) -> None:
    request = wire.device.request()
    assert wire.exchange(request)[0] == 200
    status, body = wire.exchange(request)
    fault = unpack(body, Fault)
    assert (status, fault.code, fault.details) == (401, "counter", {"next": wire.n + 1})
    assert wire.exchange(request, n=wire.n + 1)[0] == 200


def test_a_lost_answer_costs_one_more_request_and_no_second_effect(wire: Wire) -> None:
    wire.device.make("person", surname="А", given_name="Б", district=DISTRICT)
    request = wire.device.request(wire.device.batch())
    first = unpack(wire.exchange(request)[1], ExchangeAnswer)
    assert unpack(wire.exchange(request)[1], Fault).code == "counter"
    again = unpack(wire.exchange(request, n=first.next)[1], ExchangeAnswer)
    assert first.ack is not None
    assert again.ack is not None
    assert again.ack.is_replay
    assert (again.ack.seq, again.head) == (first.ack.seq, first.head)


def test_whoever_is_not_the_device_has_one_answer(wire: Wire) -> None:
    request = wire.device.request()
    stranger = Ed25519PrivateKey.generate()
    unknown = sign_request(
        stranger, device=77, n=1, method="POST", path=EXCHANGE, epoch=request.epoch, body=pack(request)
    )
    answers = {
        wire.exchange(request, key=stranger),
        wire.post(EXCHANGE, pack(request), unknown.header()),
        wire.post(EXCHANGE, pack(request)),
        wire.post(EXCHANGE, pack(request), "Bearer abc"),
    }
    assert len(answers) == 1
    status, body = answers.pop()
    assert (status, unpack(body, Fault).code) == (401, "device_unknown")
    assert wire.exchange(request)[0] == 200


def test_a_device_cannot_speak_for_another(wire: Wire, server: Running, office: StorePeer) -> None:
    other = Wire(server, office)
    assert unpack(wire.exchange(other.device.request())[1], Fault).code == "device_unknown"


def test_a_code_that_was_never_given_is_refused(wire: Wire, office: StorePeer) -> None:
    code = new_code(public_key=office.public_key).text()
    status, answer = wire.post(ENROL, pack(Sender(office, _now()).enrolment(code)))
    assert (status, unpack(answer, Fault).code) == (403, "code_unknown")


@pytest.mark.parametrize("body", [b"", b"\xc1", b"<html>", pack([1, 2])])
def test_what_is_no_message_is_refused(wire: Wire, body: bytes) -> None:
    for path in (HELLO, ENROL):
        status, answer = wire.post(path, body)
        assert (status, unpack(answer, Fault).code) == (400, "message_damaged")


def test_a_body_beyond_the_bound_is_refused(wire: Wire) -> None:
    response = requests.post(wire.url + HELLO, data=bytes(MAX_REQUEST + 1), timeout=30)
    assert response.status_code == 413


def test_an_upload_that_is_cut_is_nothing_to_tell(where: Place) -> None:
    with running(where) as one:
        server = urlsplit(one.url)
        with socket.create_connection((server.hostname, server.port)) as line:
            line.sendall(f"POST {HELLO} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\ncut".encode())
        assert requests.get(one.url + HEALTH, timeout=30).status_code == 204
        one.process.terminate()
        one.process.wait()
        assert one.process.stderr is not None
        assert one.process.stderr.read() == ""


def test_another_method_and_path_have_no_answer(server: Running) -> None:
    assert requests.get(server.url + EXCHANGE, timeout=30).status_code == 405
    assert requests.get(server.url + "/sync/v1/users", timeout=30).status_code == 404


def test_health_tells_only_that_it_is_well(server: Running) -> None:
    response = requests.get(server.url + HEALTH, timeout=30)
    assert (response.status_code, response.content) == (204, b"")


def test_the_line_names_the_key_and_sigterm_ends_well(where: Place, office: StorePeer) -> None:
    with running(where) as one:
        code = read_code(admin.invite(office, name="А", role="specialist").code)
        assert one.key_fingerprint == code.fingerprint
        assert one.pid == one.process.pid
    assert one.process.returncode == 0
