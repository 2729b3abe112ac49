"""Keeps the search index up to date, a small batch at a time, when requests leave room for it."""

from __future__ import annotations

import asyncio

from tuppence.errors import StoreUnavailable
from tuppence.runtime.search import BATCH
from tuppence.runtime.services import Services
from tuppence.store.rows import Reader, Store, Writer

PAUSE_S, REST_S = 0.5, 0.02


def waits(reader: Reader) -> bool:
    return reader.search_waits()


class SearchIndexer:
    def __init__(self, services: Services, store: Store) -> None:
        self.services = services
        self.store = store

    async def run_once(self) -> int:
        """Index what waits, up to a batch; returns how many objects there were."""
        if self.store.busy or not await self.store.read(waits):
            return 0
        return await self.store.write(self.index)

    def index(self, writer: Writer) -> int:
        return self.services.write_search_index(writer, None)

    async def run(self) -> None:
        """Run for as long as the server does; between two batches requests have their turn."""
        while True:
            try:
                done = await self.run_once()
            except StoreUnavailable:
                done = 0
            await asyncio.sleep(self.pause(done))

    def pause(self, done: int) -> float:
        """Long where nothing waits or the lane is busy, else enough for requests to go first."""
        if done < BATCH or self.store.busy:
            return PAUSE_S
        return REST_S
