"""Sends events to their receivers, each from a queue of its own, and keeps what came of it.

What is due is claimed from the store, sent outside any transaction, and settled in one. A server
that dies in between sends it again when it is back: an event arrives at least once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tuppence.domain.webhooks import FAILING_FOR_S, GONE, retry_delay_s
from tuppence.errors import StoreUnavailable
from tuppence.runtime.context import RequestContext
from tuppence.runtime.event_subscribers import DESTINATION, ENDPOINT, SESSION, SNAPSHOT
from tuppence.runtime.generated_fields import rfc3339
from tuppence.runtime.ids import Ids
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.services import Services
from tuppence.runtime.tx import DAY_S, Tx
from tuppence.store.rows import AttemptRow, DeliveryRow, Queue, Store, Writer
from tuppence.workers.webhooks.event_bus import Sink
from tuppence.workers.webhooks.http_sender import HttpSender, SendResult
from tuppence.workers.webhooks.payload import (
    Endpoint,
    Letter,
    headers_for,
    letters,
    standing,
    type_of,
)

PAUSE_S = 1.0
CLAIMED_AT_ONCE = 64
MOST_AT_ONCE = 32  # requests under way to one receiver
LEASE_S = 120  # claimed by a server that died: another sends it after this
PATIENCE_S = 0.05  # an event waits so long for the answer to the one before it
BACKLOG = 8  # from which on nothing waits for order

log = logging.getLogger("tuppence.workers")

CALLED = {ENDPOINT: "webhook_endpoint", DESTINATION: "event_destination", SESSION: "cli"}

SendToSocket = Callable[[Endpoint, Letter], Awaitable[SendResult | None]]


def uncounted(receiver: str, outcome: str, seconds: float) -> None:
    """No metrics count attempts."""


@dataclass(slots=True)
class DeliveryQueue:
    """A queue that is being served: by which task, what is under way, whether there may be more."""

    task: asyncio.Task[None] | None = None
    more: asyncio.Event = field(default_factory=asyncio.Event)
    under_way: set[asyncio.Task[None]] = field(default_factory=set)


class DeliveryWorker:
    def __init__(
        self,
        services: Services,
        store: Store,
        ids: Ids,
        now: Callable[[], int],
        http: HttpSender,
        sink: Sink,
    ) -> None:
        self.services = services
        self.store = store
        self.ids = ids
        self.now = now
        self.http = http
        self.sink = sink
        self.sockets: dict[Queue, SendToSocket] = {}
        self.lines: dict[Queue, DeliveryQueue] = {}
        self.serving: set[asyncio.Task[None]] = set()
        self.loop: asyncio.AbstractEventLoop | None = None
        self.on_attempt: Callable[[str, str, float], None] = uncounted
        store.on_staged(self.wake)

    # -- which queues are served

    def wake(self, queues: set[Queue]) -> None:
        """There may be something for these; called in any thread."""
        if self.loop is not None and not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self.serve_all, queues)

    def serve_all(self, queues: set[Queue]) -> None:
        for queue in queues:
            self.serve(queue)

    def serve(self, queue: Queue) -> None:
        """Have a queue served until nothing in it is due; a CLI's only where it is connected."""
        if type_of(queue.receiver) == SESSION and queue not in self.sockets:
            return
        line = self.lines.get(queue)
        if line is not None:
            line.more.set()
            return
        line = self.lines[queue] = DeliveryQueue()
        task = asyncio.get_running_loop().create_task(self.serve_line(queue, line))
        line.task = task
        self.serving.add(task)
        task.add_done_callback(self.serving.discard)

    def attach(self, queue: Queue, send: SendToSocket) -> None:
        """A CLI is connected: what waits for it goes there."""
        self.sockets[queue] = send
        self.serve(queue)

    def detach(self, queue: Queue, send: SendToSocket) -> None:
        if self.sockets.get(queue) == send:
            del self.sockets[queue]

    async def run(self) -> None:
        """Run for as long as the server does; what no commit here has told of is looked for."""
        self.loop = asyncio.get_running_loop()
        try:
            while True:
                with suppress(StoreUnavailable):
                    await self.look()
                await asyncio.sleep(PAUSE_S)
        finally:
            self.loop = None
            for task in list(self.serving):
                task.cancel()
            await asyncio.gather(*self.serving, return_exceptions=True)

    async def look(self) -> None:
        now = self.now()
        self.serve_all(set(await self.store.read(lambda reader: reader.waiting_queues(now))))

    async def run_once(self, now: int) -> int:
        """Send what is due at a second, one after the other; returns how many there were."""
        sent = 0
        for queue in await self.store.read(lambda reader: reader.waiting_queues(now)):
            rows = await self.store.claim(queue, now, now + LEASE_S, CLAIMED_AT_ONCE)
            for row, letter, to in await self.prepared(queue, rows):
                await self.deliver(row, letter, to)
            sent += len(rows)
        return sent

    # -- one queue

    async def serve_line(self, queue: Queue, line: DeliveryQueue) -> None:
        try:
            while True:
                line.more.clear()
                if await self.send_due(queue, line) or line.more.is_set():
                    continue
                if not line.under_way:
                    return
                await self.until_free(line)
        except StoreUnavailable:
            return  # it stays due, and is looked for again
        except Exception:
            log.exception("the deliveries to %s stopped and will be tried again", queue.receiver)
        finally:
            if self.lines.get(queue) is line:
                del self.lines[queue]
            for task in list(line.under_way):
                task.cancel()

    async def until_free(self, line: DeliveryQueue) -> None:
        """Wait until something under way is over, or there is more to send."""
        more = asyncio.ensure_future(line.more.wait())
        try:
            await asyncio.wait({more, *line.under_way}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            more.cancel()

    async def send_due(self, queue: Queue, line: DeliveryQueue) -> int:
        """Claim what is due and begin to send it; returns how many were claimed."""
        now = self.now()
        rows = await self.store.claim(queue, now, now + LEASE_S, CLAIMED_AT_ONCE)
        if not rows:
            return 0
        left = list(rows)
        try:
            for row, letter, to in await self.prepared(queue, rows):
                await self.turn(line, len(left))
                task = asyncio.ensure_future(self.deliver(row, letter, to))
                left.remove(row)
                line.under_way.add(task)
                task.add_done_callback(line.under_way.discard)
        finally:
            for row in left:
                self.store.let_go(row)
        return len(rows)

    async def prepared(
        self, queue: Queue, rows: Sequence[DeliveryRow]
    ) -> list[tuple[DeliveryRow, Letter | None, Endpoint | None]]:
        """The rows with what is sent and to whom; those that cannot be read are put off."""
        try:
            to = await self.store.read(lambda reader: standing(reader, queue))
            found = await self.store.read(lambda reader: letters(reader, rows))
            return [(row, one, to) for row, one in zip(rows, found, strict=True)]
        except StoreUnavailable:
            raise
        except Exception:
            log.warning("something for %s cannot be read: each is tried alone", queue.receiver)
        ready = []
        for row in rows:
            try:
                to = await self.store.read(lambda reader: standing(reader, queue))
                (one,) = await self.store.read(lambda reader, row=row: letters(reader, [row]))  # type: ignore[misc]
                ready.append((row, one, to))
            except StoreUnavailable:
                raise
            except Exception as error:
                await self.put_off(row, error)
        return ready

    async def put_off(self, row: DeliveryRow, error: Exception) -> None:
        """What cannot be read or settled is tried again later, and then dropped."""
        tries = row.tries + 1
        delay_s = retry_delay_s(tries, False, 0)
        log.error(
            "the delivery of %s to %s failed and %s",
            row.event_id,
            row.receiver,
            "was dropped" if delay_s is None else f"is tried again in {delay_s} seconds",
            exc_info=error,
        )

        def job(writer: Writer) -> None:
            if delay_s is None:
                writer.end_delivery(row)
            else:
                writer.put_off_delivery(row, self.now() + delay_s, tries)

        with suppress(StoreUnavailable):
            await self.store.write(job, row.world.account)
        self.store.let_go(row)

    async def turn(self, line: DeliveryQueue, waiting: int) -> None:
        """Wait for the one before, though not for long, and never for one of many."""
        while len(line.under_way) >= MOST_AT_ONCE:
            await asyncio.wait(line.under_way, return_when=asyncio.FIRST_COMPLETED)
        if line.under_way and waiting < BACKLOG:
            await asyncio.wait(line.under_way, timeout=PATIENCE_S)

    # -- one delivery

    async def deliver(self, row: DeliveryRow, letter: Letter | None, to: Endpoint | None) -> None:
        """Send it and settle it. A receiver that is gone, or switched off, gets nothing more."""
        try:
            if letter is None or to is None or not to.enabled:
                # One that is gone no longer counts; one that is off has not got it.
                gone = letter.position if letter is not None and to is None else None
                await self.store.write(
                    lambda writer: writer.end_delivery(row, gone), row.world.account
                )
                return
            headers, outcome = await self.sent(to, letter)
            if outcome is None:  # its socket closed: it waits for the next
                await self.store.write(
                    lambda writer: writer.put_off_delivery(row, self.now(), row.tries),
                    row.world.account,
                )
                return
            found = outcome
            self.on_attempt(CALLED[to.type], found.kind, found.duration_ms / 1000)

            def settle(writer: Writer) -> None:
                with writer.attempt():
                    self.settle(writer, letter, to, headers, found)

            await self.store.write(settle, row.world.account)
        except StoreUnavailable:
            return  # not settled: it is sent again
        except Exception as error:
            await self.put_off(row, error)
        finally:
            self.store.let_go(row)

    async def sent(self, to: Endpoint, letter: Letter) -> tuple[dict[str, str], SendResult | None]:
        """`send`; what raises there is an attempt that failed, with its error."""
        try:
            return await self.send(to, letter)
        except StoreUnavailable:
            raise
        except Exception as error:
            log.exception("%s could not be sent to %s", letter.row.event_id, letter.row.receiver)
            return {}, SendResult(None, error=f"It could not be sent: {type(error).__name__}")

    async def send(self, to: Endpoint, letter: Letter) -> tuple[dict[str, str], SendResult | None]:
        if to.type == SESSION:
            socket = self.sockets.get(to.queue)
            return {}, await socket(to, letter) if socket is not None else None
        if to.url is None:
            return {}, await asyncio.to_thread(self.sink.write, to, letter)
        payload = letter.payload(to.api_version)
        headers = headers_for(self.services.pepper, to, letter.row, payload, self.now())
        return headers, await self.http.post(to.url, payload, headers)

    def settle(
        self,
        writer: Writer,
        letter: Letter,
        to: Endpoint,
        headers: dict[str, str],
        outcome: SendResult,
    ) -> None:
        """Keep the attempt; the event has arrived, is tried again later, or is given up."""
        row, now = letter.row, self.now()
        tries = row.tries + 1
        next_at = None
        if outcome.succeeded:
            writer.end_delivery(row, letter.position if row.kind == SNAPSHOT else None)
        else:
            next_at = self.next_attempt(letter, to, tries, now, outcome)
            if next_at is None:
                writer.end_delivery(row)
            else:
                writer.put_off_delivery(row, next_at, tries)
        if to.type != SESSION or outcome.status is not None or outcome.error:
            writer.add_attempt(self.attempt(letter, to, headers, outcome, tries, next_at))
        if to.type in (ENDPOINT, DESTINATION) and (to.is_failing or not outcome.succeeded):
            self.judge(writer, to, outcome, now)

    def next_attempt(
        self, letter: Letter, to: Endpoint, tries: int, now: int, outcome: SendResult
    ) -> int | None:
        """The second of the next try; in `--settle fast` hours are seconds."""
        if outcome.status == GONE or to.type == SESSION:
            return None
        day_s = self.services.bank_day_s
        age_s = (now - letter.created) * DAY_S // day_s
        delay_s = retry_delay_s(tries, to.queue.world.livemode, age_s)
        return None if delay_s is None else now + max(1, delay_s * day_s // DAY_S)

    def attempt(
        self,
        letter: Letter,
        to: Endpoint,
        headers: dict[str, str],
        outcome: SendResult,
        number: int,
        next_at: int | None,
    ) -> AttemptRow:
        id, position = self.ids.new_with_position("delivery_attempt")
        row, now = letter.row, self.now()
        document: dict[str, Any] = {
            "id": id,
            "object": "delivery_attempt",
            "created": now,
            "duration_ms": outcome.duration_ms,
            "error": outcome.error,
            "event": row.event_id,
            "fault": row.fault,
            "livemode": row.world.livemode,
            "next_attempt": next_at,
            "number": number,
            "receiver": row.receiver,
            "request_headers": headers,
            "response_body": outcome.body,
            "response_headers": dict(outcome.headers),
            "status": outcome.status,
            "succeeded": outcome.succeeded,
            "url": shown_url(to.url),
        }
        return AttemptRow(
            position,
            row.world,
            id,
            now,
            row.receiver,
            row.event_id,
            outcome.succeeded,
            encode(document),
        )

    def judge(self, writer: Writer, to: Endpoint, outcome: SendResult, now: int) -> None:
        """Remember since when a receiver fails; switch off one that is gone, or fails for days."""
        context = RequestContext(None, None, self.services.catalogue.api_version)
        tx = Tx(self.services, writer, writer, to.queue.world, now, context)
        found = tx.find(to.type, to.queue.receiver)
        if found is None or found.is_deleted:
            return
        since = found.extra.get("@failing_since")
        if outcome.succeeded:
            if since:
                tx.update(found, {}, hidden={"@failing_since": None})
            return
        if outcome.status == GONE or (since and now - since >= FAILING_FOR_S):
            changes: dict[str, Any] = {"status": "disabled"}
            if to.type == DESTINATION:
                changes["updated"] = rfc3339(now)
            tx.update(found, changes, hidden={"@failing_since": None})
        elif not since:
            tx.update(found, {}, hidden={"@failing_since": now})


def shown_url(url: str | None) -> str | None:
    """Without the password that an address may hold."""
    if url is None or "@" not in url:
        return url
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"
