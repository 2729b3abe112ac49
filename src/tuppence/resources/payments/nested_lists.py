"""Lists that stand inside an object: a charge's refunds, a customer's sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.runtime.tx import Tx

SHOWN = 10


def list_of(
    tx: Tx, type: str, fields: dict[str, str], url: str, limit: int = SHOWN
) -> dict[str, Any]:
    """The newest objects with these (filterable) fields, as a list object.

    Recorded with `total_count`, which is exact while all lines are shown.
    """
    entries = tx.newest(type, limit + 1, fields)
    found = tx.find_many(type, [entry.id for entry in entries[:limit]])
    whole = whole_list([found[entry.id] for entry in entries[:limit]], url)
    return whole | {"has_more": len(entries) > limit, "total_count": len(entries)}


def whole_list(data: Sequence[Any], url: str) -> dict[str, Any]:
    """A list object that shows all of its lines."""
    return {
        "object": "list",
        "data": list(data),
        "has_more": False,
        "total_count": len(data),
        "url": url,
    }
