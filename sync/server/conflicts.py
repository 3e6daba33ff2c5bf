"""Conflict records: what the merge found, made into ordinary records by the server's own device."""

from core.fields.kinds import Kind, Stored, loaded, plain, stored
from core.model import BY_KIND
from core.model.office import Conflict
from core.model.record import fields_of, kind_of
from sync.merge import Clash
from sync.server.arrivals import Creation
from sync.server.rules import SERVER_DEVICE

_KIND = kind_of(Conflict)
_COMMAND = "Merge"


def conflict_of(clash: Clash, *, kind: str, id: bytes, hlc: int) -> Creation:
    """Return the conflict record of a clash, beside the record it speaks of."""
    known: dict[str, Stored] = {
        "deleted": 0,
        "record_kind": kind,
        "record": id,
        "name": clash.name,
        "kept": _shown(kind, clash.name, clash.kept),
        "lost": _shown(kind, clash.name, clash.lost),
        "kept_hlc": clash.kept_clock[0],
        "lost_hlc": clash.lost_clock[0],
        "kept_by": clash.kept_clock[1],
        "lost_by": clash.lost_clock[1],
        "policy": fields_of(BY_KIND[kind])[_field(clash.name)].conflict.value,
        "state": "open",
    }
    values = {name: known.get(name) for name in fields_of(Conflict)}
    return Creation(_KIND, clash.id(id).bytes, (hlc, SERVER_DEVICE), hlc, values, _COMMAND)


def _shown(kind: str, name: str, value: Stored) -> Stored:
    """Return a value as JSON of its plain form; for an element of a set 1 or 0."""
    declared = fields_of(BY_KIND[kind])[_field(name)]
    shown = value if "/" in name else plain(declared.kind, loaded(declared.kind, value))
    return stored(Kind.MAP, {"value": shown})


def _field(name: str) -> str:
    return name.partition("/")[0]
