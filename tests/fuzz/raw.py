"""Request heads and bodies as bytes on a connection: malformed, ambiguous, cut off, too many."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from random import Random

from fuzz import hostile
from fuzz.case import Case
from fuzz.sent import Outcome, Sent

STEPS = 20
WAIT_S = 0.5  # for what comes after the last byte; a connection may well stay open
STATUS = re.compile(rb"^HTTP/1\.[01] (\d{3})", re.M)
RIGHT = (
    b"GET /v1 HTTP/1.1",
    b"GET /v1/customers HTTP/1.1",
    b"POST /v1/customers HTTP/1.1",
    b"GET /docs HTTP/1.1",
    b"POST /sign-in HTTP/1.1",
    b"GET /healthz HTTP/1.1",
    b"POST /mcp HTTP/1.1",
    b"POST /_tuppence/snapshot HTTP/1.1",
)
LINES = (
    b"GET /v1 HTTP/1.1",
    b"GET /v1 HTTP/1.0",
    b"GET /v1 HTTP/9.9",
    b"GET /v1",
    b"GET",
    b"",
    b"\x16\x03\x01",
    b"GET http://evil.invalid/v1 HTTP/1.1",
    b"CONNECT a:1 HTTP/1.1",
    b"PRI * HTTP/2.0",
    b"OPTIONS * HTTP/1.1",
    b"G\x00T /v1 HTTP/1.1",
    b"GET /\xff\xfe HTTP/1.1",
    b"GET /v1\tHTTP/1.1",
    b"GET  /v1  HTTP/1.1",
    b"POST /v1/customers HTTP/1.1",
    b"GET /v1?" + b"a" * 70_000 + b" HTTP/1.1",
    b"A" * 70_000 + b" / HTTP/1.1",
    b"POST /sign-in HTTP/1.1",
    b"GET /%00 HTTP/1.1",
)
FIELDS = (
    b"Host: localhost",
    b"Host: evil.invalid",
    b"Host: a\r\nHost: b",
    b"Content-Length: 5",
    b"Content-Length: -1",
    b"Content-Length: 5, 5",
    b"Content-Length: 99999999999999999999",
    b"Content-Length: 0x5",
    b"Transfer-Encoding: chunked",
    b"Transfer-Encoding: x, chunked",
    b"Transfer-Encoding : chunked",
    b"Transfer-Encoding: chunked\r\nContent-Length: 3",
    b" folded: yes",
    b"NoColon",
    b": empty",
    b"A\x00: b",
    b"X: " + b"a" * 70_000,
    b"Expect: 100-continue",
    b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings",
    b"Upgrade: websocket\r\nConnection: Upgrade",
    b"Connection: close",
    b"Connection: keep-alive, close",
    b"X: \xff\xfe",
    b"Authorization: Bearer sk_test_raw",
    b"Authorization: Basic \xff",
)
BODIES = (
    b"",
    b"hello",
    b"5\r\nhello\r\n0\r\n\r\n",
    b"5\r\nhel",
    b"zz\r\n",
    b"FFFFFFFFFFFFFFFFF\r\nx",
    b"-1\r\n",
    b"5;ext=" + b"a" * 9000 + b"\r\nhello\r\n0\r\n\r\n",
)


async def raw(port: int, case: Case) -> None:
    """A few connections at once, as bytes."""
    made = [request(case.chance) for _ in range(STEPS)]
    answers = await asyncio.gather(*(exchange(port, content, WAIT_S) for content in made))
    for content, answer in zip(made, answers, strict=True):
        judge(case, content, answer)


def request(chance: Random) -> bytes:
    """A head that is right but for a thing or two, most of the time."""
    line = chance.choice(RIGHT if chance.random() < 0.6 else LINES)
    fields = [b"Host: localhost"] if chance.random() < 0.8 else []
    fields += [chance.choice(FIELDS) for _ in range(chance.choice((0, 0, 0, 1, 1, 2)))]
    if chance.random() < 0.05:
        fields += [b"X-%d: y" % n for n in range(2000)]
    if chance.random() < 0.3:
        fields.append(b"X-Odd: " + hostile.header_value(chance).encode("latin-1"))
    ending = chance.choice((b"\r\n",) * 8 + (b"\n", b"\r"))
    content = ending.join([line, *fields, b"", b""]) + chance.choice(BODIES)
    if chance.random() < 0.15:
        content = hostile.cut(chance, content)
    return content * chance.choice((1, 1, 1, 3))


async def exchange(port: int, content: bytes, wait_s: float) -> bytes:
    """Send, and read until the server hangs up or says nothing for a while."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return b""
    found = b""
    with suppress(OSError, TimeoutError):
        writer.write(content)
        await writer.drain()
        while piece := await asyncio.wait_for(reader.read(65536), wait_s):
            found += piece
    writer.close()
    return found


def judge(case: Case, content: bytes, answer: bytes) -> None:
    """Every status line of the answers to a connection is judged by itself."""
    line = content.split(b"\n", 1)[0][:40].decode("latin-1")
    sent = Sent("RAW", line, [], content)
    statuses = STATUS.findall(answer)
    for status in statuses or [None]:
        outcome = Outcome(int(status) if status else None, [], answer[:2000])
        case.judge.judge(case.surface, case.name, f"raw {line}", sent, outcome, status is None)
