"""The surfaces: each a coroutine that plays one case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fuzz.case import Case
from fuzz.surfaces import api, faults, keys, mcp, pages, snapshots

Surface = Callable[[Case], Awaitable[None]]

# Those that need no socket.
SURFACES: dict[str, Surface] = {
    "operations": api.operations,
    "search": api.search,
    "headers": api.headers,
    "paths": api.paths,
    "bodies": api.bodies,
    "v2": api.v2,
    "keys": keys.keys,
    "faults": faults.faults,
    "snapshots": snapshots.snapshots,
    "pages": pages.pages,
    "mcp": mcp.mcp,
}
# Cases in a turn, where one costs much less time than one of the pages does; else one.
CASES: dict[str, int] = {"operations": 6, "search": 4, "paths": 3, "bodies": 4, "v2": 4, "keys": 2}
