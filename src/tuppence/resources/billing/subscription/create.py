"""Subscriptions: what a customer pays at intervals.

Source: docs pages billing/subscriptions/overview, .../trials and api/subscriptions; recorded POST
/v1/subscriptions, 2016-07-06 to 2025-11-17. Periods are not renewed yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tuppence.catalogue.formats import time_after
from tuppence.domain.billing.invoice_totals import line_amount
from tuppence.domain.billing.periods import period_end
from tuppence.errors import ApiError, missing_param
from tuppence.resources.billing.discount import discounts_made
from tuppence.resources.billing.invoice import api as invoices
from tuppence.resources.billing.invoice.line import line_made
from tuppence.resources.billing.invoice.payment import (
    collected,
    no_way_to_pay,
    paying_method,
    prepared,
)
from tuppence.resources.billing.promotion_code import Purchase
from tuppence.resources.billing.subscription.customer_currency import check_combines
from tuppence.resources.billing.subscription.states import ENDED, STATES
from tuppence.resources.billing.subscription.trial_notice import announced
from tuppence.resources.billing.subscription_item.item import (
    PRICE,
    item_made,
    items_listed,
    line_of_subscription_item,
    one_time_price,
    prices_sent,
)
from tuppence.resources.payments.payment_method_ownership import check_default
from tuppence.runtime.assign_parameters import fitted_params, new_metadata
from tuppence.runtime.context import Page, Params
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.listing import list_page
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    SubscriptionCreateParams,
    SubscriptionListParams,
    SubscriptionMigrateParams,
)
from tuppence.runtime.types.resources import Customer, Invoice, Price, Product, Subscription

PATH = "POST /v1/subscriptions/{subscription_exposed_id}"
ONLY_ITEM = "@only"  # what versions/renamed_parameters.py calls the item of `plan` and `quantity`
PERIOD_START, PERIOD_END = "@key:current_period_start", "@key:current_period_end"
HANDLED = ("items", "metadata", "discounts", "trial_end", "cancel_at_period_end", "billing_mode")

bind_defaults("GET /v1/subscriptions/{subscription_exposed_id}")


@operation("GET /v1/subscriptions")
def list_subscriptions(tx: Tx, params: SubscriptionListParams) -> Page:
    """Without `status`, those that have not ended; `all` shows every one, `ended` the ended."""
    operation = tx.catalogue.operation("GET /v1/subscriptions")
    asked = Params({k: v for k, v in params.items() if k != "status"}, params.path)
    statuses = tx.catalogue.enum_values(tx.catalogue.resource("subscription").fields["status"]["t"])
    wanted = {
        None: [one for one in statuses or [] if one not in ENDED],
        "all": [],
        "ended": list(ENDED),
    }.get(params.status, [params.status])
    page = list_page(tx, operation, asked, within={"status": wanted} if wanted else None)
    return replace(page, url="/v1/subscriptions")


# -- create ----------------------------------------------------------------------------------------


@operation("POST /v1/subscriptions")
def create_subscription(tx: Tx, params: SubscriptionCreateParams) -> Subscription:
    if not params.customer:
        raise missing_param("customer")
    customer = tx.get_for_update(Customer, params.customer, param="customer")
    prices = prices_sent(tx, params)
    extras: list[Extra] = [
        (one_time_price(tx, sent, f"add_invoice_items[{index}]", prices[0].currency), sent)
        for index, sent in enumerate(params.add_invoice_items or [])
    ]
    return subscribed(tx, params, customer, prices, extras)


Extra = tuple[Price, Mapping[str, Any]]  # a one-time price, and at which quantity it is sold


def subscribed(
    tx: Tx,
    params: SubscriptionCreateParams,
    customer: Customer,
    prices: list[Price],
    extras: list[Extra],
) -> Subscription:
    """Start a subscription to these prices, which belong to `items` in their order.

    `extras` are paid once, with the first invoice.
    """
    if params.payment_behavior == "pending_if_incomplete":
        raise ApiError(
            "Setting `payment_behavior` to `pending_if_incomplete` has no effect when creating a "
            "subscription.",
            param="payment_behavior",
        )
    check_default(tx, params, customer.id)
    check_combines(tx, customer, prices[0].currency)
    trial_end = end_of_trial(tx, params, prices)
    check_payable(params, customer, [*prices, *(price for price, _ in extras)], trial_end)
    subscription = started(tx, params, customer, prices, trial_end)
    invoice, refusal = first_invoice(tx, params, customer, subscription, prices, extras)
    if refusal is not None and params.payment_behavior == "error_if_incomplete":
        raise refusal
    status = status_after(subscription, invoice, trial_end, tx.now)
    subscription = STATES.move(tx, subscription, "start", {"latest_invoice": invoice.id}, to=status)
    tx.emit("customer.subscription.created", subscription)
    if trial_end:
        announced(tx, subscription)
    return subscription


def end_of_trial(tx: Tx, params: SubscriptionCreateParams, prices: list[Price]) -> int | None:
    """From `trial_end`, `trial_period_days` or, if asked for, the plan."""
    if params.trial_from_plan and (params.trial_end or params.trial_period_days):
        raise ApiError(
            "You cannot set `trial_end` or `trial_period_days` when `trial_from_plan=true`."
        )
    if params.trial_end == "now":
        return None
    if params.trial_end is not None:
        check_future(params.trial_end, "trial_end", tx.now)
        return int(params.trial_end)
    days = params.trial_period_days
    if days is None and params.trial_from_plan:
        days = next(
            (d for p in prices if (d := (p.recurring or {}).get("trial_period_days"))), None
        )
    return time_after(tx.now, int(days), "trial_period_days") if days else None


def check_future(at: int, param: str, now: int) -> None:
    """Raises for a second that is over (public reports of POST /v1/subscriptions)."""
    if at <= now:
        raise ApiError(
            f"The parameter `{param}` expects a unix timestamp representing a date and time in the "
            f"future. You specified the value `{at}` which is in the past.",
            param=param,
        )


def check_payable(
    params: SubscriptionCreateParams, customer: Customer, prices: list[Price], trial_end: int | None
) -> None:
    """Raises where money is due now and there is nothing to take it from."""
    if params.collection_method == "send_invoice":
        if params.days_until_due is None:
            raise ApiError(
                "If subscription collection method is 'send_invoice', you must pass "
                "`days_until_due`.",
                code="parameter_missing",
                param="days_until_due",
            )
        return
    if trial_end or params.payment_behavior == "default_incomplete":
        return
    free = all(not price.unit_amount and price.billing_scheme != "tiered" for price in prices)
    settings = customer.invoice_settings or {}
    sent = params.default_payment_method or params.default_source
    if free or sent or settings.get("default_payment_method") or customer.default_source:
        return
    raise no_way_to_pay()


def started(
    tx: Tx,
    params: SubscriptionCreateParams,
    customer: Customer,
    prices: list[Price],
    trial_end: int | None,
) -> Subscription:
    """The subscription with its items, before anything is paid."""
    operation = tx.catalogue.operation("POST /v1/subscriptions")
    values = {k: v for k, v in fitted_params(tx, operation, params).items() if k not in HANDLED}
    id = tx.new_id("subscription")
    begin = params.backdate_start_date or tx.now
    recurring: Mapping[str, Any] = prices[0].recurring or {}
    end = trial_end or period_end(tx.now, recurring["interval"], recurring["interval_count"])
    items = [
        item_made(tx, id, price, sent, tx.now, end)
        for price, sent in zip(prices, params["items"], strict=True)
    ]
    links = {"subscription": id, "customer": customer.id}
    discounts = discounts_made(tx, params.discounts, links, purchase_of(customer, prices, items))
    values |= {
        "billing_cycle_anchor": trial_end or tx.now,
        "billing_mode": billing_mode(tx, params),
        "cancel_at_period_end": bool(params.cancel_at_period_end),
        "currency": prices[0].currency,
        "customer": customer.id,
        "discounts": [one.id for one in discounts],
        "items": items_listed(id, items),
        "metadata": new_metadata(params.metadata),
        "start_date": begin,
        "status": "incomplete",
        "test_clock": customer.test_clock,
        "trial_end": trial_end,
        "trial_start": tx.now if trial_end else None,
        "invoice_settings": {"account_tax_ids": None, "issuer": {"type": "self"}},
        **shared_plan(items),
        **cancellation(tx, bool(params.cancel_at_period_end), end),
    }
    hidden = {PRICE: [price.id for price in prices], PERIOD_START: tx.now, PERIOD_END: end}
    if customer.currency is None:
        tx.update(customer, {"currency": prices[0].currency})
    return STATES.insert(tx, values, id=id, hidden=hidden)


def purchase_of(customer: Customer, prices: list[Price], items: list[dict[str, Any]]) -> Purchase:
    """A period of all items, as promotion codes look at it."""
    amount = sum(
        line_amount(price, item.get("quantity", 0), price.extra.get("tiers") or ())
        for price, item in zip(prices, items, strict=True)
    )
    return Purchase(customer.id, amount, prices[0].currency)


def billing_mode(
    tx: Tx, params: SubscriptionCreateParams | SubscriptionMigrateParams
) -> dict[str, Any]:
    kind = (params.billing_mode or {}).get("type") or "flexible"
    if kind == "classic":
        return {"flexible": None, "type": "classic"}
    flexible = (params.billing_mode or {}).get("flexible") or {"proration_discounts": "included"}
    return {"flexible": flexible, "type": "flexible", "updated_at": tx.now}


def shared_plan(items: list[dict[str, Any]]) -> dict[str, Any]:
    """`plan` and `quantity` as long as there is one item (recorded, all versions)."""
    if len(items) != 1:
        return {"plan": None, "quantity": None}
    return {"plan": items[0]["plan"], "quantity": items[0].get("quantity")}


def cancellation(tx: Tx, at_period_end: bool, end: int) -> dict[str, Any]:
    if not at_period_end:
        return {}
    return {"cancel_at": end, "canceled_at": tx.now, "cancellation_details": REQUESTED}


REQUESTED = {"comment": None, "feedback": None, "reason": "cancellation_requested"}
NOT_REQUESTED = {"comment": None, "feedback": None, "reason": None}


def first_invoice(
    tx: Tx,
    params: SubscriptionCreateParams,
    customer: Customer,
    subscription: Subscription,
    prices: list[Price],
    extras: list[Extra],
) -> tuple[Invoice, ApiError | None]:
    """Made, finalized and, unless the customer pays by themselves, paid at once."""
    values = {
        "billing_reason": "subscription_create",
        "discounts": subscription.discounts,
        **invoices.of_subscription(tx, subscription),
    }
    draft = invoices.drafted(tx, tx.get_for_update(Customer, customer.id, param="customer"), values)
    lines = [
        line_of_subscription_item(tx, draft, subscription, item, price)
        for item, price in zip(subscription["items"]["data"], prices, strict=True)
    ]
    lines += [extra_line(tx, draft, subscription.id, *one) for one in extras]
    draft = invoices.summed(tx, draft, list(reversed(lines)))
    tx.emit("invoice.created", draft)
    if subscription.collection_method == "send_invoice" and draft.amount_due:
        return draft, None
    opened = invoices.finalized(tx, draft)
    if params.payment_behavior == "default_incomplete" and opened.amount_due:
        return prepared(tx, opened, paying_method(tx, opened)), None
    return collected(tx, opened, paying_method(tx, opened))


def extra_line(
    tx: Tx, invoice: Invoice, subscription: str, price: Price, sent: Mapping[str, Any]
) -> dict[str, Any]:
    """A line for one of `add_invoice_items`, paid once."""
    quantity = sent.get("quantity") or 1
    product = tx.get(Product, price.product, param="price")
    details: dict[str, Any] = {"invoice_item": tx.new_id("invoiceitem"), "proration": False}
    details |= {"proration_details": {"credited_items": None}, "subscription": subscription}
    return line_made(
        tx,
        invoice,
        {
            "amount": line_amount(price, quantity, price.extra.get("tiers") or ()),
            "description": product.name,
            "parent": {
                "invoice_item_details": details,
                "subscription_item_details": None,
                "type": "invoice_item_details",
            },
            "period": {"end": tx.now, "start": tx.now},
            "pricing": {
                "price_details": {"price": price.id, "product": price.product},
                "type": "price_details",
                "unit_amount_decimal": price.unit_amount_decimal,
            },
            "quantity": quantity,
        },
    )


def status_after(
    subscription: Subscription, invoice: Invoice, trial_end: int | None, now: int
) -> str:
    if trial_end and trial_end > now:
        return "trialing"
    if invoice.status == "paid" or subscription.collection_method == "send_invoice":
        return "active"
    return "incomplete"
