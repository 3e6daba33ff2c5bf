"""HttpPeer: a server over HTTPS. The only place that speaks HTTP, and nothing else than these three requests."""

import logging
import re
import ssl
from collections.abc import Iterator
from io import BytesIO
from ipaddress import ip_address
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from core.errors import Damaged, Outdated, Refused, Unavailable
from sync.enrolment import Enrolment
from sync.protocol.codec import MAX_ANSWER, pack, unpack
from sync.protocol.messages import (
    ENROL,
    EXCHANGE,
    HELLO,
    Enrol,
    EnrolAnswer,
    Exchange,
    ExchangeAnswer,
    Fault,
    Hello,
    HelloAnswer,
)
from sync.protocol.signing import open_answer, open_introduction, sign_request
from sync.traffic import Traffic

T = TypeVar("T")

_CERTIFICATE = re.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)

# It would write bytes that anybody on the line may choose into our log; what it means is raised all the same.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)

_CONNECT_SECONDS = 10
_READ_SECONDS = 30
_SLOWEST = 1000  # bytes a second of a line that is worth waiting for
_BLOCK = 4096  # bytes handed to the system at once: each has the time-out for itself
_AWAY = frozenset({408, 429, 500, 502, 503, 504})  # as a proxy says it, or a server that broke
_HEADERS = {
    "User-Agent": "Sapar",
    "Accept-Encoding": "identity",
    "Content-Type": "application/vnd.sapar",
    "Cache-Control": "no-store",
}


def read_server_url(text: str) -> str:
    """Return the server's address without a slash at its end.

    Raise Refused `server_unknown` for what is no address, `url_with_password`, and `plain_http_refused`
    unless the server is on this computer.
    """
    try:
        parts = urlsplit(text.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise Refused("server_unknown", "url") from None
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment:
        raise Refused("server_unknown", "url")
    if "@" in parts.netloc:
        raise Refused("url_with_password", "url")
    if parts.scheme == "http" and not _is_loopback(host):
        raise Refused("plain_http_refused", "url")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def read_authority(file: Path) -> str:
    """Return the certificates (PEM) in the file and nothing else of it. Raise Refused `authority_unreadable`."""
    try:
        found = "\n".join(_CERTIFICATE.findall(file.read_text(encoding="utf-8-sig")))
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=found)
    except (OSError, ValueError):  # of the file, and of what TLS makes of it
        raise Refused("authority_unreadable", "authority") from None
    return found


class _OwnAuthority(HTTPAdapter):
    """Leaves the system's authorities out; the one to believe is given to its pool."""

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Ask for a certificate, by none of the system's authorities."""
        super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]
        conn.ca_certs = None


class HttpPeer:
    """The server at an address; used by one thread at a time, and closed.

    Without an enrolment it can say hello and enrol: it trusts then the key that the hello showed, which the
    caller compares with the code's fingerprint before it goes on. `authority` is the certificate (PEM) of the
    office's own authority, where it has one; no other is believed then.
    """

    def __init__(
        self, url: str, *, traffic: Traffic, enrolment: Enrolment | None = None, authority: str = ""
    ) -> None:
        """Raise Refused as `read_server_url` does."""
        self._url = read_server_url(url)
        self._traffic = traffic
        self._enrolment = enrolment
        self._server_key = enrolment.server_key if enrolment else None
        self._counter = enrolment.counter if enrolment else 0
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers.update(_HEADERS)
        adapter = _OwnAuthority() if authority else HTTPAdapter()
        adapter.init_poolmanager(1, 1, blocksize=_BLOCK, ca_cert_data=authority or None)
        self._session.mount(self._url, adapter)

    def close(self) -> None:
        """Close the connection."""
        self._session.close()

    def hello(self, request: Hello) -> HelloAnswer:
        """Return the server's key. Raise Refused `server_unknown` where no server of ours answers."""
        body = pack(request)
        if self._server_key:
            return self._opened(self._post(HELLO, body), body, HelloAnswer)
        status, content = self._post(HELLO, body)
        if status == requests.codes.upgrade_required:
            raise Outdated("outdated_client")
        try:
            answer = open_introduction(content, request=body)
        except Damaged:
            raise Refused("server_unknown", "url") from None
        self._server_key = answer.public_key
        return answer

    def enrol(self, request: Enrol) -> EnrolAnswer:
        """Enrol with the server that said hello."""
        body = pack(request)
        return self._opened(self._post(ENROL, body), body, EnrolAnswer)

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        """Exchange; where an earlier answer was lost, the server names the counter and is asked again."""
        body = pack(request)
        try:
            return self._exchanged(body, epoch=request.epoch)
        except Refused as refusal:
            if refusal.code != "counter":
                raise
            self._counter = int(str(refusal.details["next"]))
        return self._exchanged(body, epoch=request.epoch)

    def _exchanged(self, body: bytes, *, epoch: str) -> ExchangeAnswer:
        if self._enrolment is None:
            raise Refused("not_enrolled")
        authorization = sign_request(
            self._enrolment.key,
            device=self._enrolment.device,
            n=self._counter,
            method="POST",
            path=EXCHANGE,
            epoch=epoch,
            body=body,
        )
        answered = self._post(EXCHANGE, body, authorization=authorization.header())
        answer = self._opened(answered, body, ExchangeAnswer)
        self._counter = answer.next
        return answer

    def _opened(self, answered: tuple[int, bytes], body: bytes, type_: type[T]) -> T:
        """Return the answer, or raise the fault that it is. Nothing unsigned is believed.

        A captive portal, a proxy and a cache cannot sign: Damaged `server_untrusted`.
        """
        status, content = answered
        is_unread = status == requests.codes.request_entity_too_large
        try:
            packed = open_answer(
                content, request=b"" if is_unread else body, public_key=self._server_key or b""
            )
        except Damaged:
            if status in _AWAY:
                raise Unavailable("server_unreachable") from None
            raise
        if status != requests.codes.ok:
            raise unpack(packed, Fault).error()
        return unpack(packed, type_)

    def _post(self, path: str, body: bytes, *, authorization: str | None = None) -> tuple[int, bytes]:
        """Return status and content. Raise Unavailable `server_unreachable`, Damaged `server_untrusted`."""
        self._traffic.bytes_up += len(body)
        try:
            with self._session.post(
                self._url + path,
                data=BytesIO(body),
                headers={"Authorization": authorization} if authorization else {},
                timeout=(_CONNECT_SECONDS, _READ_SECONDS + len(body) / _SLOWEST),
                allow_redirects=False,
                stream=True,
            ) as response:
                content = b"".join(self._read(response))
                if not content:  # a cut within the headers looks like this
                    raise Unavailable("server_unreachable")
                self._traffic.round_trips += 1
                return response.status_code, content
        except requests.RequestException as error:
            if _is_untrusted(error):
                raise Damaged("server_untrusted") from None
            raise Unavailable("server_unreachable") from None

    def _read(self, response: requests.Response) -> Iterator[bytes]:
        """Yield the content as it comes. Raise Damaged `server_untrusted` beyond what an answer may have."""
        size = 0
        for chunk in response.iter_content(_BLOCK):
            size += len(chunk)
            self._traffic.bytes_down += len(chunk)
            if size > MAX_ANSWER:
                raise Damaged("server_untrusted")
            yield chunk


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_untrusted(error: BaseException | None) -> bool:
    """Tell whether the TLS certificate was the reason; anything else may be a cut line."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
