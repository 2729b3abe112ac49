"""The raw stack the product is measured against: uvicorn, raw ASGI, SQLite, and nothing else.

`bare:echo` decodes a form and answers with JSON of the size of a customer. `bare:group_commit`
also stores what the product stores for a create (object, event, log, reply), commits requests that
wait together, and answers after the disk has them.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qsl

import msgspec

encode = msgspec.json.Encoder().encode
PADDING = "x" * 620


def answer(body: bytes, id: str) -> bytes:
    document = {"id": id, "object": "customer", "form": dict(parse_qsl(body)), "rest": PADDING}
    return msgspec.json.format(encode(document), indent=2)


async def read(receive: Any) -> bytes:
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


async def respond(send: Any, body: bytes) -> None:
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def lifespan(receive: Any, send: Any) -> None:
    for _ in range(2):
        message = await receive()
        await send({"type": message["type"] + ".complete"})


async def echo(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await lifespan(receive, send)
        return
    body = await read(receive) if scope["method"] == "POST" else b""
    await respond(send, answer(body, "cus_echo"))


class GroupCommit:
    def __init__(self) -> None:
        path = os.environ.get("BARE_DB", ":memory:")
        self.db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.db.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE IF NOT EXISTS objects (n INTEGER PRIMARY KEY, id TEXT UNIQUE, body BLOB);"
            "CREATE TABLE IF NOT EXISTS events (n INTEGER PRIMARY KEY, body BLOB);"
            "CREATE TABLE IF NOT EXISTS logs (n INTEGER PRIMARY KEY, body BLOB);"
            "CREATE TABLE IF NOT EXISTS replies (n INTEGER PRIMARY KEY, key TEXT UNIQUE, body BLOB)"
        )
        self.numbers = itertools.count(1)
        self.waiting: list[tuple[int, bytes, bytes, asyncio.Future[None]]] = []
        self.running = False
        self.pool = ThreadPoolExecutor(1)

    def run(self, loop: asyncio.AbstractEventLoop) -> None:
        batch, self.waiting = self.waiting, []
        self.db.execute("BEGIN IMMEDIATE")
        many = self.db.executemany
        many("INSERT INTO objects VALUES (?, ?, ?)", [(n, f"cus_{n}", b) for n, _, b, _ in batch])
        many("INSERT INTO events VALUES (?, ?)", [(n, b) for n, _, b, _ in batch])
        many("INSERT INTO logs VALUES (?, ?)", [(n, q + b) for n, q, b, _ in batch])
        many("INSERT INTO replies VALUES (?, ?, ?)", [(n, str(n), b) for n, _, b, _ in batch])

        def done(_: object) -> None:
            for *_rest, future in batch:
                future.set_result(None)
            if self.waiting:
                loop.call_soon(self.run, loop)
            else:
                self.running = False

        committed = loop.run_in_executor(self.pool, self.db.execute, "COMMIT")
        committed.add_done_callback(done)

    async def store(self, query: bytes) -> bytes:
        loop = asyncio.get_running_loop()
        number = next(self.numbers)
        body, future = answer(query, f"cus_{number}"), loop.create_future()
        self.waiting.append((number, query, body, future))
        if not self.running:
            self.running = True
            loop.call_soon(self.run, loop)
        await future
        return body


_store: list[GroupCommit] = []


async def group_commit(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        _store.append(GroupCommit())
        await lifespan(receive, send)
        return
    await respond(send, await _store[0].store(await read(receive)))
