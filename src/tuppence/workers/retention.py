"""Deletes what is kept for a time only, in small batches: events, logs, replies, and orphans.

Every step is independent of the others: one that fails is reported once all have had their turn.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from tuppence.errors import StoreUnavailable
from tuppence.platform.expiry import RULES, START, Place, Rule, remove_expired
from tuppence.platform.server_world import PLATFORM, platform_tx
from tuppence.runtime.services import Services
from tuppence.runtime.tx import DAY_S
from tuppence.store.blobs import Blobs
from tuppence.store.rows import Reader, Store, Writer

EVERY_S = 600.0
KEPT_REPLIES_S = 24 * 3600
PAUSE_S, BUSY_PAUSE_S = 0.05, 0.5  # between two batches

log = logging.getLogger("tuppence.workers")


def contents_in_use(reader: Reader, digests: list[str]) -> set[str]:
    return reader.contents_in_use(digests)


class RetentionWorker:
    """Events and request logs are kept for so many days; with 0, for good."""

    def __init__(
        self,
        services: Services,
        store: Store,
        blobs: Blobs,
        now: Callable[[], int],
        keep_events_days: int = 30,
        keep_logs_days: int = 30,
    ) -> None:
        self.services, self.store, self.blobs, self.now = services, store, blobs, now
        self.keep_events_s = keep_events_days * DAY_S
        self.keep_logs_s = keep_logs_days * DAY_S

    async def run(self) -> None:
        """Run for as long as the server does."""
        while True:
            try:
                await self.run_once(self.now())
            except StoreUnavailable as error:
                log.warning("nothing expired was deleted: %s", error)
            await asyncio.sleep(EVERY_S)

    async def run_once(self, now: int) -> None:
        """Delete all that has expired by a second. Raises an ExceptionGroup of what failed."""
        failures: list[Exception] = []
        for step in self.steps(now):
            try:
                await step()
            except StoreUnavailable:
                raise
            except Exception as error:
                failures.append(error)
        if failures:
            raise ExceptionGroup("some of what has expired could not be deleted", failures)

    def steps(self, now: int) -> Iterator[Callable[[], Awaitable[None]]]:
        yield partial(self.forget, lambda writer: writer.forget_replies(now - KEPT_REPLIES_S))
        if self.keep_events_s:
            yield partial(
                self.forget, lambda writer: writer.forget_events(now - self.keep_events_s)
            )
        if self.keep_logs_s:
            yield partial(
                self.forget, lambda writer: writer.forget_request_logs(now - self.keep_logs_s)
            )
        for rule in RULES:
            yield partial(self.expire, rule, now)
        yield self.forget_failures
        yield self.delete_orphans

    async def forget(self, some: Callable[[Writer], int]) -> None:
        """Delete rows, some at once, until none is left."""
        while await self.store.write(some):
            await self.rest()

    async def expire(self, rule: Rule, now: int) -> None:
        """Remove objects of the server's own world that have expired."""
        place: Place | None = START
        while place is not None:
            place = await self.store.write(self.expiry(rule, place, now), PLATFORM.account)
            await self.rest()

    def expiry(self, rule: Rule, place: Place, now: int) -> Callable[[Writer], Place | None]:
        def job(writer: Writer) -> Place | None:
            with writer.attempt():
                return remove_expired(platform_tx(self.services, writer, writer, now), rule, place)

        return job

    async def forget_failures(self) -> None:
        await self.store.write(lambda writer: writer.forget_failed_timers())

    async def delete_orphans(self) -> None:
        """Delete files' contents that no object names: of refused uploads, and of crashes."""
        pieces = self.blobs.old_contents()
        while (digests := await asyncio.to_thread(next, pieces, None)) is not None:
            used = await self.store.read(partial(contents_in_use, digests=digests))
            orphans = [one for one in digests if one not in used]
            if orphans:
                dropped = await asyncio.to_thread(self.blobs.drop, orphans)
                log.info("%d file contents that no object names were deleted", dropped)
            await self.rest()

    async def rest(self) -> None:
        await asyncio.sleep(BUSY_PAUSE_S if self.store.busy else PAUSE_S)
