"""The seal of a certificate: the signed text behind its QR. Nothing here knows paper, store or network.

Two links make the chain. At enrolment the office key signs a `DeviceCertificate` for the laptop's own key;
in the field the laptop signs each seal with that key and puts the device certificate inside. Whoever holds
the office's public key can check a paper offline. A seal holds number, date, course code, hours and a hash
bound to the name: no name, diagnosis, offence or address.

The text is `SAPAR1:` (its digit is the version, and is signed too) and base32 of a msgpack array, so that a
QR stores it in its compact alphanumeric mode and it passes unharmed through a web address. Public keys are
raw 32 bytes; private keys stay `Ed25519PrivateKey` objects, so that no copy of the secret is passed about.
"""

import re
import unicodedata
from base64 import b32decode, b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import DecodeError, Meta, Struct
from msgspec.msgpack import decode, encode
from msgspec.structs import astuple, replace

from core.errors import Damaged, Outdated, Refused

PREFIX = "SAPAR1:"
LONGEST = 483  # characters in a QR of version 13, level M: 69 modules, half a millimetre each on 37 mm

# The device key signs other things too: a signature must never be of use under another meaning.
_DEVICE_CONTEXT = b"sapar device certificate 1\0"
_SEAL_CONTEXT = PREFIX.encode()

KeyId = Annotated[bytes, Meta(min_length=8, max_length=8)]
PublicKey = Annotated[bytes, Meta(min_length=32, max_length=32)]
Signature = Annotated[bytes, Meta(min_length=64, max_length=64)]
NameHash = Annotated[bytes, Meta(min_length=16, max_length=16)]


class DeviceCertificate(Struct, frozen=True, array_like=True):
    """The office's word that a device may issue certificates between two days, both included."""

    device: int
    public_key: PublicKey
    valid_from: date
    valid_until: date
    issuer: KeyId
    signature: Signature

    def covers(self, day: date) -> bool:
        """Tell whether the device may issue on the day."""
        return self.valid_from <= day <= self.valid_until


class _Seal(Struct, frozen=True, array_like=True):
    device_certificate: DeviceCertificate
    number: str
    issued_on: date
    course: str
    hours: int
    name_hash: NameHash
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts:
    """What a seal speaks for; the name goes in only as a hash."""

    number: str
    issued_on: date
    course: str
    hours: int
    full_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedCertificate:
    """What a checked seal says, and who said it."""

    number: str
    issued_on: date
    course: str
    hours: int
    name_hash: bytes
    device: int
    issuer: bytes


def key_id(public_key: bytes) -> bytes:
    """Return the 8 bytes by which a public key is called."""
    return blake2b(public_key, digest_size=8).digest()


def issue_device_certificate(
    office_key: Ed25519PrivateKey,
    *,
    device: int,
    device_public_key: bytes,
    valid_from: date,
    valid_until: date,
) -> DeviceCertificate:
    """Let a device issue certificates in the office's name."""
    issuer = key_id(office_key.public_key().public_bytes_raw())
    unsigned = DeviceCertificate(device, device_public_key, valid_from, valid_until, issuer, b"")
    return replace(unsigned, signature=office_key.sign(_signed_part(unsigned, context=_DEVICE_CONTEXT)))


def seal_certificate(
    facts: CertificateFacts, *, device_key: Ed25519PrivateKey, device_certificate: DeviceCertificate
) -> str:
    """Sign the facts and return the QR's text.

    Refused where the seal could never be verified: another device's certificate, a day outside its term,
    or a number and course code too long for a QR that a phone reads from paper.
    """
    if device_key.public_key().public_bytes_raw() != device_certificate.public_key:
        raise Refused("device_certificate_foreign")
    if not device_certificate.covers(facts.issued_on):
        raise Refused("device_certificate_expired")
    unsigned = _Seal(
        device_certificate,
        facts.number,
        facts.issued_on,
        facts.course,
        facts.hours,
        _name_hash(facts.full_name, number=facts.number),
        b"",
    )
    signature = device_key.sign(_signed_part(unsigned, context=_SEAL_CONTEXT))
    text = _text(replace(unsigned, signature=signature))
    if len(text) > LONGEST:
        raise Refused("seal_too_long")
    return text


def verify_seal(text: str, *, office_public_keys: Iterable[bytes]) -> VerifiedCertificate:
    """Check both signatures and the device's term, and return what the seal says.

    Several office keys may be given, as the office changes its key and old papers stay true. Damaged: not a
    seal, or altered. Outdated: a later version. Refused: signed for another office, or outside the term.
    """
    seal = _read(text)
    by_device = seal.device_certificate
    office_key = next((key for key in office_public_keys if key_id(key) == by_device.issuer), None)
    if office_key is None:
        raise Refused("seal_key_unknown")
    _check(by_device.signature, over=_signed_part(by_device, context=_DEVICE_CONTEXT), key=office_key)
    _check(seal.signature, over=_signed_part(seal, context=_SEAL_CONTEXT), key=by_device.public_key)
    if not by_device.covers(seal.issued_on):
        raise Refused("seal_outside_term")
    return VerifiedCertificate(
        number=seal.number,
        issued_on=seal.issued_on,
        course=seal.course,
        hours=seal.hours,
        name_hash=seal.name_hash,
        device=by_device.device,
        issuer=by_device.issuer,
    )


def name_matches(verified: VerifiedCertificate, *, full_name: str) -> bool:
    """Tell whether the certificate was issued to this name; case and spaces do not matter, letters do."""
    return verified.name_hash == _name_hash(full_name, number=verified.number)


def check_code(text: str) -> str:
    """Return the short code printed beside the QR, such as `7K4P-XWMQ-3TAB`: 60 bits of the text's hash."""
    letters = b32encode(blake2b(text.encode(), digest_size=10).digest()).decode()[:12]
    return "-".join((letters[:4], letters[4:8], letters[8:]))


def _name_hash(full_name: str, *, number: str) -> bytes:
    """Hash the name together with the number: two papers of one person cannot be matched by their QRs."""
    plain = " ".join(unicodedata.normalize("NFKC", full_name).casefold().split())
    return blake2b(f"{number}\n{plain}".encode(), digest_size=16).digest()


def _signed_part(signed: DeviceCertificate | _Seal, *, context: bytes) -> bytes:
    return context + encode(astuple(signed)[:-1])


def _check(signature: bytes, *, over: bytes, key: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, over)
    except InvalidSignature:
        raise Damaged("seal_altered") from None


def _text(seal: _Seal) -> str:
    return PREFIX + b32encode(encode(seal)).decode().rstrip("=")


def _read(text: str) -> _Seal:
    if re.match(r"SAPAR[0-9]+:", text) and not text.startswith(PREFIX):
        raise Outdated("seal_newer")
    if not text.startswith(PREFIX) or len(text) > LONGEST:
        raise Damaged("seal_unreadable")
    packed = text.removeprefix(PREFIX)
    try:
        seal = decode(b32decode(packed + "=" * (-len(packed) % 8)), type=_Seal)
    except (ValueError, DecodeError):
        raise Damaged("seal_unreadable") from None
    # One seal has one text: spare bits of base32 and longer spellings of msgpack are alterations too.
    if _text(seal) != text:
        raise Damaged("seal_altered")
    return seal
