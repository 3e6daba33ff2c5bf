"""The write rules, derived from the declarations: who may write which record, field and bucket.

Pure: they judge an arrival and say why it may not be applied; nothing here reads or writes rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from core.fields.field import Field, Role
from core.fields.kinds import SETS, Kind, Stored, canonical_set, loaded, stored
from core.model.record import Record, fields_of, set_fields
from sync.merge import Change

SERVER_DEVICE = 1
_PARSED = SETS | {Kind.DAY, Kind.MAP}
_INTEGERS = frozenset({Kind.INTEGER, Kind.INSTANT, Kind.FLAG})
_BYTES = frozenset({Kind.LINK, Kind.BYTES})
_LONGEST = 1 << 16  # characters or bytes of one value


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the device, its user with role and buckets. A suspended one may deliver, not write."""

    device: int
    user: bytes
    role: Role
    buckets: frozenset[str]
    is_suspended: bool = False

    def may_write_in(self, bucket: str) -> bool:
        """Tell whether the user may write in the bucket."""
        return self.role is Role.SERVER or bucket in self.buckets


SERVER_SENDER = Sender(SERVER_DEVICE, b"", Role.SERVER, frozenset())


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a row is not applied. One that `waits_for` a record is tried again when that record arrives."""

    code: str
    field: str = ""
    waits_for: bytes | None = None


def judge_creation(record: type[Record], values: Mapping[str, Stored], *, role: Role) -> Verdict | None:
    """Say why a record with these values may not be made by this role; where it stands is judged apart."""
    if role not in record.writers or (record.home.kind == "beside" and role is not Role.SERVER):
        return Verdict("forbidden")
    for name, declared in fields_of(record).items():
        value = values[name]
        if name == "deleted" and value is None:
            return Verdict("value_malformed", name)
        if value is None or (name == "deleted" and value == 0):
            continue
        if verdict := _judge_value(declared, value, role):
            return verdict
    return None


def judge_change(record: type[Record], change: Change, *, role: Role) -> Verdict | None:
    """Say why this register of a record may not be set by this role."""
    if role not in record.writers:
        return Verdict("forbidden")
    name, _, element = change.name.partition("/")
    declared = fields_of(record).get(name)
    if declared is None or bool(element) != (name in set_fields(record)):
        return Verdict("unknown_field", name[:60])
    if role not in declared.writers:
        return Verdict("forbidden", name)
    if element:
        is_sound = change.value in (0, 1) and _is_sound(declared, canonical_set([element]))
    else:
        is_sound = change.value is None or _is_sound(declared, change.value)
    if not is_sound or (name == "deleted" and change.value is None):
        return Verdict("value_malformed", name)
    return None


def _judge_value(declared: Field, value: Stored, role: Role) -> Verdict | None:
    if role not in declared.writers:
        return Verdict("forbidden", declared.name)
    return None if _is_sound(declared, value) else Verdict("value_malformed", declared.name)


def _is_sound(declared: Field, value: Stored) -> bool:
    """Tell whether the value is a stored form of the field, so that every peer can keep and read it."""
    kind = declared.kind
    if kind in _INTEGERS:
        return type(value) is int and -(2**63) <= value < 2**63 and (kind is not Kind.FLAG or value in (0, 1))
    if kind in _BYTES:
        return type(value) is bytes and (len(value) == 16 if kind is Kind.LINK else len(value) <= _LONGEST)
    if type(value) is not str or len(value) > _LONGEST or "\0" in value:
        return False
    return kind not in _PARSED or _is_read(kind, value)


def _is_read(kind: Kind, value: str) -> bool:
    """Tell whether the text is what `stored` would write; a parser of ours may say no in any way it likes."""
    try:
        found = loaded(kind, value)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return False
    return (kind is not Kind.MAP or isinstance(found, dict)) and stored(kind, found) == value
