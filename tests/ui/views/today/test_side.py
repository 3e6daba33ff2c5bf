"""The side of the day: a card is there only with something in it, and leads where it is gone on with."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from core.identity import new_id
from core.queries.today import DraftRow
from sync.status import Status
from tests.ui.screen import opened
from tests.ui.views.looking import press, said
from tests.ui.views.today.test_rows import PROMISE
from ui.views.today.side import DraftsCard, PromisesCard, UnsentCard
from ui.views.view import Destination

SENT = Status(waiting={}, held=0, refused=0, last_contact=1_760_000_000_000)


def test_overdue_promises_are_counted_and_the_first_are_named(qtbot: QtBot) -> None:
    card = PromisesCard()
    card.show_promises([replace(PROMISE, title=f"Омаров {n}", days_overdue=n) for n in range(5)], "en")
    opened(qtbot, card)
    assert ("Омаров 2" in said(card), "Омаров 3" in said(card)) == (True, False)
    card.show_promises([], "en")
    assert not card.isVisible()


def test_a_draft_is_gone_on_with(qtbot: QtBot) -> None:
    card, draft = DraftsCard(), DraftRow(new_id(), "visit", "Home visit", 1_760_000_000_000)
    card.show_drafts([draft])
    opened(qtbot, card)
    with qtbot.waitSignal(card.wanted) as wanted:
        press(card, "Continue")
    assert wanted.args == [Destination("visit", given={"draft": draft.id})]


def test_what_is_not_sent_is_said_with_the_way_to_send_it(qtbot: QtBot) -> None:
    card = UnsentCard()
    opened(qtbot, card)
    card.reword("en")
    card.show_status(replace(SENT, waiting={"person": 3}, last_contact=None), "en")
    assert "Not synced yet." in card._text.text()
    with qtbot.waitSignal(card.wanted) as wanted:
        press(card, "Sync now")
    assert wanted.args == [Destination("sync")]


def test_all_sent_needs_no_button_and_an_office_of_its_own_no_card(qtbot: QtBot) -> None:
    card = UnsentCard()
    opened(qtbot, card)
    card.show_status(SENT, "en")
    assert (card._title.text(), card._send.isVisible()) == ("All sent", False)
    card.show_status(replace(SENT, last_contact=None), "en")
    assert not card.isVisible()
