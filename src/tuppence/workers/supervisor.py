"""Keeps background workers running: one that raises is logged, counted and restarted.

The pause before a restart doubles up to a minute, and starts anew once a worker has run well for as
long. A failing worker stops nothing else: not the others, not the requests, not the shutdown.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0
WELL_AFTER_S = 60.0

log = logging.getLogger("tuppence.workers")

Run = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Supervised:
    """A worker: `failures` in a row, and since when (monotonic seconds) it runs or pauses."""

    name: str
    run: Run
    failures: int = 0
    since: float = 0.0
    is_running: bool = False


def unnoticed(name: str) -> None:
    """Nobody counts failures."""


class Supervisor:
    """Runs workers by name. `on_failure` is called with the name of one that has raised."""

    def __init__(
        self,
        workers: Mapping[str, Run],
        monotonic: Callable[[], float],
        on_failure: Callable[[str], None] = unnoticed,
        first_pause_s: float = FIRST_PAUSE_S,
    ) -> None:
        self.workers = [Supervised(name, run) for name, run in workers.items()]
        self.monotonic, self.on_failure = monotonic, on_failure
        self.first_pause_s = first_pause_s

    async def run(self) -> None:
        """Run every worker until cancelled; returns once all have ended."""
        await asyncio.gather(*(self.keep(one) for one in self.workers))

    async def keep(self, worker: Supervised) -> None:
        """Run one worker, again and again while it raises. One that returns is done."""
        while True:
            worker.since, worker.is_running = self.monotonic(), True
            try:
                await worker.run()
            except Exception as error:
                await self.pause(worker, error)
            else:
                worker.failures = 0
                return

    async def pause(self, worker: Supervised, error: Exception) -> None:
        if self.runs_well(worker):
            worker.failures = 0
        worker.failures += 1
        pause_s = min(self.first_pause_s * 2 ** (worker.failures - 1), LONGEST_PAUSE_S)
        worker.since, worker.is_running = self.monotonic(), False
        log.error(
            "the worker %s failed (%d in a row) and restarts in %g seconds",
            worker.name,
            worker.failures,
            pause_s,
            exc_info=error,
        )
        self.on_failure(worker.name)
        await asyncio.sleep(pause_s)

    def runs_well(self, worker: Supervised) -> bool:
        return worker.is_running and self.monotonic() - worker.since >= WELL_AFTER_S

    def failing(self) -> dict[str, int]:
        """The workers that have failed and do not run well again yet: failures in a row by name."""
        return {
            one.name: one.failures
            for one in self.workers
            if one.failures and not self.runs_well(one)
        }
