"""Events: what happened, as it was when it happened."""

from __future__ import annotations

from dataclasses import replace

from tuppence.errors import exclusive_params
from tuppence.operations.listing import list_page
from tuppence.operations.registry import operation
from tuppence.operations.resource import Page, Params, Resource
from tuppence.operations.stored import retrieve_stored
from tuppence.operations.tx import Tx


@operation("GET /v1/events/{id}")
def retrieve_event(tx: Tx, params: Params) -> Resource:
    return retrieve_stored(tx, "event", params.path["id"])


@operation("GET /v1/events")
def list_events(tx: Tx, params: Params) -> Page:
    """Filtered by `type` or `types`, each a type or a pattern such as `customer.*`.

    There are no webhooks yet, so every event counts as delivered: `delivery_success=false` finds
    none.
    """
    if "type" in params and "types" in params:
        raise exclusive_params("type", "types")
    wanted = params.types or ([params.type] if params.type else [])
    own = ("type", "types", "delivery_success")
    asked = Params({k: v for k, v in params.items() if k not in own}, params.path)
    if wanted and "*" not in wanted:
        asked["types"] = matching(tx, wanted)
    page = list_page(tx, tx.catalogue.operation("GET /v1/events"), asked)
    return replace(page, entries=[], has_more=False) if params.delivery_success is False else page


def matching(tx: Tx, patterns: list[str]) -> list[str]:
    """The event types that the patterns name; a `*` stands only at the end, after a dot."""
    found: list[str] = []
    for pattern in patterns:
        if pattern.endswith(".*"):
            found += sorted(t for t in tx.catalogue.event_types if t.startswith(pattern[:-1]))
        else:
            found.append(pattern)
    return found or patterns
