"""The subscription that starts when a Checkout Session in `subscription` mode is completed.

Source: docs pages billing/subscriptions/checkout and payments/checkout/free-trials.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.catalogue.formats import time_after
from tuppence.catalogue.routes import PARENT
from tuppence.errors import ApiError, exclusive_params, not_built
from tuppence.resources.billing.subscription.create import Extra, subscribed
from tuppence.resources.billing.subscription_item.item import check_distinct
from tuppence.resources.checkout.session.created_objects import SUBSCRIPTION
from tuppence.resources.payments.payment_method import attached
from tuppence.resources.payments.payment_method_ownership import check_owner
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    CheckoutSessionCreateParams,
    PaymentLinkCreateParams,
    SubscriptionCreateParams,
)
from tuppence.runtime.types.resources import (
    CheckoutSession,
    Customer,
    Invoice,
    Item,
    PaymentLink,
    PaymentMethod,
    Price,
)

MOST_LINES = 100
KEPT = ("billing_mode", "description", "metadata", "trial_end", "trial_period_days")
DEFAULTS = {
    "invoice_settings": {"issuer": {"type": "self"}},
    "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
}
TRIAL_DAYS, TRIAL_END = "subscription_data[trial_period_days]", "subscription_data[trial_end]"
SHORTEST_TRIAL_S = 2 * 86_400


def started(tx: Tx, session: CheckoutSession, method: PaymentMethod) -> CheckoutSession:
    """The session with its subscription and first invoice, paid by a method saved to the customer.

    Raises the issuer's refusal, and 501 for what a subscription does not honour yet; then nothing
    is changed.
    """
    customer = tx.get(Customer, session.customer, param="customer")
    check_owner(method, customer.id)
    lines = lines_of(tx, session)
    recurring = [line for line in lines if line.price["recurring"]]
    once = [line for line in lines if not line.price["recurring"]]
    prices = [tx.get(Price, line.price["id"], param="line_items") for line in recurring]
    sent = data_of(session) | {
        "customer": customer.id,
        "default_payment_method": attached(tx, method, customer.id).id,
        "discounts": [{k: v for k, v in one.items() if v} for one in session.discounts or []],
        "items": [item_of(line) for line in recurring],
        "payment_behavior": "error_if_incomplete",
    }
    if not session.payment_method_configuration_details:  # the types were named
        sent["payment_settings"] = {"payment_method_types": session.payment_method_types}
    customer = tx.get(Customer, customer.id, param="customer")
    extras: list[Extra] = [
        (tx.get(Price, line.price["id"], param="line_items"), item_of(line)) for line in once
    ]
    subscription = subscribed(tx, SubscriptionCreateParams(sent, {}), customer, prices, extras)
    invoice = tx.get(Invoice, subscription.latest_invoice, param="session")
    if invoice.total != session.amount_total:
        raise ApiError(
            f"The first invoice is {invoice.total}, not the session's {session.amount_total}. "
            "Create a new Checkout Session.",
            code="checkout_amount_changed",
        )
    return tx.update(session, {"invoice": invoice.id, "subscription": subscription.id})


def lines_of(tx: Tx, session: CheckoutSession | PaymentLink) -> list[Item]:
    """In the order of the request."""
    lines = tx.newest(Item, MOST_LINES, {PARENT: session.id})
    ids = [entry.id for entry in reversed(lines)]
    found = tx.find_many(Item, ids)
    return [found[id] for id in ids]


def item_of(line: Item) -> dict[str, Any]:
    """Metered prices have no quantity."""
    item = {"price": line.price["id"]}
    return item if line.quantity is None else item | {"quantity": line.quantity}


def data_of(session: CheckoutSession) -> dict[str, Any]:
    data: dict[str, Any] = session.extra.get(SUBSCRIPTION) or {}
    check_kept(data)
    return data


def check_startable(
    params: CheckoutSessionCreateParams | PaymentLinkCreateParams, prices: list[Price], now: int
) -> None:
    """Raises for a session whose subscription could not be started as it says."""
    data: Mapping[str, Any] = params.subscription_data or {}
    check_subscription_data(data, now)
    recurring = [price for price in prices if price.recurring]
    cycles = [one.recurring for one in recurring if one.recurring]
    intervals = {(one["interval"], one["interval_count"]) for one in cycles}
    if len(intervals) > 1:
        raise ApiError(
            "Checkout does not support multiple prices with different billing intervals.",
            param="line_items",
        )
    check_distinct((price.id for price in recurring), data.get("billing_mode"))
    if params.get("discounts") and len(recurring) < len(prices):
        raise not_built("discounts of one-time prices in `subscription` mode", "discounts")


def check_subscription_data(data: Mapping[str, Any], now: int) -> None:
    """Raises for a trial that Checkout does not offer, 501 for what is not honoured yet.

    A session is paid within a day: a trial that ends after two is then still to come (docs:
    payments/checkout/free-trials).
    """
    check_kept(data)
    days, end = data.get("trial_period_days"), data.get("trial_end")
    if days is not None and end is not None:
        raise exclusive_params(TRIAL_DAYS, TRIAL_END)
    if days is not None:
        if days < 1:
            raise ApiError("The minimum number of trial period days is 1.", param=TRIAL_DAYS)
        time_after(now, days, TRIAL_DAYS)
    if end is not None and end < now + SHORTEST_TRIAL_S:
        raise ApiError(
            "The `trial_end` date has to be at least 2 days in the future.", param=TRIAL_END
        )


def check_kept(data: Mapping[str, Any]) -> None:
    """Raises 501 for what a subscription of Checkout does not honour yet."""
    for name, value in data.items():
        if value and name not in KEPT and value != DEFAULTS.get(name):
            param = f"subscription_data[{name}]"
            raise not_built(f"`{param}` in Checkout", param)
