"""Lists with the states of their lines, and tabs whose lines stand behind those of another list.

Nothing here looks at more than one page of a list: a tab may show fewer lines than a page has.
"""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from tuppence.pages.auth.access import ask
from tuppence.pages.dashboard.presentation import Tab
from tuppence.pages.dashboard.status_labels import EXPANDED, state_of

PAGE = 20
CURSORS = ("starting_after", "ending_before", "page")


async def whole_list(
    request: Request, type: str, path: str, asked: dict[str, Any]
) -> tuple[int, Any]:
    """A page of a list, with what its states are read from where the viewer may read that."""
    expands = [f"data.{name}" for name in EXPANDED.get(type, ())]
    if expands:
        status, found = await ask(request, "GET", path, asked | {"expand": numbered(expands)})
        if status != 403:
            return status, found
    return await ask(request, "GET", path, asked)


async def behind(request: Request, type: str, tab: Tab, params: dict[str, str]) -> tuple[int, Any]:
    """The objects of a type that the lines of the tab's source name, each once."""
    path = str(tab.source)
    asked: dict[str, Any] = {"limit": str(PAGE)} | ({"query": tab.query} if tab.query else {})
    asked |= {name: params[name] for name in CURSORS if params.get(name)}
    inner = [f"data.{type}.{name}" for name in EXPANDED.get(type, ())]
    asked["expand"] = numbered([f"data.{type}", *inner])
    status, found = await ask(request, "GET", path, asked)
    if status != 200:
        return status, found
    named = [one[type] for one in found["data"] if isinstance(one.get(type), dict)]
    once = list({one["id"]: one for one in named}.values())
    return status, edged(found) | {"data": kept(once, tab)}


def kept(lines: list[dict[str, Any]], tab: Tab) -> list[dict[str, Any]]:
    states = ((one, state_of(one)) for one in lines)
    return [one for one, state in states if state is not None and state.words in tab.keeps]


def edged(found: dict[str, Any]) -> dict[str, Any]:
    """A page that remembers its first and last line, from which the next page goes on."""
    data = found["data"]
    return found | {"edges": [data[0], data[-1]] if data else []}


def numbered(values: list[str]) -> dict[str, str]:
    return {str(place): one for place, one in enumerate(values)}
