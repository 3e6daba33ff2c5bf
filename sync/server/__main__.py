"""Run the server: `./run server --data-dir D --passphrase-file F --port P`; prints one line when ready.

The line is JSON: url, pid, key_fingerprint. SIGTERM lets requests finish and ends with status 0.
"""

import argparse
import json
import os
import signal
import socket
import sys
from pathlib import Path

import uvicorn

from core.errors import Refused
from sync.protocol.code import fingerprint_of
from sync.server.app import make_app
from sync.server.arguments import add_place, ended, opened, opening
from sync.server.listening import bound, check_tls, listening

_LAST_PORT = 65_535
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class _Announcing(uvicorn.Server):
    """A server that says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, *, key_fingerprint: str) -> None:
        super().__init__(config)
        self._key_fingerprint = key_fingerprint

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and print the line."""
        await super().startup(sockets)
        scheme = "https" if self.config.is_ssl else "http"
        port = self.servers[0].sockets[0].getsockname()[1]
        host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
        line = {
            "url": f"{scheme}://{host}:{port}",
            "pid": os.getpid(),
            "key_fingerprint": self._key_fingerprint,
        }
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Open the server and serve until SIGTERM. Return 0, 1 where it may not start, 3 where it cannot open."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if bool(options.certificate) != bool(options.key):
        parser.error("--certificate and --key belong together")
    return ended(lambda: _serve(options))


def _serve(options: argparse.Namespace) -> None:
    if options.host not in _LOOPBACK and not options.certificate:
        raise Refused("plain_http_refused")
    with opening():
        if options.certificate:
            check_tls(options.certificate, options.key)
        listener = bound(options.host, options.port)
    with listener:
        _serve_at(listener, options)


def _serve_at(listener: socket.socket, options: argparse.Namespace) -> None:
    peer = opened(options)
    config = listening(
        make_app(peer), host=options.host, port=options.port, certificate=options.certificate, key=options.key
    )
    # uvicorn raises the signal again when it has finished: that must not end us by it.
    signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        _Announcing(config, key_fingerprint=fingerprint_of(peer.public_key)).run([listener])
    finally:
        peer.database.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./run server",
        description="Serve an office. Several servers may serve the same data, in a file or in a PostgreSQL.",
        allow_abbrev=False,
    )
    add_place(parser)
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen at; beyond this computer only with TLS"
    )
    parser.add_argument("--port", type=_port, required=True, metavar="P", help="0 picks a free one")
    parser.add_argument("--certificate", type=Path, metavar="F", help="certificate for TLS, PEM")
    parser.add_argument("--key", type=Path, metavar="F", help="its private key, PEM, without a passphrase")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number from 0 to {_LAST_PORT}")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
