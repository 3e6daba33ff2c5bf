"""What a laptop's store knows of its enrolment: its number and keys, its server, the epoch and its grants."""

from hashlib import blake2b

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct, ValidationError, convert
from msgspec.structs import asdict
from sqlalchemy import Connection, select

from core.errors import Refused
from core.store.store import save_setting
from core.store.tables import SETTING
from sync.protocol.codec import unpack
from sync.protocol.messages import Grants


class Enrolment(Struct, frozen=True, kw_only=True):
    """Settings of the store, each by its own name.

    `counter` numbers the next signed request. `authority` (PEM) alone vouches for the server's certificate;
    where it is empty, the system's authorities do.
    """

    device: int
    user: bytes
    role: str
    organisation: bytes
    device_key: bytes
    device_certificate: bytes
    instance: bytes
    server_url: str
    server_key: bytes
    epoch: str
    packed_grants: bytes
    counter: int
    authority: str = ""

    @property
    def key(self) -> Ed25519PrivateKey:
        """The key that signs batches and requests."""
        return Ed25519PrivateKey.from_private_bytes(self.device_key)

    @property
    def grants(self) -> Grants:
        """What this device may see."""
        return unpack(self.packed_grants, Grants)


def enrolment_in(connection: Connection) -> Enrolment:
    """Return the enrolment. Raise Refused `not_enrolled` for a store without a server."""
    settings = {row.name: row.value for row in connection.execute(select(SETTING))}
    try:
        return convert(settings, Enrolment)
    except ValidationError:
        raise Refused("not_enrolled") from None


def instance_hash(instance: bytes) -> bytes:
    """Return what the server is told of the random number that names this copy of the store."""
    return blake2b(instance, digest_size=16).digest()


def save_enrolment(connection: Connection, enrolment: Enrolment) -> None:
    """Write the settings of an enrolment within the caller's transaction."""
    for name, value in asdict(enrolment).items():
        save_setting(connection, name, value)
