"""`enrol`: make this laptop a device of a server, by the one-time code of its office."""

import argparse
import platform

from desktop.answers import answer, progress
from desktop.commands.opening import created, describe_store
from desktop.connection import stranger
from sync.enrol import enrol


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the server and the code."""
    describe_store(parser)
    parser.add_argument("--server", required=True, metavar="URL")
    parser.add_argument("--code", required=True, metavar="C", help="dies at first use or after 24 hours")


def run(options: argparse.Namespace) -> int:
    """Make the store, enrol it, and tell the recovery key once."""
    with created(options) as (store, recovery), stranger(options.server) as peer:
        enrol(store, peer, server_url=options.server, code=options.code, name=platform.node())
        author = store.author()
    progress("recovery key: " + " ".join(recovery.groups()))
    answer({"organisation": author.organisation, "user": author.user, "device": author.device})
    return 0
