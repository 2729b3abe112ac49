"""The tools for agents: JSON-RPC that is right, nearly right, or nothing of the kind."""

from __future__ import annotations

import json
from typing import Any

from fuzz import hostile
from fuzz.case import JSON, Case
from fuzz.sent import Sent
from tuppence.pages.mcp.permitted_tools import META
from tuppence.pages.mcp.tools.operations import NAMED, USUAL, named_tool, tool_name
from tuppence.pages.mcp.tools.search import operation_id

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
    how = chance.random()
    if how < 0.4:
        operation = case.known.operation(chance.choice(list(USUAL)))
        name, given = tool_name(operation), case.made_up.params(operation)
    elif how < 0.6:
        name = chance.choice(list(NAMED))
        given = case.made_up.params(case.known.operation(NAMED[name].operation))
        given |= arguments(case, named_tool(case.known, name).schema)
    else:
        name = chance.choice(list(META))
        given = arguments(case, META[name].schema)
    if chance.random() < 0.1:
        name = hostile.text(chance)[:200]
    if chance.random() < 0.1:
        given = hostile.tree(chance)
    return rpc(case, "tools/call", {"name": name, "arguments": given})


def arguments(case: Case, schema: dict[str, Any]) -> dict[str, Any]:
    """Most of the arguments that a tool takes, with values that fit them or do not."""
    chance = case.chance
    operation = case.any_operation()
    fitting = {
        "method": operation.method,
        "path": chance.choice((case.made_up.path(operation), "/v1/../_tuppence/snapshot")),
        "params": case.made_up.params(operation),
        "parameters": case.made_up.params(operation),
        "operation": operation.key,
        "stripe_api_operation_id": operation_id(operation),
        "type": operation.resource or "customer",
        "query": f"customers:email:'{hostile.text(chance)}'",
        "id": case.made_up.path(operation).rsplit("/", 1)[-1],
    }
    found: dict[str, Any] = {}
    for name in schema["properties"]:
        hostile_value = hostile.tree(chance) if chance.random() < 0.2 else hostile.text(chance)
        found[name] = fitting.get(name, hostile_value) if chance.random() < 0.7 else hostile_value
    return {name: value for name, value in found.items() if chance.random() < 0.9}


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
