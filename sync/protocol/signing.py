"""Signatures of the wire: of a batch once, of a request each time, of every answer. Ed25519 throughout."""

import base64
from dataclasses import dataclass
from hashlib import blake2b

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Struct

from core.errors import AppError, Damaged, Refused
from core.seal import Signature
from sync.protocol.codec import MAX_ANSWER_DECODED, deflate, inflate, pack, unpack
from sync.protocol.messages import Batch, Enrol, HelloAnswer, digest_of

# One key signs several things: a signature must never be of use under another meaning.
_BATCH = b"sapar batch 1\0"
_REQUEST = b"sapar request 1\0"
_ANSWER = b"sapar answer 1\0"
_ENROL = b"sapar enrol 1\0"
_SCHEME = "Sapar"
_MAX_INTRODUCTION = 1024  # bytes; it is inflated before anybody is trusted


def sign_batch(key: Ed25519PrivateKey, *, device: int, no: int, prev_digest: bytes, frame: bytes) -> bytes:
    """Return the signature of a batch, made once at freezing and kept with it."""
    return key.sign(_BATCH + pack([device, no, prev_digest, digest_of(frame)]))


def check_batch(batch: Batch, *, device: int, public_key: bytes) -> None:
    """Raise Damaged `batch_altered` unless the device signed exactly this batch, its frame or what it says it was."""
    signed = _BATCH + pack([device, batch.no, batch.prev_digest, batch.digest])
    is_either = (batch.void is None) == bool(batch.frame)
    if not is_either or not _is_signed(batch.signature, over=signed, public_key=public_key):
        raise Damaged("batch_altered")


def sign_enrolment(key: Ed25519PrivateKey, *, secret: bytes) -> bytes:
    """Return the proof that a new device holds its key."""
    return key.sign(_ENROL + pack([secret, key.public_key().public_bytes_raw()]))


def is_enrolment_signed(request: Enrol) -> bool:
    """Tell whether the new device holds the key it names."""
    signed = _ENROL + pack([request.secret, request.public_key])
    return _is_signed(request.proof, over=signed, public_key=request.public_key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorization:
    """Who signs a request: the device, the server-given counter, and the signature."""

    device: int
    n: int
    signature: bytes

    def header(self) -> str:
        """Return the value of the `Authorization` header."""
        return f"{_SCHEME} {self.device}.{self.n}.{base64.urlsafe_b64encode(self.signature).decode()}"


def sign_request(
    key: Ed25519PrivateKey, *, device: int, n: int, method: str, path: str, epoch: str, body: bytes
) -> Authorization:
    """Sign one request over method, path, epoch, counter and body."""
    signature = key.sign(_request_part(method, path, epoch, n, body))
    return Authorization(device=device, n=n, signature=signature)


def read_authorization(header: str) -> Authorization:
    """Read an `Authorization` header. Raise Refused `device_unknown` for anything else."""
    try:
        scheme, rest = header.split(" ")
        device, n, signature = rest.split(".")
        found = base64.b64decode(signature, altchars=b"-_", validate=True)
        if scheme != _SCHEME or len(header) > 200:
            raise ValueError
        return Authorization(
            device=_number(device, below=1 << 31), n=_number(n, below=1 << 63), signature=found
        )
    except ValueError:
        raise Refused("device_unknown") from None


def _number(text: str, *, below: int) -> int:
    """Return a number that the database can be asked for. Raise ValueError for anything else."""
    if not (text.isascii() and text.isdigit() and int(text) < below):
        raise ValueError
    return int(text)


def is_request_signed(
    authorization: Authorization, *, public_key: bytes, method: str, path: str, epoch: str, body: bytes
) -> bool:
    """Tell whether the holder of the key signed exactly this request."""
    signed = _request_part(method, path, epoch, authorization.n, body)
    return _is_signed(authorization.signature, over=signed, public_key=public_key)


class _Sealed(Struct, frozen=True, array_like=True):
    body: bytes
    signature: Signature


def sign_answer(key: Ed25519PrivateKey, *, request: bytes, answer: object) -> bytes:
    """Return the bytes of a signed answer to the request with this body."""
    body = deflate(pack(answer))
    return pack(_Sealed(body, key.sign(_answer_part(request, body))))


def open_answer(data: bytes, *, request: bytes, public_key: bytes) -> bytes:
    """Return the packed answer to our request. Raise Damaged `server_untrusted` before inflating it."""
    try:
        sealed = unpack(data, _Sealed)
    except Damaged:
        raise Damaged("server_untrusted") from None
    if not _is_signed(sealed.signature, over=_answer_part(request, sealed.body), public_key=public_key):
        raise Damaged("server_untrusted")
    return inflate(sealed.body, limit=MAX_ANSWER_DECODED)


def open_introduction(data: bytes, *, request: bytes) -> HelloAnswer:
    """Return the answer to our hello, signed by the very key it shows. Raise Damaged `server_untrusted`."""
    try:
        sealed = unpack(data, _Sealed)
        answer = unpack(inflate(sealed.body, limit=_MAX_INTRODUCTION), HelloAnswer)
    except AppError:
        raise Damaged("server_untrusted") from None
    if not _is_signed(
        sealed.signature, over=_answer_part(request, sealed.body), public_key=answer.public_key
    ):
        raise Damaged("server_untrusted")
    return answer


def _request_part(method: str, path: str, epoch: str, n: int, body: bytes) -> bytes:
    return _REQUEST + pack([method, path, epoch, n, blake2b(body, digest_size=32).digest()])


def _answer_part(request: bytes, body: bytes) -> bytes:
    return _ANSWER + blake2b(request, digest_size=32).digest() + body


def _is_signed(signature: bytes, *, over: bytes, public_key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, over)
    except (InvalidSignature, ValueError):
        return False
    return True
