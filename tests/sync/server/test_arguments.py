import argparse
from pathlib import Path

import pytest

from core.errors import Damaged, Refused
from sync.server.arguments import CannotOpenError, add_place, ended, opening, place_of

URL = "postgresql://sapar@localhost/sapar"


def options(folder: Path, *more: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_place(parser)
    return parser.parse_args(
        ["--data-dir", str(folder), "--passphrase-file", str(folder / "passphrase"), *more]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a passphrase in it."""
    (tmp_path / "passphrase").write_text("far-away settlement 41\n", encoding="utf-8")
    return tmp_path


def test_a_place_is_a_folder_or_a_database(folder: Path) -> None:
    found = place_of(options(folder))
    assert (found.folder, found.passphrase, found.database) == (folder, "far-away settlement 41", None)
    assert place_of(options(folder, "--database", URL)).database == URL


def test_a_file_may_hold_the_password_and_an_argument_may_not(folder: Path) -> None:
    secret = URL.replace("sapar@", "sapar:secret@")
    (folder / "url").write_text(f"{secret}\n", encoding="utf-8")
    assert place_of(options(folder, "--database-file", str(folder / "url"))).database == secret
    with pytest.raises(Refused, match="url_with_password"):
        place_of(options(folder, "--database", secret))
    with pytest.raises(SystemExit):
        options(folder, "--database", URL, "--database-file", str(folder / "url"))


def test_a_refusal_ends_by_one_and_what_does_not_open_by_three(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> None:
        raise Refused("plain_http_refused")

    def damage() -> None:
        with opening():
            raise Damaged("store_missing")

    assert [ended(act) for act in (refuse, damage, lambda: None)] == [1, 3, 0]
    assert [line.partition(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "plain_http_refused",
        "store_missing",
    ]


def test_a_passphrase_that_cannot_be_read_opens_nothing(folder: Path) -> None:
    (folder / "passphrase").write_bytes(b"\xff")
    with pytest.raises(CannotOpenError, match="passphrase_file_unreadable"):
        place_of(options(folder))
