"""Who lives with the person is listed, and without a family the way to one is offered."""

from collections.abc import Callable
from uuid import UUID

from pytestqt.qtbot import QtBot

from tests.core.commands.conftest import Register
from tests.ui.views.looking import buttons, press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from ui.views.people.tabs.family import FamilyTab
from ui.views.view import Destination


def test_without_a_family_it_can_be_formed(show: Show, person: UUID, qtbot: QtBot) -> None:
    tab = show(FamilyTab)
    with qtbot.waitSignal(tab.wanted) as wanted:
        press(tab, "Form a family")
    assert wanted.args == [Destination("families-new", given={"person": person})]


def test_members_are_said_with_relation_and_age_and_lead_on(
    show: Show, person: UUID, register: Register, family: Callable[..., UUID], qtbot: QtBot
) -> None:
    son = register("Ахметов", consent=False, birth_date="2018-05-04")
    household = family(mother=person, son=son)
    tab = show(FamilyTab)
    assert "Son  ·  8 year(s) old" in sees(tab)
    assert buttons(tab).count("Open") == 1, "not for the person whose card it is"
    with qtbot.waitSignal(tab.wanted) as wanted:
        press(tab, "Open")
    assert wanted.args == [Destination("person", son)]
    with qtbot.waitSignal(tab.wanted) as wanted:
        press(tab, "Open the family")
    assert wanted.args == [Destination("family", household)]
