"""uvicorn's HTTP, with limits before the application and an answer in one system call.

uvicorn writes an answer's head and body one after the other; each write wakes the waiting client,
which costs more than all of the answer's own work. And it takes a request's head of any length,
for as long as the client likes.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from tuppence.server.connection_limits import Connections

MAX_HEAD = 64 * 1024
MAX_MESSAGE = 2**20  # of a websocket
LINGER_S, MOST_DISCARDED = 2.0, 2**20
SAID = {
    408: "The request did not arrive in time.",
    414: "The request's URL is too long.",
    431: "The request's header fields are too large.",
    503: "Too many connections.",
}


def protocols(connections: Connections) -> dict[str, Any]:
    """What `uvicorn.Config` takes to serve within these limits."""
    return {
        "http": partial(CorkedHttpProtocol, registry=connections),
        "ws": partial(CountedWebSocket, registry=connections),
        "ws_max_size": MAX_MESSAGE,
    }


class CorkedTransport:
    """Gathers what is written while the loop turns once, then writes it together."""

    def __init__(self, transport: Any, protocol: CorkedHttpProtocol) -> None:
        self._transport = transport
        self.protocol = protocol
        self._waiting: list[bytes] = []
        self._loop = asyncio.get_running_loop()
        self._lingers, self._is_ended = False, False

    def write(self, data: bytes) -> None:
        if not self._waiting:
            self._loop.call_soon(self._flush)
        self._waiting.append(data)

    def _flush(self) -> None:
        if self._waiting:
            data, self._waiting = b"".join(self._waiting), []
            if not self._is_ended:
                self._transport.write(data)

    def close(self) -> None:
        """Close it; where the client still sends, it first gets the time to read its answer."""
        if self._lingers:
            return
        if self.protocol.is_sent_more() and not self._transport.is_closing():
            self._lingers = True
            self._flush()
            self._is_ended = True  # what answers to earlier requests still write is not sent
            Lingering(self._transport, self.protocol, self._loop)
        else:
            self.end()

    def end(self) -> None:
        """Close it once what was written is sent."""
        self._flush()
        self._transport.close()

    def is_closing(self) -> bool:
        return self._lingers or bool(self._transport.is_closing())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class Lingering(asyncio.Protocol):
    """The rest of a connection that was answered before all had come.

    Were it closed at once, the client's system would drop the answer for what is still under way.
    So the answer ends the stream, and what comes is thrown away, up to a point.
    """

    def __init__(
        self, transport: Any, before: CorkedHttpProtocol, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.transport, self.before, self.left = transport, before, MOST_DISCARDED
        self.timer = loop.call_later(LINGER_S, transport.close)
        transport.set_protocol(self)
        if transport.can_write_eof():
            transport.write_eof()
        transport.resume_reading()

    def data_received(self, data: bytes) -> None:
        self.left -= len(data)
        if self.left < 0:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        self.timer.cancel()
        self.before.connection_lost(error)


class HeadTooLong(Exception):
    """A request's head is over the limit."""


class CorkedHttpProtocol(HttpToolsProtocol):
    """`pending` counts the bytes of what is no body: heads, and the framing of chunks."""

    def __init__(
        self,
        config: Any,
        server_state: Any,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        registry: Connections,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.registry = registry
        self.pending = 0
        self.in_head, self.is_fresh = True, True
        self.waiting_since: float | None = None

    def connection_made(self, transport: Any) -> None:
        self.corked = CorkedTransport(transport, self)
        super().connection_made(self.corked)  # type: ignore[arg-type]
        if not self.registry.enter(self, self.client[0] if self.client else None):
            self.refuse(503)

    def connection_lost(self, exc: Exception | None) -> None:
        self.registry.leave(self)
        super().connection_lost(exc)

    # -- what comes in

    def data_received(self, data: bytes) -> None:
        self.pending += len(data)
        super().data_received(data)
        if self.pending > MAX_HEAD and not self.transport.is_closing():
            self.refuse_head()

    def on_message_begin(self) -> None:
        """A request can have its connection cut, where a fault asks for it."""
        super().on_message_begin()
        self.is_fresh = False
        abort: Any = self.transport.abort
        self.scope["extensions"] = {"tuppence.abort": abort}

    def on_headers_complete(self) -> None:
        if self.pending > MAX_HEAD and self.head_size() > MAX_HEAD:
            raise HeadTooLong  # the parser stops, and `send_400_response` is asked for the answer
        self.in_head, self.waiting_since = False, None
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self.pending -= len(body)
        super().on_body(body)

    def on_chunk_header(self) -> None:
        """The framing of earlier chunks is over; what counts is a trailer without end."""
        self.pending = 0

    def on_message_complete(self) -> None:
        self.in_head, self.pending = True, 0
        super().on_message_complete()

    def head_size(self) -> int:
        return len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)

    # -- what is closed

    def waits(self) -> bool:
        """Whether the client owes the rest of a head, or of a body that nobody reads any more.

        Between two requests it is uvicorn's keep-alive that ends a connection.
        """
        if self.in_head:
            answering = self.cycle is not None and not self.cycle.response_complete
            return (self.is_fresh or self.pending > 0) and not answering
        return self.cycle is not None and self.cycle.response_complete

    def is_sent_more(self) -> bool:
        """Whether the client may still be sending what it began."""
        if self.in_head:
            return self.pending > 0
        return self.cycle is not None and self.cycle.more_body

    def time_out(self) -> None:
        """Close it, with a word for a client that has begun a request."""
        if self.transport.is_closing():
            return
        if self.in_head and self.pending > 0:
            self.tell(408)
        self.corked.end()

    def send_400_response(self, msg: str) -> None:
        if self.pending > MAX_HEAD:
            self.refuse_head()
        else:
            super().send_400_response(msg)

    def refuse_head(self) -> None:
        self.refuse(414 if len(self.url or b"") > MAX_HEAD // 2 else 431)

    def refuse(self, status: int) -> None:
        """Answer with a line of text, and end the connection."""
        self.tell(status)
        self.transport.close()

    def tell(self, status: int) -> None:
        body = f"{SAID[status]}\n".encode()
        head = b"content-type: text/plain; charset=utf-8\r\ncontent-length: %d\r\n" % len(body)
        head += b"connection: close\r\n\r\n"
        self.transport.write(STATUS_LINE[status] + head + body)


class CountedWebSocket(WebSocketsSansIOProtocol):
    """Counts as the connection that it was before it was a websocket."""

    waiting_since: float | None = None

    def __init__(self, *args: Any, registry: Connections, **named: Any) -> None:
        super().__init__(*args, **named)
        self.registry = registry

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.registry.hand_on(transport.protocol, self)

    def connection_lost(self, exc: Exception | None) -> None:
        self.registry.leave(self)
        super().connection_lost(exc)

    def waits(self) -> bool:
        return False

    def time_out(self) -> None:
        """Its pings tell whether anybody is there."""
