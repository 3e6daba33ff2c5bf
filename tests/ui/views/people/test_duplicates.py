"""Who may be the same person is shown beside the one who is typed, with the reasons and what differs."""

from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.identity import new_id
from core.matching.likeness import Reason
from core.queries.duplicates import DuplicateRow
from core.queries.people import PersonRow
from tests.core.commands.conftest import DISTRICT
from tests.ui.views.looking import said
from ui.views.people.duplicates import DuplicatesPanel, _Pair, reason_word

TYPED = {"surname": "Ахметова", "given_name": "Айгуль", "iin": "850312490024"}


def row(given_name: str = "Айгүл", *, is_likely: bool = True) -> DuplicateRow:
    known = PersonRow(
        id=new_id(),
        surname="Ахметова",
        given_name=given_name,
        patronymic="Серікқызы",
        iin="850312490014",
        no_iin_reason=None,
        birth_date=None,
        sex="female",
        phone=None,
        district=DISTRICT,
        settlement=None,
        responsible=None,
        categories=(),
        programmes=(),
        consent="in_force",
        last_met_on=None,
    )
    return DuplicateRow(known, 80, is_likely, ("iin_one_digit", "name_same"), ("iin",))


@pytest.fixture
def panel(qtbot: QtBot) -> DuplicatesPanel:
    made = DuplicatesPanel()
    qtbot.addWidget(made)
    made.reword("en")
    made.show()
    return made


def test_without_anybody_alike_it_says_what_will_be_here(panel: DuplicatesPanel) -> None:
    assert panel.shown() is None
    assert "Likely duplicates" in said(panel)
    assert not panel._open.isVisible()


def test_both_are_shown_and_only_what_differs_is_tinted(panel: DuplicatesPanel) -> None:
    panel.show_rows([row()], typed=TYPED, language="en")
    tinted = [one for one in panel.findChildren(_Pair) if one._differs]
    assert len(panel.findChildren(_Pair)) == 4
    (iin,) = tinted
    QApplication.processEvents()
    assert "0024" in said(iin)
    assert "0014" in said(iin)
    assert "850312490014" not in said(panel)


def test_looks_at_one_after_another_and_stays_with_who_is_looked_at(panel: DuplicatesPanel) -> None:
    rows = [row(), row("Айгерім", is_likely=False)]
    panel.show_rows(rows, typed=TYPED, language="en")
    panel._next.click()
    assert panel.shown() == rows[1].person.id
    panel.show_rows(list(reversed(rows)), typed=TYPED, language="en")
    assert panel.shown() == rows[1].person.id


def test_asks_to_open_or_to_tell_apart(panel: DuplicatesPanel, qtbot: QtBot) -> None:
    one = row()
    panel.show_rows([one], typed=TYPED, language="en")
    with qtbot.waitSignal(panel.opened) as opened:
        panel._open.click()
    with qtbot.waitSignal(panel.told_apart) as apart:
        panel._apart.click()
    assert opened.args == apart.args == [one.person.id]


def test_every_reason_has_its_words() -> None:
    assert all(reason_word(reason) for reason in get_args(Reason))
