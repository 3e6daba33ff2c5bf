import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.errors import AppError, Damaged, Outdated, Refused, Unavailable
from core.identity import new_id
from sync.client.http import HttpPeer, read_authority, read_server_url
from sync.enrolment import Enrolment
from sync.protocol.codec import MAX_ANSWER, pack
from sync.protocol.messages import (
    Exchange,
    ExchangeAnswer,
    Fault,
    Grants,
    Hello,
    HelloAnswer,
)
from sync.protocol.signing import read_authorization, sign_answer
from sync.protocol.version import PROTOCOL, SCHEMA
from sync.traffic import Traffic
from tests.certificates import self_signed

KEY = Ed25519PrivateKey.generate()
OTHER_KEY = Ed25519PrivateKey.generate()
Reply = Callable[[bytes, str], tuple[int, bytes]]
REQUEST = Exchange(PROTOCOL, SCHEMA, "epoch", 7, bytes(16), 0, 0, 0, {}, 1000, False, None)
ANSWER = ExchangeAnswer("epoch", 5, 0, 0, 0, None, None, [], [], 9)


def _said(status: int, content: bytes, *_: object) -> tuple[int, bytes]:
    return status, content


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


class Stand:
    """A server whose answer is set by the test; it keeps what it was asked."""

    def __init__(self) -> None:
        self.reply: Reply = lambda body, _: (200, sign_answer(KEY, request=body, answer=ANSWER))
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, str]] = []
        stand = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                authorization = self.headers.get("Authorization", "")
                stand.asked.append((self.path, authorization))
                status, content = stand.reply(body, authorization)
                self.send_response(status)
                for name, value in {"Content-Length": str(len(content)), **stand.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                with suppress(ConnectionError):  # a client hangs up on what is too long
                    self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Tell nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def stand() -> Iterator[Stand]:
    found = Stand()
    found.thread.start()
    yield found
    found.close()


def enrolment(*, counter: int = 1) -> Enrolment:
    return Enrolment(
        device=7,
        user=new_id().bytes,
        role="field_worker",
        organisation=new_id().bytes,
        device_key=Ed25519PrivateKey.generate().private_bytes_raw(),
        device_certificate=b"",
        instance=bytes(16),
        server_url="",
        server_key=public(KEY),
        epoch="epoch",
        packed_grants=pack(Grants(1, [])),
        counter=counter,
    )


@pytest.fixture
def peer(stand: Stand) -> Iterator[HttpPeer]:
    with closing(HttpPeer(stand.url, traffic=Traffic(), enrolment=enrolment())) as found:
        yield found


@pytest.fixture
def stranger(stand: Stand) -> Iterator[HttpPeer]:
    """Yield a peer that does not know its server yet."""
    with closing(HttpPeer(stand.url, traffic=Traffic())) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://sapar.example", "https://sapar.example"),
        (" https://sapar.example:8443/sync/ ", "https://sapar.example:8443/sync"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost:8000/", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_an_address_is_read(text: str, url: str) -> None:
    assert read_server_url(text) == url


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("http://sapar.example", "plain_http_refused"),
        ("http://127.0.0.1.example", "plain_http_refused"),
        ("http://192.168.1.5", "plain_http_refused"),
        ("https://user:word@sapar.example", "url_with_password"),
        ("http://127.0.0.1@sapar.example", "url_with_password"),
        ("ftp://sapar.example", "server_unknown"),
        ("sapar.example", "server_unknown"),
        ("https://", "server_unknown"),
        ("https://sapar.example:99999", "server_unknown"),
        ("https://sapar.example/?a=1", "server_unknown"),
        ("https://[::1", "server_unknown"),
        ("", "server_unknown"),
    ],
)
def test_a_wrong_address_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        HttpPeer(text, traffic=Traffic())


def test_a_signed_answer_is_taken_and_gives_the_next_counter(stand: Stand, peer: HttpPeer) -> None:
    assert peer.exchange(REQUEST) == ANSWER
    peer.exchange(REQUEST)
    assert [read_authorization(header).n for _, header in stand.asked] == [1, 9]


def test_a_lost_count_is_taken_up_where_the_server_says(stand: Stand, peer: HttpPeer) -> None:
    def reply(body: bytes, header: str) -> tuple[int, bytes]:
        if read_authorization(header).n == 1:
            return 401, sign_answer(KEY, request=body, answer=Fault.of(Refused("counter", next=4)))
        return 200, sign_answer(KEY, request=body, answer=ANSWER)

    stand.reply = reply
    assert peer.exchange(REQUEST) == ANSWER
    assert [read_authorization(header).n for _, header in stand.asked] == [1, 4]


@pytest.mark.parametrize(
    "error",
    [
        Refused("gap", last_no=3),
        Refused("epoch_changed", epochs=[("a", 0), ("b", 7)]),
        Outdated("outdated_client"),
        Unavailable("server_busy"),
        Damaged("batch_altered"),
    ],
)
def test_a_fault_is_raised_as_the_server_raised_it(stand: Stand, peer: HttpPeer, error: AppError) -> None:
    stand.reply = lambda body, _: (409, sign_answer(KEY, request=body, answer=Fault.of(error)))
    with pytest.raises(type(error)) as raised:
        peer.exchange(REQUEST)
    assert (raised.value.code, raised.value.details) == (error.code, error.details)


def test_what_nobody_signed_is_not_believed(stand: Stand, peer: HttpPeer) -> None:
    portal = b"<html>Welcome to our network! Log in</html>"
    signed = sign_answer(KEY, request=pack(REQUEST), answer=ANSWER)
    for status, content in [
        (200, portal),
        (302, portal),
        (511, portal),
        (401, portal),
        (200, sign_answer(OTHER_KEY, request=pack(REQUEST), answer=ANSWER)),
        (200, sign_answer(KEY, request=b"an older request", answer=ANSWER)),
        (200, signed[:-1]),
        (200, signed[:40] + bytes([signed[40] ^ 1]) + signed[41:]),
    ]:
        stand.reply = partial(_said, status, content)
        with pytest.raises(Damaged, match="server_untrusted"):
            peer.exchange(REQUEST)


def test_a_fault_passed_off_as_an_answer_is_damaged(stand: Stand, peer: HttpPeer) -> None:
    fault = Fault.of(Refused("gap", last_no=3))
    stand.reply = lambda body, _: (200, sign_answer(KEY, request=body, answer=fault))
    with pytest.raises(Damaged, match="message_damaged"):
        peer.exchange(REQUEST)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_proxy_before_a_server_that_is_away_is_waited_for(
    stand: Stand, peer: HttpPeer, status: int
) -> None:
    stand.reply = lambda *_: (status, b"Bad Gateway")
    with pytest.raises(Unavailable, match="server_unreachable"):
        peer.exchange(REQUEST)


def test_a_batch_that_the_server_did_not_read_is_told_apart(stand: Stand, peer: HttpPeer) -> None:
    fault = Fault.of(Refused("message_too_big"))
    stand.reply = lambda *_: (413, sign_answer(KEY, request=b"", answer=fault))
    with pytest.raises(Refused, match="message_too_big"):
        peer.exchange(REQUEST)


def test_no_redirect_is_followed(stand: Stand, peer: HttpPeer) -> None:
    stand.headers = {"Location": stand.url + "/elsewhere"}
    stand.reply = lambda *_: (307, b"moved")
    with pytest.raises(Damaged, match="server_untrusted"):
        peer.exchange(REQUEST)
    assert len(stand.asked) == 1


def test_an_endless_answer_is_given_up(stand: Stand) -> None:
    stand.reply = lambda *_: (200, bytes(2 * MAX_ANSWER))
    traffic = Traffic()
    with (
        closing(HttpPeer(stand.url, traffic=traffic, enrolment=enrolment())) as peer,
        pytest.raises(Damaged, match="server_untrusted"),
    ):
        peer.exchange(REQUEST)
    assert MAX_ANSWER < traffic.bytes_down < MAX_ANSWER + 10_000


def test_an_empty_or_shortened_answer_is_a_cut(stand: Stand, peer: HttpPeer) -> None:
    stand.reply = lambda *_: (200, b"")
    with pytest.raises(Unavailable, match="server_unreachable"):
        peer.exchange(REQUEST)
    stand.headers = {"Content-Length": "1000", "Connection": "close"}
    stand.reply = lambda *_: (200, b"begun")
    with pytest.raises(Unavailable, match="server_unreachable"):
        peer.exchange(REQUEST)


def test_a_server_that_is_not_there_is_unreachable() -> None:
    stand = Stand()
    stand.server.server_close()
    with (
        closing(HttpPeer(stand.url, traffic=Traffic(), enrolment=enrolment())) as peer,
        pytest.raises(Unavailable, match="server_unreachable"),
    ):
        peer.exchange(REQUEST)


def test_the_environment_has_no_say(
    stand: Stand, peer: HttpPeer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password secret")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "missing"))
    assert peer.exchange(REQUEST) == ANSWER
    assert stand.asked[0][1].startswith("Sapar ")


def test_traffic_counts_bodies_and_answers(stand: Stand) -> None:
    traffic = Traffic()
    with closing(HttpPeer(stand.url, traffic=traffic, enrolment=enrolment())) as peer:
        peer.exchange(REQUEST)
    down = len(sign_answer(KEY, request=pack(REQUEST), answer=ANSWER))
    assert traffic == Traffic(bytes_up=len(pack(REQUEST)), bytes_down=down, round_trips=1)


def test_a_server_introduces_itself_by_the_key_it_signs_with(stand: Stand, stranger: HttpPeer) -> None:
    answer = HelloAnswer(PROTOCOL, public(KEY), 0)
    stand.reply = lambda body, _: (200, sign_answer(KEY, request=body, answer=answer))
    assert stranger.hello(Hello(PROTOCOL, bytes(16))) == answer


@pytest.mark.parametrize("shown", [OTHER_KEY, None])
def test_what_cannot_introduce_itself_is_no_server_of_ours(
    stand: Stand, stranger: HttpPeer, shown: Ed25519PrivateKey | None
) -> None:
    answer = HelloAnswer(PROTOCOL, public(shown or KEY), 0)
    stand.reply = lambda body, _: (
        200,
        sign_answer(KEY, request=body, answer=answer) if shown else b"<html>",
    )
    with pytest.raises(Refused, match="server_unknown"):
        stranger.hello(Hello(PROTOCOL, bytes(16)))


def test_a_server_that_speaks_a_later_protocol_is_told_apart(stand: Stand, stranger: HttpPeer) -> None:
    stand.reply = lambda body, _: (426, sign_answer(KEY, request=body, answer=None))
    with pytest.raises(Outdated, match="outdated_client"):
        stranger.hello(Hello(PROTOCOL, bytes(16)))


def test_only_an_enrolled_device_exchanges(stand: Stand, stranger: HttpPeer) -> None:
    with pytest.raises(Refused, match="not_enrolled"):
        stranger.exchange(REQUEST)
    assert stand.asked == []


def test_a_certificate_that_nobody_vouches_for_ends_it_before_a_byte_is_sent(
    stand: Stand, tmp_path: Path
) -> None:
    certificate, key = self_signed(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    stand.server.socket = context.wrap_socket(stand.server.socket, server_side=True)
    url = stand.url.replace("http:", "https:")
    with (
        closing(HttpPeer(url, traffic=Traffic(), enrolment=enrolment())) as peer,
        pytest.raises(Damaged, match="server_untrusted"),
    ):
        peer.exchange(REQUEST)
    assert stand.asked == []
    vouched = HttpPeer(url, traffic=Traffic(), enrolment=enrolment(), authority=read_authority(certificate))
    with closing(vouched):
        assert vouched.exchange(REQUEST) == ANSWER
    stranger, _ = self_signed(_folder(tmp_path / "other"))
    foreign = HttpPeer(url, traffic=Traffic(), enrolment=enrolment(), authority=read_authority(stranger))
    with closing(foreign), pytest.raises(Damaged, match="server_untrusted"):
        foreign.exchange(REQUEST)


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_an_authority_is_its_certificates_alone(tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    text = certificate.read_text()
    both = tmp_path / "both.pem"
    both.write_text(f"Ұйымның орталығы\n{text}\n{key.read_text()}\n{text}", encoding="utf-8")
    assert read_authority(both) == f"{text.strip()}\n{text.strip()}"
    for wrong in (key, tmp_path / "missing", tmp_path):
        with pytest.raises(Refused, match="authority_unreadable"):
            read_authority(wrong)
    certificate.write_text(text[:200] + text[240:])
    with pytest.raises(Refused, match="authority_unreadable"):
        read_authority(certificate)
