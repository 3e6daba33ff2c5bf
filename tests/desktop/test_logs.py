"""The log holds ids and codes, and never a word that a person typed."""

import logging
import sys
from pathlib import Path

import pytest

from core.errors import Refused
from desktop.logs import FILE, FOLDER, start_log, stop_log, way


def written(folder: Path) -> str:
    return (folder / FOLDER / FILE).read_text(encoding="utf-8")


def test_our_lines_are_kept_and_those_of_libraries_are_reduced(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    handler = start_log(tmp_path)
    logging.getLogger("sync.run").info("%d buckets differ", 3)
    logging.getLogger("alembic.runtime").error("GET /?name=%s", "Ахметова")
    stop_log(handler)
    assert "sync.run 3 buckets differ" in written(tmp_path)
    assert "ERROR alembic.runtime" in written(tmp_path)
    assert "Ахметова" not in written(tmp_path)
    caplog.clear()


def test_an_exception_is_told_by_its_way(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    handler = start_log(tmp_path)
    try:
        try:
            raise KeyError("Ахметова")
        except KeyError as error:
            raise Refused("required", "iin", value="850312300014") from error
    except Refused:
        logging.getLogger("desktop.test").exception("it failed")
    stop_log(handler)
    text = written(tmp_path)
    assert "Refused required (iin)" in text
    assert "KeyError" in text
    assert "test_logs.py" in text
    assert "Ахметова" not in text
    assert "850312300014" not in text
    caplog.clear()


def test_the_way_names_no_folder_of_a_person() -> None:
    try:
        Path("/nowhere/at/all").read_text(encoding="utf-8")
    except OSError as error:
        told = way(error)
    assert told.startswith("FileNotFoundError")
    assert str(Path(sys.modules[__name__].__file__ or "").parent) not in told
