"""A field: one column of a record or one value of a command, with everything that is derived from it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from core.errors import Refused
from core.fields.kinds import FORMS, Kind, Plain
from core.kz.iin import read_bin, read_iin
from core.kz.kato import current_code, districts, place
from core.kz.phones import read_phone
from core.nearest import nearest
from core.vocabulary import vocabulary


class Sensitivity(StrEnum):
    """How far a value may travel: restricted is masked in lists and kept from outside exports."""

    OPEN = "open"
    PERSONAL = "personal"
    RESTRICTED = "restricted"


class Policy(StrEnum):
    """What happens about a conflict: recorded, both authors told, a supervisor's task, or a banner too."""

    NOTE = "note"
    TELL = "tell"
    REVIEW = "review"
    PROTECT = "protect"


class Role(StrEnum):
    """Who a user is; `SERVER` writes what no person may."""

    WORKER = "field_worker"
    SPECIALIST = "specialist"
    COORDINATOR = "coordinator"
    MANAGER = "project_manager"
    ADMINISTRATOR = "administrator"
    SERVER = "server"


EVERYONE = frozenset(Role)
OFFICE = frozenset({Role.COORDINATOR, Role.MANAGER, Role.ADMINISTRATOR, Role.SERVER})
SERVER_ONLY = frozenset({Role.SERVER})

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")  # but for the line's end and the tab
_LENGTHS = {Kind.TEXT: 200, Kind.NOTE: 10_000}
ELEMENTS = 1000  # that a set may have where its field says no less


@dataclass(frozen=True, slots=True)
class Field:
    """A declared value.

    `length` counts characters, `least` and `most` bound an integer, `most` also the elements of a set,
    `target` is the kind a link points at, `items` are the fields of each element of an ITEMS value,
    `visible_when` names a sibling field and the value it must have for the form to show this one,
    `is_searched` puts the words into the search index, `is_fixed` is written with the record and never
    after, `is_past` is a day that has come.
    """

    kind: Kind
    name: str = ""
    record: str = ""
    required: bool = False
    vocabulary: str | None = None
    target: str | None = None
    sensitivity: Sensitivity = Sensitivity.OPEN
    writers: frozenset[Role] = EVERYONE
    conflict: Policy = Policy.NOTE
    visible_when: tuple[str, str] | None = None
    length: int | None = None
    least: int | None = None
    most: int | None = None
    is_searched: bool = False
    is_fixed: bool = False
    is_past: bool = False
    items: Mapping[str, "Field"] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def elements(self) -> int:
        """How many elements a set may have."""
        return self.most or ELEMENTS

    def read(self, value: object) -> Any:
        """Return the Python form of an outside value; empty text is None. Raise Refused with this field."""
        try:
            return self._read(value)
        except Refused as error:
            inside = error.field if self.items and error.field else self.name
            raise Refused(error.code, inside, **error.details) from None

    def _read(self, value: object) -> Any:
        if value is None or value == "":
            return self._absent()
        if self.kind is Kind.ITEMS:
            return self._read_items(value)
        found = FORMS[self.kind].read(value)
        if found == "":
            return self._absent()
        return _CHECKS.get(self.kind, _unchecked)(self, found)

    def _absent(self) -> None:
        if self.required:
            raise Refused("required")

    def _read_items(self, value: object) -> list[dict[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise Refused("not_a_list")
        if self.required and not value:
            raise Refused("required")
        return [self._read_item(number, item) for number, item in enumerate(value)]

    def _read_item(self, number: int, item: dict[str, object]) -> dict[str, Any]:
        try:
            return read_values(self.items, item)
        except Refused as error:
            raise Refused(error.code, f"{self.name}.{number}.{error.field}", **error.details) from None

    def described(self) -> dict[str, Plain]:
        """Return `{"kind", "required", "vocabulary"}` and what else applies, for `describe`."""
        found: dict[str, Plain] = {
            "kind": str(self.kind),
            "required": self.required,
            "vocabulary": self.vocabulary,
        }
        if self.target:
            found["target"] = self.target
        if self.items:
            found["items"] = {name: item.described() for name, item in self.items.items()}
        return found


def read_values(fields: Mapping[str, Field], data: Mapping[str, object]) -> dict[str, Any]:
    """Return checked Python values for `data`; only the names that were given, so absent stays absent.

    A name that is not declared is refused `unknown_field`; a required one that is missing `required`.
    """
    for name in data:
        if name not in fields:
            raise Refused("unknown_field", name, nearest=nearest(name, fields))
    for name, declared in fields.items():
        if declared.required and name not in data:
            raise Refused("required", name)
    return {name: fields[name].read(value) for name, value in data.items()}


def read_changes(fields: Mapping[str, Field], data: Mapping[str, object]) -> dict[str, Any]:
    """Return checked Python values of a change: nothing is demanded, but what is required cannot be emptied."""
    for name in data:
        if name not in fields:
            raise Refused("unknown_field", name, nearest=nearest(name, fields))
    return {name: fields[name].read(value) for name, value in data.items()}


def named(fields: Iterable[tuple[str, Field]], record: str) -> Mapping[str, Field]:
    """Return the fields with their own names and their record's kind written in; a kind they have stays."""
    return MappingProxyType(
        {name: replace(one, name=name, record=one.record or record) for name, one in fields}
    )


def declared(**fields: Field) -> Mapping[str, Field]:
    """Return the fields of a command or query with their names written in."""
    return named(fields.items(), "")


def items(fields: Mapping[str, Field], *, required: bool) -> Field:
    """Return the field of a list whose elements have `fields`."""
    return Field(Kind.ITEMS, required=required, items=named(fields.items(), ""))


def _unchecked(_: Field, value: Any) -> Any:
    return value


def _check_text(declared: Field, value: str) -> str:
    limit = declared.length or _LENGTHS[declared.kind]
    if len(value) > limit:
        raise Refused("too_long", limit=limit)
    if _CONTROL.search(value):
        raise Refused("not_a_text")
    return value


def _check_integer(declared: Field, value: int) -> int:
    least = 0 if declared.least is None else declared.least
    most = 2**53 if declared.most is None else declared.most
    if not least <= value <= most:
        raise Refused("out_of_range", least=least, most=most)
    return value


def _check_choice(declared: Field, value: str) -> str:
    if value not in vocabulary(declared.vocabulary or "").codes:
        raise Refused("not_in_vocabulary", value=value)
    return value


def _check_choices(declared: Field, value: frozenset[str]) -> frozenset[str] | None:
    for element in value:
        _check_choice(declared, element)
    return _check_links(declared, value)


def _check_links(declared: Field, value: frozenset[Any]) -> frozenset[Any] | None:
    if declared.required and not value:
        raise Refused("required")
    if len(value) > declared.elements:
        raise Refused("too_many")
    return value or None


def _check_place(_: Field, value: str) -> str:
    return place(current_code(value)).code


def _check_district(_: Field, value: str) -> str:
    if value not in {one.code for one in districts()}:
        raise Refused("place_unknown")
    return value


_CHECKS: dict[Kind, Any] = {
    Kind.TEXT: _check_text,
    Kind.NOTE: _check_text,
    Kind.INTEGER: _check_integer,
    Kind.CHOICE: _check_choice,
    Kind.CHOICES: _check_choices,
    Kind.LINKS: _check_links,
    Kind.PLACE: _check_place,
    Kind.DISTRICT: _check_district,
    Kind.IIN: lambda _, value: read_iin(value).value,
    Kind.BIN: lambda _, value: read_bin(value).value,
    Kind.PHONE: lambda _, value: read_phone(value),
}
