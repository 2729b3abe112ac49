"""What the tests share: a server in this process, and started servers of their own."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import postgres
from support import Client, StartedServer, invalid_rows, start_server
from tuppence.app import Settings, build

# The first example of a run builds Unicode tables, which takes longer than a health check allows.
# CI runs the same examples every time; a developer's machine looks for new ones.
settings.register_profile(
    "everywhere",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("everywhere")


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


class FrozenClock:
    """A clock that a test sets; it starts at 2026-11-01 00:00:00 UTC."""

    def __init__(self) -> None:
        self.seconds = 1_793_491_200.0

    def __call__(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        self.seconds += seconds


NO_POSTGRES = "PostgreSQL 15 or newer is not installed (Debian: apt install postgresql)"
_worlds = itertools.count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster | None]:
    """A PostgreSQL server for the session, where its programs are installed."""
    with postgres.cluster() as found:
        yield found


@pytest.fixture(scope="session")
def running_cluster(cluster: postgres.Cluster | None) -> postgres.Cluster:
    if cluster is None:
        pytest.skip(NO_POSTGRES)
    return cluster


@pytest.fixture(scope="session")
def shared_database(running_cluster: postgres.Cluster) -> str:
    return running_cluster.new_database()


@pytest.fixture
def new_database(running_cluster: postgres.Cluster) -> Callable[[], str]:
    """Addresses of empty PostgreSQL databases."""
    return running_cluster.new_database


@pytest.fixture
def database() -> str:
    """Where the world of `api` lies; tests/operations has each test run on both stores."""
    return ":memory:"


@pytest.fixture
def api(clock: FrozenClock, database: str) -> Iterator[Client]:
    """A fresh world on a server of its own, with a frozen clock and seeded ids."""
    with asyncio.Runner() as runner:
        server = build(Settings(db=database, now=clock, seed=7))
        client = Client(runner, server, f"sk_test_world{next(_worlds)}")
        yield client
        runner.run(server.store.drain())
        invalid = invalid_rows(server) if client.validated else []
        runner.run(server.close())
        assert invalid == []


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartedServer]:
    """A real server process on TCP and a unix socket, shared by the session."""
    with start_server(tmp_path_factory.mktemp("server") / "tuppence.db") as server:
        yield server


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., StartedServer]]:
    """Start servers that end with the test: `start(*arguments)`."""
    opened: list[StartedServer] = []

    def begin(*arguments: str, db: Path | None = None) -> StartedServer:
        server = start_server(db or tmp_path / "tuppence.db", *arguments)
        opened.append(server)
        return server

    yield begin
    for server in opened:
        server.stop()


@pytest.fixture
def new_key() -> str:
    """A key that no other test uses, and so a world of its own."""
    return f"sk_test_fixture{next(_worlds)}x"
