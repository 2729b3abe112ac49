"""`proration_behavior=always_invoice`: a change of items is credited, debited and paid at once.

Source: docs page billing/subscriptions/prorations; recorded POST /v1/subscriptions/{id} with
`always_invoice`, 2022-11-15, and of September 2026 (flexible mode).
"""

from __future__ import annotations

from typing import Any

from tuppence.engines.invoicing import line_amount
from tuppence.engines.proration import Period, described, remaining, unused
from tuppence.errors import ApiError, not_built
from tuppence.operations.resource import Resource
from tuppence.operations.tx import Tx
from tuppence.resources.billing import invoice as invoices
from tuppence.resources.billing.collection import collected, paying_method
from tuppence.resources.billing.invoice_line import line_made
from tuppence.resources.billing.subscription.states import STATES
from tuppence.resources.billing.subscription_item import line_of_subscription_item
from tuppence.types.resources import Price, Subscription

Item = dict[str, Any]


def invoice_change(
    tx: Tx, old: Resource, new: Subscription, at: int, behavior: str | None
) -> Subscription:
    """The subscription with an invoice for what its items' change comes to, paid if it can be.

    Raises the refusal where `behavior` is `error_if_incomplete`, and 501 for discounts, which a
    proration does not take into account yet.
    """
    if old.discounts:
        raise not_built("`proration_behavior=always_invoice` of a subscription with discounts")
    if not any(changes_of(old, new)):
        return new
    customer = tx.lock("customer", new.customer, param="customer")
    draft = invoices.drafted(
        tx,
        customer,
        {
            "billing_reason": "subscription_update",
            "collection_method": new.collection_method,
            "currency": new.currency,
            "parent": invoices.subscription_parent(tx, new),
            **invoices.payment_settings(new),
        },
    )
    lines = change_lines(tx, draft, old, new, at)
    draft = invoices.summed(tx, draft, lines[::-1])
    tx.emit("invoice.created", draft)
    opened = invoices.finalized(tx, draft)
    changes = {"latest_invoice": opened.id}
    if new.collection_method == "send_invoice":
        return tx.update(new, changes)
    paid, refusal = collected(tx, opened, paying_method(tx, opened))
    if refusal is not None and behavior == "error_if_incomplete":
        raise refusal
    if refusal is None or paid.status == "paid" or new.status != "active":
        return tx.update(new, changes)
    return STATES.move(tx, new, "fall_due", changes)


def change_lines(tx: Tx, draft: Resource, old: Resource, new: Resource, at: int) -> list[Item]:
    """Credits before debits, as they are made."""
    left, came = changes_of(old, new)
    credits = [] if old.status == "trialing" else left
    lines = [credit_line(tx, draft, old, one, at) for one in credits]
    return lines + [debit_line(tx, draft, old, new, one, at) for one in came]


def changes_of(old: Resource, new: Resource) -> tuple[list[Item], list[Item]]:
    """(the items as they no longer are, the items as they are from now on)."""
    before = {one["id"]: one for one in old["items"]["data"]}
    after = {one["id"]: one for one in new["items"]["data"]}
    left = [one for id, one in before.items() if differs(one, after.get(id))]
    return left, [one for id, one in after.items() if differs(one, before.get(id))]


def differs(one: Item, other: Item | None) -> bool:
    """Whether an item is charged otherwise than another."""
    names = ("quantity", "current_period_start", "current_period_end")
    return (
        other is None
        or one["price"]["id"] != other["price"]["id"]
        or any(one.get(name) != other.get(name) for name in names)
    )


def cost(tx: Tx, item: Item) -> int:
    """What a whole period of an item costs, in minor units. Raises 501 for usage."""
    price = tx.get(Price, item["price"]["id"], param="items")
    if price.recurring and price.recurring["usage_type"] == "metered":
        raise not_built("prorations of metered prices")
    return line_amount(price, item.get("quantity", 0), price.extra.get("tiers") or ())


def credit_line(tx: Tx, draft: Resource, old: Resource, item: Item, at: int) -> Item:
    period = Period(item["current_period_start"], item["current_period_end"])
    check_within(period, at)
    credited = {"invoice": old.latest_invoice, "invoice_line_items": billed_lines(tx, old, item)}
    details = credited if credited["invoice_line_items"] else None
    amount = unused(cost(tx, item), period, at)
    return proration_line(tx, draft, old, item, "Unused", amount, (at, period.end), details)


def debit_line(tx: Tx, draft: Resource, old: Resource, new: Resource, item: Item, at: int) -> Item:
    """A whole period where one begins with the change, else what is left of it."""
    period = Period(item["current_period_start"], item["current_period_end"])
    if period.start >= at or old.status == "trialing":
        price = tx.get(Price, item["price"]["id"], param="items")
        return line_of_subscription_item(tx, draft, new, item, price)
    check_within(period, at)
    amount = remaining(cost(tx, item), period, at)
    return proration_line(tx, draft, old, item, "Remaining", amount, (at, period.end), None)


def check_within(period: Period, at: int) -> None:
    if not period.start <= at <= period.end:
        raise ApiError(
            "Cannot specify `proration_date` outside of the subscription's current period.",
            param="proration_date",
        )


def billed_lines(tx: Tx, old: Resource, item: Item) -> list[str]:
    """The lines of the latest invoice that billed an item."""
    invoice = tx.find("invoice", old.latest_invoice)
    lines = invoice["lines"]["data"] if invoice is not None else []
    details = ((one["parent"] or {}).get("subscription_item_details") or {} for one in lines)
    return [
        line["id"]
        for line, about in zip(lines, details, strict=True)
        if about.get("subscription_item") == item["id"]
    ]


def proration_line(
    tx: Tx,
    draft: Resource,
    subscription: Resource,
    item: Item,
    verb: str,
    amount: int,
    period: tuple[int, int],
    credited: dict[str, Any] | None,
) -> Item:
    price = tx.get(Price, item["price"]["id"], param="items")
    product = tx.get("product", price.product, param="items")
    quantity = item.get("quantity", 1)
    details = {
        "invoice_item": None,
        "proration": True,
        "proration_details": {"credited_items": credited},
        "subscription": subscription.id,
        "subscription_item": item["id"],
    }
    return line_made(
        tx,
        draft,
        {
            "amount": amount,
            "description": described(verb, quantity, product.name, period[0]),
            "discountable": False,
            "metadata": subscription.metadata,
            "parent": {
                "invoice_item_details": None,
                "subscription_item_details": details,
                "type": "subscription_item_details",
            },
            "period": {"end": period[1], "start": period[0]},
            "pricing": {
                "price_details": {"price": price.id, "product": price.product},
                "type": "price_details",
                "unit_amount_decimal": None,
            },
            "quantity": quantity,
            "subscription": subscription.id,
        },
    )
