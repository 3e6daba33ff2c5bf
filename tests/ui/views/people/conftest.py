"""People, their families and what they agreed to, made by the commands themselves."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from core.commands.people import FormHousehold
from core.queries.person import PersonCard, ShowPerson
from tests.core.commands.conftest import DISTRICT, register

__all__ = ["register"]


@pytest.fixture
def card(find: Callable[[Any], Any]) -> Callable[[UUID], PersonCard]:
    """Return a person's card."""
    return lambda person: find(ShowPerson(id=person))[0]


@pytest.fixture
def family(do: Callable[[Any], Any]) -> Callable[..., UUID]:
    """Form a household of people with their relations."""

    def form(**members: UUID) -> UUID:
        rows = [{"person": id, "relation": relation} for relation, id in members.items()]
        return do(FormHousehold(name="Ахметовтар", district=DISTRICT, members=rows)).one("household")  # type: ignore[no-any-return]

    return form
