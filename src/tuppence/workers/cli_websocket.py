"""The websocket of the official CLI: events and request logs as they happen.

Whoever knows a session's websocket id is let in. What was sent and not acknowledged when the
connection ended waits in the session's queue for the next one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

import msgspec

from tuppence.domain.webhooks import signature_header
from tuppence.errors import StoreUnavailable
from tuppence.resources.developer.stripecli_session import (
    BY_SOCKET,
    EXPIRE,
    FILTERS,
    FORWARDING,
    UNCONNECTED_S,
    hash_of,
    secret_of_session,
)
from tuppence.runtime.event_subscribers import FEATURES, SESSION, SNAPSHOT
from tuppence.runtime.ids import ALPHABET, Ids
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.reads import from_row
from tuppence.runtime.services import Services
from tuppence.store.rows import PageQuery, Queue, Reader, Store, World
from tuppence.workers.log_tail import LogTail
from tuppence.workers.webhooks.http_sender import USER_AGENT, SendResult
from tuppence.workers.webhooks.payload import Endpoint, Letter
from tuppence.workers.webhooks.worker import DeliveryWorker

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

START = "/subscribe/"
PROTOCOL = "stripecli-devproxy-v1"
ANSWER_S = 30.0
ALIVE_EVERY_S = 30.0
UNKNOWN = b'{"error":{"message":"Unknown WebSocket ID."}}'
LOGS = "request_logs"

log = logging.getLogger("tuppence.workers")
decode = msgspec.json.Decoder().decode


class CliSockets:
    """An ASGI application for `/subscribe/{account}`."""

    def __init__(
        self, services: Services, store: Store, now: Callable[[], int], deliveries: DeliveryWorker
    ) -> None:
        self.services, self.store, self.now = services, store, now
        self.deliveries = deliveries

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await receive()  # websocket.connect
        headers = dict(scope["headers"])
        socket_id = headers.get(b"websocket-id", b"").decode("latin-1")
        account = str(scope["path"]).removeprefix(START)
        found = await self.store.read(lambda reader: session_of(reader, account, socket_id))
        if found is None:
            await refuse(scope, send)
            return
        await send({"type": "websocket.accept", "subprotocol": PROTOCOL})
        await self.talk(found, receive, send)

    async def talk(self, session: Endpoint, receive: Receive, send: Send) -> None:
        talk = Conversation(self.services, self.deliveries.ids, session, self.now, send)
        tasks = [asyncio.create_task(self.keep_alive(session.queue))]
        features = session.extra[FEATURES]
        if LOGS in features:
            tail = LogTail(self.store, session.queue.world, session.extra[FILTERS], self.now)
            tasks.append(asyncio.create_task(tail.run(talk.tell)))
        self.deliveries.attach(session.queue, talk.deliver)
        try:
            await talk.listen(receive)
        finally:
            self.deliveries.detach(session.queue, talk.deliver)
            talk.end()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def keep_alive(self, queue: Queue) -> None:
        """Put off the end of the session for as long as somebody is connected."""
        while True:
            at = self.now() + UNCONNECTED_S
            with suppress(StoreUnavailable):
                await self.store.write(
                    lambda writer, at=at: writer.put_timer(  # type: ignore[misc]
                        queue.world, EXPIRE, queue.receiver, at
                    ),
                    queue.world.account,
                )
            await asyncio.sleep(ALIVE_EVERY_S)


def session_of(reader: Reader, account: str, socket_id: str) -> Endpoint | None:
    """The session that a websocket id opens."""
    for livemode in (False, True):
        world = World(account, livemode)
        query = PageQuery(world, SESSION, 1, {BY_SOCKET: [hash_of(socket_id)]}, {})
        for entry in reader.page(query):
            row = reader.object(world, SESSION, entry.id)
            if row is not None and not row.deleted:
                found = from_row(row)
                queue = Queue(world, entry.id)
                return Endpoint(queue, SESSION, True, None, None, dict(found), found.extra)
    return None


async def refuse(scope: Message, send: Send) -> None:
    """The answer that has the CLI ask for a new session."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": 1008})
        return
    kind = [(b"content-type", b"application/json")]
    await send({"type": "websocket.http.response.start", "status": 404, "headers": kind})
    await send({"type": "websocket.http.response.body", "body": UNKNOWN})


class Conversation:
    """One connection of a session: what was said, and what is still to be answered."""

    def __init__(
        self, services: Services, ids: Ids, session: Endpoint, now: Callable[[], int], send: Send
    ) -> None:
        self.services, self.ids, self.session, self.now, self._send = (
            services,
            ids,
            session,
            now,
            send,
        )
        self.one_at_a_time = asyncio.Lock()
        self.acknowledged: dict[str, asyncio.Future[Any]] = {}
        self.answered: dict[str, asyncio.Future[Any]] = {}

    async def tell(self, message: dict[str, Any]) -> None:
        async with self.one_at_a_time:
            await self._send({"type": "websocket.send", "text": encode(message).decode()})

    async def listen(self, receive: Receive) -> None:
        """Take what the CLI says, until it hangs up."""
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                return
            try:
                said = decode(message.get("text") or message.get("bytes") or b"{}")
            except msgspec.DecodeError:
                continue
            if isinstance(said, dict):
                self.hear(said)

    def hear(self, said: dict[str, Any]) -> None:
        about = said.get("webhook_conversation_id") or said.get("event_id")
        kinds = {"event_ack": self.acknowledged, "webhook_response": self.answered}
        future = kinds.get(str(said.get("type")), {}).get(str(about))
        if future is not None and not future.done():
            future.set_result(said)

    def end(self) -> None:
        """Nobody answers any more: what waits for an answer stays in the queue."""
        for future in (*self.acknowledged.values(), *self.answered.values()):
            if not future.done():
                future.cancel()

    async def deliver(self, to: Endpoint, letter: Letter) -> SendResult | None:
        """Send an event; None where the connection ended before it was acknowledged."""
        loop = asyncio.get_running_loop()
        snapshot = letter.row.kind == SNAPSHOT
        frames = self.snapshots(letter) if snapshot else [self.thin(letter)]
        names = [frame["webhook_conversation_id"] for frame in frames]
        if not snapshot:
            names.append(letter.row.event_id)
        acknowledged: asyncio.Future[Any] = loop.create_future()
        answered: asyncio.Future[Any] = loop.create_future()
        for name in names:
            self.acknowledged[name], self.answered[name] = acknowledged, answered
        try:
            for frame in frames:
                await self.tell(frame)
            return await self.answer(answered) if await came(acknowledged) else None
        except (OSError, RuntimeError):  # it hung up while it was being told
            return None
        finally:
            for name in names:
                self.acknowledged.pop(name, None)
                self.answered.pop(name, None)

    async def answer(self, answered: asyncio.Future[Any]) -> SendResult:
        """What the user's own server said, where the CLI hands events on to one."""
        if not self.session.extra.get(FORWARDING):
            return SendResult(None, arrived=True)
        if not await came(answered):
            return SendResult(None, error="The CLI got no answer for it.", arrived=True)
        said = answered.result()
        headers = {str(k): str(v) for k, v in (said.get("http_headers") or {}).items()}
        status = said.get("status")
        body = str(said.get("body") or "")[: 16 * 1024]
        return SendResult(status if isinstance(status, int) else None, headers, body, arrived=True)

    def snapshots(self, letter: Letter) -> list[dict[str, Any]]:
        """The event twice: in the account's version, and in the newest for `--latest`."""
        found = []
        for version in (None, self.services.catalogue.api_version):
            payload = letter.payload(version)
            frame = {
                "type": "webhook_event",
                "webhook_id": f"we_{self.ids.letters(ALPHABET, 24)}",
                "webhook_conversation_id": f"wc_{self.ids.letters(ALPHABET, 24)}",
                "event_payload": payload.decode(),
                "http_headers": self.headers(payload),
                "endpoint": {"api_version": version},
            }
            if letter.row.event_account != letter.row.world.account:
                frame["account"] = letter.row.event_account
            found.append(frame)
        return found

    def thin(self, letter: Letter) -> dict[str, Any]:
        payload = letter.payload(None)
        return {
            "type": "v2_event",
            "webhook_conversation_id": f"wc_{self.ids.letters(ALPHABET, 24)}",
            "payload": payload.decode(),
            "http_headers": self.headers(payload),
            "destination_id": f"ed_{letter.row.receiver.removeprefix('clis_')}",
        }

    def headers(self, payload: bytes) -> dict[str, str]:
        secret = secret_of_session(
            self.services.pepper, self.session.queue.world, self.session.extra
        )
        return {
            "Accept": "*/*; q=0.5, application/xml",
            "Cache-Control": "no-cache",
            "Content-Type": "application/json; charset=utf-8",
            "Stripe-Signature": signature_header([secret], payload, self.now()),
            "User-Agent": USER_AGENT,
        }


async def came(answer: asyncio.Future[Any]) -> bool:
    """Whether it came in time, and before the CLI hung up."""
    await asyncio.wait({answer}, timeout=ANSWER_S)
    return answer.done() and not answer.cancelled()
