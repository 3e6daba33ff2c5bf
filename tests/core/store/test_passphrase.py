import pytest

from core.errors import Refused
from core.store import passphrase


@pytest.mark.parametrize(
    "good",
    [
        "жеті бұлақ қара шапан",
        "correct Balqash ұста 41",
        "зелёный трамвай ждёт 8",
        "tH9!vq#Lw2zR",
        "Оюлы текемет, ескі домбыра",
    ],
)
def test_good_passphrases_pass(good: str) -> None:
    passphrase.check(good)


@pytest.mark.parametrize("short", ["", "қысқа", "11-таңбалы!"])
def test_short_ones_are_refused_with_the_least_length(short: str) -> None:
    with pytest.raises(Refused, match="passphrase_short") as refused:
        passphrase.check(short)
    assert refused.value.field == "passphrase"
    assert refused.value.details == {"least": 12}


@pytest.mark.parametrize(
    "common",
    [
        "Password-2026!",
        "парольпароль",
        "Пароль123456",
        "ПАРОЛЬ пароль Пароль",
        "Қазақстан2030",
        "құпия сөз 123",
        "менің елім 1991",
        "йцукенгшщзхъ",
        "qwertyuiop[]",
        "1q2w3e4r5t6y7u8i",
        "123456789012",
        "870112300456",
        "8 (701) 123-45-67",
        "aaaaaaaaaaaa",
        "абвабвабвабв",
        "Gfhjkm-gfhjkm",
        "Semey-2026-semey",
        "Сапар сапар сапар",
        "Айгерим 12.05.1985",
        "ＰＡＳＳＷＯＲＤ２０２６",
    ],
)
def test_common_ones_are_refused(common: str) -> None:
    with pytest.raises(Refused, match="passphrase_common"):
        passphrase.check(common)


def test_composed_and_decomposed_letters_are_one_passphrase() -> None:
    assert passphrase.normalised("\u0438\u0306") == passphrase.normalised("\u0439")
