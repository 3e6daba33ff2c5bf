"""`init`: a local office without a server, on this laptop alone."""

import argparse

from desktop.commands.opening import describe_store


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the office's name and districts."""
    describe_store(parser)
    parser.add_argument("--name", required=True, metavar="N", help="name of the organisation")
    parser.add_argument("--name-ru", default=None, metavar="N", help="its name in Russian, if it differs")
    parser.add_argument("--user", default="", metavar="N", help="name of the person who works here")
    parser.add_argument(
        "--district", nargs="+", required=True, metavar="CODE", help="KATO codes of districts"
    )
