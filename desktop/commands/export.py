"""`export`: every record as a JSON line, sorted by kind and id; equal on all devices with the same buckets."""

import argparse
import sys

from core.queries.export import export_lines
from desktop.commands.opening import describe_store, opened


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the store."""
    describe_store(parser)


def run(options: argparse.Namespace) -> int:
    """Print the lines."""
    with opened(options) as store, store.read() as session:
        for line in export_lines(session.connection()):
            sys.stdout.write(f"{line}\n")
    return 0
