"""The vault: the folder of a store with its keys; making, opening, re-keying and restoring, all off the interface."""

import logging
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.errors import Damaged, Unavailable
from core.store import disk, envelope, keys, snapshots
from core.store.envelope import Cost
from core.store.files import FileStore
from core.store.keys import Keys, Secrets
from core.store.lock import Lock
from core.store.making import making
from core.store.recovery_key import RecoveryKey
from core.store.store import FILE, LOCK, SNAPSHOTS, Store

_PRODUCTION = Cost()
ENVELOPE, FILES = "store.keys", "files"
_BESIDE = ("", "-wal", "-shm")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store and the keys that open it; both are let go when it is locked."""

    store: Store
    keys: Keys


class FindSecrets(Protocol):
    """How this computer's keyring is found: `desktop.credentials.find_secrets`."""

    def __call__(self) -> Secrets:
        """Return it. Raise Unavailable `keyring_missing`, `keyring_locked`, `keyring_refused`."""


class Vault:
    """One folder. Every method may take a second or more and is called on a thread of work."""

    def __init__(self, folder: Path, *, find_secrets: FindSecrets, cost: Cost = _PRODUCTION) -> None:
        """Stretch new passphrases at the cost given."""
        self.folder = folder
        self._find_secrets = find_secrets
        self._cost = cost

    @property
    def _envelope(self) -> Path:
        return self.folder / ENVELOPE

    def exists(self) -> bool:
        """Tell whether a store was made here."""
        return envelope.exists(self._envelope)

    def is_device_bound(self) -> bool:
        """Tell whether the keyring guards the store beside the passphrase."""
        return keys.describe(self._envelope).is_device_bound

    def make(self, passphrase: str) -> tuple[Opened, RecoveryKey]:
        """Make an empty store, whole or not at all; the recovery key is to be printed and kept.

        Raise Refused `store_exists`, `passphrase_short`, `passphrase_common`; Unavailable `store_in_use`.
        """
        with making(self.folder, store=FILE, keys=ENVELOPE, lock=LOCK) as aside:
            made, recovery = keys.create(
                aside / ENVELOPE,
                passphrase=passphrase,
                secrets=self._secrets_if_there_are(),
                cost=self._cost,
            )
            Store.create(aside, key=made.data).close()
        return self._open(made), recovery

    def open(self, passphrase: str) -> Opened:
        """Open by the passphrase.

        Raise Refused `wrong_passphrase`; Unavailable `key_lost`, `keyring_locked`, `store_in_use`; Damaged and
        Outdated for what no passphrase mends.
        """
        return self._open(self._unwrapped(passphrase))

    def open_by_recovery(self, text: str, *, passphrase: str) -> Opened:
        """Open by the printed key and set a new passphrase.

        Raise Refused `recovery_key_mistyped`, `wrong_recovery_key`, and as `open` does.
        """
        self._mend_envelope()
        found = keys.open_by_recovery(self._envelope, recovery=RecoveryKey.read(text))
        self.set_passphrase(found, passphrase=passphrase)
        return self._open(found)

    def change_passphrase(self, *, old: str, new: str) -> None:
        """Set a new passphrase by the old one. Raise Refused `wrong_passphrase`."""
        self.set_passphrase(self._unwrapped(old), passphrase=new)

    def set_passphrase(self, found: Keys, *, passphrase: str) -> None:
        """Make the slot of the passphrase anew; a keyring that was lost is bound again."""
        secrets = self._secrets_if_there_are()
        keys.change_passphrase(
            self._envelope, keys=found, passphrase=passphrase, secrets=secrets, cost=self._cost
        )

    def renew_recovery(self, found: Keys) -> RecoveryKey:
        """Return a new recovery key; the sheet printed before no longer opens the store."""
        return keys.renew_recovery(self._envelope, keys=found)

    def restore(self, passphrase: str) -> Opened:
        """Put the newest whole snapshot in the place of a damaged store, which is kept aside, and open it.

        Raise Damaged `snapshot_missing` where there is none that is whole; Unavailable `store_in_use`.
        """
        found = self._unwrapped(passphrase)
        lock = Lock(self.folder / LOCK)
        try:
            self._put_back(found)
        finally:
            lock.release()
        return self._open(found)

    def _put_back(self, found: Keys) -> None:
        snapshot = snapshots.newest_verified(self.folder / SNAPSHOTS, key=found.data)
        if snapshot is None:
            raise Damaged("snapshot_missing")
        for ending in _BESIDE:
            part = self.folder / f"{FILE}{ending}"
            if part.exists():
                disk.set_aside(part)
        _copy(snapshot, self.folder / FILE)
        _log.warning("the store was restored from %s", snapshot.name)

    def take_snapshot(self, found: Keys) -> None:
        """Keep a verified copy of the store as it is now."""
        snapshots.take(self.folder / FILE, key=found.data, folder=self.folder / SNAPSHOTS)

    def snapshot_ms(self) -> int | None:
        """Return when the newest snapshot was taken, in milliseconds since 1970; None without any."""
        times = [int(one.stat().st_mtime * 1000) for one in (self.folder / SNAPSHOTS).glob("*.snapshot")]
        return max(times, default=None)

    def _open(self, found: Keys) -> Opened:
        return Opened(_with_keys(self.folder, found), found)

    def _unwrapped(self, passphrase: str) -> Keys:
        self._mend_envelope()
        secrets = self._find_secrets() if self.is_device_bound() else None
        return keys.open_by_passphrase(self._envelope, passphrase=passphrase, secrets=secrets)

    def _mend_envelope(self) -> None:
        """Make both files of the keys whole again by the one that is."""
        if (mended := envelope.mend(self._envelope)) != "nothing":
            _log.warning("the %s of the keys was mended by its pair", mended)

    def _secrets_if_there_are(self) -> Secrets | None:
        """Return the keyring; without one that encrypts the passphrase alone guards the store."""
        try:
            return self._find_secrets()
        except Unavailable:
            return None


def _copy(source: Path, target: Path) -> None:
    size = source.stat().st_size
    with (
        source.open("rb") as file,
        disk.replacing(target, proven=lambda part: part.stat().st_size == size) as out,
    ):
        shutil.copyfileobj(file, out)


def _with_keys(folder: Path, found: Keys) -> Store:
    return Store(folder, key=found.data, files=FileStore(folder / FILES, key=found.derived("files")))
