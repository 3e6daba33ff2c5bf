import unicodedata
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.errors import Damaged, Refused, Unavailable
from core.store import cipher, envelope, keys
from core.store.envelope import Cost
from core.store.keys import Keys
from core.store.recovery_key import RecoveryKey

PHRASE = "жеті бұлақ қара шапан"
OTHER = "оюлы текемет ескі домбыра"
CHEAP = Cost(memory_kib=128, rounds=1)


@dataclass
class Computer:
    """A keyring of this computer, at the edge where the system's would be."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> bytes | None:
        return self.kept.get(name)

    def set(self, name: str, secret: bytes) -> None:
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)

    def __len__(self) -> int:
        return len(self.kept)


@dataclass
class Made:
    """A store with its envelope, keyring, keys and recovery key."""

    path: Path
    computer: Computer
    keys: Keys
    recovery: RecoveryKey

    @property
    def store(self) -> Path:
        return self.path.with_name("sapar.store")

    def open(self, passphrase: str = PHRASE) -> Keys:
        """Open the store as the program does: the envelope first, then the file."""
        opened = keys.open_by_passphrase(self.path, passphrase=passphrase, secrets=self.computer)
        cipher.connect(self.store, opened.data, cache_kib=64).close()
        return opened


@pytest.fixture
def made(tmp_path: Path) -> Made:
    path = tmp_path / "sapar.keys"
    computer = Computer()
    opened, recovery = keys.create(path, passphrase=PHRASE, secrets=computer, cost=CHEAP)
    one = Made(path, computer, opened, recovery)
    cipher.create(one.store, key=opened.data)
    with closing(cipher.connect(one.store, opened.data, cache_kib=64)) as connection:
        connection.execute("CREATE TABLE t (a)")
    return one


def test_passphrase_and_recovery_key_open_the_same_store(made: Made) -> None:
    assert made.open() == made.keys
    assert keys.open_by_recovery(made.path, recovery=made.recovery) == made.keys
    assert len(made.keys.data) == 32


def test_passphrase_is_the_same_from_any_keyboard(made: Made) -> None:
    composed, decomposed = "мой зелёный йод 7", unicodedata.normalize("NFD", "мой зелёный йод 7")
    assert composed != decomposed
    keys.change_passphrase(made.path, keys=made.keys, passphrase=composed, secrets=None, cost=CHEAP)
    assert made.open(decomposed) == made.keys


def test_three_misfortunes_have_three_codes(made: Made) -> None:
    with pytest.raises(Refused) as wrong:
        made.open(OTHER)
    secret = made.computer.kept.copy()
    made.computer.kept.clear()
    with pytest.raises(Unavailable) as lost:
        made.open()
    made.computer.kept.update(secret)
    content = bytearray(made.store.read_bytes())
    content[100] ^= 1
    made.store.write_bytes(content)
    with pytest.raises(Damaged) as damaged:
        made.open()
    made.store.unlink()
    with pytest.raises(Damaged) as missing:
        made.open()
    codes = [error.value.code for error in (wrong, lost, damaged, missing)]
    assert codes == ["wrong_passphrase", "key_lost", "store_damaged", "store_missing"]
    assert wrong.value.field == "passphrase"


def test_wrong_passphrase_is_known_before_the_store_is_touched(made: Made) -> None:
    made.store.unlink()
    with pytest.raises(Refused, match="wrong_passphrase"):
        made.open(OTHER)


def test_secret_of_another_computer_is_no_wrong_passphrase(made: Made) -> None:
    made.computer.set(str(made.keys.store), bytes(32))
    with pytest.raises(Unavailable, match="key_lost"):
        made.open()
    with pytest.raises(Unavailable, match="key_lost"):
        keys.open_by_passphrase(made.path, passphrase=PHRASE, secrets=None)


def test_wiped_keyring_is_mended_by_the_recovery_key(made: Made) -> None:
    made.computer.kept.clear()
    opened = keys.open_by_recovery(made.path, recovery=RecoveryKey.read("-".join(made.recovery.groups())))
    keys.change_passphrase(made.path, keys=opened, passphrase=OTHER, secrets=made.computer, cost=CHEAP)
    assert made.open(OTHER) == made.keys
    assert made.computer.kept


def test_changed_passphrase_ends_the_old_one_and_keeps_the_device_secret(made: Made) -> None:
    before = made.computer.kept.copy()
    keys.change_passphrase(made.path, keys=made.keys, passphrase=OTHER, secrets=made.computer, cost=CHEAP)
    assert made.open(OTHER) == made.keys
    with pytest.raises(Refused, match="wrong_passphrase"):
        made.open()
    assert made.computer.kept == before
    assert keys.open_by_recovery(made.path, recovery=made.recovery) == made.keys


def test_change_that_fails_leaves_the_old_passphrase(made: Made) -> None:
    with pytest.raises(Refused, match="passphrase_short"):
        keys.change_passphrase(
            made.path, keys=made.keys, passphrase="қысқа", secrets=made.computer, cost=CHEAP
        )
    (twin,) = made.path.parent.glob("*.twin")
    twin.unlink()
    twin.mkdir()
    with pytest.raises(Unavailable, match="disk_failed"):
        keys.change_passphrase(made.path, keys=made.keys, passphrase=OTHER, secrets=made.computer, cost=CHEAP)
    assert made.open() == made.keys


def test_renewed_recovery_key_ends_the_old_one(made: Made) -> None:
    renewed = keys.renew_recovery(made.path, keys=made.keys)
    assert keys.open_by_recovery(made.path, recovery=renewed) == made.keys
    with pytest.raises(Refused, match="wrong_recovery_key") as refused:
        keys.open_by_recovery(made.path, recovery=made.recovery)
    assert refused.value.field == "recovery_key"
    assert made.open() == made.keys


def test_keys_of_another_store_never_enter_an_envelope(made: Made, tmp_path: Path) -> None:
    strange, _ = keys.create(tmp_path / "other.keys", passphrase=PHRASE, secrets=None, cost=CHEAP)
    before = made.path.read_bytes()
    with pytest.raises(ValueError, match="another store"):
        keys.change_passphrase(made.path, keys=strange, passphrase=OTHER, secrets=None, cost=CHEAP)
    with pytest.raises(ValueError, match="another store"):
        keys.renew_recovery(made.path, keys=strange)
    assert made.path.read_bytes() == before


def test_without_a_keyring_the_passphrase_alone_opens_and_the_envelope_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sapar.keys"
    made, _ = keys.create(path, passphrase=PHRASE, secrets=None, cost=CHEAP)
    assert not keys.describe(path).is_device_bound
    assert keys.open_by_passphrase(path, passphrase=PHRASE, secrets=None) == made
    assert keys.open_by_passphrase(path, passphrase=PHRASE, secrets=Computer()) == made


def test_description_needs_no_secret(made: Made) -> None:
    told = keys.describe(made.path)
    assert told.is_device_bound
    assert told.store == made.keys.store


@pytest.mark.parametrize("lost", ["sapar.keys", "sapar.keys.twin"])
def test_no_second_envelope_is_made_over_a_store(made: Made, lost: str) -> None:
    made.path.with_name(lost).unlink()
    with pytest.raises(Refused, match="store_exists"):
        keys.create(made.path, passphrase=OTHER, secrets=made.computer, cost=CHEAP)


def test_bad_passphrase_makes_no_envelope_and_leaves_no_secret(tmp_path: Path) -> None:
    computer = Computer()
    with pytest.raises(Refused, match="passphrase_common"):
        keys.create(tmp_path / "sapar.keys", passphrase="Пароль-2026-пароль", secrets=computer, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []
    assert not computer.kept


def test_slot_of_another_store_or_name_does_not_open(made: Made, tmp_path: Path) -> None:
    """A slot moved into another envelope, or the other slot of the same one, is refused."""
    strange = tmp_path / "other.keys"
    keys.create(strange, passphrase=PHRASE, secrets=None, cost=CHEAP)
    mixed = envelope.read(strange)
    mixed = type(mixed)(
        store=mixed.store,
        created=mixed.created,
        passphrase=mixed.passphrase,
        recovery=envelope.read(made.path).recovery,
    )
    envelope.write(strange, mixed)
    with pytest.raises(Refused, match="wrong_recovery_key"):
        keys.open_by_recovery(strange, recovery=made.recovery)


def test_derived_keys_differ_by_purpose_and_store(made: Made, tmp_path: Path) -> None:
    strange, _ = keys.create(tmp_path / "other.keys", passphrase=PHRASE, secrets=None, cost=CHEAP)
    found = {
        made.keys.data,
        strange.data,
        made.keys.derived("files"),
        made.keys.derived("package"),
        strange.derived("files"),
    }
    assert len(found) == 5
    assert made.open().derived("files") == made.keys.derived("files")


def test_keys_do_not_show_themselves(made: Made) -> None:
    assert made.keys.data.hex() not in repr(made.keys)
    assert repr(made.keys.data) not in repr(made.keys)


def test_no_file_holds_a_secret(made: Made) -> None:
    (device,) = made.computer.kept.values()
    for file in made.path.parent.iterdir():
        content = file.read_bytes()
        for secret in (made.keys.data, made.recovery.secret, device, PHRASE.encode()):
            assert secret not in content
            assert secret.hex().encode() not in content.lower()


def test_production_cost_opens_too(tmp_path: Path) -> None:
    path = tmp_path / "sapar.keys"
    made, _ = keys.create(path, passphrase=PHRASE, secrets=None)
    cost = envelope.read(path).passphrase.cost
    assert (cost.memory_kib, cost.rounds, cost.lanes) == (65536, 3, 1)
    assert keys.open_by_passphrase(path, passphrase=PHRASE, secrets=None) == made
