"""Line items: what a Checkout Session or a payment link sells, one price at a quantity.

Source: docs pages api/checkout/sessions/line_items and api/payment-link/retrieve-line-items.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.catalogue.routes import PARENT
from tuppence.domain.billing.invoice_totals import line_amount
from tuppence.errors import ApiError
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Item, Price, Product

NAMED = "@named"  # hidden on a line: whether its price was named, which may be archived later

bind_defaults(
    "GET /v1/checkout/sessions/{session}/line_items",
    "GET /v1/payment_links/{payment_link}/line_items",
)


def is_metered(price: Price) -> bool:
    return bool((price.recurring or {}).get("usage_type") == "metered")


def check_quantity(price: Price, quantity: int | None, path: str) -> None:
    """Raises for a quantity of a metered price, which is billed by usage, and for a missing one."""
    if is_metered(price) and quantity is not None:
        raise ApiError(
            "Quantity should not be specified where usage_type is `metered`. Remove quantity from "
            f"`{path}`.",
            param=f"{path}[quantity]",
        )
    if not is_metered(price) and quantity is None:
        raise ApiError(
            f"Quantity is required. Add `quantity` to `{path}`", param=f"{path}[quantity]"
        )


def line_made(
    tx: Tx, session: str, price: Price, sent: Mapping[str, Any], *, is_free: bool = False
) -> Item:
    """A line item of a session or a payment link; nothing is due for usage or during a trial."""
    quantity = 1 if sent.get("quantity") is None else sent["quantity"]
    product = tx.get(Product, price.product, param="line_items")
    amount = line_amount(price, quantity, price.extra.get("tiers") or ())
    if is_free or is_metered(price):
        amount = 0
    return tx.insert(
        Item,
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
        hidden={PARENT: session, NAMED: not sent.get("price_data")},
    )
