"""An office of three people served: two proven, one whose paper is promised; one of them in every kind."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.store.store import Store
from tests.core.queries.casework import Casework, with_indicator
from tests.core.queries.conftest import office
from tests.ui.screen import opened
from ui.views.indicators.page import IndicatorsPage
from ui.workspace import Workspace

__all__ = ["office"]

PROGRAMME, SERVED = with_indicator("persons_served")
KINDS = ("consult_general", "consult_legal", "consult_psych")


@pytest.fixture
def store(office: Casework) -> Store:
    """The store of the office, for the workspace."""
    office.passport(PROGRAMME)
    for surname, proof, types in (
        ("Әлиева", "proven", KINDS),
        ("Бекова", "proven", ("consult_legal",)),
        ("Сейтов", "pending", ("consult_legal",)),
    ):
        person = office.person(surname=surname)
        office.category("large_family", person=person, proof=proof)
        for type in types:
            office.service(person, type=type, is_signed=True)
    return office.store


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, settle: Callable[[], None]) -> IndicatorsPage:
    shown = IndicatorsPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    return shown
