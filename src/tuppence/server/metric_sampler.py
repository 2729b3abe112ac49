"""Keeps the metrics true that no request changes: lanes, workers, the backlog, the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from tuppence.errors import StoreUnavailable
from tuppence.server.connection_limits import Connections
from tuppence.server.health import Health
from tuppence.store.blobs import Blobs
from tuppence.store.rows import Store

EVERY_S, BACKLOG_EVERY_S, DISK_EVERY_S = 1.0, 10.0, 30.0


class Measuring:
    """Background workers of a server that shows metrics; on others they end at once."""

    def __init__(
        self,
        health: Health,
        store: Store,
        blobs: Blobs,
        connections: Connections,
        now: Callable[[], int],
        sends_email: bool = False,
    ) -> None:
        """`now` is in seconds. Email counts as waiting only where it is sent."""
        self.health, self.store, self.blobs = health, store, blobs
        self.connections, self.now, self.sends_email = connections, now, sends_email

    async def run(self) -> None:
        """What is known here; also for other processes' pages."""
        while (metrics := self.health.metrics) is not None:
            metrics.refresh()
            metrics.show_failing(self.health.failing())
            metrics.server.show_connections(len(self.connections.open), self.connections.refused)
            metrics.server.writes_fail.set(self.store.write_failure.error is not None)
            await asyncio.sleep(EVERY_S)

    async def run_backlog(self) -> None:
        """What waits in the store, for every process that shares it."""
        while (metrics := self.health.metrics) is not None:
            with suppress(StoreUnavailable):
                now = self.now()
                found = await self.store.read(lambda reader, now=now: reader.backlog(now))  # type: ignore[misc]
                kept = [one for one in found if one.kind != "email" or self.sends_email]
                metrics.server.show_backlog(kept)
            await asyncio.to_thread(metrics.server.process.refresh)  # lists every descriptor
            await asyncio.sleep(BACKLOG_EVERY_S)

    async def run_disk(self) -> None:
        """What the database has to be asked, or the file system."""
        while (metrics := self.health.metrics) is not None:
            with suppress(StoreUnavailable, OSError):
                found = await asyncio.to_thread(self.store.disk_use)
                files = self.blobs.bytes
                metrics.server.show_disk(({"files": files} if files is not None else {}) | found)
                counts = await self.store.read(lambda reader: reader.failed_job_counts())
                metrics.server.show_failed_jobs(counts)
            await asyncio.sleep(DISK_EVERY_S)
