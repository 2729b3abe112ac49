"""What the tests share: a server in this process, and started servers of their own."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from support import Client, StartedServer, start_server
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


_worlds = itertools.count(1)


@pytest.fixture
def api(clock: FrozenClock) -> Iterator[Client]:
    """A fresh world on a server of its own, in memory, with a frozen clock and seeded ids."""
    with asyncio.Runner() as runner:
        server = build(Settings(db=":memory:", now=clock, seed=7))
        yield Client(runner, server, f"sk_test_world{next(_worlds)}")
        runner.run(server.close())


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
