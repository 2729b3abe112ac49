"""A receiver of webhooks, as a user's application is one: it keeps what came, and answers."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from support import Answer, Client


@dataclass(frozen=True)
class Received:
    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def event(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found

    @property
    def signature(self) -> str:
        return self.headers["stripe-signature"]


@dataclass
class Receiver:
    """`status`, `answer` and `headers` are what it says next; `delay_s` how long it takes."""

    port: int = 0
    status: int = 200
    answer: bytes = b"ok"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    received: list[Received] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def types(self) -> list[str]:
        return [one.event["type"] for one in self.received]

    def wait_for(self, count: int, seconds: float = 10) -> list[Received]:
        deadline = time.monotonic() + seconds
        while len(self.received) < count and time.monotonic() < deadline:
            time.sleep(0.005)
        assert len(self.received) >= count, f"{len(self.received)} of {count} came"
        return self.received


@contextmanager
def receiver() -> Iterator[Receiver]:
    found = Receiver()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            found.received.append(Received(self.path, headers, body, time.time()))
            time.sleep(found.delay_s)
            self.send_response(found.status)
            for name, value in found.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(found.answer)))
            self.end_headers()
            self.wfile.write(found.answer)

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    found.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()


def endpoint(api: Client, hook: Receiver, *types: str, **more: Any) -> Answer:
    made = api.post(
        "/v1/webhook_endpoints", url=hook.url, enabled_events=list(types or ["*"]), **more
    )
    assert made.status == 200, made.body
    return made


def deliver(api: Client) -> int:
    """Let the workers send what is due by now."""
    worker = api.server.deliveries
    sent = 0
    while True:
        found = api.runner.run(worker.run_once(worker.now()))
        sent += found
        if not found:
            return sent


def attempts(api: Client, **filters: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.get("/_tuppence/delivery_attempts", **filters)["data"]
    return found
