"""PostgreSQL under load: workers are killed, the database restarts, connections are cut.

What was answered is there, once and whole; what could not be saved is refused as retryable, and
the same clients go on when the database is back.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from conftest import NO_POSTGRES
from crash_support import Acknowledged, Writer, audit
from postgres import Cluster, cluster
from support import StartedServer, start_server

KILLS = 12
WRITERS = 6


@pytest.fixture(scope="module")
def own_cluster() -> Iterator[Cluster]:
    """A cluster that writes to the disk as a real one does, and that this file may stop."""
    with cluster(fsync="on", full_page_writes="on") as found:
        if found is None:
            pytest.skip(NO_POSTGRES)
        yield found


@pytest.fixture
def address(own_cluster: Cluster) -> str:
    return own_cluster.new_database()


def audit_database(address: str, found: Acknowledged) -> int:
    with psycopg.connect(address) as connection:

        def column(sql: str) -> list[str]:
            return [row[0] for row in connection.execute(sql.encode())]

        return audit(column, found)


def begin(server: StartedServer, mark: str, patient: bool) -> list[Writer]:
    writers = [
        Writer(server.port, f"{mark}w{n}", patient, f"sk_test_crash{n % 2}") for n in range(WRITERS)
    ]
    for one in writers:
        one.start()
    return writers


def end(writers: list[Writer], found: Acknowledged) -> list[tuple[int, str, str | None]]:
    for one in writers:
        one.stopping.set()
    for one in writers:
        one.join(20)
        assert not one.is_alive()
        found.created |= one.found.created
        found.requests += one.found.requests
    return [refusal for one in writers for refusal in one.refusals]


def workers_of(server: StartedServer) -> list[int]:
    said = subprocess.run(
        ["pgrep", "-P", str(server.process.pid)], capture_output=True, text=True, check=True
    )
    return [int(one) for one in said.stdout.split()]


def test_killed_servers_lose_nothing(address: str, tmp_path: Path) -> None:
    chance = random.Random(20261102)
    found = Acknowledged()
    held = 0
    for round in range(KILLS):
        server = start_server(tmp_path / "x", "--db", address, "--workers", "2")
        writers = begin(server, f"r{round}", patient=False)
        time.sleep(chance.uniform(0.01, 0.4))
        for pid in [server.process.pid, *workers_of(server)]:
            os.kill(pid, signal.SIGKILL)
        server.process.wait()
        server.stop()
        assert end(writers, found) == []
        held = audit_database(address, found)
    assert len(found.created) > KILLS
    print(f"{KILLS} kills: {len(found.created)} acknowledged, {held} held")


def test_a_killed_worker_is_started_anew(address: str, tmp_path: Path) -> None:
    found = Acknowledged()
    with start_server(tmp_path / "x", "--db", address, "--workers", "2") as server:
        writers = begin(server, "k", patient=True)
        for _ in range(3):
            time.sleep(0.4)
            os.kill(random.choice(workers_of(server)), signal.SIGKILL)
        time.sleep(1.5)
        assert len(workers_of(server)) == 2
        assert end(writers, found) == []
        assert server.process.poll() is None
    assert audit_database(address, found) == len(found.created)


def cut_connections(cluster: Cluster, address: str) -> None:
    with cluster.connect("postgres") as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (psycopg.conninfo.conninfo_to_dict(address)["dbname"],),
        )


def restart(cluster: Cluster, address: str) -> None:
    cluster.stop(signal.SIGINT)
    time.sleep(0.3)
    cluster.start()


def crash(cluster: Cluster, address: str) -> None:
    cluster.stop(signal.SIGQUIT)
    cluster.start()


def wait_for_progress(writers: list[Writer]) -> None:
    """Until each of the clients has been served again."""
    before = [len(one.found.created) for one in writers]
    deadline = time.monotonic() + 30
    while any(len(one.found.created) <= n for one, n in zip(writers, before, strict=True)):
        assert time.monotonic() < deadline, "it did not recover"
        time.sleep(0.05)


@pytest.mark.parametrize("fault", [cut_connections, restart, crash])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_database_that_goes_away_comes_back(
    own_cluster: Cluster,
    address: str,
    tmp_path: Path,
    fault: Callable[[Cluster, str], None],
    workers: int,
) -> None:
    found = Acknowledged()
    with start_server(tmp_path / "x", "--db", address, "--workers", str(workers)) as server:
        writers = begin(server, "c", patient=True)
        for _ in range(2):
            time.sleep(0.4)
            fault(own_cluster, address)
        wait_for_progress(writers)
        refusals = end(writers, found)
        assert set(refusals) <= {(500, "api_error", "true")}
        assert server.call("GET", "/v1/customers", "sk_test_crash0").status == 200
    # Nobody gave up, so all that is there was acknowledged, and each key was carried out once.
    assert audit_database(address, found) == len(found.created)


ACCOUNTS = 16  # enough that each lane of a process has some


def create_customers(server: StartedServer) -> list[int]:
    """The statuses of one write for each of some accounts."""
    return [
        server.call("POST", "/v1/customers", f"sk_test_account{n}", "name=x").status
        for n in range(ACCOUNTS)
    ]


@pytest.mark.parametrize("fault", [cut_connections, restart, crash])
def test_the_first_writes_after_a_restart_succeed(
    own_cluster: Cluster, address: str, tmp_path: Path, fault: Callable[[Cluster, str], None]
) -> None:
    """An idle server notices nothing of it: its connections are made anew when they are used."""
    with start_server(tmp_path / "x", "--db", address) as server:
        assert create_customers(server) == [200] * ACCOUNTS
        fault(own_cluster, address)
        assert create_customers(server) == [200] * ACCOUNTS


def test_a_ready_server_takes_writes(own_cluster: Cluster, address: str, tmp_path: Path) -> None:
    """Once /readyz says ready after an outage, no write is refused any more."""
    with start_server(tmp_path / "x", "--db", address) as server:
        create_customers(server)
        own_cluster.stop(signal.SIGINT)
        try:
            assert server.call("GET", "/readyz", "").status == 503
            assert server.call("POST", "/v1/customers", "sk_test_account1", "name=x").status == 500
        finally:
            own_cluster.start()
        deadline = time.monotonic() + 15
        while (ready := server.call("GET", "/readyz", "")).status != 200:
            assert time.monotonic() < deadline, ready.body
            time.sleep(0.02)
        assert create_customers(server) == [200] * ACCOUNTS
