"""`enrol` may be repeated after whatever went wrong, and tells a recovery key only of a store that is one."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from core.errors import Unavailable
from core.fields.home import office_bucket
from core.identity import new_id
from core.model.people import Person
from core.store.recovery_key import RecoveryKey
from core.store.store import now_ms
from desktop.__main__ import main
from desktop.credentials import find_secrets
from desktop.vault import Vault
from sync.server import admin
from sync.server.peer import StorePeer
from sync.server.place import Place, open_server
from tests.certificates import self_signed
from tests.desktop.conftest import OTHER, Keyring
from tests.laptops import Clock
from tests.servers import open_office, place, running

PASSPHRASE = "қоңыр бұлт алыс дала жол"
AWAY = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the place of an office."""
    found = place(tmp_path_factory.mktemp("server"))
    open_office(found, now=Clock(now_ms())).database.close()
    return found


@pytest.fixture(scope="module")
def url(where: Place) -> Iterator[str]:
    """Yield the address of its server."""
    with running(where) as server:
        yield server.url


@pytest.fixture(scope="module")
def office(where: Place) -> Iterator[StorePeer]:
    """Yield a peer over the same database, to invite by."""
    peer = open_server(where)
    yield peer
    peer.database.close()


@pytest.fixture
def code(office: StorePeer) -> str:
    """Return a new code."""
    return admin.invite(office, name="Айгүл", role="field_worker").code


@dataclass
class Laptop:
    """A command line over one folder."""

    folder: Path
    output: pytest.CaptureFixture[str]

    def run(self, command: str, *more: str, passphrase: str = PASSPHRASE) -> tuple[int, list[Any], str]:
        """Return the exit code, the answers and what was told."""
        file = self.folder.with_suffix(".passphrase")
        file.write_text(passphrase + "\n", encoding="utf-8")
        place = ["--data-dir", str(self.folder), "--passphrase-file", str(file)]
        exit_code = main([command, *place, *more])
        said = self.output.readouterr()
        return exit_code, [json.loads(line) for line in said.out.splitlines()], said.err

    def enrol(self, url: str, code: str, *more: str, **how: str) -> tuple[int, list[Any], str]:
        return self.run("enrol", "--server", url, "--code", code, *more, **how)

    def is_opened_by(self, told: str) -> bool:
        """Open the store by the recovery key that was told."""
        (groups,) = re.findall(r"^recovery key: (.+)$", told, re.MULTILINE)
        vault = Vault(self.folder, find_secrets=Keyring().find)
        vault.open_by_recovery(" ".join(RecoveryKey.read(groups).groups()), passphrase=OTHER).store.close()
        return True


@pytest.fixture
def laptop(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Laptop:
    return Laptop(tmp_path / "laptop", capfd)


def test_a_server_that_was_away_is_tried_again(laptop: Laptop, url: str, code: str) -> None:
    exit_code, answers, told = laptop.enrol(AWAY, code)
    assert (exit_code, answers) == (1, [])
    assert "server_unreachable" in told
    assert "recovery key" not in told
    assert laptop.enrol(url, code, passphrase=OTHER)[0] == 3
    exit_code, (answer,), told = laptop.enrol(url, code)
    assert exit_code == 0
    assert answer["device"] > 1
    assert laptop.is_opened_by(told)


def test_what_is_mistyped_makes_nothing(laptop: Laptop, url: str, code: str) -> None:
    for address, typed, refusal in (
        (url, code[:-1], "code_mistyped"),
        ("nonsense", code, "server_unknown"),
        ("http://server.example", code, "plain_http_refused"),
    ):
        exit_code, _, told = laptop.enrol(address, typed)
        assert exit_code == 1
        assert refusal in told
    assert not laptop.folder.exists()


def test_the_same_code_is_good_after_a_lost_answer(
    laptop: Laptop, url: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(*_: object, **__: object) -> None:
        raise Unavailable("server_unreachable")

    with monkeypatch.context() as patch:
        patch.setattr("sync.enrol._keep", lose)
        assert laptop.enrol(url, code)[0] == 1
    exit_code, answers, told = laptop.enrol(url, code)
    assert exit_code == 0
    assert len(answers) == 1
    assert laptop.is_opened_by(told)


def test_a_laptop_enrols_once(laptop: Laptop, url: str, code: str, office: StorePeer) -> None:
    assert laptop.enrol(url, code)[0] == 0
    again = admin.invite(office, name="Жанар", role="field_worker").code
    exit_code, answers, told = laptop.enrol(url, again)
    assert (exit_code, answers) == (3, [])
    assert "already_enrolled" in told
    assert laptop.run("sync")[0] == 0


def test_an_office_of_its_own_is_opened_after_a_wrong_district(laptop: Laptop, url: str, code: str) -> None:
    exit_code, _, told = laptop.run("init", "--name", "Жол", "--district", "1")
    assert exit_code == 1
    assert "place_unknown" in told
    assert not laptop.folder.exists()
    assert laptop.enrol(AWAY, code)[0] == 1
    exit_code, _, told = laptop.run("init", "--name", "Жол", "--district", "103200000")
    assert exit_code == 0
    exit_code, _, refused = laptop.enrol(url, code)
    assert exit_code == 3
    assert "already_office" in refused
    assert laptop.is_opened_by(told)


def test_an_office_may_vouch_for_its_server_itself(
    laptop: Laptop, where: Place, code: str, tmp_path: Path
) -> None:
    certificate, key = self_signed(tmp_path)
    with running(where, "--certificate", str(certificate), "--key", str(key)) as server:
        assert "server_untrusted" in laptop.enrol(server.url, code)[2]
        assert "authority_unreadable" in laptop.enrol(server.url, code, "--authority", str(key))[2]
        assert laptop.enrol(server.url, code, "--authority", str(certificate))[0] == 0
        certificate.unlink()
        exit_code, (counts,), _ = laptop.run("sync")
        assert (exit_code, counts["not_sent"]) == (0, 0)


def test_counts_are_told_though_the_copies_differ(
    laptop: Laptop, url: str, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What was sent and received stands on stdout, what is wrong on stderr."""
    (enrolled,) = laptop.enrol(url, code)[1]
    assert laptop.run("sync")[0] == 0
    store = Vault(laptop.folder, find_secrets=find_secrets).open(PASSPHRASE).store
    with store.applying() as session:
        bucket = office_bucket(UUID(enrolled["organisation"]).hex)
        session.add(Person(id=new_id(), surname="А", bucket=bucket, digest=5))
    store.close()
    exit_code, (counts,), told = laptop.run("sync")
    assert (exit_code, counts["not_sent"]) == (1, 0)
    assert counts["round_trips"] > 1
    assert "copies_differ" in told
    caplog.clear()


def test_counts_are_told_though_the_server_is_away(laptop: Laptop, where: Place, code: str) -> None:
    """What waits is never said to be sent."""
    with running(where) as server:
        laptop.enrol(server.url, code)
    store = Vault(laptop.folder, find_secrets=find_secrets).open(PASSPHRASE).store
    with store.work("RegisterPerson") as work:
        work.add(Person(id=new_id(), surname="А", given_name="Б", district="103600000"))
    store.close()
    exit_code, (counts,), told = laptop.run("sync")
    assert (exit_code, counts["sent"], counts["not_sent"]) == (1, 0, 1)
    assert "server_unreachable" in told
