"""What an agent may do here: operations as tools, chosen by its key's permissions.

A key that may do everything is offered the usual tools and two that find and call any other
operation; a restricted key is offered what it may do. Nothing here knows of any protocol.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tuppence.catalogue import Catalogue, Fields, Operation
from tuppence.catalogue.permissions import allows, needed
from tuppence.catalogue.words import words_of
from tuppence.platform.accounts import Caller
from tuppence.web.documents import document, searched
from tuppence.web.reference import markdown_of, operations_of
from tuppence.web.reference import searched as found_operations

DEPTH, LONGEST_ANSWER = 3, 60_000
FIND, DESCRIBE, CALL = "find_operations", "describe_resource", "call_operation"
SEARCH_DOCS, READ_DOCS = "search_documentation", "read_documentation"
USUAL = (
    "POST /v1/customers",
    "GET /v1/customers",
    "GET /v1/customers/search",
    "POST /v1/products",
    "GET /v1/products",
    "POST /v1/prices",
    "GET /v1/prices",
    "POST /v1/payment_links",
    "POST /v1/payment_intents",
    "GET /v1/payment_intents",
    "POST /v1/payment_intents/{intent}/confirm",
    "POST /v1/refunds",
    "GET /v1/disputes",
    "POST /v1/disputes/{dispute}",
    "POST /v1/invoices",
    "GET /v1/invoices",
    "POST /v1/invoices/{invoice}/finalize",
    "POST /v1/invoiceitems",
    "POST /v1/coupons",
    "GET /v1/coupons",
    "GET /v1/subscriptions",
    "POST /v1/subscriptions",
    "POST /v1/subscriptions/{subscription_exposed_id}",
    "DELETE /v1/subscriptions/{subscription_exposed_id}",
    "GET /v1/balance",
    "GET /v1/events",
)

Send = Callable[[str, str, dict[str, Any]], Awaitable[tuple[int, Any]]]


@dataclass(frozen=True, slots=True)
class Tool:
    """One thing an agent may do; `schema` is JSON Schema."""

    name: str
    title: str
    says: str
    schema: dict[str, Any]
    reads: bool
    destroys: bool = False


def may(known: Catalogue, caller: Caller, operation: Operation) -> bool:
    return caller.permissions is None or allows(caller.permissions, *needed(known, operation))


def tools(known: Catalogue, caller: Caller) -> list[Tool]:
    """The tools of a key, those about the documentation at the end."""
    if caller.permissions is None:
        keys = [*USUAL]
    else:
        keys = [k for k in known.operation_keys if may(known, caller, known.operation(k))]
        keys = [k for k in keys if k in USUAL] if "*" in caller.permissions else keys
    found = [tool_of(known, known.operation(key)) for key in keys if key in known.official_keys]
    return [*found, *ABOUT]


def tool_of(known: Catalogue, operation: Operation) -> Tool:
    properties = {name: {"type": "string"} for name in operation.path_params}
    properties |= properties_of(known, operation.fields)
    required = [*operation.path_params]
    required += [name for name, spec in operation.fields.items() if spec.get("r")]
    return Tool(
        tool_name(operation),
        operation.name.replace(".", " ").replace("_", " ").capitalize(),
        f"{operation.key}. Amounts are integers in the currency's minor unit (cents).",
        {"type": "object", "properties": properties, "required": required},
        operation.method == "GET",
        operation.method == "DELETE",
    )


def tool_name(operation: Operation) -> str:
    """`POST /v1/customers` is customers_create."""
    name = "_".join(words_of(operation.key, operation.name))
    return name[:64]


def properties_of(known: Catalogue, fields: Fields, depth: int = 0) -> dict[str, Any]:
    return {name: schema_of(known, spec["t"], depth) for name, spec in fields.items()}


def schema_of(known: Catalogue, kind: Any, depth: int) -> dict[str, Any]:
    """A parameter's type as JSON Schema."""
    if isinstance(kind, str):
        plain = {"string", "integer", "number", "boolean"}
        return {"type": kind} if kind in plain else {}
    values = known.enum_values(kind)
    if values is not None:
        return {"enum": values}
    inner = known.inner_fields(kind)
    if inner is not None:
        if depth >= DEPTH:
            return {"type": "object"}
        return {"type": "object", "properties": properties_of(known, inner, depth + 1)}
    if "array" in kind:
        return {"type": "array", "items": schema_of(known, kind["array"], depth)}
    if "map" in kind:
        return {"type": "object", "additionalProperties": schema_of(known, kind["map"], depth)}
    if "union" in kind:
        return {"anyOf": [schema_of(known, one, depth) for one in kind["union"]]}
    return {"type": "string"}


def text_tool(name: str, title: str, says: str, **params: str) -> Tool:
    properties = {key: {"type": "string", "description": what} for key, what in params.items()}
    schema = {"type": "object", "properties": properties, "required": list(params)}
    return Tool(name, title, says, schema, True)


ABOUT = (
    text_tool(FIND, "Find operations", "Operations of the API by words.", words="customer tax id"),
    text_tool(
        DESCRIBE,
        "Describe a resource",
        "Every operation on a type of object, with all parameters, and its fields.",
        type="The object's type, such as checkout.session",
    ),
    Tool(
        CALL,
        "Call any operation",
        "Sends a request to the API, within what the key may do.",
        {
            "type": "object",
            "properties": {
                "method": {"enum": ["GET", "POST", "DELETE"]},
                "path": {"type": "string", "description": "/v1/tax_rates"},
                "params": {"type": "object"},
            },
            "required": ["method", "path"],
        },
        False,
        True,
    ),
    text_tool(SEARCH_DOCS, "Search the documentation", "Pages that hold all words.", words="..."),
    text_tool(READ_DOCS, "Read a page", "A page of the documentation as Markdown.", page="keys"),
)


async def used(
    known: Catalogue, caller: Caller, name: str, given: dict[str, Any], send: Send
) -> tuple[bool, str]:
    """Use a tool: (whether it went well, what it says)."""
    about = asked_about(known, name, given)
    if about is not None:
        return about
    if name == CALL:
        method, path = str(given.get("method")), str(given.get("path"))
        params = given.get("params") or {}
    else:
        found = operation_named(known, caller, name)
        if found is None:
            return False, f"There is no tool {name}."
        method, path, params = found.method, found.path, dict(given)
        for param in found.path_params:
            path = path.replace(f"{{{param}}}", str(params.pop(param, "")))
    if not path.startswith(("/v1/", "/v2/")) or not isinstance(params, dict):
        return False, "A path begins with /v1/ or /v2/, and params is an object."
    status, answer = await send(method, path, texts(params) if path.startswith("/v1/") else params)
    said = json.dumps(answer, indent=1, ensure_ascii=False)
    if len(said) > LONGEST_ANSWER:
        said = said[:LONGEST_ANSWER] + "\n... (cut: ask for fewer with `limit`)"
    return status < 400, said


def operation_named(known: Catalogue, caller: Caller, name: str) -> Operation | None:
    for key in known.official_keys:
        operation = known.operation(key)
        if tool_name(operation) == name and may(known, caller, operation):
            return operation
    return None


def asked_about(known: Catalogue, name: str, given: dict[str, Any]) -> tuple[bool, str] | None:
    """What the tools say that ask no one; None for any other tool."""
    words = str(given.get("words", ""))
    if name == FIND:
        found = found_operations(known, words)
        return True, "\n".join(f"{key} ({type})" for key, type in found) or "None."
    if name == DESCRIBE:
        type = str(given.get("type", ""))
        is_known = type in operations_of(known)
        return is_known, markdown_of(known, type) if is_known else f"There is no type {type}."
    if name == SEARCH_DOCS:
        pages = searched(words, "en")
        return True, "\n".join(f"{p.name}: {p.title}. {line}" for p, line in pages) or "None."
    if name == READ_DOCS:
        page = document(str(given.get("page", "")))
        return page is not None, page.markdown if page else "There is no such page."
    return None


def texts(value: Any) -> Any:
    """Parameters as v1 takes them: texts, lists as hashes of their places."""
    if isinstance(value, dict):
        return {str(key): texts(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return {str(place): texts(one) for place, one in enumerate(value)}
    return json.dumps(value) if isinstance(value, bool) else str(value)
