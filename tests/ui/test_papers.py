"""What stands on a paper is what the store knows, and only the centre's word makes a number registered."""

from uuid import UUID

import pytest

from core.commands.certificates import IssueCertificate
from core.commands.command import perform
from core.queries.journal import GroupJournal, TraineeLine
from core.queries.query import ask
from core.store.store import Store
from tests.core.commands.conftest import register, sealing
from tests.core.conftest import store
from tests.ui.views.conftest import do
from tests.ui.views.training.conftest import group
from ui.papers import certificates_of, previews_of, sheet_of

__all__ = ["do", "group", "register", "sealing", "store"]


@pytest.fixture
def trainees(store: Store, group: UUID) -> tuple[TraineeLine, ...]:
    (journal,) = ask(store, GroupJournal(group=str(group))).rows
    return tuple(journal.trainees)


def test_an_unsent_certificate_is_not_registered(store: Store, trainees: tuple[TraineeLine, ...]) -> None:
    id = perform(store, IssueCertificate(trainee=str(trainees[0].id), issued_on=store.today())).one(
        "certificate"
    )
    (paper,) = certificates_of(store, [id])
    assert (paper.full_name, paper.hours, paper.is_registered) == ("Ахметова Айгүл", 16, False)
    assert paper.seal


def test_a_preview_is_a_sample(store: Store, trainees: tuple[TraineeLine, ...]) -> None:
    (paper,) = previews_of(store, [trainees[2].id], issued_on=store.today())
    assert (paper.full_name, paper.watermark) == ("Сейтова Айгүл", "sample")


def test_the_sheet_bears_a_sign_for_each_lesson(store: Store, group: UUID) -> None:
    sheet = sheet_of(store, group)
    assert [day.hours for day in sheet.days] == [8, 8]
    assert [one.marks for one in sheet.attendees] == [("✓", "✓"), ("✓", "–"), ("✓", "✓")]
