"""The surfaces: each a coroutine that plays one case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fuzz.case import Case
from fuzz.surfaces import api, faults, keys, mcp, pages, snapshots

Surface = Callable[[Case], Awaitable[None]]

# Those that need no socket, with how often each has its turn.
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
