"""The shell's other end: lines come over a websocket, run in a thread, and their output goes back.

Messages are JSON: `{"run": line}` and `{"complete": line}` from the page; `{"output": text}`,
`{"completions": [...]}` and `{"ready": prompt}` to it. Whoever is signed in works in the test mode
of their account with what their roles allow; on an open server a visitor gets a world of their own.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import msgspec

from tuppence.pages.auth.access import COOKIE, VISIT
from tuppence.pages.auth.current_user import Viewer, viewer_of
from tuppence.pages.docs.code_samples import sample_keys
from tuppence.pages.site import Site
from tuppence.platform.accounts import Caller
from tuppence.runtime.json_encoding import encode

LONGEST_LINE, COMMAND_S = 8_000, 30.0
MOST_A_MINUTE, MOST_SESSIONS = 60, 8
PATH = "/shell/socket"

Message = Any
Exchange = tuple[int, bytes, dict[str, str]]


class ShellSockets:
    """`run` carries out a line; `complete` says how it may go on."""

    def __init__(
        self,
        site: Site,
        run: Callable[[str, Any], str],
        complete: Callable[[str], list[str]],
    ) -> None:
        self.site, self.run_line, self.complete = site, run, complete
        self.open: dict[str, int] = {}

    async def __call__(self, scope: Message, receive: Any, send: Any) -> None:
        await receive()  # websocket.connect
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        who = await self.who(headers) if is_same_origin(headers, self.site.public_url) else None
        if who is None or self.open.get(who[0], 0) >= MOST_SESSIONS:
            await send({"type": "websocket.close", "code": 4401})
            return
        name, caller, key = who
        await send({"type": "websocket.accept"})
        self.open[name] = self.open.get(name, 0) + 1
        try:
            await ShellSession(self, caller, key, receive, send).talk()
        finally:
            self.open[name] -= 1

    async def who(self, headers: dict[str, str]) -> tuple[str, Caller | None, str | None] | None:
        """(a name to count by, the member, or the visitor's key); None for nobody."""
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return None
        secret = cookies[COOKIE].value if COOKIE in cookies else ""
        seen: Viewer | None = None
        if secret:
            seen = await self.site.read(lambda tx: viewer_of(tx, secret, "test"))
        if seen is not None:
            return seen.person.id, seen.caller, None
        visit = cookies[VISIT].value if VISIT in cookies else ""
        if visit and self.site.open_mode:
            return visit, None, sample_keys(self.site.services.pepper, visit).secret
        return None


class ShellSession:
    """One terminal's connection."""

    def __init__(
        self, shells: ShellSockets, caller: Caller | None, key: str | None, receive: Any, send: Any
    ) -> None:
        self.shells, self.caller, self.key = shells, caller, key
        self.receive, self._send = receive, send
        self.begun: deque[float] = deque()

    async def tell(self, **message: Any) -> None:
        await self._send({"type": "websocket.send", "text": encode(message).decode()})

    async def talk(self) -> None:
        await self.tell(ready="$ ")
        while True:
            message = await self.receive()
            if message["type"] == "websocket.disconnect":
                return
            try:
                said = msgspec.json.decode(message.get("text") or message.get("bytes") or b"")
            except msgspec.DecodeError:
                continue
            if not isinstance(said, dict):
                continue
            if isinstance(said.get("complete"), str):
                line = said["complete"][:LONGEST_LINE]
                found = await asyncio.to_thread(self.shells.complete, line)
                await self.tell(completions=found[:200])
            elif isinstance(said.get("run"), str):
                await self.tell(output=await self.run(said["run"]))
                await self.tell(ready="$ ")

    async def run(self, line: str) -> str:
        now = self.shells.site.monotonic()
        while self.begun and now - self.begun[0] > 60:
            self.begun.popleft()
        if len(self.begun) >= MOST_A_MINUTE:
            return "Up to 60 commands a minute. Wait a moment.\n"
        if len(line) > LONGEST_LINE:
            return "This line is too long.\n"
        self.begun.append(now)
        loop = asyncio.get_running_loop()

        def transport(
            method: str, url: str, body: str | bytes | None, headers: dict[str, str]
        ) -> Exchange:
            asked = asyncio.run_coroutine_threadsafe(self.ask(method, url, body, headers), loop)
            return asked.result(COMMAND_S)

        try:
            async with asyncio.timeout(COMMAND_S):
                return await asyncio.to_thread(self.shells.run_line, line, transport)
        except TimeoutError:
            return "This takes too long.\n"

    async def ask(
        self, method: str, url: str, body: str | bytes | None, headers: dict[str, str]
    ) -> Exchange:
        parts = urlsplit(url)
        raw = body.encode() if isinstance(body, str) else body or b""
        sent = {name.lower().encode(): value.encode("latin-1") for name, value in headers.items()}
        if self.key:
            sent[b"authorization"] = f"Bearer {self.key}".encode()
        status, answer = await self.shells.site.ask(
            self.caller, method, parts.path, None, headers=sent, raw=raw, query=parts.query
        )
        return status, json.dumps(answer, indent=2, ensure_ascii=False).encode(), {}


def is_same_origin(headers: dict[str, str], public_url: str) -> bool:
    """Whether the page that opens the socket is one of ours: cookies come along from any."""
    origin = headers.get("origin", "")
    return origin == public_url or (bool(origin) and urlsplit(origin).netloc == headers.get("host"))
