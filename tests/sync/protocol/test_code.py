import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.errors import Refused
from sync.protocol.code import EnrolmentCode, fingerprint_of, new_code, read_code

KEY = bytes(range(32))


def test_a_code_survives_dictation() -> None:
    code = new_code(public_key=KEY)
    spoken = code.text().lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_code(spoken) == code
    assert len(code.text()) == 29


def test_a_code_fits_its_server_only() -> None:
    code = new_code(public_key=KEY)
    assert code.fits(KEY)
    assert not code.fits(bytes(32))


@given(some.integers(0, 2**50 - 1), some.binary(min_size=32, max_size=32))
def test_every_code_is_read_back(secret: int, key: bytes) -> None:
    code = EnrolmentCode(secret.to_bytes(7), fingerprint_of(key))
    assert read_code(code.text()) == code


@given(some.integers(0, 23), some.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_is_noticed(place: int, letter: str) -> None:
    letters = EnrolmentCode(b"\x01\x02\x03\x04\x05\x06\x07", fingerprint_of(KEY)).text().replace("-", "")
    slip = letters[:place] + letter + letters[place + 1 :]
    if slip == letters:
        return
    with pytest.raises(Refused, match="code_mistyped"):
        read_code(slip)


@pytest.mark.parametrize("text", ["", "7K4P", "U" * 24, "0" * 25, "ﬀ" * 12])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="code_mistyped"):
        read_code(text)
