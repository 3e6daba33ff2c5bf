"""Who may delete what: every kind stands in one of two lists, so that a new one is thought of."""

import pytest

from core.commands.command import perform
from core.commands.records import DeleteRecord
from core.errors import NotFound, Refused
from core.fields.field import Role
from core.identity import new_id
from core.model import BY_KIND
from core.store.store import Store
from tests.core.conftest import settle

BY_NOBODY = {
    *("place", "organisation", "user", "grant", "device", "passport", "conflict"),
    *("consent", "certificate"),
}
BY_EVERYONE = {
    *("person", "contact", "address", "household", "membership", "category_period", "enrolment"),
    *("visit", "service", "service_recipient", "attachment", "evidence"),
    *("course", "group", "trainee", "lesson", "lesson_mark"),
}


def test_every_kind_is_thought_of() -> None:
    assert BY_KIND.keys() == BY_NOBODY | BY_EVERYONE


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SERVER}))
def test_each_role_deletes_what_it_may(store: Store, role: Role) -> None:
    """What may be deleted is looked for; what may not is refused before."""
    settle(store, role=role)
    for kind in BY_KIND:
        with pytest.raises((NotFound, Refused)) as error:
            perform(store, DeleteRecord(kind=kind, id=new_id()))
        assert isinstance(error.value, NotFound) == (kind in BY_EVERYONE), kind
