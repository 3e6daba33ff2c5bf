"""The write rules, derived from the declarations: who may write which record, field and bucket.

Pure: they judge an arrival and say why it may not be applied; nothing here reads or writes rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import NoneType

from core.fields.field import Field, Role
from core.fields.kinds import Stored, canonical_set
from core.model.record import Record, fields_of, set_fields
from sync.merge import Change, State, elements
from sync.server.forms import is_sound, stored_type

SERVER_DEVICE = 1


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


def judge_creations(
    record: type[Record], rows: Sequence[Mapping[str, Stored]], *, role: Role
) -> dict[int, Verdict]:
    """Say by their place which of these new records this role may not make; where they stand is judged apart."""
    if role not in record.writers or (record.home.kind == "beside" and role is not Role.SERVER):
        return dict.fromkeys(range(len(rows)), Verdict("forbidden"))
    found: dict[int, Verdict] = {}
    columns = zip(*(row.values() for row in rows), strict=True)
    for (name, declared), column in zip(fields_of(record).items(), columns, strict=True):
        for place, code in _flaws(record, declared, column, role):
            found.setdefault(place, Verdict(code, name))
    return found


def judge_repeat(
    record: type[Record], stands: Mapping[str, Stored], arrived: Mapping[str, Stored]
) -> Verdict | None:
    """Say why a new record may not join the one that has its id: what is fixed would be another."""
    fixed = (name for name, declared in fields_of(record).items() if declared.is_fixed)
    return Verdict("exists", "id") if any(stands[name] != arrived[name] for name in fixed) else None


def judge_change(record: type[Record], change: Change, *, role: Role) -> Verdict | None:
    """Say why this register of a record may not be set by this role."""
    if role not in record.writers:
        return Verdict("forbidden")
    name, _, element = change.name.partition("/")
    declared = fields_of(record).get(name)
    if declared is None or declared.is_fixed or bool(element) != (name in set_fields(record)):
        return Verdict("unknown_field", name[:60])
    if role not in declared.writers:
        return Verdict("forbidden", name)
    if element:
        is_register = type(change.value) is int and change.value in (0, 1)
        is_whole = is_register and is_sound(declared, canonical_set([element]))
        return None if is_whole else Verdict("value_malformed", name)
    code = _flaw(record, declared, change.value, role)
    return Verdict(code, name) if code else None


def judge_growth(record: type[Record], before: State, after: State) -> Verdict | None:
    """Say why a record may not become so: a set of it would outgrow what its field declares."""
    for name in set_fields(record):
        count = len(elements(after.values[name]))
        if count > max(fields_of(record)[name].elements, len(elements(before.values[name]))):
            return Verdict("too_many", name)
    return None


def _flaws(
    record: type[Record], declared: Field, column: Sequence[Stored], role: Role
) -> Iterator[tuple[int, str]]:
    """Yield (place, code) of the values that may not stand in a field; equal ones are looked at once."""
    if not {*map(type, column)} <= {stored_type(declared.kind), NoneType}:
        codes = [_flaw(record, declared, value, role) for value in column]
        yield from ((place, code) for place, code in enumerate(codes) if code)
        return
    known = {value: code for value in {*column} if (code := _flaw(record, declared, value, role))}
    if known:
        yield from ((place, known[value]) for place, value in enumerate(column) if value in known)


def _flaw(record: type[Record], declared: Field, value: Stored, role: Role) -> str | None:
    """Return why the value may not stand in the field; the office, which erases, may blank what is not fixed."""
    is_office, is_mark = role is Role.SERVER, declared.name == "deleted"
    if value is None and is_mark:
        return "value_malformed"
    if value is None:
        return "required" if declared.required and not is_office else None
    if role not in declared.writers:
        return "forbidden"
    if not is_sound(declared, value):
        return "value_malformed"
    if is_mark and value and not (record.is_deletable or is_office):
        return "not_deletable"
    return None
