"""What an agent may do here: tools, chosen by its key's permissions. Nothing here knows of MCP.

Each list of tools fits into a model's context: the tools with Stripe's names that the key may use,
those of other operations while there is room, and those that find and call any operation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.catalogue.permissions import allows, needed
from tuppence.pages.mcp.tools import discovery, generic
from tuppence.pages.mcp.tools.arguments import WrongArguments, check_arguments, near, shown
from tuppence.pages.mcp.tools.operations import (
    NAMED,
    USUAL,
    named_call,
    named_tool,
    operation_call,
    operation_tool,
    operations_by_tool,
)
from tuppence.pages.mcp.tools.tool import Desk, Said, Tool, refuses
from tuppence.platform.accounts import Caller

MOST_BYTES = 36_000  # of a list of tools, as JSON
META = {one.name: one for one in (*discovery.DISCOVERY, *generic.GENERIC)}


def may(known: Catalogue, caller: Caller, key: str) -> bool:
    """Whether a key's permissions let it call an operation."""
    return caller.permissions is None or allows(caller.permissions, *permission(known, key))


@cache
def permission(known: Catalogue, key: str) -> tuple[str, str]:
    return needed(known, known.operation(key))


def tools(known: Catalogue, caller: Caller) -> list[Tool]:
    """The tools of a key, those that find and call any operation at the end."""
    left = MOST_BYTES - sum(map(size, META.values()))
    found: list[Tool] = []
    for tool, bytes in candidates(known, caller):
        if bytes <= left:
            left -= bytes
            found.append(tool)
    return [*found, *META.values()]


def candidates(known: Catalogue, caller: Caller) -> Iterator[tuple[Tool, int]]:
    """Tools for what a key may do, the most useful first, with their sizes."""
    for name, named in NAMED.items():
        if may(known, caller, named.operation):
            yield sized_by_name(known, name)
    is_limited = caller.permissions is not None and "*" not in caller.permissions
    for key in [*USUAL, *(others(known) if is_limited else ())]:
        if may(known, caller, key):
            yield sized_by_operation(known, key)


@cache
def sized_by_name(known: Catalogue, name: str) -> tuple[Tool, int]:
    tool = named_tool(known, name)
    return tool, size(tool)


@cache
def sized_by_operation(known: Catalogue, key: str) -> tuple[Tool, int]:
    tool = operation_tool(known, key)
    return tool, size(tool)


@cache
def others(known: Catalogue) -> list[str]:
    """The operations that have no tool with a name of Stripe's, those with short paths first."""
    named = {one.operation for one in NAMED.values()} | set(USUAL)
    keys = [one for one in known.official_keys if one not in named and one not in known.unbuilt]
    return sorted(keys, key=lambda key: (key.count("/"), key.split(" ")[1], key))


def size(tool: Tool) -> int:
    """The bytes of a tool in a list of tools."""
    return len(json.dumps(as_listed(tool), separators=(",", ":")))


def as_listed(tool: Tool) -> dict[str, Any]:
    """A tool as MCP lists it."""
    return {
        "name": tool.name,
        "title": tool.title,
        "description": tool.description,
        "inputSchema": tool.schema,
        "annotations": {"readOnlyHint": tool.reads, "destructiveHint": tool.destroys},
    }


async def used(desk: Desk, name: str, given: dict[str, Any]) -> Said:
    """Use a tool."""
    try:
        if name in META:
            return await used_meta(desk, META[name], given)
        if name in NAMED:
            return await desk.request(named_call(desk.known, name, given))
        key = operations_by_tool(desk.known).get(name)
        if key is None:
            return refuses(no_tool(desk.known, name))
        operation = desk.known.operation(key)
        return await desk.request(operation_call(desk.known, operation, name, given))
    except WrongArguments as error:
        return refuses(str(error))


async def used_meta(desk: Desk, tool: Tool, given: dict[str, Any]) -> Said:
    check_arguments(tool.name, tool.schema, given)
    said = discovery.answer(desk.known, desk.url, tool.name, given)
    if said is None:
        said = await generic.answer(desk, tool.name, given)
    assert said is not None, "it is one of the tools"
    return said


def no_tool(known: Catalogue, name: str) -> str:
    names = [*NAMED, *META, *operations_by_tool(known)]
    return (
        f"No tool is called {shown(name)}.{near([name], names)} {discovery.FIND} finds operations "
        f"by words, and {generic.CALL} calls any of them."
    )
