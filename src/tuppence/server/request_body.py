"""The body of a request, read within limits, and not before somebody wants it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from tuppence.errors import ApiError

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

MAX_FORM, MAX_MCP_BODY = 256 * 2**10, 2**20
DISCARD_S = 1.0
CLOSE = (b"Connection", b"close")
HEADERS = "tuppence.headers"  # where a scope holds its headers by name, once they were looked at


class ClientGone(Exception):
    """The client closed the connection before its request was whole."""


class Unread:
    """A body that comes in pieces. `is_whole` once its last piece was read; `is_wanted` once
    somebody asked for the first.
    """

    def __init__(self, headers: dict[bytes, bytes], receive: Receive) -> None:
        self.headers, self.receive = headers, receive
        self.is_whole, self.is_wanted = not has_body(headers), False

    async def read(self, limit: int, timeout_s: float) -> bytes:
        """All of it. Raises `ApiError`: 413 over the limit, 408 when it does not come in time."""
        parts: list[bytes] = []
        await self.feed(parts.append, limit, timeout_s)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    async def feed(self, take: Callable[[bytes], None], limit: int, timeout_s: float) -> None:
        """Hand it over piece by piece. Raises what `read` raises."""
        self.is_wanted = True
        if announced(self.headers) > limit:
            raise too_large(limit)
        try:
            async with asyncio.timeout(timeout_s):
                await self._feed(take, limit)
        except TimeoutError:
            raise too_slow(timeout_s) from None

    async def _feed(self, take: Callable[[bytes], None], limit: int) -> None:
        size = 0
        while not self.is_whole:
            piece = await self.piece()
            size += len(piece)
            if size > limit:
                raise too_large(limit)
            take(piece)

    async def piece(self) -> bytes:
        message = await self.receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        self.is_whole = not message.get("more_body")
        piece: bytes = message.get("body", b"")
        return piece

    async def discard(self, limit: int, timeout_s: float = DISCARD_S) -> bool:
        """Throw away what is left, so that the client gets to see its answer.

        False where that is too much: then the connection ends with the answer. A client that asks
        whether to go on (Expect) is not told to.
        """
        if not self.is_whole and announced(self.headers) <= limit and self.is_coming():
            try:
                async with asyncio.timeout(timeout_s):
                    await self._feed(ignore, limit)
            except (ApiError, TimeoutError):
                pass
        return self.is_whole

    def is_coming(self) -> bool:
        return b"expect" not in self.headers


class Bounded:
    """Stands between the server and an application that reads bodies as long as they come.

    Too large or too slow a body raises `ApiError` where it is read. An answer before its end
    closes the connection.
    """

    def __init__(
        self, scope: Scope, receive: Receive, send: Send, limit: int, timeout_s: float
    ) -> None:
        self.unread = Unread(dict(scope["headers"]), receive)
        self._receive, self._send = receive, send
        self.limit, self.timeout_s = limit, timeout_s
        self.is_asked = False
        self.body: bytes | None = None

    async def read(self) -> None:
        """Have the body here before the application asks for it."""
        self.is_asked = True
        self.body = await self.unread.read(self.limit, self.timeout_s)

    async def receive(self) -> Message:
        """The body as a whole; after that, or where it was refused, the end of the connection."""
        if not self.is_asked:
            try:
                await self.read()
            except ClientGone:
                return {"type": "http.disconnect"}
        if self.body is not None:
            body, self.body = self.body, None
            return {"type": "http.request", "body": body, "more_body": False}
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and not self.unread.is_whole:
            message = {**message, "headers": [*message.get("headers", ()), CLOSE]}
        await self._send(message)


async def answer_page(
    pages: Application, scope: Scope, receive: Receive, send: Send, timeout_s: float
) -> None:
    """Have a page answer once its form is here as a whole, or refuse it.

    An address with a slash at its end is that of the same page.
    """
    scope["path"] = scope["path"].rstrip("/") or "/"
    bounds, state = (
        Bounded(scope, receive, send, MAX_FORM, timeout_s),
        scope.setdefault("state", {}),
    )
    try:
        if "refusal" not in state:
            await bounds.read()
    except ApiError as refused:
        state["refusal"] = refused
    except ClientGone:
        return
    await pages(scope, bounds.receive, bounds.send)


def has_body(headers: dict[bytes, bytes]) -> bool:
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


def announced(headers: dict[bytes, bytes]) -> int:
    """The length that a body is said to have, in bytes; 0 where that is not said."""
    length = headers.get(b"content-length", b"")
    return int(length) if length.isdigit() else 0


def ignore(piece: bytes) -> None:
    """What nobody reads."""


def too_large(limit: int) -> ApiError:
    return ApiError(f"The request body is too large: up to {limit:,} bytes fit.", status=413)


def too_slow(timeout_s: float) -> ApiError:
    return ApiError(f"The request body did not arrive within {timeout_s:g} seconds.", status=408)
