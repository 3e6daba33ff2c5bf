"""How a command writes a record: links, days, consent and the record's rules, alike for new, changed and restored.

Nothing else in a command sets a field that a person typed.
"""

from collections.abc import Iterator, Mapping, Set
from typing import Any, TypeVar
from uuid import UUID

from core.commands.consent import require_adult_consent, require_consent
from core.commands.rules import RULES
from core.errors import Refused
from core.model.people import Household, Person
from core.model.record import Record, fields_of
from core.store.work import UnitOfWork

R = TypeVar("R", bound=Record)


def make(work: UnitOfWork, record: type[R], id: UUID, values: Mapping[str, Any]) -> R:
    """Add a record. Raise Refused for what its links, days, people and rules do not allow."""
    made = record(id=id, **values)
    _check(work, made, _whole(made))
    return work.add(made)


def change(work: UnitOfWork, found: Record, values: Mapping[str, Any]) -> None:
    """Write new values into a record; those that differ are checked as in a new one, all where it comes back."""
    former = {name: getattr(found, name) for name in (*values, "deleted")}
    for name, value in values.items():
        setattr(found, name, value)
    if former["deleted"] and not found.deleted:
        _check(work, found, _whole(found))
        return
    new = {name: _brought(former[name], value) for name, value in values.items() if value != former[name]}
    _check(work, found, new)


def require_agreement(work: UnitOfWork, one: Record) -> None:
    """Raise Refused `consent_missing`, `consent_withdrawn` unless all agree whom the record is of or names."""
    require_consent(work, _people_named(work, one))
    for household in [one.id] if isinstance(one, Household) else _linked(one, "household"):
        require_adult_consent(work, household)


def only_ends(record: type[Record], brought: Mapping[str, Any]) -> bool:
    """Tell whether a change closes the record and nothing else: that is written without consent."""
    return all(name in record.ending and value is not None for name, value in brought.items())


def _brought(former: Any, value: Any) -> Any:
    """Return what a change brings: of a set the elements that were not in it."""
    return value - (former or frozenset()) if isinstance(value, frozenset) else value


def _whole(one: Record) -> dict[str, Any]:
    return {name: getattr(one, name) for name in fields_of(type(one))}


def _check(work: UnitOfWork, one: Record, brought: Mapping[str, Any]) -> None:
    """Ask what the record must meet for what is brought to it; of one that is deleted, whether it may be."""
    if one.deleted:
        _ask_rules(work, one, brought.keys() & {"deleted"})
        return
    _require_links(work, one, brought)
    for name in brought:
        if fields_of(type(one))[name].is_past and (getattr(one, name) or work.today) > work.today:
            raise Refused("date_in_future", name)
    _ask_rules(work, one, brought.keys())
    if type(one).needs_consent and not only_ends(type(one), brought):
        require_agreement(work, one)


def _ask_rules(work: UnitOfWork, one: Record, names: Set[str]) -> None:
    for rule in RULES.get(type(one), ()):
        if rule.names & names:
            rule.ask(work, one)


def _require_links(work: UnitOfWork, one: Record, brought: Mapping[str, Any]) -> None:
    """Raise Refused `link_unknown` for a link that leads nowhere: a new one, or to what the record hangs on."""
    hung_on = {name: getattr(one, name) for name in type(one).home.parents}
    for name, value in {**brought, **hung_on}.items():
        target = fields_of(type(one))[name].target
        if target and not all(work.knows(target, id) for id in _ids(value)):
            raise Refused("link_unknown", name)


def _people_named(work: UnitOfWork, one: Record) -> set[UUID]:
    """Return the people that the record names and that are here: others live where this laptop cannot see."""
    return {id for id in _linked(one, "person") if work.session.get(Person, id) is not None}


def _linked(one: Record, target: str) -> Iterator[UUID]:
    for name, declared in fields_of(type(one)).items():
        if declared.target == target:
            yield from _ids(getattr(one, name))


def _ids(value: UUID | frozenset[UUID] | None) -> frozenset[UUID]:
    if value is None:
        return frozenset()
    return value if isinstance(value, frozenset) else frozenset((value,))
