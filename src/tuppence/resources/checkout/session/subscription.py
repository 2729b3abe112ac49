"""The subscription that starts when a Checkout Session in `subscription` mode is completed.

Source: docs pages billing/subscriptions/checkout and payments/checkout/free-trials.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue.places import PARENT
from tuppence.errors import ApiError, not_built
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx
from tuppence.resources.billing.subscription.create import subscribed
from tuppence.resources.checkout.session.passed_on import SUBSCRIPTION
from tuppence.resources.payments.ownership import check_owner
from tuppence.resources.payments.payment_method import attached

MOST_LINES = 100
KEPT = ("billing_mode", "description", "metadata", "trial_end", "trial_period_days")


def started(tx: Tx, session: Resource, method: Resource) -> Resource:
    """The session with its subscription and first invoice, paid by a method saved to the customer.

    Raises the issuer's refusal, and 501 for what a subscription does not honour yet; then nothing
    is changed.
    """
    customer = tx.get("customer", session.customer, param="customer")
    check_owner(method, customer.id)
    lines = lines_of(tx, session)
    recurring = [line for line in lines if line.price["recurring"]]
    once = [line for line in lines if not line.price["recurring"]]
    prices = [tx.get("price", line.price["id"], param="line_items") for line in recurring]
    sent = data_of(session) | {
        "customer": customer.id,
        "default_payment_method": attached(tx, method, customer.id).id,
        "discounts": [{k: v for k, v in one.items() if v} for one in session.discounts or []],
        "items": [item_of(line) for line in recurring],
        "payment_behavior": "error_if_incomplete",
    }
    if not session.payment_method_configuration_details:  # the types were named
        sent["payment_settings"] = {"payment_method_types": session.payment_method_types}
    customer = tx.get("customer", customer.id, param="customer")
    extras = [
        (tx.get("price", line.price["id"], param="line_items"), item_of(line)) for line in once
    ]
    subscription = subscribed(tx, Params(sent, {}), customer, prices, extras)
    invoice = tx.get("invoice", subscription.latest_invoice, param="session")
    if invoice.total != session.amount_total:
        raise ApiError(
            f"The first invoice is {invoice.total}, not the session's {session.amount_total}. "
            "Create a new Checkout Session.",
            code="checkout_amount_changed",
        )
    return tx.update(session, {"invoice": invoice.id, "subscription": subscription.id})


def lines_of(tx: Tx, session: Resource) -> list[Resource]:
    """In the order of the request."""
    lines = tx.newest("item", MOST_LINES, {PARENT: session.id})
    ids = [entry.id for entry in reversed(lines)]
    found = tx.find_many("item", ids)
    return [found[id] for id in ids]


def item_of(line: Resource) -> dict[str, Any]:
    """Metered prices have no quantity."""
    item = {"price": line.price["id"]}
    return item if line.quantity is None else item | {"quantity": line.quantity}


def data_of(session: Resource) -> dict[str, Any]:
    data: dict[str, Any] = session.extra.get(SUBSCRIPTION) or {}
    check_kept(data)
    return data


def check_startable(params: Params, prices: list[Resource]) -> None:
    """Raises 501 for a session whose subscription could not be started as it says."""
    check_kept(params.subscription_data or {})
    if params.discounts and not all(price.recurring for price in prices):
        raise not_built("discounts of one-time prices in `subscription` mode")


def check_kept(data: dict[str, Any]) -> None:
    """Raises 501 for what a subscription of Checkout does not honour yet."""
    for name, value in data.items():
        if value and name not in KEPT:
            error = not_built(f"`subscription_data[{name}]` in Checkout")
            error.param = f"subscription_data[{name}]"
            raise error
