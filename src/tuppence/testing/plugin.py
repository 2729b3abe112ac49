"""The pytest plugin: fixtures `tuppence` and `tuppence_server`, marker `tuppence`.

Works the same under pytest-xdist: each worker has a server of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tuppence.testing import Server, World

MARKER = (
    "tuppence(seed=None, frozen_at=None): give this test a server of its own, with ids that are "
    "the same in each run, or a clock that stands still."
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)


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
    if marker is None:
        yield _tuppence_shared.get()
        return
    from tuppence.testing import Server

    with Server(marker.kwargs.get("seed"), moment(marker.kwargs.get("frozen_at"))) as server:
        yield server


@pytest.fixture
def tuppence(tuppence_server: Server) -> Iterator[World]:
    """A fresh, empty world for this test."""
    world = tuppence_server.world()
    yield world
    tuppence_server.forget(world)


def moment(given: Any) -> float | None:
    """A Unix time, a datetime, or text such as `2026-01-01`, in UTC."""
    if isinstance(given, str):
        given = datetime.fromisoformat(given)
    if isinstance(given, datetime):
        given = (given if given.tzinfo else given.replace(tzinfo=UTC)).timestamp()
    return None if given is None else float(given)
