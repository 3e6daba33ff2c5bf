"""`init`: a local office without a server, on this laptop alone."""

import argparse

from desktop.answers import answer
from desktop.commands.opening import describe_store, fresh
from sync.office import check_office, init_office


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the office's name and districts."""
    describe_store(parser)
    parser.add_argument("--name", required=True, metavar="N", help="name of the organisation")
    parser.add_argument("--name-ru", default=None, metavar="N", help="its name in Russian, if it differs")
    parser.add_argument("--user", default="", metavar="N", help="name of the person who works here")
    parser.add_argument(
        "--district", nargs="+", required=True, metavar="CODE", help="KATO codes of districts"
    )


def run(options: argparse.Namespace) -> int:
    """Make the store, the office, its signing key and device 1; tell the recovery key once."""
    name_ru, user = options.name_ru or options.name, options.user or options.name
    check_office(name_kk=options.name, name_ru=name_ru, user_name=user, districts=options.district)
    with fresh(options) as store:
        init_office(store, name_kk=options.name, name_ru=name_ru, user_name=user, districts=options.district)
        author = store.author()
    answer({"organisation": author.organisation, "user": author.user, "device": author.device})
    return 0
