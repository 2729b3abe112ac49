"""Subscription items: one price at a quantity. Kept by itself and shown within its subscription."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tuppence.domain.billing.invoice_totals import discount_amount, line_amount, line_description
from tuppence.domain.billing.pricing import inside
from tuppence.errors import ApiError, exclusive_params, missing_param, no_such
from tuppence.resources.billing.discount import coupon_of
from tuppence.resources.billing.invoice.line import line_made
from tuppence.resources.billing.price import price_from_data
from tuppence.resources.payments.nested_lists import whole_list
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import (
    Discount,
    Invoice,
    Plan,
    Price,
    Product,
    Subscription,
    SubscriptionItem,
)

MOST_ITEMS = 20
PRICE = "@key:price"
PATH = "/v1/subscription_items/{item}"

bind_defaults("GET /v1/subscription_items", f"GET {PATH}")


def prices_sent(tx: Tx, params: Params) -> list[Price]:
    """The price of each item that is asked for. Raises where there is none, or too many."""
    items = params.get("items")
    if not items:
        raise missing_param("items")
    if len(items) > MOST_ITEMS:
        raise ApiError(f"A subscription can have up to {MOST_ITEMS} items.", param="items")
    prices: list[Price] = []
    for index, sent in enumerate(items):
        path = f"items[{index}]"
        price = recurring_price(tx, sent, path)
        if prices and price.currency != prices[0].currency:
            raise mixed_currencies(price, prices[0], inside(path, name_of_price(sent)))
        prices.append(price)
    check_distinct((price.id for price in prices), params.get("billing_mode"))
    return prices


def mixed_currencies(price: Price, other: Price, param: str) -> ApiError:
    """Public reports of POST /v1/subscriptions."""
    return ApiError(
        f"This `price` has `currency={price.currency}`, but other items use "
        f"`currency={other.currency}`. All items must have pricing in the same currency. When "
        "using multi-currency prices, you can specify `currency` at the top level, to be used by "
        "all items.",
        param=param,
    )


def recurring_price(
    tx: Tx, sent: Mapping[str, Any], path: str, currency: str | None = None
) -> Price:
    """The price that an item is to have, whoever adds it or changes it.

    Raises for a price that is paid once, and for one in another currency than the subscription's.
    """
    price = price_named(tx, sent, path)
    param = inside(path, name_of_price(sent))
    check_type(price, "recurring", param)
    if currency is not None:
        check_currency(price, currency, param)
    return price


def one_time_price(tx: Tx, sent: Mapping[str, Any], path: str, currency: str) -> Price:
    """The price of what is paid once with a subscription's first period.

    Raises for a recurring price, and for one in another currency than the subscription's.
    """
    price = price_named(tx, sent, path)
    param = inside(path, name_of_price(sent))
    check_type(price, "one_time", param)
    check_currency(price, currency, param)
    return price


def check_type(price: Price, type: str, param: str) -> None:
    if price.type != type:
        raise ApiError(
            f"The price specified is set to `type={price.type}` but this field only accepts prices "
            f"with `type={type}`.",
            param=param,
        )


def check_currency(price: Price, currency: str, param: str) -> None:
    if price.currency != currency:
        raise ApiError(
            f"The price specified only supports `{price.currency}`. This doesn't match the "
            f"expected currency: `{currency}`.",
            param=param,
        )


def check_distinct(prices: Iterable[str], mode: Mapping[str, Any] | None) -> None:
    """Raises for a price that two items of a subscription would have.

    `mode` is the subscription's `billing_mode`; classic ones are refused in other words (public
    reports of POST /v1/subscriptions and /v1/subscription_items).
    """
    is_classic = (mode or {}).get("type") == "classic"
    told = (
        "Cannot add multiple subscription items with the same plan"
        if is_classic
        else "Cannot create a Subscription with multiple Subscription Items with the same Price"
    )
    seen: set[str] = set()
    for price in prices:
        if price in seen:
            raise ApiError(f"{told}: {price}", param="plan")
        seen.add(price)


def name_of_price(sent: Mapping[str, Any]) -> str:
    """By which name an item's price was sent: `plan` is the older one."""
    if sent.get("price_data"):
        return "price_data"
    return "plan" if sent.get("plan") and not sent.get("price") else "price"


def price_named(tx: Tx, sent: Mapping[str, Any], path: str) -> Price:
    """By `price`, by `plan` (the older name), or created from `price_data`."""
    name = "plan" if sent.get("plan") and not sent.get("price") else "price"
    id, data = sent.get(name), sent.get("price_data")
    if id and data:
        raise exclusive_params(inside(path, name), inside(path, "price_data"))
    if data:
        return price_from_data(tx, data, inside(path, "price_data"))
    if not id:
        raise missing_param(inside(path, "price"))
    price = tx.find(Price, id)
    if price is None or price.is_deleted:
        raise no_such(name, id, inside(path, name))
    if not price.active:
        raise ApiError(
            "The price specified is inactive. This field only accepts active prices.",
            param=inside(path, name),
        )
    return price


def item_made(
    tx: Tx, subscription: str, price: Price, sent: Mapping[str, Any], start: int, end: int
) -> dict[str, Any]:
    """A new item: stored, and returned as the subscription shows it."""
    values: dict[str, Any] = {
        "current_period_end": end,
        "current_period_start": start,
        "discounts": [],
        "metadata": new_metadata(sent.get("metadata")),
        "plan": dict(tx.get(Plan, price.id, param="items")),
        "price": dict(price),
        "subscription": subscription,
        "tax_rates": [],
    }
    if (price.recurring or {}).get("usage_type") != "metered":
        values["quantity"] = 1 if sent.get("quantity") is None else sent["quantity"]
    return dict(tx.insert(SubscriptionItem, values))


def items_listed(subscription: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    return whole_list(items, f"/v1/subscription_items?subscription={subscription}")


def line_of_subscription_item(
    tx: Tx, invoice: Invoice, subscription: Subscription, item: dict[str, Any], price: Price
) -> dict[str, Any]:
    """The invoice's line for one period of an item; nothing is due while a trial lasts."""
    product = tx.get(Product, price.product, param="items")
    quantity = item.get("quantity", 0)
    trial = bool(subscription.trial_end and subscription.trial_end > tx.now)
    tiers = price.extra.get("tiers") or ()
    amount = 0 if trial else line_amount(price, quantity, tiers)
    off = [
        {"amount": discount_amount(coupon_of(tx, one), amount, price.currency), "discount": one.id}
        for one in tx.find_many(Discount, subscription.discounts).values()
    ]
    described = line_description(price, product, quantity)
    return line_about_item(
        tx,
        invoice,
        subscription,
        item,
        price,
        {
            "amount": amount,
            "description": f"Trial period for {product.name}" if trial else described,
            "discount_amounts": [one for one in off if one["amount"]],
            "period": {"end": item["current_period_end"], "start": item["current_period_start"]},
        },
        unit="0" if trial else price.unit_amount_decimal,
    )


def line_about_item(
    tx: Tx,
    invoice: Invoice,
    subscription: Subscription,
    item: dict[str, Any],
    price: Price,
    values: dict[str, Any],
    *,
    unit: str | None,
    proration: bool = False,
    credited: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A line of an invoice that bills a subscription's item, or credits it.

    `unit` is the price of one, and `credited` the lines that a proration gives back.
    """
    details = {
        "invoice_item": None,
        "proration": proration,
        "proration_details": {"credited_items": credited},
        "subscription": subscription.id,
        "subscription_item": item["id"],
    }
    return line_made(
        tx,
        invoice,
        {
            "metadata": subscription.metadata,
            "parent": {
                "invoice_item_details": None,
                "subscription_item_details": details,
                "type": "subscription_item_details",
            },
            "pricing": priced_as(price, unit),
            "quantity": item.get("quantity", 0),
            "subscription": subscription.id,
            **values,
        },
    )


def priced_as(price: Price, unit: str | None) -> dict[str, Any]:
    """The `pricing` of a line or an invoice item."""
    details = {"price": price.id, "product": price.product}
    return {"price_details": details, "type": "price_details", "unit_amount_decimal": unit}


def prices_of(subscription: Subscription, but: str | None = None) -> list[str]:
    """The prices of a subscription's items, one item left out."""
    return [one["price"]["id"] for one in subscription["items"]["data"] if one["id"] != but]
