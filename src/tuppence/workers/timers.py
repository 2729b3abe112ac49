"""Runs the timers that are due, and forgets what has expired."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from tuppence.errors import StoreUnavailable
from tuppence.operations.resource import Cause
from tuppence.operations.timers import on_due
from tuppence.operations.tx import DAY_S, Kit, Tx
from tuppence.store.rows import Store, World, Writer

MOST_AT_ONCE = 100
PAUSE_S = 1.0
KEPT_REPLIES_S = 24 * 3600
FORGET_EVERY_S = 600
TRY_AGAIN_S = 60

log = logging.getLogger("tuppence.workers")


class TimerWorker:
    def __init__(
        self, kit: Kit, store: Store, now: Callable[[], int], keep_events_days: int = 0
    ) -> None:
        self.kit = kit
        self.store = store
        self.now = now
        self.keep_events_s = keep_events_days * DAY_S

    async def run_once(self, now: int) -> int:
        """Run what is due at a second, each in its own transaction; returns how many ran."""
        found = await self.store.read(lambda reader: reader.due(now, MOST_AT_ONCE))
        for world, name, object_id, due_at in found:
            try:
                await self.store.write(self.job(world, name, object_id, due_at), world.account)
            except StoreUnavailable:
                raise
            except Exception:
                log.exception("the timer %s for %s failed and will be tried again", name, object_id)
                later = self.later(world, name, object_id, now + TRY_AGAIN_S)
                await self.store.write(later, world.account)
        return len(found)

    def later(self, world: World, name: str, object_id: str, at: int) -> Callable[[Writer], None]:
        return lambda writer: writer.put_timer(world, name, object_id, at)

    def job(self, world: World, name: str, object_id: str, due_at: int) -> Callable[[Writer], None]:
        def run(writer: Writer) -> None:
            cause = Cause(None, None, self.kit.catalogue.api_version)
            tx = Tx(self.kit, writer, writer, world, due_at, cause)
            if writer.timer(world, name, object_id) != due_at:
                return  # cancelled or moved meanwhile, or another server ran it
            with writer.attempt():
                tx.schedule(name, object_id, None)
                on_due(name)(tx, object_id)

        return run

    async def forget(self, now: int) -> None:
        """Drop the replies kept for idempotency keys that have expired by a second, and old events.

        Source: docs page api/events/list (30 days).
        """
        await self.store.write(lambda writer: writer.forget_replies(now - KEPT_REPLIES_S))
        before = now - self.keep_events_s
        while self.keep_events_s:
            if not await self.store.write(lambda writer: writer.forget_events(before)):
                break
            await asyncio.sleep(PAUSE_S)

    async def run(self) -> None:
        """Run for as long as the server does."""
        forgotten = 0
        while True:
            now = self.now()
            try:
                ran = await self.run_once(now)
                if now - forgotten >= FORGET_EVERY_S:
                    await self.forget(now)
                    forgotten = now
            except StoreUnavailable:
                ran = 0  # a full disk, say: what is due stays due
            if ran < MOST_AT_ONCE:
                await asyncio.sleep(PAUSE_S)
