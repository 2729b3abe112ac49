"""`plan` and `quantity` for a subscription's only item: taken in every version.

Recorded POST /v1/subscriptions with `plan`, 2016-07-06 to 2023-08-16; undocumented since items
came, and never taken away.
"""

from __future__ import annotations

from typing import Any

from tuppence.versions.change import Document, without


def one_item(params: Document) -> Document:
    """The item that `plan` (or `price`) and `quantity` describe."""
    named = next((name for name in ("plan", "price") if name in params), None)
    if named is None:
        return params
    item: dict[str, Any] = {named: params[named]}
    if "quantity" in params:
        item["quantity"] = params["quantity"]
    return without(params, named, "quantity") | {"items": [item]}


ALWAYS = {
    "POST /v1/subscriptions": one_item,
    "POST /v1/subscriptions/{subscription_exposed_id}": one_item,
}
