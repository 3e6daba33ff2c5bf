"""A line of the log names who received the service, how many more, and how many of them signed."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.identity import new_id
from core.queries.services import Recipient, ServiceRow
from tests.ui.screen import opened
from ui.views.view import Destination
from ui.views.visits.log import ConsultationsPage, log_columns
from ui.workspace import Workspace

FIRST, SECOND = (
    Recipient(new_id(), new_id(), name, signed) for name, signed in (("Ахметова", True), ("Омаров", False))
)
ROW = ServiceRow(
    id=new_id(),
    visit=None,
    given_on=date(2026, 3, 2),
    district="103600000",
    settlement=None,
    type="consult_legal",
    form="individual",
    channel="phone",
    topic=None,
    minutes=None,
    result=None,
    done=None,
    next_step=None,
    next_on=None,
    others=None,
    specialist=None,
    specialist_name=None,
    recipients=(FIRST,),
    evidence=0,
)
COLUMNS = {one.name: one for one in log_columns("en")}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (ROW, "Ахметова"),
        (replace(ROW, recipients=(FIRST, SECOND)), "Ахметова + 1 more"),
        (replace(ROW, recipients=(FIRST,), others=4), "Ахметова + 4 more"),
        (replace(ROW, recipients=(), others=2), "2 more"),
    ],
)
def test_the_first_is_named_and_the_others_are_counted(row: ServiceRow, words: str) -> None:
    more = len(row.recipients[1:]) + (row.others or 0)
    who = COLUMNS["who"]
    said = " ".join(filter(None, (who.text(row), who.tail(row))))
    assert said.replace("%n", str(more)) == words


@pytest.mark.parametrize(
    ("recipients", "tones"),
    [((FIRST,), ["ok"]), ((FIRST, SECOND), ["warn"]), ((), [])],
)
def test_a_missing_signature_is_seen(recipients: tuple[Recipient, ...], tones: list[str]) -> None:
    pills = COLUMNS["signed"].pills(replace(ROW, recipients=recipients))
    assert [pill.tone for pill in pills] == tones


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> ConsultationsPage:
    shown = ConsultationsPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    return shown


@pytest.mark.parametrize(
    ("row", "to"),
    [
        (ROW, Destination("person", FIRST.person)),
        (replace(ROW, visit=FIRST.id), Destination("visit", FIRST.id)),
    ],
)
def test_a_line_opens_its_visit_or_the_person(
    page: ConsultationsPage, qtbot: QtBot, row: ServiceRow, to: Destination
) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        page.table.opened.emit(row)
    assert wanted.args == [to]


def test_a_new_one_is_begun_by_keys(page: ConsultationsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [Destination("consultation")]
