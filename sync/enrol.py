"""Enrolment: a fresh store becomes a device of a server, once the server has proved that it made the code."""

import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.errors import Damaged
from core.store.store import Store, find_setting, save_setting
from sync.enrolment import Enrolment, instance_hash, save_enrolment
from sync.office import require_fresh
from sync.peer import Peer
from sync.protocol.code import EnrolmentCode, read_code
from sync.protocol.codec import pack
from sync.protocol.messages import Enrol, EnrolAnswer, Hello
from sync.protocol.signing import sign_enrolment
from sync.protocol.version import PROTOCOL, SCHEMA

_KEY, _INSTANCE = "device_key", "instance"


@dataclass(frozen=True, slots=True)
class _Reached:
    server_url: str
    authority: str


def enrol(store: Store, peer: Peer, *, server_url: str, code: str, name: str, authority: str = "") -> None:
    """Enrol the store by a code that the office gave. After a cut the same code may be given again.

    Nothing but a random number leaves before the server's key fits the code's fingerprint. The address and the
    authority (PEM) are those by which the peer was reached, and kept for every sync. Raise Refused
    `already_enrolled`, `already_office`, `code_mistyped`; Damaged `server_untrusted`; and what the peer
    refuses.
    """
    read = read_code(code)
    key, instance = _identity(store)
    hello = peer.hello(Hello(PROTOCOL, secrets.token_bytes(16)))
    if not read.fits(hello.public_key):
        raise Damaged("server_untrusted")
    request = _request(store, read, key=key, instance=instance, name=name)
    answer = peer.enrol(request)
    if answer.server_key != hello.public_key:
        raise Damaged("server_untrusted")
    reached = _Reached(server_url, authority)
    _keep(store, answer, key=key, instance=instance, reached=reached)


def _identity(store: Store) -> tuple[Ed25519PrivateKey, bytes]:
    """Return the key pair and instance of the device to be, the same at every try."""
    with store.applying() as session:
        connection = session.connection()
        require_fresh(connection)
        key, instance = find_setting(connection, _KEY), find_setting(connection, _INSTANCE)
        if isinstance(key, bytes) and isinstance(instance, bytes):
            return Ed25519PrivateKey.from_private_bytes(key), instance
        new_key, new_instance = Ed25519PrivateKey.generate(), secrets.token_bytes(16)
        save_setting(connection, _KEY, new_key.private_bytes_raw())
        save_setting(connection, _INSTANCE, new_instance)
        return new_key, new_instance


def _request(
    store: Store, code: EnrolmentCode, *, key: Ed25519PrivateKey, instance: bytes, name: str
) -> Enrol:
    return Enrol(
        PROTOCOL,
        SCHEMA,
        code.secret,
        key.public_key().public_bytes_raw(),
        instance_hash(instance),
        name,
        store.now(),
        sign_enrolment(key, secret=code.secret),
    )


def _keep(
    store: Store, answer: EnrolAnswer, *, key: Ed25519PrivateKey, instance: bytes, reached: _Reached
) -> None:
    with store.applying() as session:
        connection = session.connection()
        require_fresh(connection)
        save_enrolment(
            connection,
            Enrolment(
                device=answer.device,
                user=answer.user.bytes,
                role=answer.role,
                organisation=answer.organisation.bytes,
                device_key=key.private_bytes_raw(),
                device_certificate=pack(answer.device_certificate),
                instance=instance,
                server_url=reached.server_url,
                authority=reached.authority,
                server_key=answer.server_key,
                epoch=answer.epoch,
                packed_grants=pack(answer.grants),
                counter=answer.next,
            ),
        )
        save_setting(connection, "clock_seen", answer.server_hlc)
    store.clock.offset_ms = answer.server_now - store.now()
    store.refresh_identity()
