"""Websockets: the CLI's and the shell's, with frames, sizes and openings that no client makes."""

from __future__ import annotations

import asyncio
import base64
import json
import struct
from contextlib import suppress
from random import Random
from typing import Any

from fuzz import hostile
from fuzz.case import Case
from fuzz.raw import exchange, judge

FRAMES = 12
WAIT_S = 0.5
GOODBYE = b"\x88\x80\x00\x00\x00\x00"
TYPES = ("event_ack", "webhook_response", "x", 7, None)


async def sockets(port: int, case: Case) -> None:
    """Several connections at once; most say goodbye at the end, so that nobody waits."""
    chance = case.chance
    made = []
    for kind in (cli_opening, shell_opening, odd_opening, shell_opening, cli_opening):
        content = await kind(port, case)
        content += b"".join(frame(chance) for _ in range(chance.choice((0, 1, FRAMES))))
        made.append(content + (GOODBYE if chance.random() < 0.7 else b""))
    answers = await asyncio.gather(*(exchange(port, content, WAIT_S) for content in made))
    for content, answer in zip(made, answers, strict=True):
        judge(case, content, answer)


async def post(port: int, path: str, key: str, body: str) -> Any:
    """The answer's JSON from the started server; None where it refused."""
    lines = [f"POST {path} HTTP/1.1", "Host: localhost", "Connection: close"]
    lines += [f"Authorization: Bearer {key}", f"Content-Length: {len(body)}"]
    lines += ["Content-Type: application/x-www-form-urlencoded", "", ""]
    head = "\r\n".join(lines)
    answer = await exchange(port, (head + body).encode(), 5.0)
    with suppress(ValueError):
        return json.loads(answer.partition(b"\r\n\r\n")[2])
    return None


def opening(path: str, headers: dict[str, str]) -> bytes:
    key = base64.b64encode(b"0123456789abcdef").decode()
    fields = {"Host": "localhost", "Upgrade": "websocket", "Connection": "Upgrade"}
    fields |= {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": key} | headers
    lines = [f"GET {path} HTTP/1.1", *(f"{k}: {v}" for k, v in fields.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1", "replace")


async def cli_opening(port: int, case: Case) -> bytes:
    """A session of the CLI, and events that wait in it."""
    features = "device_name=x&websocket_features[]=webhooks&websocket_features[]=request_logs"
    session = await post(port, "/v1/stripecli/sessions", case.key, features)
    if not isinstance(session, dict) or "websocket_id" not in session:
        judge(case, b"POST /v1/stripecli/sessions", b"HTTP/1.1 599 no session")
        return b""
    await post(port, "/v1/customers", case.key, "name=Jane")
    path = "/subscribe/" + session["websocket_url"].rsplit("/", 1)[1]
    asked = {
        "Websocket-Id": session["websocket_id"],
        "Sec-WebSocket-Protocol": "stripecli-devproxy-v1",
    }
    return opening(path, asked)


async def shell_opening(port: int, case: Case) -> bytes:
    """A visitor's shell, from a page of the server's own."""
    cookie = f"tuppence_visit=visit{case.name.replace(':', '')}"
    return opening("/shell/socket", {"Origin": "http://localhost", "Cookie": cookie})


async def odd_opening(port: int, case: Case) -> bytes:
    chance = case.chance
    names = (
        "Websocket-Id",
        "Origin",
        "Cookie",
        "Host",
        "Sec-WebSocket-Protocol",
        "Sec-WebSocket-Version",
    )
    names += ("Sec-WebSocket-Key", "Sec-WebSocket-Extensions", "Upgrade", "Connection")
    headers = {
        n: hostile.header_value(chance)[:300]
        for n in chance.sample(names, chance.choice((1, 2, 3)))
    }
    path = chance.choice(
        ("/subscribe/", "/subscribe/platform", "/shell/socket", "/elsewhere", "/v1/customers")
    )
    return opening(path + hostile.path_segment(chance)[:200] * chance.choice((0, 1)), headers)


def frame(chance: Random) -> bytes:
    """One frame: masked JSON as the page or the CLI sends it, or something broken."""
    opcode = chance.choice((1, 1, 1, 1, 2, 0, 3, 8, 9, 10, 15))
    first = opcode | chance.choice((0x80, 0x80, 0x80, 0x00, 0xC0, 0xF0))
    payload = said(chance)
    if chance.random() < 0.1:
        payload = payload[:1] * chance.choice((126, 65_536, 1_200_000))
    if chance.random() < 0.05:
        return (
            bytes([first, 0xFF])
            + struct.pack("!Q", chance.choice((2**63, 2**40, 2**64 - 1)))
            + b"mask"
            + payload
        )
    masked = 0x80 if chance.random() < 0.95 else 0
    size = len(payload)
    if size < 126:
        head = bytes([first, masked | size])
    elif size < 65_536:
        head = bytes([first, masked | 126]) + struct.pack("!H", size)
    else:
        head = bytes([first, masked | 127]) + struct.pack("!Q", size)
    return head + (b"\x00\x00\x00\x00" if masked else b"") + payload


def said(chance: Random) -> bytes:
    how = chance.randrange(4)
    if how == 0:
        return hostile.json_bytes(chance)[:100_000]
    if how == 1:
        return json.dumps({chance.choice(("run", "complete")): line(chance)}).encode()
    if how == 2:
        found = {
            "type": chance.choice(TYPES),
            "event_id": hostile.scalar(chance),
            "status": hostile.scalar(chance),
        }
        return json.dumps(
            found
            | {
                "webhook_conversation_id": hostile.scalar(chance),
                "http_headers": hostile.tree(chance),
            }
        ).encode()
    return chance.randbytes(chance.choice((0, 1, 50, 125)))


def line(chance: Random) -> str:
    """A line for the shell."""
    starts = (
        "stripe customers create --name=",
        "stripe get /v1/",
        "customers list --limit=",
        "help ",
        "trigger ",
        "",
        "stripe listen ",
    )
    return chance.choice(starts) + hostile.text(chance)[:9000]
