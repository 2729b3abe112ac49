"""API versions: which one a request speaks.

The rest of the code knows only the newest shape. The changes between versions will stand here, one
file each; until then every version is answered in the newest shape.
"""

from __future__ import annotations

import re

from tuppence.errors import ApiError

FIRST = "2011-01-01"
WELL_FORMED = re.compile(r"20\d\d-[01]\d-[0-3]\d(\.[a-z]+)?\Z")


def pinned(header: str | None, default: str, newest: str) -> str:
    """The version of a request: its `Stripe-Version`, else the account's.

    Beta flags (`2026-10-28.endive; some_beta=v1`) are accepted and not acted on. Raises `ApiError`
    for a version that never was.
    """
    if not header:
        return default
    version = header.split(";", 1)[0].strip()
    if not WELL_FORMED.match(version) or not FIRST <= version[:10] <= newest[:10]:
        raise ApiError(f"Invalid Stripe API version: {version}")
    return version
