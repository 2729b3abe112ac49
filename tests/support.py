"""Helpers of the tests: an in-process client, and servers started as a user starts them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from tuppence.app import Tuppence
from tuppence.catalogue.conformance import problems
from tuppence.platform.stored_validation import (
    CONFORMING,
    StoredValidation,
    is_timer_subject,
)
from tuppence.runtime import timers
from tuppence.server.http import ApiServer
from tuppence.store.rows import World
from tuppence.store.tables import TABLES

REPOSITORY = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


@dataclass
class Answer:
    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> dict[str, Any]:
        """The error without the link to its log, which differs from run to run."""
        error = dict(self.json["error"])
        error.pop("request_log_url", None)
        return error

    def __getitem__(self, name: str) -> Any:
        return self.json[name]


def flat(params: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """Nested parameters as the pairs that SDKs send."""
    pairs: list[tuple[str, str]] = []
    for key, value in params.items():
        name = f"{prefix}[{key}]" if prefix else key
        if isinstance(value, dict):
            pairs += flat(value, name)
        elif isinstance(value, list):
            pairs += flat({str(i): one for i, one in enumerate(value)}, name)
        elif isinstance(value, bool):
            pairs.append((name, "true" if value else "false"))
        else:
            pairs.append((name, str(value)))
    return pairs


@dataclass
class Client:
    """Speaks to a server in this process; its answers are checked against the catalogue.

    Answers of an older version do not conform to it: `conforming=False`. Nor do those to a
    publishable key, which is shown fewer fields. What the `api` fixture's server holds at the end
    of a test is validated, unless the test has planted something in it: `validated = False`.
    """

    runner: asyncio.Runner
    server: Tuppence
    key: str
    headers: dict[str, str] = field(default_factory=dict)
    conforming: bool = True
    validated: bool = True

    def request(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        query: str = "",
    ) -> Answer:
        return self.runner.run(self.ask(method, path, body, headers, query))

    async def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        query: str = "",
    ) -> Answer:
        """`request`, for tests that have several under way at once."""
        own = {name.lower(): value for name, value in (headers or {}).items()}
        sent = {"authorization": f"Bearer {self.key}", **self.headers, **own}
        if body is not None:
            sent.setdefault("content-type", "application/x-www-form-urlencoded")
            sent.setdefault("content-length", str(len(body)))
        messages: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body or b"", "more_body": False}

        async def send(message: Any) -> None:
            messages.append(message)

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": quote(path, safe="/%:@!$&'()*+,;=~").encode(),
            "query_string": query.encode(),
            "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in sent.items()],
            "client": ("127.0.0.1", 50000),
        }
        await ApiServer(self.server.pipeline)(scope, receive, send)
        start, content = messages
        found = {k.decode().lower(): v.decode("latin-1") for k, v in start["headers"]}
        answer = Answer(start["status"], content["body"], found)
        whole = self.conforming and not self.key.startswith("pk_")
        if whole and answer.status == 200 and method not in ("HEAD", "OPTIONS"):
            found = problems(self.server.pipeline.catalogue, answer.json)
            assert found == [], found
        return answer

    def get(self, path: str, /, **params: Any) -> Answer:
        return self.request("GET", path, query=urlencode(flat(params)))

    def post(self, path: str, params: dict[str, Any] | None = None, **more: Any) -> Answer:
        body = urlencode(flat({**(params or {}), **more})).encode()
        return self.request("POST", path, body)

    async def ask_post(self, path: str, headers: dict[str, str], **params: Any) -> Answer:
        return await self.ask("POST", path, urlencode(flat(params)).encode(), headers)

    def delete(self, path: str) -> Answer:
        return self.request("DELETE", path)

    def with_key(self, key: str) -> Client:
        return Client(self.runner, self.server, key, self.headers, self.conforming)

    def events(self, **filters: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.get("/v1/events", limit=100, **filters)["data"]
        return found

    @property
    def world(self) -> World:
        """The world that this client's key opens."""
        accounts, reader = self.server.pipeline.accounts, self.server.store.reader
        found = accounts.caller(reader, self.key)
        assert found is not None, "the key has opened no world yet"
        return found.world

    def settle(self) -> None:
        """Wait until everything that was put off is written."""
        self.runner.run(self.server.store.drain())


def invalid_rows(server: Tuppence) -> list[str]:
    """Everything in a database that does not validate: objects, events, logs, replies, timers."""
    validation, reader = StoredValidation(server.pipeline.catalogue), server.store.reader
    found, ids = [], set()
    for name in ("objects", "idempotency_keys", "timers", *CONFORMING):
        table = TABLES[name]
        for values in reader.rows(f"SELECT {table.listed} FROM {name}", ()):  # type: ignore[attr-defined]
            row = dict(zip(table.names, values, strict=True))
            if name == "objects":
                ids.add(row["id"])
                problems = validation.object_problems(row)
            elif name == "timers":
                known = row["name"] in timers.names() and is_timer_subject(row["object_id"], ids)
                problems = [] if known else ["no such timer, or not what it is set for"]
            elif name == "idempotency_keys":
                problems = validation.reply_problems(row)
            else:
                problems = validation.entry_problems(name, row)
            found += [f"{name} {row}: {problem}"[:1000] for problem in problems]
    return found


@dataclass
class StartedServer:
    """A server process started with the `tuppence` command."""

    process: subprocess.Popen[str]
    port: int
    socket_path: Path
    db: Path
    output: str
    environment: dict[str, str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> StartedServer:
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def banner(self) -> str:
        """What the server printed when it was ready."""
        lines = self.process.stdout
        while lines is not None and "Press Ctrl-C to stop." not in self.output:
            line = lines.readline()
            if not line:
                break
            self.output += line
        return self.output

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(10)
        if self.process.poll() is None:
            self.kill()
        if self.process.stdout:
            self.process.stdout.close()

    def call(
        self, method: str, path: str, key: str, body: str | None = None, **headers: str
    ) -> Answer:
        request = urllib.request.Request(
            self.url + path,
            data=body.encode() if body is not None else None,
            method=method,
            headers={"Authorization": f"Bearer {key}", **headers},
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return Answer(response.status, response.read(), lowered(response.headers))
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.read(), lowered(error.headers))


def lowered(headers: Any) -> dict[str, str]:
    return {key.lower(): value for key, value in headers.items()}


def start_server(db: Path, *arguments: str) -> StartedServer:
    """Start `tuppence serve` and wait for its first answer.

    What it keeps lies beside `db`; another `--db` among the arguments is used instead of it.
    """
    port = free_port()
    socket_path = db.with_suffix(".sock")
    environment = {
        **os.environ,
        "TUPPENCE_CONFIG": str(db.parent / "config.json"),
        "TUPPENCE_DATA_DIR": str(db.parent),
        "TUPPENCE_KEYS_FILE": "-",
        "PYTHONUNBUFFERED": "1",
    }
    command = [str(BIN / "tuppence"), "serve", "--port", str(port), "--db", str(db)]
    process = subprocess.Popen(
        [*command, "--socket", str(socket_path), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
    )
    wait_for_port(process, port)
    return StartedServer(process, port, socket_path, db, "", environment)


def wait_for_port(process: subprocess.Popen[str], port: int, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(process.stdout.read() if process.stdout else "the server ended")
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", port), seconds) as connection,
        ):
            # The socket listens before the server is put together: an answer says that it is.
            connection.sendall(b"GET /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
            if connection.recv(1):
                return
        time.sleep(0.01)
    raise TimeoutError("the server did not start")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
