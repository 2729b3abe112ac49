"""The tools for agents: JSON-RPC that is right, nearly right, or nothing of the kind."""

from __future__ import annotations

import json
from typing import Any

from fuzz import hostile
from fuzz.case import JSON, Case
from fuzz.sent import Sent
from tuppence.web.agent_tools import ABOUT, CALL, USUAL, tool_name

STEPS = 14
METHODS = (
    "initialize",
    "tools/list",
    "tools/call",
    "ping",
    "resources/list",
    "prompts/get",
    "logging/setLevel",
)
ACCEPT = "application/json, text/event-stream"


async def mcp(case: Case) -> None:
    await case.furnish()
    chance = case.chance
    for _ in range(STEPS):
        how = chance.randrange(4)
        if chance.random() < 0.01:
            await send(case, hostile.large(chance), "large")
        elif how == 0:
            await send(case, hostile.json_bytes(chance), "json")
        elif how == 1:
            await send(case, encoded(hostile.mutated(chance, call(case))), "mutated")
        elif how == 2:
            method = chance.choice(METHODS)
            await send(case, encoded(rpc(case, method, hostile.tree(chance))), method)
        else:
            asked = call(case)
            await send(case, encoded(asked), str(asked["params"]["name"])[:40])


def call(case: Case) -> dict[str, Any]:
    """A tool, with the arguments of its operation or with others."""
    chance = case.chance
    operation = case.known.operation(chance.choice(USUAL))
    name = tool_name(operation)
    given: Any = case.made_up.params(operation)
    if chance.random() < 0.4:
        name = chance.choice((CALL, *(one.name for one in ABOUT), hostile.text(chance)[:200]))
        given = arguments(case)
    return rpc(case, "tools/call", {"name": name, "arguments": given})


def arguments(case: Case) -> Any:
    chance = case.chance
    operation = case.any_operation()
    found: dict[str, Any] = {
        "method": chance.choice((operation.method, "GET", hostile.text(chance)[:50]))
    }
    found["path"] = chance.choice(
        (case.made_up.path(operation), "/v1/../_tuppence/snapshot", hostile.text(chance))
    )
    found["params"] = chance.choice((case.made_up.params(operation), hostile.tree(chance)))
    found |= {name: hostile.text(chance) for name in ("words", "type", "page")}
    return found if chance.random() < 0.9 else hostile.tree(chance)


def rpc(case: Case, method: str, params: Any) -> dict[str, Any]:
    id = case.chance.choice((1, "a", 2**70, None, -1))
    return {"jsonrpc": "2.0", "id": id, "method": method, "params": params}


def encoded(value: Any) -> bytes:
    return json.dumps(value).encode()


async def send(case: Case, body: bytes, where: str) -> None:
    chance = case.chance
    headers = [("authorization", f"Bearer {case.key}"), ("content-type", JSON), ("accept", ACCEPT)]
    if chance.random() < 0.2:
        headers[chance.randrange(3)] = ("mcp-protocol-version", hostile.header_value(chance)[:100])
    if chance.random() < 0.1:
        headers.append(("mcp-session-id", hostile.header_value(chance)[:100]))
    method = chance.choice(("POST",) * 12 + ("GET", "DELETE", "PUT"))
    if method == "GET":
        headers = [one for one in headers if one[0] != "accept"]  # a stream would stay open
    sent = Sent(method, "/mcp", headers, body, chance.random() < 0.2, case.ip)
    await case.send(sent, f"{method} /mcp {where}")
