"""Waits until what is due has happened: timers have run, webhooks have been handled."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from functools import partial

from tuppence.app import Tuppence
from tuppence.resources.billing.subscription.create import PERIOD_END
from tuppence.runtime.event_subscribers import SESSION
from tuppence.runtime.json_encoding import decode
from tuppence.store.rows import Queue, Reader, World
from tuppence.testing.clock import Clock
from tuppence.workers.webhooks.payload import letters, type_of

MOST_NAMED = 20  # deliveries that a message names

Wanted = Callable[[Queue], bool]


def every(queue: Queue) -> bool:
    return True


class Settling:
    """Runs on the server's own loop."""

    def __init__(self, application: Tuppence, clock: Clock) -> None:
        self.application = application
        self.clock = clock
        self.timers, self.deliveries = application.timers, application.deliveries
        self.store = application.store

    async def world_of(self, key: str) -> World | None:
        """The world that a key opens."""
        accounts = self.application.pipeline.accounts
        caller = await self.store.read(lambda reader: accounts.caller(reader, key))
        return caller.world if caller else None

    async def settle(self, wanted: Wanted, timeout: float) -> list[str]:
        """Have what is due happen; returns what is still under way after the timeout."""
        try:
            async with asyncio.timeout(timeout):
                await self._until_quiet(wanted)
        except TimeoutError:
            return await self._late(wanted)
        return []

    async def travel(self, second: float, timeout: float) -> list[str]:
        """Move the clock to a second, by way of each second at which something falls due."""
        try:
            async with asyncio.timeout(timeout):
                await self._until_quiet(every)
                while (due_at := await self._next(second)) is not None:
                    self.clock.put(due_at)
                    await self._until_quiet(every)
                self.clock.put(second)
                await self._until_quiet(every)
        except TimeoutError:
            self.clock.put(second)
            return await self._late(every)
        return []

    async def unrenewed(self, keys: Iterable[str]) -> list[str]:
        """The subscriptions whose period, or trial, has ended, in the worlds of some keys."""
        now, found = self.timers.now(), list[str]()
        for key in keys:
            world = await self.world_of(key)
            if world is not None:
                found += await self.store.read(partial(unrenewed_of, world=world, now=now))
        return found

    async def _until_quiet(self, wanted: Wanted) -> None:
        while True:
            ran = await self.timers.run_once(self.timers.now())
            await self.deliveries.look()
            under_way = [
                line.task
                for queue, line in self.deliveries.lines.items()
                if line.task is not None and not line.task.done() and wanted(queue)
            ]
            if under_way:
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            elif not ran:
                return

    async def _next(self, second: float) -> int | None:
        """The first second after now, and up to one, at which something falls due."""
        now, end = self.timers.now(), int(second)

        def due(reader: Reader) -> list[int]:
            found = [one.due_at for one in reader.due(end, 1)]
            for queue in reader.waiting_queues(end):
                if type_of(queue.receiver) != SESSION or queue in self.deliveries.sockets:
                    found += [row.due_at for row in reader.due_deliveries(queue, end, 1)]
            return found

        return min((at for at in await self.store.read(due) if at > now), default=None)

    async def _late(self, wanted: Wanted) -> list[str]:
        """What is due and not delivered, by type, event and receiver."""
        now = self.timers.now()

        def named(reader: Reader) -> list[str]:
            found: list[str] = []
            for queue in filter(wanted, reader.waiting_queues(now)):
                rows = reader.due_deliveries(queue, now, MOST_NAMED)
                for row, letter in zip(rows, letters(reader, rows), strict=True):
                    type = letter.event["type"] if letter else "an event"
                    found.append(f"{type} ({row.event_id}) to {queue.receiver}")
            return found[:MOST_NAMED]

        return await self.store.read(named) or ["timers"]


def unrenewed_of(reader: Reader, world: World, now: int) -> list[str]:
    """The subscriptions of a world whose period, or trial, has ended and led to nothing."""
    found = []
    for row in reader.alive(world, "subscription"):
        body, extra = decode(row.body), decode(row.extra or b"{}")
        if body["status"] in ("active", "trialing") and extra.get(PERIOD_END, now) < now:
            found.append(str(body["id"]))
    return found
