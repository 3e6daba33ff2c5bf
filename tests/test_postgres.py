import os
import select
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tests.postgres import Cluster, running_cluster

ROOT = Path(__file__).parents[1]
START_AND_HANG = """
import time
from tests.postgres import running_cluster
with running_cluster() as cluster:
    print((cluster.folder / "data" / "postmaster.pid").read_text().split()[0], flush=True)
    time.sleep(600)
"""


def test_a_commit_is_durable(database: str) -> None:
    with psycopg.connect(database) as connection:
        shown = [
            connection.execute(f"SHOW {name}".encode()).fetchone() for name in ("fsync", "synchronous_commit")
        ]
    assert shown == [("on",), ("on",)]


def test_databases_do_not_see_each_other(cluster: Cluster) -> None:
    one, other = cluster.create(), cluster.create()
    with psycopg.connect(cluster.address(one)) as connection:
        connection.execute("CREATE TABLE only_here (id int)")
    with psycopg.connect(cluster.address(other)) as connection:
        found = connection.execute("SELECT to_regclass('only_here')").fetchone()
    cluster.drop(one)
    cluster.drop(other)
    assert found == (None,)


def test_a_template_is_filled_once_and_copied(cluster: Cluster) -> None:
    filled: list[str] = []

    def fill(address: str) -> None:
        filled.append(address)
        with psycopg.connect(address) as connection:
            connection.execute("CREATE TABLE place AS SELECT 1 AS id")

    copies = [cluster.create(cluster.template("places", fill=fill)) for _ in range(2)]
    for copy in copies:
        with psycopg.connect(cluster.address(copy)) as connection:
            assert connection.execute("SELECT id FROM place").fetchall() == [(1,)]
        cluster.drop(copy)
    assert len(filled) == 1


def test_a_database_is_dropped_though_someone_is_still_connected(cluster: Cluster) -> None:
    name = cluster.create()
    left_open = psycopg.connect(cluster.address(name))
    cluster.drop(name)
    left_open.close()


def test_stopping_leaves_no_process_and_no_folder() -> None:
    with running_cluster() as cluster:
        pid = int((cluster.folder / "data" / "postmaster.pid").read_text().split()[0])
        assert is_alive(pid)
    assert not is_alive(pid)
    assert not cluster.folder.exists()


def test_a_killed_test_process_takes_its_server_along() -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        surroundings = {**os.environ, "TMPDIR": folder}
        command = [sys.executable, "-c", START_AND_HANG]
        with subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            server = os.pidfd_open(int(process.stdout.readline()))
            process.kill()
        ended, _, _ = select.select([server], [], [], 60)
        os.close(server)
    assert ended == [server]


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
