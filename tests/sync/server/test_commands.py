import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.store.recovery_key import RecoveryKey
from sync.protocol.code import read_code
from sync.server.commands import main
from sync.server.place import open_server
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import BUCKET, DISTRICT, OTHER, PASSPHRASE, PERSON, place


class Line:
    """The command line over one folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.place = ["--data-dir", str(folder / "server"), "--passphrase-file", str(folder / "passphrase")]
        self._capsys = capsys
        (folder / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")

    def run(self, command: str, *more: str) -> list[Any]:
        """Run a command that succeeds and return its answers."""
        assert main([command, *self.place, *more]) == 0
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def refused(self, command: str, *more: str, code: int = 1) -> str:
        """Run a command that is refused and return what it says."""
        assert main([command, *self.place, *more]) == code
        return self._capsys.readouterr().err


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    """Return the command line."""
    return Line(tmp_path, capsys)


def test_an_office_is_opened_invites_and_revokes(line: Line, tmp_path: Path) -> None:
    names = ("--name", "Үміт", "--district", DISTRICT, OTHER)
    (office,) = line.run("open-office", *names)
    assert len(office["recovery_key"]) == 14
    (invited,) = line.run("invite", "--name", "Айгүл", "--role", "field_worker", "--scope", DISTRICT)
    assert read_code(invited["code"]).fingerprint == office["key_fingerprint"]
    server = open_server(place(tmp_path / "server"))
    device = Sender(server, Clock()).enrol(invited["code"])
    device.make("person", **PERSON)
    device.push()
    (again,) = line.run("invite-again", "--user", invited["user"])
    assert again["code"] != invited["code"]
    line.run("revoke", "2")
    ((state,),) = line.run("devices")
    assert (state["number"], state["user"], state["is_revoked"]) == (2, "Айгүл", True)
    assert datetime.fromisoformat(state["enrolled_at"]).utcoffset() == timedelta(hours=5)
    assert state["last_seen"].startswith("20")
    lines = line.run("export", "--bucket", BUCKET)
    assert [(one["kind"], one["fields"]["surname"]) for one in lines] == [("person", PERSON["surname"])]
    assert {one["kind"] for one in line.run("export")} >= {"device", "grant", "organisation", "place", "user"}
    server.database.close()


def test_a_refusal_makes_nothing_and_says_why(line: Line, tmp_path: Path) -> None:
    assert "place_unknown" in line.refused("open-office", "--name", "Үміт", "--district", "1")
    assert not (tmp_path / "server").exists()
    assert "office_missing" in line.refused("devices", code=3)
    line.run("open-office", "--name", "Үміт", "--district", DISTRICT)
    assert "store_exists" in line.refused("open-office", "--name", "Үміт", "--district", DISTRICT)
    assert "device_unknown" in line.refused("revoke", "1")
    assert "device_unknown" in line.refused("revoke", "9")


def test_the_roles_are_named_where_one_is_mistyped(line: Line, capsys: pytest.CaptureFixture[str]) -> None:
    for role in ("boss", "server"):
        with pytest.raises(SystemExit, match="2"):
            line.run("invite", "--name", "А", "--role", role)
        said = capsys.readouterr().err
        assert said.startswith("usage: ./run server-admin invite ")
        assert "coordinator" in said
        assert "field_worker" in said


def test_the_public_key_is_told_as_a_file_of_it_holds_it(
    line: Line, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line.run("open-office", "--name", "Үміт", "--district", DISTRICT)
    assert main(["key", *line.place]) == 0
    peer = open_server(place(tmp_path / "server"))
    assert capsys.readouterr().out == f"{peer.public_key.hex()}\n"
    peer.database.close()


def test_the_recovery_key_of_an_office_sets_another_passphrase(line: Line, tmp_path: Path) -> None:
    (office,) = line.run("open-office", "--name", "Үміт", "--district", DISTRICT)
    (tmp_path / "passphrase").write_text("another quiet river 57\n", encoding="utf-8")
    assert "wrong_passphrase" in line.refused("devices", code=3)
    key = tmp_path / "recovery"
    for written, code, exit_code in (
        ("AAAA", "recovery_key_mistyped", 1),
        (" ".join(RecoveryKey.new().groups()), "wrong_recovery_key", 3),
    ):
        key.write_text(written, encoding="utf-8")
        assert code in line.refused("recover", "--recovery-key-file", str(key), code=exit_code)
    key.write_text(" ".join(office["recovery_key"]).lower() + "\n", encoding="utf-8")
    (recovered,) = line.run("recover", "--recovery-key-file", str(key))
    assert recovered["key_fingerprint"] == office["key_fingerprint"]
    assert line.run("devices") == [[]]


def test_a_database_is_named_by_a_file(line: Line, database: str, tmp_path: Path) -> None:
    """The password in it is not asked for by this cluster, but it is taken."""
    file = tmp_path / "database"
    file.write_text(database.replace("sapar@", "sapar:secret@") + "\n", encoding="utf-8")
    (office,) = line.run(
        "open-office", "--name", "Үміт", "--district", DISTRICT, "--database-file", str(file)
    )
    assert len(office["recovery_key"]) == 14
    assert line.run("devices", "--database", database) == [[]]
    assert not (tmp_path / "server").exists()
    assert "url_with_password" in line.refused("devices", "--database", file.read_text().strip())
    file.write_text("nonsense", encoding="utf-8")
    assert "url_unknown" in line.refused("devices", "--database-file", str(file))
    assert "file_unreadable" in line.refused("devices", "--database-file", str(tmp_path / "missing"))
