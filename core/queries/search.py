"""Finding people and families by any part of a name, IIN or phone, in three scripts and on the wrong keyboard.

Words are compared folded (`core/kz/names.py`): a trigram index finds any part of three letters or more, a
prefix of the words serves shorter ones. Records whose words begin with the query come first, then those
with a word that begins so, then the rest, each in the order of the Kazakh alphabet.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Row, TextClause, text
from sqlalchemy.orm import Session

from core.kz.names import fold, keyboard_variants

TRIGRAM = 3
MOST = 1000  # candidates of each index that are ranked; a longer list means the query says too little

_BY_TRIGRAM = text(
    """SELECT e.owner, e.words, e.order_key FROM search CROSS JOIN search_entry AS e ON e.no = search.rowid
    WHERE search MATCH :query AND e.kind IN (:kind, :other) LIMIT :most"""
)
_BY_PREFIX = text(
    """SELECT owner, words, order_key FROM search_entry INDEXED BY search_prefix
    WHERE words >= :first AND words < :last AND kind IN (:kind, :other) ORDER BY words LIMIT :most"""
)

Candidate = Row[bytes, str, str]


@dataclass(frozen=True, slots=True)
class Hits:
    """Ids, best first; `query` is what was looked for in the end, when a keyboard was taken for another."""

    ids: tuple[UUID, ...]
    query: str


def find_people(session: Session, query: str) -> Hits:
    """Return the people whose name, IIN, phone or contacts have every word of the query."""
    return _find(session, query, kinds=("person", "contact"))


def find_households(session: Session, query: str) -> Hits:
    """Return the households whose name has every word of the query."""
    return _find(session, query, kinds=("household", "household"))


def _find(session: Session, query: str, *, kinds: tuple[str, str]) -> Hits:
    for variant in (query, *keyboard_variants(query)):
        if ids := _ranked(session, fold(variant), kinds=kinds):
            return Hits(ids, variant)
    return Hits((), query)


def _ranked(session: Session, folded: str, *, kinds: tuple[str, str]) -> tuple[UUID, ...]:
    words = folded.split()
    if not words:
        return ()
    found: dict[bytes, tuple[int, str, bytes]] = {}
    for owner, text_, order in _candidates(session, words, kinds=kinds):
        if all(word in text_ for word in words):
            place = (_rank(text_, words, folded), order, owner)
            found[owner] = min(found.get(owner, place), place)
    return tuple(UUID(bytes=owner) for _, _, owner in sorted(found.values()))


def _rank(text_: str, words: Iterable[str], folded: str) -> int:
    if text_.startswith(folded):
        return 0
    padded = f" {text_}"
    return 1 if all(f" {word}" in padded for word in words) else 2


def _candidates(session: Session, words: list[str], *, kinds: tuple[str, str]) -> Iterator[Candidate]:
    """Yield what begins with the query, then what has its longer words anywhere; some come twice."""
    kind, other = kinds
    given = {"kind": kind, "other": other, "most": MOST}
    long = [word for word in words if len(word) >= TRIGRAM]
    beginning = " ".join(words) if long else words[0]
    yield from _rows(session, _BY_PREFIX, given | {"first": beginning, "last": beginning + "\uffff"})
    if not long:
        return
    # A folded word is letters and digits alone, so quoting it is all the escaping FTS5 needs.
    match = " AND ".join(f'"{word}"' for word in long)
    yield from _rows(session, _BY_TRIGRAM, given | {"query": match})


def _rows(session: Session, chosen: TextClause, given: Mapping[str, object]) -> Sequence[Candidate]:
    """Read all at once: a row at a time costs as much again."""
    return session.execute(chosen, given).all()
