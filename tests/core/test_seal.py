"""A seal is refused when anything in it was altered, and tells nothing about the person."""

import string
from base64 import b32decode, b32encode
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from msgspec.msgpack import encode
from msgspec.structs import replace

from core.errors import AppError, Damaged, Outdated, Refused
from core.seal import (
    LONGEST,
    PREFIX,
    CertificateFacts,
    DeviceCertificate,
    VerifiedCertificate,
    check_code,
    issue_device_certificate,
    key_id,
    name_matches,
    seal_certificate,
    verify_seal,
)

OFFICE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
DEVICE = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(64, 96)))
OFFICE_KEY, DEVICE_KEY, STRANGER_KEY = (
    key.public_key().public_bytes_raw() for key in (OFFICE, DEVICE, STRANGER)
)
QR_LETTERS = set(string.digits + string.ascii_uppercase + " $%*+-./:")


def issued(by: Ed25519PrivateKey = OFFICE) -> DeviceCertificate:
    return issue_device_certificate(
        by,
        device=12,
        device_public_key=DEVICE_KEY,
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
    )


def facts(
    *,
    number: str = "ABAI-76-2026-12-0001",
    issued_on: date = date(2026, 7, 8),
    course: str = "seamstress-72",
    full_name: str = "Ахметова Айгүл Серікқызы",
) -> CertificateFacts:
    return CertificateFacts(number=number, issued_on=issued_on, course=course, hours=72, full_name=full_name)


def sealed(what: CertificateFacts) -> str:
    return seal_certificate(what, device_key=DEVICE, device_certificate=issued())


def verified(text: str) -> VerifiedCertificate:
    return verify_seal(text, office_public_keys=[OFFICE_KEY])


SEAL = sealed(facts())


def test_a_seal_says_what_was_sealed_and_by_whom() -> None:
    found = verified(SEAL)
    assert (found.number, found.issued_on) == ("ABAI-76-2026-12-0001", date(2026, 7, 8))
    assert (found.course, found.hours) == ("seamstress-72", 72)
    assert (found.device, found.issuer) == (12, key_id(OFFICE_KEY))


def test_a_seal_fits_the_compact_mode_of_a_qr() -> None:
    assert set(SEAL) <= QR_LETTERS
    assert len(SEAL) <= LONGEST


def test_the_office_may_hold_several_keys() -> None:
    assert verify_seal(SEAL, office_public_keys=[STRANGER_KEY, OFFICE_KEY]) == verified(SEAL)


@given(st.integers(0, len(SEAL) - 1), st.integers(1, 255))
def test_no_byte_can_be_altered(place: int, flip: int) -> None:
    altered = bytearray(SEAL.encode())
    altered[place] ^= flip
    with pytest.raises(AppError):
        verified(altered.decode("latin-1"))


def test_every_letter_counts() -> None:
    for place, letter in enumerate(SEAL):
        with pytest.raises(AppError):
            verified(SEAL[:place] + ("A" if letter != "A" else "B") + SEAL[place + 1 :])


def test_no_bit_can_be_altered_inside() -> None:
    packed = b32decode(SEAL.removeprefix(PREFIX) + "=" * (-len(SEAL.removeprefix(PREFIX)) % 8))
    for bit in range(len(packed) * 8):
        altered = bytearray(packed)
        altered[bit // 8] ^= 1 << bit % 8
        with pytest.raises(AppError):
            verified(PREFIX + b32encode(altered).decode().rstrip("="))


@given(st.text(max_size=600))
def test_any_text_is_answered_with_a_code(text: str) -> None:
    for attempt in (text, PREFIX + text, SEAL + text[:50] if text else PREFIX, SEAL[: len(text)]):
        with pytest.raises((Damaged, Outdated)):
            verified(attempt)


@given(st.binary(max_size=290))
def test_any_bytes_are_answered_with_a_code(packed: bytes) -> None:
    with pytest.raises(Damaged):
        verified(PREFIX + b32encode(packed).decode().rstrip("="))


def test_a_later_version_asks_for_a_newer_program() -> None:
    with pytest.raises(Outdated, match="seal_newer"):
        verified(SEAL.replace("SAPAR1", "SAPAR2"))


def test_another_offices_seal_is_refused() -> None:
    foreign = seal_certificate(facts(), device_key=DEVICE, device_certificate=issued(by=STRANGER))
    with pytest.raises(Refused, match="seal_key_unknown"):
        verified(foreign)


def test_a_device_cannot_write_its_own_certificate() -> None:
    forged = replace(issued(by=STRANGER), issuer=key_id(OFFICE_KEY))
    with pytest.raises(Damaged, match="seal_altered"):
        verified(seal_certificate(facts(), device_key=DEVICE, device_certificate=forged))


def test_a_device_cannot_lengthen_its_term() -> None:
    longer = replace(issued(), valid_until=date(2030, 12, 31))
    late = seal_certificate(facts(issued_on=date(2028, 1, 1)), device_key=DEVICE, device_certificate=longer)
    with pytest.raises(Damaged, match="seal_altered"):
        verified(late)


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_nothing_is_sealed_outside_the_term(day: date) -> None:
    with pytest.raises(Refused, match="device_certificate_expired"):
        sealed(facts(issued_on=day))


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31)])
def test_the_first_and_the_last_day_of_the_term_count(day: date) -> None:
    assert verified(sealed(facts(issued_on=day))).issued_on == day


def test_a_stolen_device_cannot_seal_outside_its_term() -> None:
    by_hand = [issued(), "ABAI-76-2027-12-0001", date(2027, 1, 1), "seamstress-72", 72, bytes(16)]
    signature = DEVICE.sign(PREFIX.encode() + encode(by_hand))
    text = PREFIX + b32encode(encode([*by_hand, signature])).decode().rstrip("=")
    with pytest.raises(Refused, match="seal_outside_term"):
        verified(text)


def test_a_device_seals_only_under_its_own_certificate() -> None:
    with pytest.raises(Refused, match="device_certificate_foreign"):
        seal_certificate(facts(), device_key=STRANGER, device_certificate=issued())


def test_a_seal_too_long_for_paper_is_refused() -> None:
    with pytest.raises(Refused, match="seal_too_long"):
        sealed(facts(course="x" * 100))


def test_the_name_is_recognised_but_not_told() -> None:
    found = verified(SEAL)
    assert name_matches(found, full_name="  АХМЕТОВА айгүл\u00a0Серікқызы ")
    assert not name_matches(found, full_name="Ахметова Айгул Серіккызы")
    packed = b32decode(SEAL.removeprefix(PREFIX) + "=" * (-len(SEAL.removeprefix(PREFIX)) % 8))
    assert not any(word.encode() in packed for word in ("Ахметова", "Айгүл", "Серікқызы"))


def test_two_certificates_of_one_person_do_not_share_a_hash() -> None:
    other = verified(sealed(facts(number="ABAI-76-2026-12-0002")))
    assert other.name_hash != verified(SEAL).name_hash


def test_the_check_code_is_short_and_its_own() -> None:
    code = check_code(SEAL)
    assert [len(part) for part in code.split("-")] == [4, 4, 4]
    assert code != check_code(sealed(facts(number="ABAI-76-2026-12-0002")))
