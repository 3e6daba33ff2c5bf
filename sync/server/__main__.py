"""Run the server: `python -m sync.server --data-dir D --passphrase-file F --port P`; prints one line when ready.

The line is JSON: url, pid, key_fingerprint. SIGTERM lets requests finish and ends with status 0.
"""

import argparse
import json
import os
import signal
import sys
from pathlib import Path

import uvicorn

from core.errors import Refused
from sync.protocol.code import fingerprint_of
from sync.server.app import make_app
from sync.server.arguments import add_place, ended, opened
from sync.server.listening import listening

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class _Announcing(uvicorn.Server):
    """A server that says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, *, key_fingerprint: str) -> None:
        super().__init__(config)
        self._key_fingerprint = key_fingerprint

    async def startup(self, sockets: object = None) -> None:
        """Listen, and print the line."""
        await super().startup(sockets)  # type: ignore[arg-type]
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
    options = _parser().parse_args(arguments)
    return ended(lambda: _serve(options))


def _serve(options: argparse.Namespace) -> None:
    if options.host not in _LOOPBACK and not options.certificate:
        raise Refused("plain_http_refused")
    peer = opened(options)
    config = listening(
        make_app(peer), host=options.host, port=options.port, certificate=options.certificate, key=options.key
    )
    # uvicorn raises the signal again when it has finished: that must not end us by it.
    signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        _Announcing(config, key_fingerprint=fingerprint_of(peer.public_key)).run()
    finally:
        peer.database.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.server", allow_abbrev=False)
    add_place(parser)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--certificate", type=Path)
    parser.add_argument("--key", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
