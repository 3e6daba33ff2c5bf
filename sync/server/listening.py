"""How the server listens: who dawdles is let go, and there are only so many at once."""

import asyncio
import socket
import ssl
from pathlib import Path
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from core.errors import Refused, Unavailable

GRACE_SECONDS = 30  # for the requests at hand when the server is to end
_HEAD_SECONDS = 10
_MOST = 300  # connections; each may hold one body


class PromptProtocol(H11Protocol):
    """HTTP that waits only so long for the head of a request, the first and every later one."""

    _alarm: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take the bytes; a head that has begun is waited for, one that is whole no longer."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._calm()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if self.conn.their_state is not h11.IDLE:
            self._calm()
        elif self._alarm is None:
            self._alarm = self.loop.call_later(_HEAD_SECONDS, self.transport.abort)

    def _calm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None


def check_tls(certificate: Path, key: Path) -> None:
    """Raise Refused `tls_file_unreadable`, `tls_unusable`: not a pair, swapped, or a key under a passphrase."""
    for file in (certificate, key):
        try:
            file.read_bytes()
        except OSError:
            raise Refused("tls_file_unreadable", file=file) from None
    try:
        # Without a passphrase at hand OpenSSL would ask the terminal, where nobody sits.
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key, password="")
    except (ssl.SSLError, ValueError):
        raise Refused("tls_unusable", certificate=certificate, key=key) from None


def bound(host: str, port: int) -> socket.socket:
    """Return a socket that listens there, port 0 for a free one. Raise Unavailable `port_closed`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError:
        raise Unavailable("port_closed", host=host, port=port) from None


def listening(
    app: Any, *, host: str, port: int, certificate: Path | None = None, key: Path | None = None
) -> uvicorn.Config:
    """Return how to listen with the application."""
    return uvicorn.Config(
        app,
        host=host,
        port=port,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        http=PromptProtocol,
        ws="none",
        limit_concurrency=_MOST,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
