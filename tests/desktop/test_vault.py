"""The vault opens by what a person knows or printed, and puts right what can be put right."""

import pytest

from core.errors import AppError, Damaged, Refused, Unavailable
from core.store.store import FILE, SNAPSHOTS
from desktop.vault import ENVELOPE, Vault
from tests.desktop.conftest import OTHER, PASSPHRASE, Keyring
from tests.laptops import register


def code_of(error: pytest.ExceptionInfo[AppError]) -> str:
    return error.value.code


def test_what_is_made_opens_by_its_passphrase_only(vault: Vault) -> None:
    opened, _ = vault.make(PASSPHRASE)
    opened.store.close()
    vault.open(PASSPHRASE).store.close()
    with pytest.raises(Refused) as error:
        vault.open(OTHER)
    assert code_of(error) == "wrong_passphrase"


def test_a_lost_keyring_is_told_apart_and_mended_by_the_printed_key(vault: Vault, keyring: Keyring) -> None:
    keyring.kept = {}
    opened, recovery = vault.make(PASSPHRASE)
    opened.store.close()
    keyring.kept = {}
    with pytest.raises(Unavailable) as error:
        vault.open(PASSPHRASE)
    assert code_of(error) == "key_lost"
    vault.open_by_recovery(" ".join(recovery.groups()).lower(), passphrase=OTHER).store.close()
    vault.open(OTHER).store.close()


def test_the_passphrase_changes_by_the_old_one(vault: Vault) -> None:
    vault.make(PASSPHRASE)[0].store.close()
    with pytest.raises(Refused):
        vault.change_passphrase(old=OTHER, new=OTHER)
    vault.change_passphrase(old=PASSPHRASE, new=OTHER)
    vault.open(OTHER).store.close()


def test_a_new_recovery_key_voids_the_printed_one(vault: Vault) -> None:
    opened, printed = vault.make(PASSPHRASE)
    opened.store.close()
    vault.renew_recovery(opened.keys)
    with pytest.raises(Refused) as error:
        vault.open_by_recovery("".join(printed.groups()), passphrase=OTHER)
    assert code_of(error) == "wrong_recovery_key"


def test_a_damaged_file_of_keys_is_mended_by_its_pair(vault: Vault, caplog: pytest.LogCaptureFixture) -> None:
    vault.make(PASSPHRASE)[0].store.close()
    (vault.folder / ENVELOPE).write_bytes(b"torn")
    vault.open(PASSPHRASE).store.close()
    assert "mended" in caplog.text
    caplog.clear()


def test_a_damaged_store_comes_back_from_its_snapshot_and_is_kept_aside(
    office: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    opened = office.open(PASSPHRASE)
    register(opened.store)
    office.take_snapshot(opened.keys)
    opened.store.close()
    (office.folder / FILE).write_bytes(b"not a store" * 1000)
    with pytest.raises(Damaged) as error:
        office.open(PASSPHRASE)
    assert code_of(error) == "store_damaged"
    restored = office.restore(PASSPHRASE)
    with restored.store.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM person").scalar() == 1
    restored.store.close()
    assert list(office.folder.glob("*.damaged"))
    caplog.clear()


def test_a_store_that_is_open_elsewhere_is_not_moved_away(office: Vault) -> None:
    opened = office.open(PASSPHRASE)
    office.take_snapshot(opened.keys)
    before = {one.name: one.stat().st_ino for one in office.folder.iterdir()}
    with pytest.raises(Unavailable) as error:
        office.restore(PASSPHRASE)
    assert code_of(error) == "store_in_use"
    assert {one.name: one.stat().st_ino for one in office.folder.iterdir()} == before
    opened.store.close()


@pytest.mark.parametrize("step", ["core.store.cipher.create", "core.store.disk.move"])
def test_a_making_that_was_stopped_is_begun_again(
    vault: Vault, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(step, stop)
        with pytest.raises(KeyboardInterrupt):
            vault.make(PASSPHRASE)
    assert not vault.exists()
    vault.make(OTHER)[0].store.close()
    vault.open(OTHER).store.close()


def test_without_a_whole_snapshot_nothing_is_touched(office: Vault) -> None:
    (office.folder / SNAPSHOTS).mkdir()
    (office.folder / SNAPSHOTS / "000001.snapshot").write_bytes(b"torn" * 1000)
    before = (office.folder / FILE).read_bytes()
    with pytest.raises(Damaged) as error:
        office.restore(PASSPHRASE)
    assert code_of(error) == "snapshot_missing"
    assert (office.folder / FILE).read_bytes() == before
