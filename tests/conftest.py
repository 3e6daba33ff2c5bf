"""What every test lives under: one seed a run, long suites on demand, no stray log line, no screen."""

import logging
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import cluster, database

__all__ = ["cluster", "database"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("short", deadline=None, print_blob=True, derandomize=False)  # seeds count in CI too
settings.register_profile("long", settings.get_profile("short"), max_examples=5_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options of our own."""
    parser.addoption("--long", action="store_true", help="run the long suites too, and each property longer")
    parser.addoption(
        "--pictures", type=Path, metavar="DIR", help="keep the pictures of every page in a folder"
    )
    parser.addoption("--seed", type=int, help="repeat the random choices of an earlier run")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed and the length of properties before any plugin and worker asks for them."""
    if config.option.seed is None:
        config.option.seed = random.SystemRandom().randrange(2**32)
    config.option.hypothesis_seed = str(config.option.seed)
    settings.load_profile("long" if config.option.long else "short")
    config.addinivalue_line("markers", "long: runs only with --long")


def pytest_report_header(config: pytest.Config) -> str:
    """Print how to repeat this run."""
    return f"seed {config.option.seed} (repeat with --seed {config.option.seed})"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is marked long unless it was asked for."""
    if config.option.long:
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="needs --long"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests measured: each `record_property("measured", ...)`, also from a worker."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, value in report.user_properties:
            if name == "measured":
                terminalreporter.write_line(f"measured: {value}")


@pytest.fixture(scope="session")
def seed(request: pytest.FixtureRequest) -> int:
    """Return the seed of this run."""
    return int(request.config.option.seed)


@pytest.fixture(scope="session")
def is_long(request: pytest.FixtureRequest) -> bool:
    """Tell whether the long suites were asked for."""
    return bool(request.config.option.long)


@pytest.fixture(autouse=True)
def no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning in the log; an expected one is asserted, then `caplog.clear()`ed."""
    yield
    lines = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    stray = [f"{line.name}: {line.getMessage()}" for line in lines if line.levelno >= logging.WARNING]
    if stray:
        pytest.fail("stray log lines:\n" + "\n".join(stray), pytrace=False)
