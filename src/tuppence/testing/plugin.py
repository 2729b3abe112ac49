"""The pytest plugin: fixtures `tuppence` and `tuppence_server`, marker `tuppence`.

Works the same under pytest-xdist: each worker has a server of its own. pytest imports this file in
each run of an environment that has Tuppence installed, so it imports nothing that a run without
the fixtures would not need.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tuppence.testing import Server, World
    from tuppence.testing.clock import Moment

MARKER = (
    "tuppence(seed=None, frozen_at=None): give this test a server of its own, with ids that are "
    "the same in each run, or a clock that stands still."
)
SERVER = pytest.StashKey["Server"]()
WORLDS = pytest.StashKey[list["World"]]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Stop deliveries before any fixture goes: your application's are torn down first."""
    server = item.stash.get(SERVER, None)
    if server is not None:
        worlds = item.stash[WORLDS] = list(server.worlds.values())
        for world in worlds:
            world.close()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: Any) -> Generator[None, Any, None]:
    """Show what your code raised for webhooks with a test that fails."""
    outcome = yield
    server = item.stash.get(SERVER, None)
    if server is not None and call.when == "call":
        report = outcome.get_result()
        for world in list(server.worlds.values()) if report.failed else ():
            if world.failures:
                report.sections.append(("webhooks that failed", world.failures_text()))


class Shared:
    """The server that tests share; one whose clock was moved is not handed on."""

    def __init__(self) -> None:
        self._server: Server | None = None

    def get(self) -> Server:
        from tuppence.testing import Server

        if self._server is not None and self._server.clock.moved:
            self.close()
        if self._server is None:
            self._server = Server()
        return self._server

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None


@pytest.fixture(scope="session")
def _tuppence_shared() -> Iterator[Shared]:
    shared = Shared()
    yield shared
    shared.close()


@pytest.fixture
def tuppence_server(request: pytest.FixtureRequest, _tuppence_shared: Shared) -> Iterator[Server]:
    """The server in this process: shared, or this test's own if it is marked so."""
    marker = request.node.get_closest_marker("tuppence")
    own = None if marker is None else own_server(marker)
    try:
        server = request.node.stash[SERVER] = own or _tuppence_shared.get()
        yield server
        for world in request.node.stash.get(WORLDS, ()):
            world.warn_of_failures()
    finally:
        if own is not None:
            own.close()


def own_server(marker: pytest.Mark) -> Server:
    """A server as the marker wants it. Raises TypeError for options that there are not."""
    from tuppence.testing import Server
    from tuppence.testing.clock import unix_time

    def made(seed: int | None = None, frozen_at: Moment | None = None) -> Server:
        return Server(seed, unix_time(frozen_at))

    return made(*marker.args, **marker.kwargs)


@pytest.fixture
def tuppence(tuppence_server: Server) -> World:
    """A fresh, empty world for this test."""
    return tuppence_server.world()
