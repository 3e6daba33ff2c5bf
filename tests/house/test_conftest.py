"""What every test lives under is really there: noise fails, long suites wait, a seed repeats a run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

EXAMPLES = """
import logging
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st


def test_leaves_a_warning_in_the_log():
    logging.getLogger("stray").warning("out of paper")


def test_expects_it(caplog):
    logging.getLogger("stray").warning("out of paper")
    assert "out of paper" in caplog.text
    caplog.clear()


def test_tells_what_is_going_on():
    logging.getLogger("stray").info("printing")


def test_warns():
    warnings.warn("old", DeprecationWarning)


@pytest.mark.long
def test_takes_long(is_long):
    assert is_long


@given(st.integers(min_value=0, max_value=2**60))
def test_draws(number):
    print("drawn", number)


def test_knows_the_seed(seed):
    print("seed", seed)
"""
OUTCOME = re.compile(r"^(PASSED|FAILED|ERROR) .*::(\w+)", re.MULTILINE)
DRAWN = re.compile(r"^drawn .*$", re.MULTILINE)


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what a run of all examples printed."""
    return run(tmp_path_factory.mktemp("examples"), "--seed", "5")


def run(folder: Path, *options: str) -> str:
    """Run the examples under our conftest and return what was printed."""
    file = folder / "test_examples.py"
    file.write_text(EXAMPLES, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        "pyproject.toml",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(
        [*command, "-rA", "-s", *options, str(file)], cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout


def test_noise_fails_and_what_is_expected_passes(short: str) -> None:
    outcomes = {(name, word) for word, name in OUTCOME.findall(short)}
    assert outcomes == {
        ("test_leaves_a_warning_in_the_log", "PASSED"),
        ("test_leaves_a_warning_in_the_log", "ERROR"),
        ("test_expects_it", "PASSED"),
        ("test_tells_what_is_going_on", "PASSED"),
        ("test_warns", "FAILED"),
        ("test_draws", "PASSED"),
        ("test_knows_the_seed", "PASSED"),
    }
    assert "stray log lines:\nstray: out of paper" in short


def test_long_suites_wait_until_they_are_asked_for(short: str, tmp_path: Path) -> None:
    assert "needs --long" in short
    assert OUTCOME.findall(run(tmp_path, "--long", "-m", "long")) == [("PASSED", "test_takes_long")]


def test_a_seed_repeats_a_run(short: str, tmp_path: Path) -> None:
    again, other = (run(tmp_path, "--seed", seed, "-k", "draws or seed") for seed in ("5", "6"))
    assert "seed 5 (repeat with --seed 5)" in again
    assert DRAWN.findall(again) == DRAWN.findall(short)
    assert DRAWN.findall(other) != DRAWN.findall(again)
    assert len(DRAWN.findall(again)) > 20
