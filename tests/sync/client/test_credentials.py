"""A real GNOME keyring on its own message bus, opened by a password on its standard input."""

import gc
import os
import shutil
import signal
import subprocess
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring.core
import pytest
import secretstorage
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, fail, null

from core.errors import Unavailable
from core.store import keys
from core.store.envelope import Cost
from sync.client import credentials
from sync.client.credentials import Keyring

SECRET = bytes(range(32))
SERVICE = "org.freedesktop.secrets"
PHRASE = "жеті бұлақ қара шапан"
CHEAP = Cost(memory_kib=128, rounds=1)
START = (
    "echo $$ $DBUS_SESSION_BUS_ADDRESS; exec gnome-keyring-daemon --foreground --unlock --components=secrets"
)
REAL: Callable[[], KeyringBackend] = SecretService.Keyring


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A message bus of our own on which a fresh, unlocked keyring answers."""
    if not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")):
        pytest.fail("apt-get install dbus gnome-keyring")
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    with subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | home,
        text=True,
    ) as session:
        assert session.stdin
        assert session.stdout
        session.stdin.write("password")
        session.stdin.close()
        keyring, address = session.stdout.readline().split()
        try:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            wait_until_it_answers(address)
            yield
        finally:
            os.kill(int(keyring), signal.SIGTERM)  # the bus ends with it


def wait_until_it_answers(address: str) -> None:
    """Wait for it to take its name, with its keyring open: asked before, the bus starts another beside it."""
    with open_dbus_connection(address) as connection:
        bus = Proxy(message_bus, connection, timeout=30)
        taken = MatchRule(type="signal", sender=message_bus.bus_name, member="NameOwnerChanged")
        taken.add_arg_condition(0, SERVICE)
        bus.AddMatch(taken)
        with connection.filter(taken) as signals:
            if not bus.NameHasOwner(SERVICE)[0]:
                connection.recv_until_filtered(signals, timeout=30)
    with secretstorage.dbus_init() as connection:
        assert not secretstorage.Collection(connection).is_locked()


def items() -> list[tuple[str, bytes]]:
    """What stands in the keyring, by another way than ours."""
    with secretstorage.dbus_init() as connection:
        collection = secretstorage.get_default_collection(connection)
        return [(item.get_attributes()["service"], item.get_secret()) for item in collection.get_all_items()]


def test_secret_is_kept_read_and_forgotten(bus: None) -> None:
    found = credentials.find()
    assert found.get("one") is None
    found.set("one", SECRET)
    found.set("other", SECRET[::-1])
    assert credentials.find().get("one") == SECRET
    found.set("one", bytes(32))
    assert found.get("one") == bytes(32)
    found.delete("one")
    assert found.get("one") is None
    found.delete("one")
    assert found.get("other") == SECRET[::-1]


def test_probe_leaves_nothing_behind(bus: None) -> None:
    credentials.find()
    assert items() == []


def test_secret_lies_encrypted_on_the_disk(bus: None, tmp_path: Path) -> None:
    credentials.find().set("one", SECRET)
    ((service, kept),) = items()
    assert service == "Sapar one"
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.suffix == ".keyring" for file in files)
    assert not any(kept in file.read_bytes() for file in files)


def test_something_else_in_its_place_is_no_secret(bus: None) -> None:
    REAL().set_password("Sapar one", "device", "not base64!")
    assert credentials.find().get("one") is None


def test_wiped_keyring_loses_the_key_and_the_recovery_key_opens(bus: None, tmp_path: Path) -> None:
    path = tmp_path / "sapar.keys"
    found = credentials.find()
    made, recovery = keys.create(path, passphrase=PHRASE, secrets=found, cost=CHEAP)
    assert keys.open_by_passphrase(path, passphrase=PHRASE, secrets=found) == made
    found.delete(str(made.store))
    with pytest.raises(Unavailable, match="key_lost"):
        keys.open_by_passphrase(path, passphrase=PHRASE, secrets=found)
    opened = keys.open_by_recovery(path, recovery=recovery)
    keys.change_passphrase(path, keys=opened, passphrase=PHRASE, secrets=found, cost=CHEAP)
    assert keys.open_by_passphrase(path, passphrase=PHRASE, secrets=credentials.find()) == made


def test_locked_keyring_is_told_from_a_lost_secret(bus: None) -> None:
    found = credentials.find()
    found.set("one", SECRET)
    with secretstorage.dbus_init() as connection:
        secretstorage.get_default_collection(connection).lock()
    for attempt in (lambda: found.get("one"), credentials.find):
        with pytest.raises(Unavailable, match="keyring_locked"):
            attempt()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the library leaves its connection open here
        gc.collect()


def test_keyring_that_went_away_is_told(bus: None, monkeypatch: pytest.MonkeyPatch) -> None:
    found = credentials.find()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    with pytest.raises(Unavailable, match="keyring_missing"):
        found.get("one")
    with pytest.raises(Unavailable, match="keyring_missing"):
        credentials.find()


def test_configured_keyring_has_no_say(bus: None, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing: Callable[[], KeyringBackend] = null.Keyring
    monkeypatch.setattr(keyring.core, "_keyring_backend", nothing())
    credentials.find().set("one", SECRET)
    assert [service for service, _ in items()] == ["Sapar one"]


@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring])
def test_keyrings_that_keep_nothing_are_refused(backend: Callable[[], KeyringBackend]) -> None:
    with pytest.raises(Unavailable, match="keyring_missing"):
        Keyring(backend())


def test_no_relative_of_an_accepted_keyring_slips_in() -> None:
    class Plain(SecretService.Keyring):
        """What a plug-in could pass for the real one."""

    relative: Callable[[], KeyringBackend] = Plain
    with pytest.raises(Unavailable, match="keyring_missing"):
        Keyring(relative())
