"""Lists that stand inside an object: a charge's refunds, a customer's sources."""

from __future__ import annotations

from typing import Any

from tuppence.operations.tx import Tx

SHOWN = 10


def list_of(
    tx: Tx, type: str, fields: dict[str, str], url: str, limit: int = SHOWN
) -> dict[str, Any]:
    """The newest objects with these (filterable) fields, as a list object.

    Recorded with `total_count`, which is exact while all lines are shown.
    """
    entries = tx.newest(type, limit + 1, fields)
    found = tx.find_many(type, [entry.id for entry in entries[:limit]])
    return {
        "object": "list",
        "data": [found[entry.id] for entry in entries[:limit]],
        "has_more": len(entries) > limit,
        "total_count": len(entries),
        "url": url,
    }
