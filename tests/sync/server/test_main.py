import socket
from pathlib import Path

import pytest
import requests

from sync.protocol.messages import HEALTH
from sync.server.__main__ import main
from sync.server.place import Place
from tests.certificates import self_signed
from tests.servers import open_office, place, running


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the place of an office."""
    found = place(tmp_path_factory.mktemp("server"))
    open_office(found).database.close()
    (found.folder / "passphrase").write_text(found.passphrase, encoding="utf-8")
    return found


def _main(where: Place, *more: str) -> int:
    passphrase = str(where.folder / "passphrase")
    return main(["--data-dir", str(where.folder), "--passphrase-file", passphrase, "--port", "0", *more])


def test_plain_http_is_refused_beyond_loopback(where: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert _main(where, "--host", "0.0.0.0") == 1
    assert "plain_http_refused" in capsys.readouterr().err


def test_a_url_with_a_password_is_refused(where: Place, capsys: pytest.CaptureFixture[str]) -> None:
    for url in ("postgresql://sapar:secret@localhost/sapar", "postgresql://localhost/sapar?password=secret"):
        assert _main(where, "--database", url) == 1
        told = capsys.readouterr().err
        assert "url_with_password" in told
        assert "secret" not in told


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"another passphrase 17", "wrong_passphrase"),
        (b"", "passphrase_file_empty"),
        (b"\n", "passphrase_file_empty"),
        (b"\xff\xfe\x00", "passphrase_file_unreadable"),
    ],
)
def test_what_is_wrong_with_a_passphrase_is_told(
    where: Place, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, code: str
) -> None:
    (tmp_path / "other").write_bytes(content)
    assert _main(where, "--passphrase-file", str(tmp_path / "other")) == 3
    assert code in capsys.readouterr().err


def test_a_folder_without_an_office_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = place(tmp_path)
    (tmp_path / "passphrase").write_text(empty.passphrase, encoding="utf-8")
    assert _main(empty) == 3
    assert "office_missing" in capsys.readouterr().err


def test_a_missing_passphrase_file_is_told(where: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert _main(where, "--passphrase-file", str(where.folder / "nothing")) == 3
    assert "passphrase_file_unreadable" in capsys.readouterr().err


def test_it_serves_over_tls(where: Place, tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    with running(where, "--certificate", str(certificate), "--key", str(key)) as server:
        assert server.url.startswith("https://127.0.0.1:")
        assert requests.get(server.url + HEALTH, verify=str(certificate), timeout=30).status_code == 204


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (("--certificate", "key.pem", "--key", "certificate.pem"), "tls_unusable"),
        (("--certificate", "certificate.pem", "--key", "missing.pem"), "tls_file_unreadable"),
        (("--certificate", "missing.pem", "--key", "key.pem"), "tls_file_unreadable"),
        (
            ("--host", "no.such.host.invalid", "--certificate", "certificate.pem", "--key", "key.pem"),
            "port_closed",
        ),
    ],
)
def test_what_is_wrong_with_how_it_listens_is_told_in_a_line(
    where: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...], code: str
) -> None:
    self_signed(tmp_path)
    arguments = [str(tmp_path / one) if one.endswith(".pem") else one for one in wrong]
    assert _main(where, *arguments) == 3
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith(f"{code}: ")
    assert ("missing.pem" in told) == ("missing.pem" in str(wrong))


def test_a_port_in_use_is_told_in_a_line(where: Place, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert _main(where, "--port", port) == 3
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("port_closed: ")
    assert port in told


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("--port", "99999"), "0 to 65535"),
        (("--port", "many"), "0 to 65535"),
        (("--certificate", "certificate.pem"), "belong together"),
        (("--key", "key.pem"), "belong together"),
    ],
)
def test_wrong_usage_ends_with_two(
    where: Place, capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...], told: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        _main(where, *wrong)
    said = capsys.readouterr().err
    assert said.startswith("usage: ./run server ")
    assert told in said


def test_two_processes_serve_one_place(where: Place) -> None:
    with running(where) as one, running(where) as other:
        assert one.key_fingerprint == other.key_fingerprint
        assert one.url != other.url
