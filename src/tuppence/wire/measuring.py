"""Keeps the metrics true that no request changes: lanes, failing workers, the disk, failed jobs."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from tuppence.errors import StoreUnavailable
from tuppence.store.blobs import Blobs
from tuppence.store.rows import Store
from tuppence.wire.health import Health

EVERY_S, DISK_EVERY_S = 1.0, 30.0


class Measuring:
    """Background workers of a server that shows metrics; on others they end at once."""

    def __init__(self, health: Health, store: Store, blobs: Blobs) -> None:
        self.health, self.store, self.blobs = health, store, blobs

    async def run(self) -> None:
        """What is known here; also for other processes' pages."""
        while (metrics := self.health.metrics) is not None:
            metrics.refresh()
            metrics.show_failing(self.health.failing())
            await asyncio.sleep(EVERY_S)

    async def run_disk(self) -> None:
        """What the database has to be asked, or the file system."""
        while (metrics := self.health.metrics) is not None:
            with suppress(StoreUnavailable, OSError):
                found = await asyncio.to_thread(self.store.disk_use)
                files = self.blobs.bytes
                metrics.show_disk(({"files": files} if files is not None else {}) | found)
                counts = await self.store.read(lambda reader: reader.failed_job_counts())
                metrics.show_failed_jobs(counts)
            await asyncio.sleep(DISK_EVERY_S)
