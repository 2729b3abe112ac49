"""Runs the timers that are due."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from tuppence.operations.resource import Cause
from tuppence.operations.timers import on_due
from tuppence.operations.tx import Kit, Tx
from tuppence.store.lane import SqliteStore
from tuppence.store.rows import World, Writer

MOST_AT_ONCE = 100
PAUSE_S = 1.0


class TimerWorker:
    def __init__(self, kit: Kit, store: SqliteStore, now: Callable[[], int]) -> None:
        self.kit = kit
        self.store = store
        self.now = now

    async def run_once(self, now: int) -> int:
        """Run what is due at a second, each in its own transaction; returns how many ran."""
        found = self.store.reader.due(now, MOST_AT_ONCE)
        for world, name, object_id, due_at in found:
            await self.store.write(self.job(world, name, object_id, due_at))
        return len(found)

    def job(self, world: World, name: str, object_id: str, due_at: int) -> Callable[[Writer], None]:
        def run(writer: Writer) -> None:
            cause = Cause(None, None, self.kit.catalogue.api_version)
            tx = Tx(self.kit, writer, writer, world, due_at, cause)
            with writer.attempt():
                tx.schedule(name, object_id, None)
                on_due(name)(tx, object_id)

        return run

    async def run(self) -> None:
        """Run for as long as the server does."""
        while True:
            ran = await self.run_once(self.now())
            if ran < MOST_AT_ONCE:
                await asyncio.sleep(PAUSE_S)
