"""`describe`: everything that is declared, for support, tests and whoever writes for `apply`."""

import argparse
from collections.abc import Mapping

from core.commands.catalogue import COMMANDS
from core.fields.field import Field
from core.model import BY_KIND
from core.model.record import field_term, fields_of, record_term
from core.queries.catalogue import QUERIES
from core.vocabulary import vocabularies, vocabulary
from desktop.answers import answer


def describe(parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(options: argparse.Namespace) -> int:
    """Print the declarations as one JSON object."""
    answer(
        {
            "records": {
                kind: {
                    "title": record_term(kind).as_dict(),
                    "home": record.home.kind,
                    "fields": list(fields_of(record)),
                }
                for kind, record in BY_KIND.items()
            },
            "fields": {
                f"{kind}.{name}": {
                    **declared.described(),
                    "title": field_term(kind, name).as_dict(),
                    "sensitivity": str(declared.sensitivity),
                }
                for kind, record in BY_KIND.items()
                for name, declared in fields_of(record).items()
            },
            "commands": {
                name: {"data": _data(command.fields), "about": _about(command)}
                for name, command in COMMANDS.items()
            },
            "queries": {
                name: {"args": _data(query.fields), "about": _about(query)} for name, query in QUERIES.items()
            },
            "vocabularies": {
                name: {code: vocabulary(name).term(code).as_dict() for code in vocabulary(name).codes}
                for name in vocabularies()
            },
        }
    )
    return 0


def _data(fields: Mapping[str, Field]) -> dict[str, object]:
    return {name: one.described() for name, one in fields.items()}


def _about(declared: type) -> str:
    return (declared.__doc__ or "").split("\n", 1)[0]
