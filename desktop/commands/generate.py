"""`generate`: an empty office filled with synthetic people, their families, services and courses."""

import argparse

from core.errors import Refused
from core.fields.home import districts_in
from core.queries.office import ShowOffice
from core.queries.query import ask
from core.store.store import Store
from core.synthetic.office import fill
from desktop.answers import answer, progress
from desktop.commands.opening import describe_store, opened

_SERVICES_OF_ONE = 10


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the store, the numbers and the seed."""
    describe_store(parser)
    parser.add_argument("--people", type=_count, required=True, metavar="N", help="how many people")
    parser.add_argument(
        "--seed", type=int, required=True, metavar="S", help="the same seed gives the same people"
    )
    parser.add_argument(
        "--services", type=_count, default=None, metavar="M", help=f"default: {_SERVICES_OF_ONE} a person"
    )


def run(options: argparse.Namespace) -> int:
    """Fill the office and print the number of records by kind."""
    services = _SERVICES_OF_ONE * options.people if options.services is None else options.services
    with opened(options) as store:
        made = fill(
            store,
            people=options.people,
            services=services,
            seed=options.seed,
            districts=_districts(store),
            report=lambda came: progress(f"{came} / {options.people}"),
        )
    answer(made)
    return 0


def _districts(store: Store) -> tuple[str, ...]:
    """Return the districts of the store's user. Raise Refused `districts_missing`."""
    found = districts_in(ask(store, ShowOffice()).rows[0].scope)
    if not found:
        raise Refused("districts_missing")
    return found


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of things")
    return int(text)
