import io
import sys
from pathlib import Path

import pytest

from core.errors import Refused
from core.prompt import read_passphrase, read_recovery_text


@pytest.mark.parametrize(
    "content", ["алыс ауыл 41\n", "алыс ауыл 41", "алыс ауыл 41\r\nnote\r\n", "\ufeffалыс ауыл 41\n"]
)
def test_the_first_line_is_the_passphrase(content: str, tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(content.encode())
    assert read_passphrase(file) == "алыс ауыл 41"


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\nlater\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(content)
    with pytest.raises(Refused, match="passphrase_file_empty"):
        read_passphrase(file)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes("құпия".encode("utf-16"))
    for wrong in (file, tmp_path, tmp_path / "missing"):
        with pytest.raises(Refused, match="passphrase_file_unreadable"):
            read_passphrase(wrong)
        with pytest.raises(Refused, match="file_unreadable"):
            read_recovery_text(wrong)


def test_nobody_is_waited_for_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("typed\n"))
    for read in (read_passphrase, read_recovery_text):
        with pytest.raises(Refused, match="no_terminal"):
            read(None)
