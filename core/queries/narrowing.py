"""What the arguments of a list narrow it to, alike for every record; what one list alone asks stands with it."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from core.fields.home import district_bucket
from core.model.record import Record


def narrowed(
    record: type[Record],
    asked: Mapping[str, Any],
    *names: str,
    day: InstrumentedAttribute[Any] | None = None,
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of records that are not deleted and are as asked.

    Those are the `district`, the period `from_on` to `until_on` of the `day`, and the fields of these names.
    """
    yield record.deleted.is_(False)
    if asked.get("district"):
        yield record.bucket == district_bucket(asked["district"])
    if day is not None and asked.get("from_on"):
        yield day >= asked["from_on"]
    if day is not None and asked.get("until_on"):
        yield day <= asked["until_on"]
    for name in names:
        if asked.get(name):
            yield getattr(record, name) == asked[name]
