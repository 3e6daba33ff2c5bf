"""Who lacks a consent is named above the journal with what to do; where nobody does, nothing is said."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from core.queries.journal import Journal
from tests.ui.screen import opened
from ui.views.training.consents import ConsentBanner


def test_those_without_a_consent_in_force_are_named(journal: Journal, qtbot: QtBot) -> None:
    banner = ConsentBanner()
    opened(qtbot, banner)
    first, *others = journal.trainees
    lacking = replace(first, refusals=("certificate_hours", "consent_missing"))
    banner.show_lines((lacking, *others), language="en")
    assert "Ахметова А." in banner.accessibleName()
    assert "Бондаренко" not in banner.accessibleName()
    assert "First record the person's consent" in banner.accessibleName()
    gone = replace(lacking, left_on=first.admitted_on)
    banner.show_lines((gone, *others), language="en")
    assert not banner.isVisible()


def test_who_never_consented_is_not_said_to_have_withdrawn(journal: Journal, qtbot: QtBot) -> None:
    """A reason stands there only where it is everybody's."""
    banner = ConsentBanner()
    opened(qtbot, banner)
    first, second, _ = journal.trainees
    withdrawn = replace(first, refusals=("consent_withdrawn",))
    banner.show_lines((withdrawn, replace(second, refusals=("consent_missing",))), language="en")
    assert "withdrawn" not in banner.accessibleName()
    assert "First record the person's consent" in banner.accessibleName()
    banner.show_lines((withdrawn,), language="en")
    assert "The person has withdrawn consent" in banner.accessibleName()
