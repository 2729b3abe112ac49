"""HTTP: the ASGI side of the API's paths. Reads whole requests within limits, writes replies."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from tuppence.errors import ApiError, StoreUnavailable
from tuppence.server.connection_limits import BODY_TIMEOUT_S
from tuppence.server.multipart import MultipartReader
from tuppence.server.pipeline import Pipeline
from tuppence.server.request import Reply, Request
from tuppence.server.request_body import (
    CLOSE,
    HEADERS,
    ClientGone,
    Receive,
    Scope,
    Send,
    Unread,
    has_body,
)
from tuppence.server.snapshot_endpoint import MAX_SNAPSHOT, PATH, Snapshots

MAX_BODY = 4 * 2**20
MAX_MULTIPART_BODY = 20 * 2**20
MOST_DISCARDED, MOST_DISCARDED_OF_STRANGERS = 64 * 2**20, 64 * 1024
MOST_SNAPSHOTS, SNAPSHOTS_AT_ONCE = 8, 2  # that come in; of which so many are in memory
PIECE = 64 * 1024
MAX_QUERY = 64 * 1024

ABORT = "tuppence.abort"  # cuts the connection (server/corked_http.py)
ALLOWED = [(b"Allow", b"GET, POST, HEAD, OPTIONS, DELETE"), (b"Content-Length", b"0")]


class ApiServer:
    """The ASGI application for /v1, /v2 and /_tuppence.

    A body is read once its key is known, and must come within `body_timeout_s` seconds.
    """

    def __init__(self, pipeline: Pipeline, body_timeout_s: float = BODY_TIMEOUT_S) -> None:
        self.pipeline = pipeline
        self.body_timeout_s = body_timeout_s
        self.snapshots = Snapshots(pipeline)
        self.coming, self.in_memory = 0, asyncio.Semaphore(SNAPSHOTS_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = self.request(scope)
        if is_plain_read(request):
            await self.send(send, scope, await self.pipeline.answer(request))
            return
        unread = Unread(request.headers, receive)
        try:
            reply = await self.reply(request, unread)
            if not unread.is_whole and not await self.discarded(unread):
                reply.headers.append(CLOSE)
        except ClientGone:
            return
        await self.send(send, scope, reply)

    async def send(self, send: Send, scope: Scope, reply: Reply) -> None:
        if reply.is_lost:
            scope["extensions"][ABORT]()
        else:
            await respond(send, reply, scope["method"] == "HEAD")

    async def reply(self, request: Request, unread: Unread) -> Reply:
        if request.method == "OPTIONS":
            return Reply(200, b"", list(ALLOWED))
        if len(request.query) > MAX_QUERY:
            return self.refused(request, ApiError("The query string is too long.", status=414))
        if request.path == PATH and request.method in ("GET", "POST"):
            return await self.snapshot(request, unread)
        if unread.is_whole:
            return await self.pipeline.answer(request)
        if is_multipart(request):
            return await self.with_form(request, unread)

        async def read() -> None:
            request.body = await unread.read(MAX_BODY, self.body_timeout_s)

        return await self.pipeline.answer(request, read)

    async def with_form(self, request: Request, unread: Unread) -> Reply:
        """Answer one whose files are written to the disk as they come.

        What the operation does not keep of them, for whatever reason, is gone afterwards.
        """
        reader = MultipartReader(self.pipeline.blobs)

        async def read() -> None:
            reader.begin(request.headers.get(b"content-type"))
            await unread.feed(reader.feed, MAX_MULTIPART_BODY, self.body_timeout_s)
            request.form = await asyncio.to_thread(reader.params)
            request.uploads = reader.uploads

        try:
            return await self.pipeline.answer(request, read)
        finally:
            reader.discard()

    async def snapshot(self, request: Request, unread: Unread) -> Reply:
        """Large ones wait on the disk, until there is room for them in memory."""
        if unread.is_whole:
            return await self.snapshots.answer(request)
        try:
            await self.snapshots.world(self.pipeline.call(request))  # raises for a key that may not
            if self.coming >= MOST_SNAPSHOTS:
                raise ApiError("Too many snapshots at once.", status=503, type="api_error")
        except ApiError as error:
            return self.refused(request, error)
        except StoreUnavailable as error:
            return self.refused(request, self.pipeline.unavailable(error))
        self.coming += 1
        try:
            with tempfile.TemporaryFile() as file:
                await unread.feed(write_to(file), MAX_SNAPSHOT, self.body_timeout_s)
                async with self.in_memory:
                    file.seek(0)
                    request.body = file.read()
                    return await self.snapshots.answer(request)
        except ApiError as error:
            return self.refused(request, error)
        finally:
            self.coming -= 1
            request.body = b""

    async def refuse(self, scope: Scope, send: Send, error: ApiError) -> None:
        """Answer a request that is not read; with one that has a body, the connection ends."""
        request = self.request(scope)
        reply = self.refused(request, error)
        if has_body(request.headers):
            reply.headers.append(CLOSE)
        await respond(send, reply, scope["method"] == "HEAD")

    def refused(self, request: Request, error: ApiError) -> Reply:
        return self.pipeline.refuse(self.pipeline.call(request), error)

    async def discarded(self, unread: Unread) -> bool:
        """Whether the rest of a body was thrown away: more of it where the key was known."""
        if unread.is_wanted:
            return await unread.discard(MOST_DISCARDED, self.body_timeout_s)
        return await unread.discard(MOST_DISCARDED_OF_STRANGERS)

    def request(self, scope: Scope) -> Request:
        """What its head says."""
        method, client = scope["method"], scope.get("client")
        return Request(
            "GET" if method == "HEAD" else method,
            scope["raw_path"].split(b"?", 1)[0].decode("latin-1"),
            scope["query_string"],
            scope.get(HEADERS) or dict(scope["headers"]),
            b"",
            client[0] if client else None,
            self.pipeline.clock.monotonic(),
        )


def is_plain_read(request: Request) -> bool:
    """Whether all of a request has been read with its head, as of most."""
    headers = request.headers
    return (
        request.method == "GET"
        and b"content-length" not in headers
        and b"transfer-encoding" not in headers
        and len(request.query) <= MAX_QUERY
        and request.path != PATH
    )


def write_to(file: IO[bytes]) -> Callable[[bytes], None]:
    def take(piece: bytes) -> None:
        try:
            file.write(piece)
        except OSError as error:
            raise ApiError(f"The snapshot cannot be kept: {error.strerror}.", status=500) from None

    return take


def is_multipart(request: Request) -> bool:
    kind = request.headers.get(b"content-type", b"").lower()
    return kind.startswith(b"multipart/form-data") and not request.path.startswith("/v2/")


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


async def send_json(send: Send, body: bytes) -> None:
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def as_stripe_mock(send: Send) -> None:
    """`GET /` as the SDKs' own suites ask it, to learn whom they speak to."""
    headers = [(b"stripe-mock-version", b"master"), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
