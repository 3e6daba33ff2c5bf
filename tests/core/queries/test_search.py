"""Search finds any part of a name in any script, ranks beginnings first, and never breaks on what is typed."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.fields.home import district_bucket
from core.kz.names import fold, keyboard_variants
from core.model.people import Person
from core.queries.search import TRIGRAM, find_people
from core.store.store import Store
from core.store.tables import SEARCH_ENTRY
from tests.core.queries.casework import AYAGOZ, SEMEY, Casework, iin
from tests.core.synthetic.conftest import filled, founded

ON_RUSSIAN_KEYS = str.maketrans("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,.")


@pytest.fixture
def known(office: Casework) -> Casework:
    """An office with a few names."""
    for surname, given_name in (
        ("Жанахметов", "Ерлан"),
        ("Ахметова", "Айгүл"),
        ("Кенжебаева", "Ахмет"),
        ("Қасымова", "Ұлжан"),
    ):
        office.person(surname, given_name)
    return office


@pytest.mark.parametrize(
    ("text", "surnames"),
    [
        ("ахмет", ["Ахметова", "Кенжебаева", "Жанахметов"]),
        ("АХМЕТОВА айг", ["Ахметова"]),
        ("айгул ахм", ["Ахметова"]),
        ("Akhmetova", ["Ахметова"]),
        ("касым", ["Қасымова"]),
        ("f[vtn", ["Ахметова", "Кенжебаева", "Жанахметов"]),
        ("қа", ["Қасымова"]),
        ("ulzhan", ["Қасымова"]),
        ("ничего", []),
        ("   ", []),
    ],
)
def test_names_are_found_however_they_are_typed(known: Casework, text: str, surnames: list[str]) -> None:
    assert [row.surname for row in known.ask("ListPeople", text=text).rows] == (
        surnames if text.strip() else ["Ахметова", "Жанахметов", "Кенжебаева", "Қасымова"]
    )


def test_numbers_and_contacts_are_found(office: Casework) -> None:
    number = iin("1985-03-12", serial=9100)
    person = office.person(iin=number, phone="8 701 234 56 78")
    office.do("AddContact", person=person, type="relative", value="87770001122")
    for text in (number, number[:6], number[6:], "2345678", "777000"):
        assert [str(row.id) for row in office.ask("ListPeople", text=text).rows] == [person], text


def test_a_changed_name_is_found_by_the_new_one_only(known: Casework) -> None:
    (row,) = known.ask("ListPeople", text="Қасымова").rows
    known.do("ChangePerson", id=str(row.id), surname="Төлегенова")
    assert known.ask("ListPeople", text="Қасым").total == 0
    assert known.ask("ListPeople", text="Толеген").total == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40).filter(lambda text: text.strip() and min(text) >= " "))
def test_nothing_typed_breaks_the_search(known: Casework, text: str) -> None:
    known.ask("Find", text=text)


def test_a_filter_chooses_among_all_who_bear_the_name(office: Casework) -> None:
    for number in range(12):
        office.person("Ахметова", f"Айгүл{number}")
    office.person("Ахметова", "Гүлнар", district=AYAGOZ)
    with office.store.read() as session:
        only = [Person.bucket == district_bucket(AYAGOZ)]
        assert len(find_people(session, "ахметова", most=5).owners) <= 10
        assert find_people(session, "ахметова", most=5).is_cut
        found = find_people(session, "ахметова", conditions=only, most=5)
        assert (len(found.owners), found.is_cut) == (1, False)


def test_numbers_find_no_family(office: Casework) -> None:
    office.do("FormHousehold", name="Ахметовтер 770", district=SEMEY, members=[])
    assert [row.kind for row in office.ask("Find", text="770").rows] == []
    assert [row.kind for row in office.ask("Find", text="Ахметовтер 770").rows] == ["household"]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An office of some hundred people, fewer than a search gives at most; tests only read it."""
    store = founded(tmp_path_factory.mktemp("full"))
    filled(store)
    yield store
    store.close()


def test_the_indexes_find_what_a_walk_over_all_words_finds_in_the_same_order(full: Store) -> None:
    with full.read() as session:
        entries = session.execute(
            select(SEARCH_ENTRY).where(SEARCH_ENTRY.c.kind.in_(("person", "contact")))
        ).all()
        texts = {text for person in session.scalars(select(Person).limit(20)) for text in typed(person)}
        assert len(texts) > 250
        for text in texts:
            assert list(find_people(session, text).owners) == walked(entries, text), text


def typed(person: Person) -> Iterator[str]:
    """Yield what stands in the field after the keys of somebody who looks for the person."""
    name = f"{person.surname} {person.given_name}"
    for length in range(1, min(len(name), 14)):
        yield name[:length]
    for length in (2, 4, 7):
        yield name[:length].lower().translate(ON_RUSSIAN_KEYS)
    for number in filter(None, (person.phone, person.iin)):
        yield from (number[:3], number[:6], number[3:8], number[-4:])
    yield f"{person.given_name[:3]} {person.surname}"
    yield f"{person.given_name} {person.surname[:2]}"


def walked(entries: Sequence[Any], text: str) -> list[bytes]:
    """Return the owners of the entries that have every word, by reading all of them."""
    for variant in (text, *keyboard_variants(text)):
        words, found = fold(variant).split(), dict[bytes, tuple[int, str, bytes]]()
        for one in entries:
            if words and is_found(one.words, words):
                place = rank(one.words, words), one.order_key, one.owner
                found[one.owner] = min(place, found.get(one.owner, place), key=lambda one: one[0])
        if found:
            return [owner for *_, owner in sorted(found.values())]
    return []


def is_found(text: str, words: Sequence[str]) -> bool:
    """Tell whether every word is there; where none is long enough for the index, the first begins the text."""
    has_long = any(len(word) >= TRIGRAM for word in words)
    return all(word in text for word in words) and (has_long or text.startswith(words[0]))


def rank(text: str, words: Sequence[str]) -> int:
    """Return 0 if the words begin the text, 1 if each begins a word, else 2."""
    if text.startswith(" ".join(words)):
        return 0
    return 1 if all(f" {word}" in f" {text}" for word in words) else 2
