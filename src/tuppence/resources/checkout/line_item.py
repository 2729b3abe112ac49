"""Line items: what a Checkout Session or a payment link sells, one price at a quantity.

Source: docs pages api/checkout/sessions/line_items and api/payment-link/retrieve-line-items.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue.places import PARENT
from tuppence.engines.invoicing import line_amount
from tuppence.operations.defaults import bind_defaults
from tuppence.operations.resource import Resource
from tuppence.operations.tx import Tx

DAY, HALF_HOUR = 86_400, 1800

bind_defaults(
    "GET /v1/checkout/sessions/{session}/line_items",
    "GET /v1/payment_links/{payment_link}/line_items",
)


def is_metered(price: Resource) -> bool:
    return bool(price.recurring) and price.recurring["usage_type"] == "metered"


def line_made(
    tx: Tx, session: str, price: Resource, sent: dict[str, Any], *, is_free: bool = False
) -> Resource:
    """A line item of a session or a payment link; nothing is due for usage or during a trial."""
    quantity = 1 if sent.get("quantity") is None else sent["quantity"]
    product = tx.get("product", price.product, param="line_items")
    amount = line_amount(price, quantity, price.extra.get("tiers") or ())
    if is_free or is_metered(price):
        amount = 0
    return tx.insert(
        "item",
        {
            "amount_discount": 0,
            "amount_subtotal": amount,
            "amount_tax": 0,
            "amount_total": amount,
            "currency": price.currency,
            "description": product.name,
            "price": dict(price),
            "quantity": None if is_metered(price) else quantity,
        },
        hidden={PARENT: session},
    )
