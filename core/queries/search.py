"""Finding people and families by any part of a name, IIN or phone, in three scripts and on the wrong keyboard.

Words are compared folded (`core/kz/names.py`): a trigram index finds any part of three letters or more, a
prefix of the words serves shorter ones. Records whose words begin with the query come first, then those
with a word that begins so, then the rest, each in the order of the Kazakh alphabet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, column, func, select, table, union_all
from sqlalchemy.orm import Session

from core.kz.names import fold, keyboard_variants
from core.model.people import Household, Person
from core.model.record import Record
from core.store.tables import SEARCH_ENTRY

TRIGRAM = 3
MOST = 1000  # that an index gives for ranking, if no less is wanted; a longer list says too little to anybody

_ENTRY = SEARCH_ENTRY.c
_INDEX = table("search", column("rowid"), column("search"))
_LAST = "\uffff"  # sorts after every folded word


@dataclass(frozen=True, slots=True)
class Hits:
    """The owners of what was found, as the index stores their ids, best first; more of them if it `is_cut`.

    `query` is what was looked for in the end, when a keyboard was taken for another.
    """

    owners: Sequence[bytes]
    is_cut: bool
    query: str

    def ids(self, *, offset: int = 0, limit: int | None = None) -> list[UUID]:
        """Return the ids of a page, or of all."""
        end = None if limit is None else offset + limit
        return [UUID(bytes=owner) for owner in self.owners[offset:end]]


@dataclass(frozen=True, slots=True)
class Among:
    """The records that are looked through, by the words of which kinds, and how many each index gives at most."""

    record: type[Record]
    kinds: tuple[str, ...]
    conditions: Sequence[ColumnElement[bool]]
    most: int


def find_people(
    session: Session, query: str, *, conditions: Sequence[ColumnElement[bool]] = (), most: int = MOST
) -> Hits:
    """Return the people whose name, IIN, phone or contacts have every word of the query."""
    return _find(session, query, Among(Person, ("person", "contact"), conditions, most))


def find_households(
    session: Session, query: str, *, conditions: Sequence[ColumnElement[bool]] = (), most: int = MOST
) -> Hits:
    """Return the households whose name has every word of the query; numbers alone are no family's name."""
    if not any(letter.isalpha() for letter in query):
        return Hits((), is_cut=False, query=query)
    return _find(session, query, Among(Household, ("household",), conditions, most))


def _find(session: Session, query: str, among: Among) -> Hits:
    for variant in (query, *keyboard_variants(query)):
        words = fold(variant).split()
        if words and (owners := session.scalars(_ranked(words, among)).all()):
            return Hits(owners, len(owners) >= among.most, variant)
    return Hits((), is_cut=False, query=query)


def _ranked(words: Sequence[str], among: Among) -> Select[bytes]:
    """Return the select of what both indexes give, each once, at its best place."""
    found = union_all(*(select(one.subquery()) for one in _candidates(words, among))).subquery().c
    place = func.min(found.rank), found.order_key, found.owner
    return select(found.owner).group_by(found.owner).order_by(*place)


def _rank(text: ColumnElement[str], words: Sequence[str]) -> ColumnElement[int]:
    begins = func.instr(text, " ".join(words)) == 1
    each_begins = and_(*(func.instr(" " + text, f" {word}") > 0 for word in words))
    return case((begins, 0), (each_begins, 1), else_=2)


def _candidates(words: Sequence[str], among: Among) -> Iterator[Select[Any]]:
    """Yield the select of what begins with the query, then of what has its longer words anywhere."""
    rank = _rank(_ENTRY.words, words).label("rank")
    chosen = select(_ENTRY.owner, rank, _ENTRY.order_key).limit(among.most)
    chosen = chosen.where(*(func.instr(_ENTRY.words, word) > 0 for word in words))
    if among.conditions:
        of = among.record
        chosen = chosen.where(_ENTRY.owner.in_(select(of.id).where(of.deleted.is_(False), *among.conditions)))
    long = [word for word in words if len(word) >= TRIGRAM]
    beginning = " ".join(words) if long else words[0]
    for kind in among.kinds:
        begins = _ENTRY.words.between(beginning, beginning + _LAST)
        yield chosen.where(_ENTRY.kind == kind, begins).order_by(_ENTRY.words)
    if long:
        # A folded word is letters and digits alone, so quoting it is all the escaping FTS5 needs.
        match = _INDEX.c.search.op("MATCH")(" AND ".join(f'"{word}"' for word in long))
        # The kind with something added keeps SQLite from taking the index of kinds before that of words.
        matched = chosen.join_from(_INDEX, SEARCH_ENTRY, _ENTRY.no == _INDEX.c.rowid)
        yield matched.where(match, _ENTRY.kind.concat("").in_(among.kinds))
