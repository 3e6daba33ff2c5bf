import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Refused
from core.store.recovery_key import RecoveryKey

KEY = RecoveryKey(bytes(range(100, 132)))
TEXT = " ".join(KEY.groups())
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CYRILLIC = str.maketrans("ABE3KMHPCTYX", "АВЕЗКМНРСТУХ")


@given(st.binary(min_size=32, max_size=32))
def test_every_key_is_read_as_printed(secret: bytes) -> None:
    groups = RecoveryKey(secret).groups()
    assert [len(group) for group in groups] == [4] * 14
    assert RecoveryKey.read("-".join(groups)).secret == secret


@pytest.mark.parametrize(
    "typed",
    [
        TEXT.lower(),
        TEXT.replace(" ", ""),
        f"  {TEXT.replace(' ', ' – ')}.\n",
        TEXT.replace("0", "O").replace("1", "l").replace("V", "u"),
        TEXT.replace("0", "о").replace("1", "і").translate(CYRILLIC),
        TEXT.translate(CYRILLIC).lower(),
    ],
)
def test_typing_is_forgiven(typed: str) -> None:
    assert RecoveryKey.read(typed) == KEY


def test_every_single_wrong_letter_is_noticed() -> None:
    text = TEXT.replace(" ", "")
    for place, right in enumerate(text):
        wrong = LETTERS[(LETTERS.index(right) + 1) % 32]
        with pytest.raises(Refused, match="recovery_key_mistyped"):
            RecoveryKey.read(text[:place] + wrong + text[place + 1 :])


def test_every_swap_of_neighbours_is_noticed() -> None:
    text = TEXT.replace(" ", "")
    for place in range(len(text) - 1):
        swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        if swapped != text:
            with pytest.raises(Refused, match="recovery_key_mistyped"):
                RecoveryKey.read(swapped)


@pytest.mark.parametrize("typed", ["", TEXT[:-1], TEXT + "0", "Ж" * 56, "²" * 56, "٣" * 56])
def test_what_is_no_key_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="recovery_key_mistyped") as refused:
        RecoveryKey.read(typed)
    assert refused.value.field == "recovery_key"


def test_new_keys_differ_and_do_not_show_themselves() -> None:
    one, other = RecoveryKey.new(), RecoveryKey.new()
    assert one != other
    assert one.secret.hex() not in repr(one)
    assert repr(one) == "RecoveryKey()"
