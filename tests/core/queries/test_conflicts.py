"""The conflict desk: values and authors in words, open conflicts first."""

from uuid import UUID

import pytest

from core.identity import new_id
from core.model.office import Conflict, Device
from tests.core.queries.casework import AYAGOZ, SEMEY, Casework


def clash(
    office: Casework, record: str, name: str, *, kept: object, lost: object, kind: str = "person"
) -> str:
    """Write a conflict as the server's merge does."""
    with office.store.work("test") as work:
        facts = {"kept_hlc": 2 << 16, "lost_hlc": 1 << 16, "kept_by": 8, "lost_by": 9}
        values = {"kept": {"value": kept}, "lost": {"value": lost}, "policy": "note", "state": "open"}
        where = {"record_kind": kind, "record": UUID(record), "name": name, "bucket": f"d:{SEMEY}"}
        return str(work.add(Conflict(id=new_id(), **where, **values, **facts)).id)


@pytest.mark.parametrize(
    ("name", "kept", "lost", "words"),
    [
        ("phone", "+77000001245", None, ("+77000001245", None)),
        ("birth_date", "1985-03-12", "1985-12-03", ("1985-03-12", "1985-12-03")),
        ("education", "higher", "primary", ("жоғары", "бастауыш (1-4 сынып)")),
        ("deleted", True, False, (True, False)),
    ],
)
def test_both_values_are_words(
    office: Casework, name: str, kept: object, lost: object, words: tuple[object, object]
) -> None:
    clash(office, office.person(), name, kept=kept, lost=lost)
    row = office.one("ListConflicts")
    shown = [getattr(side.value, "kk", side.value) for side in (row.kept, row.lost)]
    assert [str(one).lower() for one in shown] == [str(one).lower() for one in words]
    assert (row.title, row.field) == ("Ахметова Айгүл", name)
    assert row.label.ru


def test_a_place_is_named_and_an_author_known_by_the_laptop(office: Casework) -> None:
    with office.store.work("test") as work:
        work.add(Device(id=new_id(), number=8, user=office.user, name="Аягөз-2", public_key=b"k"))
    clash(office, office.person(), "district", kept=AYAGOZ, lost=SEMEY)
    row = office.one("ListConflicts")
    assert "Аягөз" in row.kept.value.kk
    assert (row.kept.author, row.kept.device_name, row.kept.written_at) == ("Жанар Оспанова", "Аягөз-2", 2)
    assert (row.lost.author, row.lost.device) == (None, 9)


def test_an_element_of_a_set_is_in_or_out(office: Casework) -> None:
    person = office.person()
    consent = str(office.one("ShowPerson", id=person).consent.id)
    clash(office, consent, "scopes/photo", kept=1, lost=0, kind="consent")
    row = office.one("ListConflicts")
    assert (row.field, row.element.kk, row.kept.value, row.lost.value) == (
        *("scopes", row.element.kk, True, False),
    )
    assert row.title == "Ахметова Айгүл"


def test_open_conflicts_stand_first_and_are_counted(office: Casework) -> None:
    person = office.person()
    closed = clash(office, person, "phone", kept="+77000001245", lost="+77000001254")
    clash(office, person, "housing", kept=None, lost=None)
    office.do("CloseConflict", id=closed, state="reverted")
    assert [row.state for row in office.ask("ListConflicts").rows] == ["open", "reverted"]
    assert office.ask("ListConflicts").rows[1].closed_by == "Жанар Оспанова"
    assert list(office.ask("CountConflicts").rows) == [1]
    assert office.ask("ListConflicts", state="open").total == 1


def test_an_odd_row_shows_what_it_holds_and_hides_no_other(office: Casework) -> None:
    person = office.person()
    clash(office, person, "district", kept=AYAGOZ, lost="199999999")
    clash(office, person, "birth_date", kept="1985-03-12", lost="long ago")
    clash(office, person, "settlement", kept="199999998", lost=None)
    clash(office, person, "responsible", kept=str(new_id()), lost="nobody")
    shown = {row.field: (row.kept.value, row.lost.value) for row in office.ask("ListConflicts").rows}
    assert shown["district"][1] == "199999999"
    assert shown["birth_date"] == ("1985-03-12", "long ago")
    assert shown["settlement"] == ("199999998", None)
    assert shown["responsible"] == ("", "nobody")


def test_a_link_is_called_by_its_name(office: Casework) -> None:
    clash(office, office.person(), "responsible", kept=str(office.user), lost=None)
    row = office.one("ListConflicts")
    assert (row.kept.value, row.lost.value) == ("Жанар Оспанова", None)
