"""HTTP: the ASGI side of the API's paths. Reads whole requests within limits, writes replies."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

from tuppence.errors import ApiError
from tuppence.wire.pipeline import Pipeline
from tuppence.wire.request import Reply, Request
from tuppence.wire.snapshots import MAX_SNAPSHOT, PATH, Snapshots

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

MAX_BODY = 4 * 2**20
MAX_MULTIPART_BODY = 20 * 2**20
MOST_DISCARDED = 64 * 2**20
BODY_DEADLINE_S = 30.0
PIECE = 64 * 1024
MAX_QUERY = 64 * 1024

ABORT = "tuppence.abort"  # cuts the connection (wire/protocol.py)
ALLOWED = [(b"Allow", b"GET, POST, HEAD, OPTIONS, DELETE"), (b"Content-Length", b"0")]


class ClientGone(Exception):
    """The client closed the connection before its request was whole."""


class ApiServer:
    """The ASGI application for /v1, /v2 and /_tuppence."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline
        self.snapshots = Snapshots(pipeline)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            request = await self.request(scope, receive)
        except ApiError as error:
            await self.refuse(scope, send, error)
            return
        except ClientGone:
            return
        if request.method == "OPTIONS":
            await respond(send, Reply(200, b"", ALLOWED), head=False)
            return
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        if request.path == PATH and request.method in ("GET", "POST"):
            await respond(send, await self.snapshots.answer(request), head)
            return
        reply = await self.pipeline.answer(request)
        if reply.is_lost:
            scope["extensions"][ABORT]()
        else:
            await respond(send, reply, head)

    async def refuse(self, scope: Scope, send: Send, error: ApiError) -> None:
        """Answer a request that is not read."""
        await respond(send, self.refused_unread(scope, error), scope["method"] == "HEAD")

    def refused_unread(self, scope: Scope, error: ApiError) -> Reply:
        """The answer to a request of which not all was read; the connection ends with it."""
        started = self.pipeline.clock.monotonic()
        request = Request(scope["method"], scope["path"], b"", {}, b"", None, started)
        reply = self.pipeline.refuse(self.pipeline.call(request), error)
        reply.headers.append((b"Connection", b"close"))
        return reply

    async def request(self, scope: Scope, receive: Receive) -> Request:
        started = self.pipeline.clock.monotonic()
        headers = dict(scope["headers"])
        body, form = b"", None
        if is_multipart(scope, headers):
            form = await self.read_form(receive, headers)
        elif b"content-length" in headers or b"transfer-encoding" in headers:
            limit = MAX_SNAPSHOT if scope["path"] == PATH else MAX_BODY
            body = await read_body(receive, limit)
        query = scope["query_string"]
        if len(query) > MAX_QUERY:
            raise ApiError("The query string is too long.", status=414)
        client = scope.get("client")
        return Request(
            scope["method"],
            scope["raw_path"].split(b"?", 1)[0].decode("latin-1"),
            query,
            headers,
            body,
            client[0] if client else None,
            started,
            form,
        )

    async def read_form(self, receive: Receive, headers: dict[bytes, bytes]) -> dict[str, Any]:
        """The parameters of a multipart body, its files written to the disk as they come."""
        from tuppence.wire.multipart import MultipartReader

        reader = MultipartReader(headers.get(b"content-type"), self.pipeline.blobs)
        try:
            async with asyncio.timeout(BODY_DEADLINE_S):
                await feed(reader.feed, receive, MAX_MULTIPART_BODY)
            return await asyncio.to_thread(reader.params)
        except TimeoutError:
            reader.discard()
            raise too_slow() from None
        except BaseException:
            reader.discard()
            raise


async def feed(take: Callable[[bytes], None], receive: Receive, limit: int) -> None:
    """Hand over a body piece by piece. Raises `ApiError` (413) over the limit."""
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        piece = message.get("body", b"")
        size += len(piece)
        if size > limit:
            raise too_large(limit)
        take(piece)
        if not message.get("more_body"):
            return


def is_multipart(scope: Scope, headers: dict[bytes, bytes]) -> bool:
    kind = headers.get(b"content-type", b"").lower()
    return kind.startswith(b"multipart/form-data") and not scope["path"].startswith("/v2/")


def too_large(limit: int) -> ApiError:
    return ApiError(f"The request body is too large: up to {limit:,} bytes fit.", status=413)


def too_slow() -> ApiError:
    return ApiError(
        f"The request body did not arrive within {BODY_DEADLINE_S:.0f} seconds.", status=408
    )


async def read_body(receive: Receive, limit: int) -> bytes:
    """The whole body. Raises `ApiError`: 413 over the limit, 408 when it does not come in time."""
    try:
        async with asyncio.timeout(BODY_DEADLINE_S):
            return await gather_body(receive, limit)
    except TimeoutError:
        raise too_slow() from None


async def gather_body(receive: Receive, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        part = message.get("body", b"")
        size += len(part)
        if size <= limit:
            parts.append(part)
        elif size > MOST_DISCARDED:
            break
        if not message.get("more_body"):
            break
    if size > limit:
        # What is too long is read and thrown away, so that the client gets to see the answer.
        raise too_large(limit)
    return b"".join(parts)


async def respond(send: Send, reply: Reply, head: bool) -> None:
    await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
    if reply.file is not None and not head:
        await send_file(send, reply.file)
        return
    await send({"type": "http.response.body", "body": b"" if head else reply.body})


async def send_file(send: Send, path: Path) -> None:
    """A file's content, a piece at a time."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
