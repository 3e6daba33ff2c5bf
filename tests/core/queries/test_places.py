"""Places: from the districts of the region to a settlement."""

from tests.core.queries.casework import AYAGOZ, Casework


def test_places_open_from_district_to_settlement(office: Casework) -> None:
    assert office.ask("ListPlaces").total == 12
    rows = office.ask("ListPlaces", district=AYAGOZ).rows
    assert {row.district for row in rows} == {AYAGOZ}
    assert "Баршатас" in office.ask("ListPlaces", text="баршат").rows[0].name_kk
