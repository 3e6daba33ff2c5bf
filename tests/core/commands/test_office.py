"""The office's own facts: the versions of a passport and what may stand in them."""

import pytest

from core.commands.command import perform
from core.commands.office import SetPassport
from core.errors import Refused
from core.model.office import Passport
from core.programme import programmes
from core.store.store import Store
from tests.core.conftest import settle

PROJECT = {"programme": programmes()[0].code, "starts_on": "2026-01-01", "ends_on": "2026-12-31"}
TARGET = next(one.id for one in programmes()[0].indicators)


@pytest.fixture(autouse=True)
def _coordinator(store: Store) -> None:
    settle(store, role="coordinator")


def test_a_version_is_never_used_again(store: Store) -> None:
    """Not even that of a passport that another program marked as deleted."""
    first = perform(store, SetPassport(**PROJECT)).one("passport")
    with store.applying() as session:
        session.get_one(Passport, first).deleted = True
    second = perform(store, SetPassport(**PROJECT)).one("passport")
    with store.read() as session:
        assert session.get_one(Passport, second).version == 2


@pytest.mark.parametrize("target", [True, -1, "80", 1.5, None])
def test_a_target_is_a_number(store: Store, target: object) -> None:
    """Yes is not 1."""
    with pytest.raises(Refused, match=r"not_in_vocabulary \(targets\)"):
        perform(store, SetPassport(**PROJECT, targets={TARGET: target}))


def test_a_project_ends_after_it_starts(store: Store) -> None:
    """Days in order."""
    with pytest.raises(Refused, match=r"ends_before_start \(ends_on\)"):
        perform(store, SetPassport(**(PROJECT | {"ends_on": "2025-12-31"})))
