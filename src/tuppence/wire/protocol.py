"""Send an answer's head and body in one system call.

uvicorn writes them one after the other; each write wakes the waiting client, which costs more than
all of the answer's own work.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class CorkedTransport:
    """Gathers what is written while the loop turns once, then writes it together."""

    def __init__(self, transport: Any) -> None:
        self._transport = transport
        self._waiting: list[bytes] = []
        self._loop = asyncio.get_running_loop()

    def write(self, data: bytes) -> None:
        if not self._waiting:
            self._loop.call_soon(self._flush)
        self._waiting.append(data)

    def _flush(self) -> None:
        if self._waiting:
            data, self._waiting = b"".join(self._waiting), []
            self._transport.write(data)

    def close(self) -> None:
        self._flush()
        self._transport.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class CorkedHttpProtocol(HttpToolsProtocol):
    def on_message_begin(self) -> None:
        """A request can have its connection cut, where a fault asks for it."""
        super().on_message_begin()
        abort: Any = self.transport.abort
        self.scope["extensions"] = {"tuppence.abort": abort}

    def connection_made(self, transport: Any) -> None:
        super().connection_made(CorkedTransport(transport))  # type: ignore[arg-type]
