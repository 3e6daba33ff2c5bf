"""`query`: one question to the store, answered as JSON."""

import argparse

import msgspec

from core.errors import Refused
from core.queries.catalogue import query_named
from core.queries.query import ask
from desktop.answers import answer
from desktop.commands.opening import describe_store, opened


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the query's name and its arguments."""
    describe_store(parser)
    parser.add_argument("name", metavar="NAME", help="as `./run describe` tells it")
    parser.add_argument("--args", default="{}", help="arguments as a JSON object")


def run(options: argparse.Namespace) -> int:
    """Print `{"rows": [...], "total": n}`."""
    query = query_named(options.name)
    try:
        args = msgspec.json.decode(options.args, type=dict[str, object])
    except msgspec.ValidationError:
        raise Refused("not_a_map", "args") from None
    except (msgspec.DecodeError, UnicodeError):
        raise Refused("not_json", "args") from None
    with opened(options) as store:
        found = ask(store, query(**args))
    answer({"rows": found.rows, "total": found.total})
    return 0
