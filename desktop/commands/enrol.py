"""`enrol`: make this laptop a device of a server, by the one-time code of its office."""

import argparse
import platform
from pathlib import Path

from desktop.answers import answer
from desktop.commands.opening import describe_store, fresh
from desktop.connection import stranger
from sync.client.http import read_authority
from sync.enrol import enrol
from sync.protocol.code import read_code


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the server and the code."""
    describe_store(parser)
    parser.add_argument("--server", required=True, metavar="URL", help="address of the server")
    parser.add_argument("--code", required=True, metavar="C", help="dies at first use or after 24 hours")
    parser.add_argument(
        "--authority",
        type=Path,
        default=None,
        metavar="F",
        help="certificate (PEM) of the office's own authority, believed alone at every sync",
    )


def run(options: argparse.Namespace) -> int:
    """Make the store, enrol it, and tell the recovery key once. Whatever failed, it may be tried again."""
    read_code(options.code)
    authority = read_authority(options.authority) if options.authority else ""
    with stranger(options.server, authority=authority) as peer, fresh(options) as store:
        enrol(
            store,
            peer,
            server_url=options.server,
            code=options.code,
            name=platform.node(),
            authority=authority,
        )
        author = store.author()
    answer({"organisation": author.organisation, "user": author.user, "device": author.device})
    return 0
