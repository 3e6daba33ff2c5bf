"""What every query has: checked arguments, pages, one row, and any record in its plain form."""

import pytest

from core.errors import NotFound, Refused
from core.queries.query import Query
from tests.core.queries.casework import Casework


def test_pages_of_rows_that_are_all_known(office: Casework) -> None:
    whole = office.ask("ListPlaces")
    page = office.ask("ListPlaces", offset=10, limit=5)
    assert (list(page.rows), page.total) == (list(whole.rows[10:]), whole.total)


@pytest.mark.parametrize("asked", [{"limit": 0}, {"limit": 100_001}, {"offset": -1}, {"offset": "1"}])
def test_a_page_that_cannot_be_is_refused(office: Casework, asked: dict[str, object]) -> None:
    with pytest.raises(Refused):
        office.ask("ListPeople", **asked)


def test_any_record_is_shown_in_its_plain_form(office: Casework) -> None:
    person = office.person(birth_date="1985-03-12")
    consent = str(office.one("ShowPerson", id=person).consent.id)
    values = office.one("ShowRecord", kind="consent", id=consent).values
    assert (values["person"], values["given_on"], values["scopes"]) == (person, "2026-02-01", ["processing"])
    assert values["deleted"] is False


def test_a_record_that_is_not_here_is_not_found(office: Casework) -> None:
    person = office.person()
    office.do("DeleteRecord", kind="person", id=person)
    with pytest.raises(NotFound, match="not_found"):
        office.ask("ShowRecord", kind="person", id=person)
    with pytest.raises(Refused, match="unknown_kind"):
        office.ask("ShowRecord", kind="weather", id=person)


def test_a_question_without_an_answer_is_no_query() -> None:
    class Unanswered(Query[int]):
        pass

    with pytest.raises(TypeError, match="abstract"):
        Unanswered()  # type: ignore[abstract]
