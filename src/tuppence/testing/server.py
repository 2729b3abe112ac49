"""A whole server in this process: its own thread, its own port, its data in memory."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import uvicorn

from tuppence.app import Settings, build
from tuppence.testing.world import CAPTURED, Webhook, World
from tuppence.wire.connections import Connections
from tuppence.wire.protocol import protocols
from tuppence.workers.sending import HttpSender, Outcome
from tuppence.workers.targets import Targets

START_S = 20.0
MOST_ROUNDS = 1000


class Clock:
    """The server's time in seconds; it runs like any other until it is frozen or moved."""

    def __init__(self, real: Callable[[], float], frozen_at: float | None = None) -> None:
        self._real = real
        self._frozen_at = frozen_at
        self._ahead_s = 0.0
        self.moved = frozen_at is not None
        self.on_move: Callable[[], None] = lambda: None

    def __call__(self) -> float:
        base = self._real() if self._frozen_at is None else self._frozen_at
        return base + self._ahead_s

    def freeze(self, at: float | None = None) -> None:
        """Stop at a second, or now. What lies behind cannot be gone back to."""
        now = self()
        if at is not None and at < now:
            raise ValueError("a clock goes forward only; ask for an earlier one with the marker")
        self._frozen_at, self._ahead_s, self.moved = now if at is None else at, 0.0, True
        self.on_move()

    def advance(self, seconds: float) -> None:
        """Go forward; what falls due meanwhile has happened when this returns."""
        if seconds < 0:
            raise ValueError("a clock goes forward only")
        self._ahead_s, self.moved = self._ahead_s + seconds, True
        self.on_move()


@dataclass(slots=True)
class Capture:
    """Who takes what is sent to a world's own address."""

    taken: dict[str, Callable[[Webhook], Awaitable[int]]]


class CapturingSender(HttpSender):
    """Hands webhooks to the worlds of this process; sends all others as usual."""

    def __init__(self, capture: Capture, monotonic: Callable[[], float]) -> None:
        super().__init__(Targets(private=True), monotonic)
        self.capture = capture

    async def post(self, url: str, payload: bytes, headers: Mapping[str, str]) -> Outcome:
        if not url.startswith(CAPTURED):
            return await super().post(url, payload, headers)
        took = self.capture.taken.get(url)
        if took is None:
            return Outcome(410, body="This test is over.")
        status = await took(Webhook(payload, dict(headers)))
        return Outcome(status, body="")


class Server:
    """Start one and use it in a `with`, or leave that to the fixtures.

    `seed` makes ids the same in each run, where the clock is frozen too; `frozen_at` is a Unix
    time.
    """

    def __init__(self, seed: int | None = None, frozen_at: float | None = None) -> None:
        self.clock = Clock(Settings().now, frozen_at)
        self.capture = Capture({})
        self._worlds = 0
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        settings = Settings(now=self.clock, seed=seed, public_url=self.url, unsigned_snapshots=True)
        self.application = build(settings)
        self.application.deliveries.http = CapturingSender(self.capture, settings.monotonic)
        self._uvicorn = uvicorn.Server(
            uvicorn.Config(
                self.application,
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
        if not self._ready.wait(START_S):
            raise RuntimeError("the server did not start")
        self.clock.on_move = self.run_due

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
        self._worlds += 1
        made = World(self, key or f"sk_test_world{self._worlds}_of_tests")
        self.capture.taken[made.webhook_url] = made.take
        return made

    def forget(self, world: World) -> None:
        self.capture.taken.pop(world.webhook_url, None)

    def run_due(self) -> None:
        """Carry out the timers that are due, and have their webhooks sent."""
        asyncio.run_coroutine_threadsafe(self._run_due(), self._loop).result()

    async def _run_due(self) -> None:
        timers, deliveries = self.application.timers, self.application.deliveries
        for _ in range(MOST_ROUNDS):
            if not await timers.run_once(timers.now()):
                break
        await deliveries.look()

    def close(self) -> None:
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
