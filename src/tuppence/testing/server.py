"""A whole server in this process: its own thread, its own port, its data in memory."""

from __future__ import annotations

import asyncio
import socket
import threading
import warnings
from collections.abc import Callable, Coroutine, Mapping
from types import TracebackType
from typing import Any, TypeVar

import uvicorn

from tuppence.app import Settings, build
from tuppence.server.connection_limits import Connections
from tuppence.server.corked_http import protocols
from tuppence.server.origin_policy import Access
from tuppence.testing.clock import Clock
from tuppence.testing.control import Control
from tuppence.testing.settling import Settling
from tuppence.testing.webhook import TimeTravelWarning, Webhook
from tuppence.testing.world import CAPTURED, World
from tuppence.workers.webhooks.address_policy import Targets
from tuppence.workers.webhooks.http_sender import HttpSender, SendResult

START_S = 20.0
NOT_RENEWED = "has come to the end of its period: renewals are not built yet (docs: billing)"
GRACE_S = 5.0  # beyond a timeout that the server's own loop keeps

T = TypeVar("T")


def family_of(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def is_loopback_name(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


class CapturingSender(HttpSender):
    """Hands webhooks to the worlds of this process; sends all others as usual."""

    def __init__(self, worlds: Mapping[str, World], monotonic: Callable[[], float]) -> None:
        super().__init__(Targets(private=True), monotonic)
        self.worlds = worlds

    async def post(self, url: str, payload: bytes, headers: Mapping[str, str]) -> SendResult:
        if not url.startswith(CAPTURED):
            return await super().post(url, payload, headers)
        world = self.worlds.get(url)
        if world is None:
            return SendResult(410, body="This test is over.")
        return await world.take(Webhook(payload, dict(headers)))


class Server:
    """Start one and use it in a `with`, or leave that to the fixtures.

    `seed` makes ids the same in each run, where the clock is frozen too; `frozen_at` is a Unix
    time. On a `host` that is not of loopback it answers under any name: in a container, say. Raises
    OSError where it cannot listen.
    """

    def __init__(
        self,
        seed: int | None = None,
        frozen_at: float | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.clock = Clock(Settings().now, frozen_at)
        self.worlds: dict[str, World] = {}  # those that take webhooks, by their address
        self._opened = 0
        listener = socket.create_server((host, port), family=family_of(host))
        shown = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{listener.getsockname()[1]}"
        settings = Settings(
            now=self.clock,
            seed=seed,
            public_url=self.url,
            unsigned_snapshots=True,
            access=Access(any_host=not is_loopback_name(host)),
        )
        self.application = build(settings)
        self.application.deliveries.http = CapturingSender(self.worlds, settings.monotonic)
        self._settling = Settling(self.application, self.clock)
        self._uvicorn = uvicorn.Server(
            uvicorn.Config(
                Control(self.application, self._settling, self.clock),
                log_level="warning",
                access_log=False,
                **protocols(Connections()),
                lifespan="on",
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(listener,), daemon=True)
        self._thread.start()
        if not self._ready.wait(START_S) or not self._uvicorn.started:
            raise RuntimeError("The server did not start.")
        self.clock.travel = self.travel

    def _serve(self, listener: socket.socket) -> None:
        async def run() -> None:
            task = asyncio.ensure_future(self._uvicorn.serve(sockets=[listener]))
            while not (self._uvicorn.started or task.done()):
                await asyncio.sleep(0.001)
            self._loop = asyncio.get_running_loop()
            self._ready.set()
            await task

        asyncio.run(run())

    def world(self, key: str | None = None) -> World:
        """A fresh, empty world; its webhooks are captured from its first event on."""
        self._opened += 1
        made = World(self, key or f"sk_test_world{self._opened}_of_tests")
        self.worlds[made.webhook_url] = made
        return made

    def forget(self, world: World) -> None:
        """Take no more webhooks for a world."""
        self.worlds.pop(world.webhook_url, None)

    # -- what happens on the server's loop

    def run(self, coroutine: Coroutine[Any, Any, T], timeout: float) -> T:
        """Run something on the server's loop, which keeps to the timeout itself."""
        if not self._thread.is_alive():
            coroutine.close()
            raise RuntimeError("The server has been closed.")
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(timeout + GRACE_S)

    def settle(self, world: World, timeout: float) -> None:
        """Raises AssertionError where a world's webhooks are not handled in time."""
        found = self.run(self._settling.world_of(world.key), timeout)
        late = self.run(self._settling.settle(lambda queue: queue.world == found, timeout), timeout)
        if late:
            raise AssertionError(f"not handled within {timeout} s: {', '.join(late)}")

    def travel(self, second: float, timeout: float) -> None:
        """Move the clock, stopping wherever something falls due until it has happened."""
        for world in list(self.worlds.values()):
            world.refuse_to_wait_for_itself()
        late = self.run(self._settling.travel(second, timeout), timeout)
        if late:
            raise AssertionError(f"not handled within {timeout} s: {', '.join(late)}")
        keys = [world.key for world in self.worlds.values()]
        for id in self.run(self._settling.unrenewed(keys), timeout):
            warnings.warn(TimeTravelWarning(f"{id} {NOT_RENEWED}"), stacklevel=3)

    def close(self) -> None:
        """End the server. Idle connections and handlers that hang do not keep it."""
        self._uvicorn.should_exit = True
        self._thread.join(START_S)

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> Any:
        self.close()
