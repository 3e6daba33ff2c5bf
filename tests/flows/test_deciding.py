"""A clash that the server found is read in words and decided on a coordinator's laptop, whatever the field holds."""

import pytest

from core.commands.command import perform
from core.commands.conflicts import CloseConflict
from core.model.people import Person
from core.model.record import fields_of
from core.queries.conflicts import ConflictRow, ListConflicts
from core.queries.office import ListUsers
from core.queries.query import ask
from tests.flows.laptop import Laptop
from tests.flows.office import Office


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("phone", "+77011112233", "+77011112244"),
        ("birth_date", "1985-03-12", "1985-12-03"),
    ],
)
def test_a_plain_field_is_decided(office: Office, name: str, first: object, second: object) -> None:
    row = _decided(office, name, one=(office.laptop(), first), other=(office.laptop(), second))
    assert (row.kept.value, row.lost.value) == (second, first)


def test_a_link_is_read_by_name_and_decided(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    users = {laptop: laptop.store.author().user for laptop in (one, other)}
    row = _decided(office, "responsible", one=(one, str(users[one])), other=(other, str(users[other])))
    names = {user.id: user.name for user in ask(one.store, ListUsers()).rows}
    assert (row.kept.value, row.lost.value) == (names[users[other]], names[users[one]])


def _decided(
    office: Office, name: str, *, one: tuple[Laptop, object], other: tuple[Laptop, object]
) -> ConflictRow:
    """Let two workers write plain values apart, then take the lost one back on a third laptop."""
    coordinator = office.new_laptop(role="coordinator")
    person = one[0].register()
    one[0].sync()
    other[0].sync()
    for laptop, value in (one, other):
        office.clock.ms += 1000
        laptop.change(person, **{name: fields_of(Person)[name].read(value)})
    office.settle()
    (row,) = (each for each in ask(coordinator.store, ListConflicts()).rows if each.record == person)
    assert coordinator.conflicts(person) == [(name, other[1], one[1])]
    perform(coordinator.store, CloseConflict(id=row.id, state="reverted"))
    office.settle()
    for laptop in (one[0], other[0]):
        found = laptop.see(person)
        assert found is not None
        assert found[name] == one[1]
    return row
