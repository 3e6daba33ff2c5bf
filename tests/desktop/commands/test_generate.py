"""`generate` fills an office that `init` made, tells how far it is, and refuses what it cannot do."""

import json
from pathlib import Path

import pytest

from desktop.__main__ import main

Options = list[str]


@pytest.fixture
def office(tmp_path: Path) -> Options:
    """The options that open a new office of one district."""
    secret = tmp_path / "passphrase"
    secret.write_text("қоңыр бұлт алыс дала жол", encoding="utf-8")
    options = ["--data-dir", str(tmp_path / "data"), "--passphrase-file", str(secret)]
    assert main(["init", "--name", "Жол", "--district", "103200000", *options]) == 0
    return options


def test_an_office_is_filled_with_ten_services_a_person(
    office: Options, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    capfdbinary.readouterr()
    assert main(["generate", "--people", "30", "--seed", "1", *office]) == 0
    said = capfdbinary.readouterr()
    made = json.loads(said.out)
    assert (made["person"], made["service"]) == (30, 300)
    assert b"30 / 30" in said.err
    assert main(["generate", "--people", "30", "--seed", "1", *office]) == 1
    said = capfdbinary.readouterr()
    assert said.out == b""
    assert said.err.startswith(b"office_not_empty")


def test_services_may_be_as_many_as_asked(office: Options, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    capfdbinary.readouterr()
    assert main(["generate", "--people", "20", "--services", "7", "--seed", "1", *office]) == 0
    assert json.loads(capfdbinary.readouterr().out)["service"] == 7


@pytest.mark.parametrize("people", ["-1", "many", "1.5"])
def test_a_number_of_people_is_a_number(office: Options, people: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["generate", "--people", people, "--seed", "1", *office])
