"""A person is not sent until one record behind the figure is, and all that says that they count."""

from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from core.store.store import save_setting
from core.store.tables import JOURNAL, SETTING
from sync.status import OFFICE_KEY
from sync.unsent import unsent_people
from tests.core.queries.casework import Casework, with_indicator

PROGRAMME, SERVED = with_indicator("persons_served")


@pytest.fixture
def laptop(tmp_path: Path) -> Casework:
    """A laptop of a server's, with one person served."""
    work = Casework(tmp_path)
    work.passport(PROGRAMME)
    with work.store.applying() as session:
        session.execute(delete(SETTING).where(SETTING.c.name == OFFICE_KEY))
    serve(work)
    return work


def serve(work: Casework) -> str:
    person = work.person(surname="Әлиева")
    work.category("large_family", person=person, proof="proven")
    for type in ("consult_general", "consult_legal", "consult_psych"):
        work.service(person, type=type, is_signed=True)
    return person


def acknowledge(work: Casework) -> None:
    with work.store.applying() as session:
        save_setting(session.connection(), "acked_no", session.scalar(select(func.max(JOURNAL.c.no))) or 0)


def not_sent(work: Casework) -> int:
    return unsent_people(work.store, code=PROGRAMME).get(SERVED, 0)


def test_all_are_unsent_before_the_first_sync_and_none_after(laptop: Casework) -> None:
    assert not_sent(laptop) == 1
    acknowledge(laptop)
    assert not_sent(laptop) == 0


def test_more_of_the_same_person_is_no_new_person(laptop: Casework) -> None:
    person = laptop.person(surname="Бекова")
    laptop.category("large_family", person=person, proof="proven")
    laptop.service(person, type="consult_legal", is_signed=True)
    acknowledge(laptop)
    laptop.service(person, type="consult_legal", is_signed=True)
    assert not_sent(laptop) == 0


def test_a_category_that_is_not_sent_keeps_the_person_back(laptop: Casework) -> None:
    person = laptop.person(surname="Сейтова")
    laptop.service(person, type="consult_legal", is_signed=True)
    acknowledge(laptop)
    laptop.category("large_family", person=person, proof="proven")
    assert not_sent(laptop) == 1


def test_a_service_whose_change_is_not_sent_keeps_the_person_back(laptop: Casework) -> None:
    """Its type says whether it counts at all; the line of the person is sent long since."""
    person = laptop.person(surname="Бекова")
    laptop.category("large_family", person=person, proof="proven")
    service = laptop.service(person, type="prison_meeting", is_signed=True)
    acknowledge(laptop)
    laptop.do("ChangeService", id=service, type="consult_legal")
    assert not_sent(laptop) == 1


def test_a_person_whose_change_is_not_sent_is_kept_back(laptop: Casework) -> None:
    """Who a human being is says with whom they are counted as one."""
    person = laptop.person(surname="Бекова")
    laptop.category("large_family", person=person, proof="proven")
    laptop.service(person, type="consult_legal", is_signed=True)
    acknowledge(laptop)
    laptop.do("ChangePerson", id=person, surname="Серікова")
    assert not_sent(laptop) == 1


def test_an_office_sends_to_nobody(laptop: Casework) -> None:
    with laptop.store.applying() as session:
        save_setting(session.connection(), OFFICE_KEY, b"k")
    assert unsent_people(laptop.store, code=PROGRAMME) == {}
