import subprocess
import sys

import pytest

from core.errors import Refused
from core.kz.phones import read_phone, show_phone


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("+7 701 234 56 78", "+77012345678"),
        ("8 701 234 56 78", "+77012345678"),
        ("8(747)123-45-67", "+77471234567"),
        ("77012345678", "+77012345678"),
        ("7012345678", "+77012345678"),
        ("８ 701 234 56 78", "+77012345678"),
        ("8 (7222) 52-12-34", "+77222521234"),
        ("+7 912 345 67 89", "+79123456789"),
        ("+996 555 123456", "+996555123456"),
    ],
)
def test_a_typed_number_is_read_as_e164(text: str, e164: str) -> None:
    assert read_phone(text) == e164


@pytest.mark.parametrize("last", ["00 00", "12 34", "99 99"])
def test_the_numbers_of_made_up_people_are_taken(last: str) -> None:
    assert read_phone(f"+7 700 000 {last}") == f"+7700000{last.replace(' ', '')}"


@pytest.mark.parametrize("code", ["700", "702", "708", "747", "760", "764", "771", "775", "778", "785"])
def test_every_mobile_code_is_known(code: str) -> None:
    assert read_phone(f"8 {code} 000 00 01") == f"+7{code}0000001"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "52 12 34",
        "8 701 234 56 7",
        "8 701 234 56 789",
        "8 710 123 45 67",
        "8 701 ААА ББ ВВ",
        "8700ABCDEFG",
        "8 701 234 56 78 Айгүл",
        "+999 123456789",
        "жоқ",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        read_phone(text)
    assert (caught.value.code, caught.value.field) == ("phone_invalid", "phone")


@pytest.mark.parametrize("e164", ["+77012345678", "+77000000001", "+996555123456"])
def test_a_shown_number_is_read_back(e164: str) -> None:
    assert read_phone(show_phone(e164)) == e164


def test_our_numbers_are_shown_in_groups() -> None:
    assert show_phone("+77012345678") == "+7 701 234 56 78"
    assert show_phone("+996555123456") == "+996555123456"


def test_the_worlds_numbers_are_not_loaded_before_the_first_is_read() -> None:
    program = "import sys, core.kz.phones; sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
