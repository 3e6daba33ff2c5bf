"""What is behind a figure: cuts, lists of a cut, and refusals."""

import pytest

from core.errors import Refused
from core.queries.indicators.counted import Figure
from tests.core.queries.casework import AYAGOZ, SEMEY, Casework, iin, with_indicator

A, REACHED = with_indicator("persons_served")


@pytest.fixture
def served(office: Casework) -> Casework:
    """Three people served in two districts, months and kinds."""
    office.passport(A)
    for surname, district, sex, month in (
        ("Әлиева", SEMEY, "female", "05"),
        ("Бекова", SEMEY, "female", "06"),
        ("Сейтов", AYAGOZ, "male", "06"),
    ):
        person = office.person(surname=surname, district=district, sex=sex)
        office.category("large_family", person=person, proof="proven" if month == "06" else "pending")
        for type in ("consult_legal", "consult_psych"):
            office.service(person, given_on=f"2026-{month}-05", type=type, is_signed=True)
    return office


@pytest.mark.parametrize(
    ("by", "cut"),
    [
        ("district", {AYAGOZ: Figure(1, 1), SEMEY: Figure(2, 1)}),
        ("sex", {"female": Figure(2, 1), "male": Figure(1, 1)}),
        ("category", {"large_family": Figure(3, 2)}),
        ("month", {"2026-05": Figure(1, 0), "2026-06": Figure(2, 2)}),
        ("type", {"consult_legal": Figure(3, 2), "consult_psych": Figure(3, 2)}),
    ],
)
def test_a_figure_is_cut_and_each_part_opens(served: Casework, by: str, cut: dict[str, Figure]) -> None:
    rows = served.ask("IndicatorCut", programme=A, indicator=REACHED, by=by).rows
    assert {row.value: row.figure for row in rows} == cut
    for value, figure in cut.items():
        people = served.ask("IndicatorPeople", programme=A, indicator=REACHED, **{by: value})
        assert people.total == len(people.rows) == figure.recorded


def test_people_stand_by_name_with_first_day_and_papers(served: Casework) -> None:
    rows = served.ask("IndicatorPeople", programme=A, indicator=REACHED).rows
    assert [row.person.surname for row in rows] == ["Әлиева", "Бекова", "Сейтов"]
    assert [row.first_on.isoformat() for row in rows] == ["2026-05-05", "2026-06-05", "2026-06-05"]
    assert [len(row.papers) for row in rows] == [2, 2, 2]


def test_the_proven_part_opens_alone(served: Casework) -> None:
    proven, bare = (
        served.ask("IndicatorPeople", programme=A, indicator=REACHED, is_proven=flag).rows
        for flag in (True, False)
    )
    assert [row.person.surname for row in proven] == ["Бекова", "Сейтов"]
    assert [row.person.surname for row in bare] == ["Әлиева"]


def test_a_part_and_another_reading_open_as_they_are_counted(served: Casework) -> None:
    only = served.person(surname="Яковлева", district=SEMEY)
    served.category("large_family", person=only, proof="proven")
    served.service(only, given_on="2026-06-07", type="consult_legal", is_signed=True)
    row = next(one for one in served.ask("ListIndicators", programme=A).rows if one.id == REACHED)
    for part, figure in row.parts.items():
        assert (
            served.ask("IndicatorPeople", programme=A, indicator=REACHED, part=part).total == figure.recorded
        )
    for other in row.beside:
        asked = {"option": other.option, "value": other.value}
        assert (
            served.ask("IndicatorPeople", programme=A, indicator=REACHED, **asked).total
            == other.figure.recorded
        )
    assert {figure.recorded for figure in row.parts.values()} == {0, 3, 4}


@pytest.mark.parametrize(
    "asked", [{"part": "moonlit"}, {"option": "served_reading", "value": "moonlit"}, {"option": "moonlit"}]
)
def test_a_part_or_a_reading_that_is_not_declared_is_refused(served: Casework, asked: dict[str, str]) -> None:
    with pytest.raises(Refused, match="not_in_vocabulary"):
        served.ask("IndicatorPeople", programme=A, indicator=REACHED, **asked)


def test_a_page_of_the_list_keeps_the_total(served: Casework) -> None:
    page = served.ask("IndicatorPeople", programme=A, indicator=REACHED, offset=1, limit=1)
    assert [row.person.surname for row in page.rows] == ["Бекова"]
    assert page.total == 3


@pytest.mark.parametrize(
    ("indicator", "code"), [("Z-9", "not_in_vocabulary"), (with_indicator("views")[1], "not_computed")]
)
def test_what_cannot_be_opened_is_refused(served: Casework, indicator: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        served.ask("IndicatorPeople", programme=A, indicator=indicator)


def test_an_unknown_cut_is_refused(served: Casework) -> None:
    with pytest.raises(Refused, match="not_in_vocabulary"):
        served.ask("IndicatorCut", programme=A, indicator=REACHED, by="weather")


def test_two_records_of_one_human_being_show_the_papers_of_both(office: Casework) -> None:
    office.passport(A)
    number = iin("1985-03-12", serial=9000)
    for name in ("Ахметова", "Кенжебаева"):
        person = office.person(name, iin=number)
        office.category("large_family", person=person)
        office.service(person)
    (row,) = office.ask("IndicatorPeople", programme=A, indicator=REACHED).rows
    assert len(row.papers) == 2
