import json
from pathlib import Path
from typing import Any

import pytest

from sync.protocol.code import read_code
from sync.server.commands import main
from sync.server.place import open_server
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import BUCKET, DISTRICT, OTHER, PASSPHRASE, PERSON, place


class Line:
    """The command line over one folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._place = ["--data-dir", str(folder / "server"), "--passphrase-file", str(folder / "passphrase")]
        self._capsys = capsys
        (folder / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")

    def run(self, command: str, *more: str) -> list[Any]:
        """Run a command that succeeds and return its answers."""
        assert main([command, *self._place, *more]) == 0
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def refused(self, command: str, *more: str) -> str:
        """Run a command that is refused and return what it says."""
        assert main([command, *self._place, *more]) == 1
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
    (state,) = line.run("devices")
    assert (state["number"], state["user"], state["is_revoked"]) == (2, "Айгүл", True)
    lines = line.run("export", "--bucket", BUCKET)
    assert [(one["kind"], one["fields"]["surname"]) for one in lines] == [("person", PERSON["surname"])]
    assert {one["kind"] for one in line.run("export")} >= {"device", "grant", "organisation", "place", "user"}
    server.database.close()


def test_a_refusal_makes_nothing_and_says_why(line: Line, tmp_path: Path) -> None:
    assert "place_unknown" in line.refused("open-office", "--name", "Үміт", "--district", "1")
    assert not (tmp_path / "server").exists()
    assert "office_missing" in line.refused("devices")
    line.run("open-office", "--name", "Үміт", "--district", DISTRICT)
    assert "store_exists" in line.refused("open-office", "--name", "Үміт", "--district", DISTRICT)
    assert "not_in_vocabulary" in line.refused("invite", "--name", "А", "--role", "server")
    assert "device_unknown" in line.refused("revoke", "1")
    assert "device_unknown" in line.refused("revoke", "9")
