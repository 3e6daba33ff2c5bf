"""Laptop stores for tests: real SQLCipher files under a raw key."""

import shutil
import tempfile
from functools import cache
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.identity import new_id
from core.model.people import Person
from core.store.store import Store
from sync.enrolment import Enrolment, save_enrolment
from sync.protocol.codec import pack
from sync.protocol.messages import Grants

KEY = bytes(range(32))
DISTRICT = "103200000"


class Clock:
    """A computer's clock that stands until it is moved."""

    def __init__(self, ms: int = 1_790_000_000_000) -> None:
        self.ms = ms

    def __call__(self) -> int:
        return self.ms


@cache
def _empty() -> Path:
    """Return the folder of a store that was made once, to be copied."""
    folder = Path(tempfile.mkdtemp(prefix="sapar-store-"))
    Store.create(folder, key=KEY).close()
    return folder


def fresh(folder: Path, *, clock: Clock | None = None) -> Store:
    """Return an empty store that belongs to nobody."""
    shutil.copytree(_empty(), folder, dirs_exist_ok=True)
    return Store(folder, key=KEY, now=clock or Clock())


def enrolled(folder: Path, *, device: int = 7, clock: Clock | None = None) -> Store:
    """Return an empty store that believes itself enrolled, though no server was asked."""
    store = fresh(folder, clock=clock)
    with store.applying() as session:
        save_enrolment(
            session.connection(),
            Enrolment(
                device=device,
                user=new_id().bytes,
                role="field_worker",
                organisation=new_id().bytes,
                device_key=Ed25519PrivateKey.generate().private_bytes_raw(),
                device_certificate=b"",
                instance=bytes(16),
                server_url="https://server.example",
                server_key=bytes(32),
                epoch="1",
                packed_grants=pack(Grants(1, [f"d:{DISTRICT}"])),
                counter=0,
            ),
        )
    store.refresh_identity()
    return store


def register(store: Store, *, surname: str = "Ахметова", given_name: str = "Сәуле", **values: object) -> UUID:
    """Make a person, whose documents are lost unless an IIN is given, and return the id."""
    card = {"district": DISTRICT, "no_iin_reason": None if "iin" in values else "lost", **values}
    with store.work("RegisterPerson") as work:
        return work.add(Person(id=new_id(), surname=surname, given_name=given_name, **card)).id


def change(store: Store, id: UUID, **values: object) -> None:
    """Change fields of a person."""
    with store.work("ChangePerson") as work:
        person = work.session.get_one(Person, id)
        for name, value in values.items():
            setattr(person, name, value)
