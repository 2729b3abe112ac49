"""Quotes: an offer, its way from draft to open to canceled."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Params, Resource
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx


def numbered(tx: Tx, params: Params, quote: Resource) -> dict[str, Any]:
    return {"number": f"QT-{quote.row.position % 10**8:08d}-0001-1"}


transition(
    "POST /v1/quotes/{quote}/finalize",
    when=("draft",),
    to="open",
    at="status_transitions.finalized_at",
    events=("quote.finalized",),
    sets=numbered,
)
transition(
    "POST /v1/quotes/{quote}/cancel",
    when=("draft", "open"),
    to="canceled",
    at="status_transitions.canceled_at",
    events=("quote.canceled",),
)
