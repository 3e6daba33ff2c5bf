"""Whether a stored value is one that its field's declaration allows, so that every peer can keep and read it."""

import re
from typing import Final

from core.errors import Refused
from core.fields.field import Field
from core.fields.kinds import Kind, Stored, loaded, stored

_LONGEST: Final = 1 << 16  # characters or bytes of one value, where its field does not say
_TYPES: Final[dict[Kind, type]] = {
    Kind.INTEGER: int,
    Kind.INSTANT: int,
    Kind.FLAG: int,
    Kind.LINK: bytes,
    Kind.BYTES: bytes,
}
# Read as it stands, though a form would write it otherwise: a text with its spaces, a place under a retired code.
_LOOSE: Final = frozenset({Kind.TEXT, Kind.NOTE, Kind.PLACE})
# Which of the world's numbers are in use is not asked: it changes from one release to the next, and is slow.
_E164: Final = re.compile(r"\+[0-9]{6,15}")


def stored_type(kind: Kind) -> type:
    """Return the type of the stored values of a kind."""
    return _TYPES.get(kind, str)


def is_sound(declared: Field, value: Stored) -> bool:
    """Tell whether a form would take the value, and store it so."""
    if type(value) is not stored_type(declared.kind) or not _is_kept(value):
        return False
    if declared.kind is Kind.PHONE:
        return bool(_E164.fullmatch(str(value)))
    try:
        read = declared.read(loaded(declared.kind, value))
    except (Refused, ValueError, TypeError, AttributeError, RecursionError):  # whatever a parser says no with
        return False
    return declared.kind in _LOOSE or stored(declared.kind, read) == value


def _is_kept(value: Stored) -> bool:
    """Tell whether both databases can keep the value."""
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return value is not None and len(value) <= _LONGEST and not (isinstance(value, str) and "\0" in value)
