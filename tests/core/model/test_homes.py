from core.model.homes import children_of, places_by
from core.model.people import CategoryPeriod, Person
from core.model.visits import Service


def test_a_record_stands_by_the_links_of_its_home_and_its_own_district() -> None:
    assert places_by(Person) == {"district"}
    assert places_by(CategoryPeriod) == {"person", "household"}
    assert places_by(Service) == {"visit", "district"}


def test_what_goes_with_a_record_is_found_with_the_links_that_go_before() -> None:
    assert ("contact", "person", ()) in children_of("person")
    assert ("category_period", "household", ("person",)) in children_of("household")
    assert ("conflict", "record", ()) in children_of("contact")
    assert {kind for kind, *_ in children_of("place")} == {"conflict"}
