"""Texts are broken evenly, hold their no-break spaces and always end up inside the width."""

from hypothesis import given
from hypothesis import strategies as st

from core.documents.lettering import Type, wrapped

LORA = Type(name="Lora-Regular", size=10)
TEXTS = st.text(alphabet="абвғқңіһ АЖШЩ-\n\u00a0", max_size=120)


@given(TEXTS, st.floats(15, 300))
def test_no_line_is_wider_than_asked(text: str, width: float) -> None:
    assert all(LORA.width(line) <= width for line in wrapped(text, type_=LORA, width=width))


@given(TEXTS, st.floats(15, 300))
def test_no_letter_is_lost(text: str, width: float) -> None:
    kept = "".join(wrapped(text, type_=LORA, width=width))
    assert kept.replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_lines_are_about_equally_long() -> None:
    text = "бір екі үш төрт бес алты жеті сегіз тоғыз он"
    lines = wrapped(text, type_=LORA, width=LORA.width(text) * 0.9)
    assert lines == ["бір екі үш төрт бес алты", "жеті сегіз тоғыз он"]


def test_a_no_break_space_holds() -> None:
    lines = wrapped("күні 8\u00a0шілде", type_=LORA, width=LORA.width("күні 8\u00a0шіл"))
    assert lines == ["күні", "8\u00a0шілде"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", type_=LORA, width=50) == [""]


def test_type_shrinks_to_the_width_and_no_further_than_the_least() -> None:
    text = "Нұрмұхаммедәлиева"
    width = LORA.width(text)
    assert LORA.shrunk(text, width=width, least=5) == LORA
    assert LORA.shrunk(text, width=width * 0.8, least=5).width(text) <= width * 0.8 + 0.01
    assert LORA.shrunk(text, width=1, least=5).size == 5


def test_letter_spacing_stands_between_letters_only() -> None:
    spaced = Type(name="Lora-Regular", size=10, spacing=3)
    assert spaced.width("аб") == LORA.width("аб") + 3
    assert spaced.width("а") == LORA.width("а")
