"""`/healthz`, `/readyz` and `/metrics`: for what watches a server, not for what uses it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tuppence.domain.constant_time import is_same
from tuppence.errors import Overloaded, StorageFull, StoreUnavailable
from tuppence.server.request import Reply
from tuppence.server.telemetry import Metrics
from tuppence.store.rows import Store

if TYPE_CHECKING:
    from tuppence.server.request_body import Send

Headers = Sequence[tuple[bytes, bytes]]
PATHS = ("/healthz", "/readyz", "/metrics")
DATABASE_DEADLINE_S = 3.0

log = logging.getLogger("tuppence.server")


def none_failing() -> dict[str, int]:
    """No workers run."""
    return {}


class Health:
    """`ending` is set once the server was told to stop; `failing` gives the background workers
    that fail, with their failures in a row.
    """

    def __init__(self, store: Store, metrics: Metrics | None, token: str | None = None) -> None:
        """With a `token`, only its bearer is shown the metrics."""
        self.store, self.metrics, self.token = store, metrics, token
        self.ending = False
        self.failing: Callable[[], dict[str, int]] = none_failing

    async def __call__(self, path: str, send: Send, headers: Headers = ()) -> None:
        from tuppence.server.http import respond

        if path == "/healthz":
            reply = text(200, "ok")
        elif path == "/readyz":
            reply = await self.ready()
        elif self.metrics is None:
            reply = text(404, "Metrics are off. Start the server with --metrics.")
        elif self.token is not None and not is_bearer(self.token, headers):
            reply = text(401, "Send the metrics token: Authorization: Bearer TOKEN.")
            reply.headers.append((b"WWW-Authenticate", b'Bearer realm="metrics"'))
        else:
            body, kind = self.metrics.page()
            reply = Reply(200, body, [(b"Content-Type", kind.encode()), length(body)])
        await respond(send, reply, head=False)

    async def ready(self) -> Reply:
        """Whether requests should be sent here: the database takes reads and writes.

        A background worker that fails is named, but takes nothing out of service: what makes it
        fail lies in the database, and would take every replica out at once.
        """
        if self.ending:
            return text(503, "stopping")
        if self.store.full:
            return text(503, "overloaded")
        try:
            async with asyncio.timeout(DATABASE_DEADLINE_S):
                await self.store.ping()
        except StorageFull:
            return text(503, "storage is full")
        except Overloaded:
            return text(503, "overloaded")
        except (StoreUnavailable, TimeoutError) as error:
            log.warning("not ready: %s", str(error) or "the database does not answer in time")
            if self.store.write_failure.error is not None:
                return text(503, "the database takes no writes")
            return text(503, "the database does not answer")
        workers = [
            f"worker {name} is failing: {failures} in a row"
            for name, failures in sorted(self.failing().items())
        ]
        return text(200, "\n".join(["ready", *workers]))

    def count_delivery(self, receiver: str, outcome: str, seconds: float) -> None:
        if self.metrics is not None:
            self.metrics.server.count_delivery(receiver, outcome, seconds)

    def count_sign_in(self, outcome: str) -> None:
        if self.metrics is not None:
            self.metrics.server.count_sign_in(outcome)

    def worker_failed(self, name: str) -> None:
        if self.metrics is not None:
            self.metrics.count_worker_failure(name)


def is_bearer(token: str, headers: Headers) -> bool:
    sent = next((value for name, value in headers if name == b"authorization"), b"")
    return is_same(f"Bearer {token}", sent.decode("latin-1"))


def text(status: int, said: str) -> Reply:
    body = f"{said}\n".encode()
    kind = (b"Content-Type", b"text/plain; charset=utf-8")
    return Reply(status, body, [kind, length(body), (b"Cache-Control", b"no-store")])


def length(body: bytes) -> tuple[bytes, bytes]:
    return b"Content-Length", str(len(body)).encode()
