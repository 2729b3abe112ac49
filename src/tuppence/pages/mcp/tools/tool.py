"""A tool, the requests that tools send, and what they say."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tuppence.catalogue import Catalogue, Operation
from tuppence.pages.mcp.tools.schemas import Schema
from tuppence.platform.accounts import Caller

LONGEST_ANSWER = 60_000  # characters
DESCRIBE = "describe_operation"

# (method, path, parameters, connected account) -> (HTTP status, JSON)
Send = Callable[[str, str, dict[str, Any], str | None], Awaitable[tuple[int, Any]]]


@dataclass(frozen=True, slots=True)
class Tool:
    """One thing that an agent can do. `schema` is JSON Schema of its arguments."""

    name: str
    title: str
    description: str
    schema: Schema
    reads: bool
    destroys: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a tool answers: `good` is False where it did not do what was asked."""

    good: bool
    texts: tuple[str, ...]


def says(text: str) -> Said:
    return Said(True, (text,))


def refuses(text: str) -> Said:
    return Said(False, (text,))


@dataclass(frozen=True, slots=True)
class Call:
    """A request to the API. `operation` is None where the path is none of the API's."""

    method: str
    path: str
    params: dict[str, Any] = field(default_factory=dict)
    operation: Operation | None = None
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a tool is used: by whom, and at which URL the documentation is."""

    known: Catalogue
    caller: Caller
    send: Send
    url: str

    async def ask(self, call: Call) -> tuple[int, Any]:
        params = texts(call.params) if call.path.startswith("/v1/") else call.params
        return await self.send(call.method, call.path, params, call.account)

    async def request(self, call: Call) -> Said:
        """Send a request and say what the API answered."""
        status, answer = await self.ask(call)
        return said_of(status, answer, call.operation)


def said_of(status: int, answer: Any, operation: Operation | None = None) -> Said:
    """What the API answered, and for a wrong parameter how to learn which ones there are."""
    text, note = fitted(answer)
    if note:
        return Said(status < 400, (text, note))
    if status == 400 and operation is not None:
        asked = json.dumps({"operation": operation.key})
        return Said(False, (text, f"{DESCRIBE} {asked} lists the parameters."))
    return Said(status < 400, (text,))


def fitted(answer: Any) -> tuple[str, str]:
    """An answer as JSON that fits into a model's context, and what was left out of it."""
    text = as_json(answer)
    if len(text) <= LONGEST_ANSWER:
        return text, ""
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        return text[:LONGEST_ANSWER], "The JSON is cut: it is too long for one answer."
    shown, whole = answer["data"], len(answer["data"])
    while len(text) > LONGEST_ANSWER and shown:
        shown = shown[: len(shown) // 2]
        text = as_json(answer | {"data": shown, "has_more": True})
    return text, (
        f"These are {len(shown)} of {whole} objects: the others do not fit into one answer. Send "
        f"`limit` {max(len(shown), 1)}, and `starting_after` for the next ones."
    )


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def texts(value: Any) -> Any:
    """Parameters as v1 takes them: texts, lists as hashes of their places."""
    if isinstance(value, dict):
        return {str(key): texts(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return {str(place): texts(one) for place, one in enumerate(value)}
    return json.dumps(value) if isinstance(value, bool) else str(value)
