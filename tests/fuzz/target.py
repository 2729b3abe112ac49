"""The server under attack, in this process: all of it, with its workers, on a database file."""

from __future__ import annotations

import asyncio
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from fuzz.sent import Outcome, Sent
from tuppence.app import Settings, Tuppence, build

HOST = "127.0.0.1:12111"
PATIENCE_S = 10.0
PIECE = 4096


class Target:
    """`advance` moves its clock; ids are the same for the same seed."""

    def __init__(self, db: str, folder: Path, seed: int, stand_in: bool = False) -> None:
        self.ahead_s = 0.0
        began = time.monotonic()
        self.now: Callable[[], float] = lambda: (
            1_793_491_200 + time.monotonic() - began + self.ahead_s
        )
        settings = Settings(
            db=db,
            now=self.now,
            seed=seed,
            answer_unknown_ids=stand_in,
            private_targets=False,
            event_bus=str(folder / "event-bus"),
            metrics=False,
        )
        self.server: Tuppence = build(settings)
        self._life: asyncio.Task[None] | None = None
        self._end = asyncio.Event()

    def advance(self, seconds: float) -> None:
        self.ahead_s += seconds

    async def start(self) -> None:
        """Run the lifespan, and with it the workers."""
        began = asyncio.Event()
        given = iter((began, self._end))

        async def receive() -> dict[str, Any]:
            if next(given) is self._end:
                await self._end.wait()
                return {"type": "lifespan.shutdown"}
            return {"type": "lifespan.startup"}

        async def send(message: Any) -> None:
            began.set()

        self._life = asyncio.create_task(self.server.lifespan(receive, send))
        await began.wait()

    async def stop(self) -> None:
        self._end.set()
        assert self._life is not None
        await asyncio.wait_for(self._life, 30)

    async def ask(self, sent: Sent) -> Outcome:
        """Send a request as uvicorn hands it over; never raises for what the server does."""
        messages: list[Any] = []
        given = pieces(sent)
        gone = asyncio.Event()

        async def receive() -> dict[str, Any]:
            message = next(given, None)
            if message is not None:
                return message
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            messages.append(message)

        cpu, wall, trouble = time.process_time(), time.monotonic(), None
        scope = scope_of(sent)
        scope["extensions"] = {"tuppence.abort": lambda: messages.append({"type": "cut"})}
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self.server(scope, receive, send)
        except TimeoutError:
            trouble = f"no answer within {PATIENCE_S:.0f} s"
        except Exception:
            trouble = shortened(traceback.format_exc())
        gone.set()
        spent = (time.process_time() - cpu, time.monotonic() - wall)
        return outcome_of(messages, spent, trouble)


def scope_of(sent: Sent) -> dict[str, Any]:
    path, _, query = sent.target.partition("?")
    headers = [("host", HOST)] if sent.header("host") is None else []
    if sent.chunked:
        headers.append(("transfer-encoding", "chunked"))
    elif sent.body or sent.method not in ("GET", "HEAD", "OPTIONS"):
        headers.append(("content-length", str(len(sent.body))))
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": sent.method,
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": query.encode("latin-1"),
        "headers": [
            (name.lower().encode("ascii"), value.encode("latin-1"))
            for name, value in (*headers, *sent.headers)
        ],
        "client": (sent.ip, 50000),
        "server": ("127.0.0.1", 12111),
        "scheme": "http",
        "root_path": "",
    }


def pieces(sent: Sent) -> Iterator[dict[str, Any]]:
    body = sent.body
    step = PIECE if sent.chunked else max(1, len(body))
    for at in range(0, max(1, len(body)), step):
        more = at + step < len(body)
        yield {"type": "http.request", "body": body[at : at + step], "more_body": more}


def outcome_of(messages: list[Any], spent: tuple[float, float], trouble: str | None) -> Outcome:
    start = next((m for m in messages if m["type"] == "http.response.start"), None)
    body = b"".join(m.get("body", b"") for m in messages if m["type"] == "http.response.body")
    if start is None:
        if trouble is None and not any(m["type"] == "cut" for m in messages):
            trouble = "the server hung up without an answer"
        return Outcome(None, [], b"", *spent, trouble)
    return Outcome(start["status"], list(start["headers"]), body, *spent, trouble)


def shortened(text: str) -> str:
    """A traceback's end: the last frames and the exception."""
    return "\n".join(text.strip().splitlines()[-30:])[-3000:]
