"""The main job: the whole day, in a process of its own, ends 0 and proves itself."""

import json
import subprocess
import sys
from pathlib import Path

from core.documents.pages import read_metadata
from desktop.__main__ import main


def test_the_whole_day_holds(tmp_path: Path) -> None:
    """People, conflict, certificates, equal digests, and every indicator equal to its recount."""
    line = [sys.executable, "-m", "desktop", "demo", "--out", str(tmp_path)]
    done = subprocess.run(line, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b""
    report = json.loads((tmp_path / "report.json").read_bytes())
    assert report["digests_equal"]
    assert report["conflicts"] == 1
    assert {one["not_sent"] for one in report["laptops"]} == {0}
    assert {one["recorded"] - one["recount"] for one in report["indicators"].values()} == {0}
    for name in report["certificates"]:
        assert read_metadata((tmp_path / name).read_bytes()).seals
        assert main(["verify", str(tmp_path / name), "--key", str(tmp_path / "office.key")]) == 0
    for name in report["pictures"]:
        assert (tmp_path / name).stat().st_size > 10_000
