"""The big office that benchmarks work in: made once, kept in a cache, copied for whoever writes."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from sqlalchemy import select

from core.errors import Unavailable
from core.kz.kato import districts
from core.model import RECORDS
from core.model.people import Consent
from core.model.visits import Service, ServiceRecipient
from core.store.history import LAPTOP
from core.store.history import RECORDS as RECORD_TABLES
from core.store.keys import Secrets
from core.store.store import Store
from core.store.triggers import triggers
from core.synthetic.chance import Chance, ids
from core.synthetic.office import fill
from core.synthetic.rows import Rows
from desktop.vault import Vault
from sync.office import init_office
from tests.house.tree import ROOT

PEOPLE, SERVICES, SEED = 100_000, 1_000_000, 76
BUSY = 500  # services of one person
PASSPHRASE = "тау мен көл арасы жақын"


def vault(folder: Path) -> Vault:
    """Return the folder's vault, without a keyring."""
    return Vault(folder, find_secrets=_no_keyring)


def opened(folder: Path) -> Store:
    """Open the store of a folder."""
    return vault(folder).open(PASSPHRASE).store


def big_office(cache: Path) -> Path:
    """Return the folder of 100,000 people with 1,000,000 services; it takes some minutes, until they change."""
    folder = cache / f"office-{_fingerprint()}"
    if folder.exists():
        return folder
    for old in cache.glob("office-*"):
        shutil.rmtree(old)
    part = folder.with_suffix(".part")
    made, _ = vault(part).make(PASSPHRASE)
    init_office(made.store, name_kk="Абай жолы", name_ru="Абай жолы", user_name="Жанар", districts=_codes())
    fill(made.store, people=PEOPLE, services=SERVICES, seed=SEED, districts=_codes(), report=_tell)
    _keep_busy(made.store)
    made.store.close()
    part.rename(folder)
    return folder


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """Give a copy of an office to write in, beside it, and remove it."""
    with TemporaryDirectory(dir=folder.parent, prefix="copy-") as copy:
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        yield Path(copy)


def people(store: Store, *, count: int) -> list[UUID]:
    """Return people with a consent, evenly spread over all."""
    with store.read() as session:
        found = session.scalars(select(Consent.person).distinct().order_by(Consent.person)).all()
    return list(found[:: max(len(found) // count, 1)][:count])


def busy_person(store: Store) -> UUID:
    """Return the person with the most services."""
    return people(store, count=1)[0]


def _keep_busy(store: Store) -> None:
    """Give one person a long history."""
    person, user = busy_person(store), store.author().user
    rows = Rows(ids(Chance(SEED), day=store.today()))
    given = {"type": "consult_legal", "form": "individual", "district": _codes()[0], "specialist": user}
    for _ in range(BUSY):
        service = rows.add(Service, given_on=store.today(), **given)
        rows.add(ServiceRecipient, service=service, person=person, is_signed=True)
    with store.work("Bench") as work:
        rows.write(work.session.connection())


def _codes() -> list[str]:
    return [one.code for one in districts()]


def _fingerprint() -> str:
    """Return what changes when a store made before would no longer be opened, or be filled in another way."""
    steps = [step for one in (RECORD_TABLES, LAPTOP) for step in sorted(one.folder.glob("[0-9]*.py"))]
    makers = sorted((ROOT / "core" / "synthetic").glob("*.py"))
    texts = [*triggers(RECORDS).values(), *(file.read_text(encoding="utf-8") for file in [*steps, *makers])]
    return blake2b("\n".join(texts).encode(), digest_size=6).hexdigest()


def _tell(count: int) -> None:
    print(f"\rmaking an office for the benchmarks: {count} of {PEOPLE} people", end="", flush=True)


def _no_keyring() -> Secrets:
    raise Unavailable("keyring_missing")
