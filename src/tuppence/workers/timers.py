"""Runs the timers that are due. One that fails is put off, and keeps no other waiting."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from tuppence.errors import StoreUnavailable
from tuppence.runtime.context import RequestContext
from tuppence.runtime.services import Services
from tuppence.runtime.timers import on_due
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.store.clocks import clock_of_world
from tuppence.store.maintenance import FailedJob, described
from tuppence.store.rows import Clock, DueTimer, Reader, Store, World, Writer

MOST_AT_ONCE = 100
PAUSE_S = 1.0
FIRST_PAUSE_S = 60  # before a timer that failed runs again; doubled each time, up to a day
FAILED = "timers"

log = logging.getLogger("tuppence.workers")


def has_failed(reader: Reader) -> bool:
    return bool(reader.failed_jobs(FAILED, 1))


class TimerWorker:
    """`stuck` holds timers that the store did not take last time: they come after the others."""

    def __init__(self, services: Services, store: Store, now: Callable[[], int]) -> None:
        self.services = services
        self.store = store
        self.now = now
        self.stuck: set[tuple[World, str, str]] = set()

    async def run_clock(self, world: World, clock: str, until: int) -> int:
        """Bring one clock of a world to a second: run its timers in the order of their times, each
        in its own transaction, those that they set meanwhile too; returns how many ran.

        What a timer raises ends it there, with the timers before it done.
        """
        ran = 0
        while True:
            found = await self.store.read(lambda reader: reader.due_on(world, clock, until, 1))
            if not found:
                return ran
            await self.store.write(self.job(found[0]), world.account)
            ran += 1

    async def run_once(self, now: int) -> int:
        """Run what is due at a second, each in its own transaction; returns how many ran."""
        found = await self.store.read(lambda reader: reader.due(now, MOST_AT_ONCE))
        found.sort(key=lambda one: one[:3] in self.stuck)
        some_failed = bool(found and await self.store.read(has_failed))
        for one in found:
            try:
                await self.store.write(self.job(one, some_failed), one.world.account)
            except StoreUnavailable:
                self.stuck.add(one[:3])
                raise
            except Exception as error:
                log.exception("the timer %s for %s failed and was put off", one.name, one.object_id)
                later = self.put_off(one, now, described(error))
                await self.store.write(later, one.world.account)
        self.stuck.clear()
        return len(found)

    def put_off(self, timer: DueTimer, now: int, error: str) -> Callable[[Writer], None]:
        """Have a timer that failed run again later: in a minute of its clock, then two, up to a
        day.
        """
        world, name, object_id, _, clock = timer

        def job(writer: Writer) -> None:
            before = writer.failed_job(FAILED, world, name, object_id)
            tries = before.tries + 1 if before else 1
            pause_s = min(FIRST_PAUSE_S << min(tries - 1, 20), DAY_S)
            writer.put_failed_job(FailedJob(FAILED, world, name, object_id, tries, error))
            if writer.timer(world, name, object_id) is not None:
                shown = clock_of_world(writer.world_clock(world), now).now
                writer.put_timer(world, name, object_id, shown + pause_s, clock)

        return job

    def job(self, timer: DueTimer, some_failed: bool = False) -> Callable[[Writer], None]:
        """Run a timer at its own time by its own clock, unless it was moved meanwhile."""
        world, name, object_id, due_at, clock = timer

        def run(writer: Writer) -> None:
            context = RequestContext(None, None, self.services.catalogue.api_version)
            tx = Tx(self.services, writer, writer, world, due_at, context, Clock(clock, due_at))
            if writer.timer(world, name, object_id) != due_at:
                return  # cancelled or moved meanwhile, or another server ran it
            with writer.attempt():
                tx.schedule(name, object_id, None)
                on_due(name)(tx, object_id)
                if some_failed:
                    writer.forget_failed_job(FAILED, world, name, object_id)

        return run

    async def run(self) -> None:
        """Run for as long as the server does."""
        while True:
            try:
                ran = await self.run_once(self.now())
            except StoreUnavailable:
                ran = 0  # a full disk, say: what is due stays due
            if ran < MOST_AT_ONCE:
                await asyncio.sleep(PAUSE_S)
