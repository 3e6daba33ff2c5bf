"""`sync`: send what is here, receive what is new."""

import argparse
from dataclasses import asdict

from desktop.answers import answer, progress
from desktop.commands.opening import describe_store, opened
from desktop.connection import connected
from sync.run import Counts, Run


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the store."""
    describe_store(parser)


def run(options: argparse.Namespace) -> int:
    """Print the counts of the run, however it ended."""
    with opened(options) as store, connected(store) as (peer, traffic):
        one = Run(store, peer, traffic=traffic, report=_tell, changed=lambda _: None)
        try:
            one.sync()
        finally:
            answer(asdict(one.counts()))
    return 0


def _tell(counts: Counts) -> None:
    progress(f"sent {counts.sent}, received {counts.received}, not sent {counts.not_sent}")
