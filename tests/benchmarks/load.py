"""A closed-loop load generator: so many connections, each with one request under way.

It reads only what it must of an answer (status, length), so that on a two-core machine the
server, not the generator, is what is measured.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import uvloop


@dataclass
class Result:
    requests: int
    seconds: float
    latencies_ms: list[float] = field(repr=False)
    statuses: dict[int, int]

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds

    def percentile(self, share: float) -> float:
        ordered = sorted(self.latencies_ms)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0


class Connection(asyncio.Protocol):
    def __init__(self, next_request: Callable[[], bytes], run: Run) -> None:
        self.next_request = next_request
        self.run = run
        self.buffer = b""
        self.sent_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: Any = transport
        self.send()

    def send(self) -> None:
        self.sent_at = time.perf_counter()
        self.transport.write(self.next_request())

    def data_received(self, data: bytes) -> None:
        self.buffer = self.buffer + data if self.buffer else data
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        mark = self.buffer.lower().find(b"content-length: ", 0, head)
        length = int(self.buffer[mark + 16 : self.buffer.find(b"\r\n", mark)])
        if len(self.buffer) < head + 4 + length:
            return
        status = int(self.buffer[9:12])
        self.buffer = b""
        self.run.done(status, time.perf_counter() - self.sent_at)
        if self.run.running:
            self.send()
        else:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        self.run.closed()


class Run:
    def __init__(self, connections: int) -> None:
        self.running = True
        self.measuring = False
        self.open = connections
        self.latencies: list[float] = []
        self.statuses: dict[int, int] = {}
        self.finished = asyncio.get_running_loop().create_future()

    def done(self, status: int, seconds: float) -> None:
        if self.measuring:
            self.latencies.append(seconds * 1000)
            self.statuses[status] = self.statuses.get(status, 0) + 1

    def closed(self) -> None:
        self.open -= 1
        if self.open == 0 and not self.finished.done():
            self.finished.set_result(None)


async def measure(
    port: int, next_request: Callable[[], bytes], connections: int, warm_s: float, run_s: float
) -> Result:
    loop = asyncio.get_running_loop()
    run = Run(connections)
    for _ in range(connections):
        await loop.create_connection(lambda: Connection(next_request, run), "127.0.0.1", port)
    await asyncio.sleep(warm_s)
    run.measuring, started = True, time.perf_counter()
    await asyncio.sleep(run_s)
    run.measuring, seconds = False, time.perf_counter() - started
    run.running = False
    await asyncio.wait_for(run.finished, 30)
    return Result(len(run.latencies), seconds, run.latencies, run.statuses)


def load(
    port: int,
    next_request: Callable[[], bytes],
    connections: int = 32,
    warm_s: float = 1.0,
    run_s: float = 5.0,
) -> Result:
    """Run the load; latencies in milliseconds."""
    return uvloop.run(measure(port, next_request, connections, warm_s, run_s))


def post(path: str, body: bytes, key: str, headers: str = "") -> bytes:
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n{headers}"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body


def get(path: str, key: str) -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {key}\r\n\r\n"
    ).encode()
