"""What a rule of a record is; which record has which stands in the package, and what they ask in its modules."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.store.work import UnitOfWork

Ask = Callable[[UnitOfWork, Any], object]


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold between the fields `names` of a record; `ask` raises Refused where it does not.

    It is asked of a record that is made or restored, and when one of the fields is changed: one that already
    stood otherwise can still be changed in everything else.
    """

    names: frozenset[str]
    ask: Ask


def between(*names: str) -> Callable[[Ask], Rule]:
    """Make of a function the rule between these fields."""
    return lambda ask: Rule(frozenset(names), ask)
