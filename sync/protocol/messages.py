"""The messages of a peer: hello, enrol, exchange. Arrays on the wire, in the order of the fields here."""

from hashlib import blake2b
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta, Struct, convert

from core.errors import AppError, Damaged, NotFound, Outdated, Refused, Unavailable
from core.seal import DeviceCertificate, PublicKey, Signature
from sync.protocol.frame import DeviceNo, Hlc, Id, Value

Nonce = Annotated[bytes, Meta(min_length=16, max_length=16)]
Hash16 = Annotated[bytes, Meta(min_length=16, max_length=16)]
Secret = Annotated[bytes, Meta(max_length=16)]
Seq = Annotated[int, Meta(ge=0, le=2**63 - 1)]
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]

HELLO = "/sync/v1/hello"
ENROL = "/sync/v1/enrol"
EXCHANGE = "/sync/v1/exchange"
HEALTH = "/health"

_ERRORS: dict[str, type[AppError]] = {
    one.__name__: one for one in (Refused, NotFound, Unavailable, Outdated, Damaged)
}

FIRST_DIGEST = bytes(16)  # what the first batch of a device has for its predecessor

# Orders of the server to one device.
HLC_RESET = "hlc_reset"  # `number`: fall back to this clock
REVOKED = "revoked"  # the device may deliver, and receives no more
WIPE = "wipe"  # deliver, then delete the store


class Hello(Struct, frozen=True, array_like=True):
    """Who are you? The signed answer proves the key, for it covers the nonce."""

    protocol: int
    nonce: Nonce


class HelloAnswer(Struct, frozen=True, array_like=True):
    """The server's signing key and its time (milliseconds since 1970)."""

    protocol: int
    public_key: PublicKey
    server_now: int


class Grants(Struct, frozen=True, array_like=True):
    """The buckets a device may see, sorted, and the version of that list."""

    version: int
    buckets: list[str]


class Enrol(Struct, frozen=True, array_like=True):
    """A new device with the secret of its enrolment code; `proof` shows that it holds its key."""

    protocol: int
    schema: int
    secret: Secret
    public_key: PublicKey
    instance_hash: Hash16
    name: Annotated[str, Meta(max_length=200)]
    client_now: int
    proof: Signature


class EnrolAnswer(Struct, frozen=True, array_like=True):
    """Who the device is from now on, and what it may see."""

    device: DeviceNo
    user: UUID
    user_name: str
    role: str
    organisation: UUID
    epoch: str
    server_key: PublicKey
    device_certificate: DeviceCertificate
    grants: Grants
    server_now: int
    server_hlc: Hlc
    next: int


class Batch(Struct, frozen=True, array_like=True):
    """A frozen batch. `void` is the digest of a body that the device has lost, instead of a `frame`."""

    no: Annotated[int, Meta(ge=1, le=2**31 - 1)]
    prev_digest: Hash16
    signature: Signature
    frame: bytes
    void: Hash16 | None = None

    @property
    def digest(self) -> bytes:
        """The 16 bytes by which the batch is known."""
        return self.void or digest_of(self.frame)


class Exchange(Struct, frozen=True, array_like=True):
    """One batch up, and what is newer than the cursors down.

    A bucket that is granted and has no cursor, or 0, is sent from the beginning, own rows too. `client_now`
    is milliseconds since 1970, `hlc` the device's last clock. `want_sums` asks for [rows, sum] of every
    bucket.
    """

    protocol: int
    schema: int
    epoch: str
    device: DeviceNo
    instance_hash: Hash16
    grants_version: int
    client_now: int
    hlc: Hlc
    cursors: dict[str, Seq]
    limit_bytes: Count
    want_sums: bool
    batch: Batch | None


class Ack(Struct, frozen=True, array_like=True):
    """What became of a batch: durable on the server, each row applied, held or refused.

    `seq` is the head after it. `merged` are records that the merge left different from what was sent; they
    come back on a page. `restamped` are pairs (clock sent, clock given): the device replaces its own clocks.
    `held` are (id, code) waiting for something, `refused` (id, code, field).
    """

    no: int
    digest: Hash16
    seq: Seq
    applied: int
    merged: list[Id]
    restamped: list[tuple[Hlc, Hlc]]
    held: list[tuple[Id, str]]
    refused: list[tuple[Id, str, str]]
    is_replay: bool = False


class PageRows(Struct, frozen=True, array_like=True):
    """Whole rows of one kind in columns. `clocks` is the JSON text of the hidden column, empty for `{}`."""

    ids: list[Id]
    base_hlcs: list[Hlc]
    base_devices: list[DeviceNo]
    clocks: list[str]
    columns: list[list[Value]]


class Page(Struct, frozen=True, array_like=True):
    """The changes of a bucket after `since` up to and with `upto`; `sums` (rows, sum) if complete.

    `outs` are ids that left the bucket, `purges` ids that were erased.
    """

    bucket: str
    since: Seq
    upto: Seq
    is_complete: bool
    sums: tuple[int, int] | None
    tables: dict[str, PageRows]
    outs: list[Id]
    purges: list[Id]


class Order(Struct, frozen=True, array_like=True):
    """What a device must do."""

    name: str
    number: int = 0


class ExchangeAnswer(Struct, frozen=True, array_like=True):
    """The ack and the pages, as of `head`. A granted bucket without a page is complete as of `head`.

    `durable_seq` is the highest seq in a verified backup; `grants` is None while the device's version holds;
    `next` is the counter of the device's next request.
    """

    epoch: str
    head: Seq
    server_now: int
    server_hlc: Hlc
    durable_seq: Seq
    grants: Grants | None
    ack: Ack | None
    pages: list[Page]
    orders: list[Order]
    next: int


class Fault(Struct, frozen=True, array_like=True):
    """An answer that is none: an AppError by its class, code and details, signed like any other answer."""

    kind: str
    code: str
    details: dict[str, int | str | list[tuple[str, int]]]

    @classmethod
    def of(cls, error: AppError) -> "Fault":
        """Return the fault that says this error."""
        return convert((type(error).__name__, error.code, error.details), cls)

    def error(self) -> AppError:
        """Return the error to raise on this side."""
        details: dict[str, Any] = dict(self.details)
        return _ERRORS.get(self.kind, Refused)(self.code, **details)


def digest_of(frame: bytes) -> bytes:
    """Return the 16 bytes by which a frozen frame is known."""
    return blake2b(frame, digest_size=16).digest()
