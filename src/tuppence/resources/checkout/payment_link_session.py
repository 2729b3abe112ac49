"""The Checkout Session that a customer gets who opens a payment link.

Source: docs pages payment-links/create, payment-links/post-payment and api/payment-link/object
(which of a link's fields its sessions take over).
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError, not_built
from tuppence.resources.billing.subscription_item.item import price_named
from tuppence.resources.checkout.line_item import NAMED
from tuppence.resources.checkout.payment_link import mode_of
from tuppence.resources.checkout.session.api import begun
from tuppence.resources.checkout.session.subscription import item_of, lines_of
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import CheckoutSessionCreateParams
from tuppence.runtime.types.resources import CheckoutSession, Item, PaymentLink, Price

TAKEN_OVER = ("allow_promotion_codes", "metadata")
# What decides about money or access and is not honoured yet.
NOT_BUILT = (
    "application_fee_amount",
    "application_fee_percent",
    "on_behalf_of",
    "optional_items",
    "restrictions",
    "shipping_options",
    "transfer_data",
)


def session_of_link(tx: Tx, link: PaymentLink) -> CheckoutSession:
    """A new session that sells what the link sells.

    Raises for a link that is switched off, or whose prices are sold no longer.
    """
    if not link.active:
        raise ApiError("This payment link has been deactivated.", code="payment_link_inactive")
    for name in NOT_BUILT:
        if link.get(name):
            raise not_built(f"`{name}` of a payment link")
    lines = lines_of(tx, link)
    items = [item_of(line) for line in lines]
    prices = [price_of(tx, line, f"line_items[{index}]") for index, line in enumerate(lines)]
    mode = mode_of(prices)
    sent = {name: link[name] for name in TAKEN_OVER if link.get(name)}
    sent |= {
        "allowed_payment_method_types": link.payment_method_types,
        "customer_creation": link.customer_creation,
        "line_items": items,
        "mode": mode,
        "success_url": ((link.after_completion or {}).get("redirect") or {}).get("url"),
        **data_of(link, mode),
    }
    session = begun(tx, CheckoutSessionCreateParams(sent, {}), mode, prices)
    return tx.update(session, {"payment_link": link.id})


def price_of(tx: Tx, line: Item, path: str) -> Price:
    """The price of a link's line; one made for the link alone was never active."""
    if line.extra.get(NAMED):
        return price_named(tx, item_of(line), path)
    return tx.get(Price, line.price["id"], param=path)


def data_of(link: PaymentLink, mode: str) -> dict[str, Any]:
    name = "payment_intent_data" if mode == "payment" else "subscription_data"
    found = {key: value for key, value in (link.get(name) or {}).items() if value}
    return {name: found} if found else {}
