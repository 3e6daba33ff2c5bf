"""Where a record lives: from its home come the sync bucket and the scope of who may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

HomeKind = Literal["district", "via", "office", "user", "reference", "beside"]


@dataclass(frozen=True, slots=True)
class Home:
    """A record's home: the first of `parents` that is set, else its own `district`, else a fixed bucket.

    `parents` are link fields of the record, exactly one of which is followed; `name` is the reference set.
    """

    kind: HomeKind
    parents: tuple[str, ...] = ()
    has_district: bool = False
    name: str = ""


def in_district() -> Home:
    """The record has its own `district` column."""
    return Home("district", has_district=True)


def via(*parents: str) -> Home:
    """The record goes where its parent goes; with several links, the first that is set."""
    return Home("via", parents=parents)


def via_or_district(*parents: str) -> Home:
    """The record goes with its parent, and without one to its own `district`."""
    return Home("via", parents=parents, has_district=True)


def in_office() -> Home:
    """The whole organisation shares the record."""
    return Home("office")


def of_reference(name: str) -> Home:
    """Everybody receives the record with the reference set `name`."""
    return Home("reference", name=name)


def beside_record() -> Home:
    """The record stands in the bucket of the record it speaks of; only the server makes it."""
    return Home("beside")


def district_bucket(code: str) -> str:
    """Return the bucket of a district."""
    return f"d:{code}"


def office_bucket(organisation: str) -> str:
    """Return the bucket of an organisation (its id as 32 hex digits)."""
    return f"o:{organisation}"


def reference_bucket(name: str) -> str:
    """Return the bucket of a reference set."""
    return f"ref:{name}"


def districts_in(buckets: Iterable[str]) -> tuple[str, ...]:
    """Return the district codes among the buckets, sorted."""
    return tuple(sorted(bucket[2:] for bucket in buckets if bucket.startswith("d:")))
