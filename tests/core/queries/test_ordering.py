"""Both ways of taking a page, by the index of the order and by the few that fit, give the same list."""

import pytest

from core.model.people import Person
from core.queries.ordering import ordered
from tests.core.queries.casework import Casework


@pytest.mark.parametrize("share", [1, 2, 20])
def test_many_and_few_stand_in_one_order(office: Casework, share: int) -> None:
    for number in range(40):
        surname = "Әлиев" if number % 2 else "Ахметов"
        office.person(surname, f"Арман{number:02d}", sex="male" if number % share == 0 else "female")
    conditions = [Person.sex == "male"]
    with office.store.read() as session:
        everybody, total = ordered(session, Person, [], offset=0, limit=40)
        sexes = {id: session.get_one(Person, id).sex for id in everybody}
        pages = [
            ordered(session, Person, conditions, offset=offset, limit=7)[0] for offset in range(0, 40, 7)
        ]
    assert total == 40
    assert [id for page in pages for id in page] == [id for id in everybody if sexes[id] == "male"]


def test_a_deleted_record_is_neither_counted_nor_shown(office: Casework) -> None:
    kept, gone = office.person("Ахметов"), office.person("Әлиев")
    office.do("DeleteRecord", kind="person", id=gone)
    with office.store.read() as session:
        for conditions in ([], [Person.surname.is_not(None)]):
            ids, total = ordered(session, Person, conditions, offset=0, limit=9)
            assert ([str(id) for id in ids], total) == ([kept], 1)
