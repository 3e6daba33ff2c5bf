import pytest

from core.errors import Refused
from core.kz.kato import (
    current_code,
    describe,
    district_of,
    districts,
    find_settlements,
    place,
    settlements,
)
from core.wording import LANGUAGES, Language

# district: rural okrugs and town administrations, main settlements, all settlements
COUNTS = {
    "101000000": (1, 1, 1),
    "101800000": (1, 1, 1),
    "103200000": (9, 11, 16),
    "103400000": (9, 27, 379),
    "103600000": (23, 46, 304),
    "103800000": (10, 28, 67),
    "104000000": (18, 49, 66),
    "104100000": (14, 32, 216),
    "104200000": (19, 50, 277),
    "104400000": (9, 28, 40),
    "104500000": (11, 18, 19),
    "104600000": (16, 34, 37),
}


def test_the_region_has_its_twelve_districts() -> None:
    assert [district.code for district in districts()] == list(COUNTS)


@pytest.mark.parametrize("district", COUNTS)
def test_a_district_has_its_okrugs_and_settlements(district: str) -> None:
    inside = settlements(district)
    okrugs = {one.code if one.level == "sub_district" else one.parent for one in inside}
    assert (len(okrugs), sum(one.main for one in inside), len(inside)) == COUNTS[district]


def test_a_place_holds_what_the_classifier_says() -> None:
    abraly = place("104133100")
    assert (abraly.parent, abraly.level, abraly.type, abraly.terrain) == (
        "104133000",
        "settlement",
        "village",
        "2",
    )
    assert (abraly.name("kk"), abraly.name("ru"), abraly.short("ru")) == ("Абралы а.", "с. Абралы", "Абралы")
    assert (abraly.main, abraly.base_code) == (True, "")


def test_every_place_below_the_region_stands_in_one_district() -> None:
    for district in districts():
        assert all(district_of(one.code) == district for one in settlements(district.code))
        assert district_of(district.code) == district


def test_a_retired_code_leads_to_the_place_of_today() -> None:
    assert current_code("101033100") == "104133100"
    assert place("101033100") == place("104133100")
    assert district_of("101033100").name_kk == "Жаңасемей ауданы"


@pytest.mark.parametrize(
    ("code", "refusal"),
    [("630000000", "place_unknown"), ("", "place_unknown"), ("103433300", "place_abolished")],
)
def test_a_code_without_a_place_is_refused(code: str, refusal: str) -> None:
    with pytest.raises(Refused) as caught:
        place(code)
    assert caught.value.code == refusal


def test_an_abolished_place_is_refused_by_name() -> None:
    with pytest.raises(Refused) as caught:
        current_code("103433300")
    assert caught.value.details == {"name": "с. Кокжол"}


def test_the_region_itself_stands_in_no_district() -> None:
    with pytest.raises(Refused) as caught:
        district_of("100000000")
    assert caught.value.code == "place_too_wide"


def test_main_settlements_come_first_then_kazakh_order() -> None:
    names = [one.short_kk for one in settlements("104600000")]
    assert names[-3:] == [one.short_kk for one in settlements("104600000") if not one.main]
    assert names[0] == "Ақжар"
    assert names.index("Қазымбет") > names.index("Көлденең")


@pytest.mark.parametrize("query", ["сем", "Семей", "SEMEY"])
def test_semey_is_found_first(query: str) -> None:
    assert find_settlements(query)[0].code == "101010000"


@pytest.mark.parametrize("query", ["Боров", "Бурабай", "Burabay"])
def test_a_settlement_is_found_by_either_name(query: str) -> None:
    assert "104043200" in [one.code for one in find_settlements(query)]


def test_a_search_can_stay_in_one_district() -> None:
    found = find_settlements("кара", district="103400000", limit=100)
    assert found
    assert {district_of(one.code).code for one in found} == {"103400000"}


def test_a_search_gives_no_more_than_asked_and_nothing_for_nothing() -> None:
    assert len(find_settlements("а", limit=5)) == 5
    assert find_settlements(" - ") == ()
    assert find_settlements("щщщ") == ()


def test_main_settlements_are_found_before_minor_sites() -> None:
    are_main = [one.main for one in find_settlements("кара", limit=500)]
    assert are_main == sorted(are_main, reverse=True)
    assert {True, False} == set(are_main)


def test_a_minor_site_is_described_with_its_base_village() -> None:
    assert (
        describe(place("104151208"), language="kk")
        == "Қарасай уч. (Қыземшек), Кокентау а.о., Жаңасемей ауданы"
    )


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("103685200", "ru", "ст. Акбулак"),
        ("103651100", "ru", "с. Баршатас"),
        ("103667700", "kk", "рзд. 18 км"),
        ("103835105", "ru", "Жив. т. Босшилик"),
        ("104445000", "ru", "с.о. им. Койгельды Аухадиева"),
        ("103651000", "kk", "Баршатас а.о."),
        ("101000000", "kk", "Семей Қ.Ә."),
    ],
)
def test_a_name_has_a_space_after_what_it_is(code: str, language: Language, name: str) -> None:
    assert place(code).name(language) == name
    assert describe(place(code), language=language).startswith(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_places_are_described_alike(language: str) -> None:
    everywhere = [one for district in districts() for one in settlements(district.code)]
    lines = [describe(one, language=language) for one in everywhere]  # type: ignore[arg-type]
    assert len(set(lines)) == len(lines) == 1423
