"""A server of one's own: reached while it runs, gone with the block, and said when it does not start."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from core.errors import Unavailable
from desktop.demo.office import office
from desktop.serving import serving


def test_a_server_runs_as_long_as_its_block(tmp_path: Path) -> None:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("қоңыр бұлт алыс дала жол", encoding="utf-8")
    with office(tmp_path / "server", passphrase, database=None) as running:
        url = running.url
        with pytest.raises(urllib.error.HTTPError) as answer:
            urllib.request.urlopen(f"{url}/nowhere", timeout=10)
        answer.value.close()
    with pytest.raises(urllib.error.URLError, match="refused"):
        urllib.request.urlopen(f"{url}/nowhere", timeout=10)


def test_a_server_that_cannot_start_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    place = ("--data-dir", str(tmp_path), "--passphrase-file", str(tmp_path / "nowhere"))
    with pytest.raises(Unavailable, match="server_not_started"), serving(*place, "--port", "0"):
        pass
    assert "disk_failed" in capfd.readouterr().err
