"""What a change of a subscription's items comes to within a period: credits and debits.

They wait for the next invoice (`create_prorations`, the default), or are invoiced and paid at once
(`always_invoice`, and wherever a new period begins with the change).

Source: docs page billing/subscriptions/prorations; recorded POST /v1/subscriptions/{id} with
`always_invoice`, 2022-11-15, and of September 2026 (flexible mode).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tuppence.domain.billing.invoice_totals import line_amount
from tuppence.domain.billing.proration import Period, described, remaining, unused
from tuppence.errors import ApiError, not_built
from tuppence.resources.billing.invoice import api as invoices
from tuppence.resources.billing.invoice.payment import (
    collected,
    no_way_to_pay,
    paying_method,
    prepared,
)
from tuppence.resources.billing.invoiceitem import insert_invoiceitem
from tuppence.resources.billing.subscription.states import STATES
from tuppence.resources.billing.subscription_item.item import (
    line_about_item,
    line_of_subscription_item,
    priced_as,
)
from tuppence.runtime.context import Params
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Customer, Invoice, Price, Product, Subscription

Item = dict[str, Any]
PRORATED = ("active", "past_due", "unpaid")  # what a change makes prorations of
FROZEN = ("pricing", "quantity", "discounts")


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes of one item: `amount` in minor units, for the seconds from `start` to `end`.

    `verb` begins its text, None for a whole period. `credited` names what it gives back.
    """

    item: Item
    verb: str | None
    amount: int
    start: int
    end: int
    credited: dict[str, Any] | None = None


def prorated(tx: Tx, old: Subscription, new: Subscription, params: Params) -> Subscription:
    """The subscription after what its items' change comes to was invoiced, or waits to be.

    Raises 501 for discounts, which a proration does not take into account yet.
    """
    at = params.get("proration_date") or tx.now
    left, came = changes_of(old, new)
    begins = any(begins_anew(old, one) for one in came)
    behavior = params.get("proration_behavior") or "create_prorations"
    if not (left or came) or (behavior == "none" and not begins):
        return new
    if old.status not in (*PRORATED, "trialing"):
        return new  # of a paused subscription nothing is billed
    if old.discounts:
        raise not_built(f"`proration_behavior={behavior}` of a subscription with discounts")
    if behavior == "always_invoice" or begins:
        parts = parts_of(tx, old, left if behavior != "none" else [], came, at)
        must_pay = old.status == "trialing" and new.status == "active"
        behavior = params.get("payment_behavior")
        return invoice_change(tx, new, parts, behavior, must_pay=must_pay)
    if old.status != "trialing":
        for part in parts_of(tx, old, left, came, at):
            waiting_item(tx, old, part)
    return new


def invoice_change(
    tx: Tx,
    new: Subscription,
    parts: list[Part],
    behavior: str | None,
    *,
    must_pay: bool = False,
) -> Subscription:
    """The subscription with an invoice for these parts and all that waited, paid if it can be.

    Raises the refusal where `behavior` is `error_if_incomplete`; with `default_incomplete` nothing
    is charged until somebody confirms the payment (docs: api/subscriptions/update,
    payment_behavior). `must_pay` raises where nothing is there to pay with.
    """
    customer = tx.get_for_update(Customer, new.customer, param="customer")
    draft = invoices.drafted(
        tx,
        customer,
        {"billing_reason": "subscription_update", **invoices.of_subscription(tx, new)},
    )
    lines = [line_of_part(tx, draft, new, part) for part in parts]
    draft = invoices.summed(tx, draft, lines[::-1])
    draft = invoices.with_items(tx, draft, invoices.pending_items(tx, customer, new.currency))
    tx.emit("invoice.created", draft)
    opened = invoices.finalized(tx, draft)
    changes = {"latest_invoice": opened.id}
    if new.collection_method == "send_invoice":
        return tx.update(new, changes)
    method = paying_method(tx, opened)
    if must_pay and opened.amount_due and method is None:
        raise no_way_to_pay()
    if behavior == "default_incomplete" and opened.amount_due:
        prepared(tx, opened, method)
        return past_due(tx, new, changes)
    _, refusal = collected(tx, opened, method)
    if refusal is not None and behavior == "error_if_incomplete":
        raise refusal
    if refusal is None:
        return tx.update(new, changes)
    return past_due(tx, new, changes)


def past_due(tx: Tx, new: Subscription, changes: dict[str, Any]) -> Subscription:
    """The subscription that waits for its latest invoice; one that waited before stays as it is."""
    if not STATES.may("fall_due", new):
        return tx.update(new, changes)
    return STATES.move(tx, new, "fall_due", changes)


def parts_of(tx: Tx, old: Subscription, left: list[Item], came: list[Item], at: int) -> list[Part]:
    """Credits before debits, as they are made. Nothing was paid for a trial."""
    credits = [] if old.status == "trialing" else left
    parts = [credit_of(tx, old, one, at) for one in credits]
    return parts + [debit_of(tx, old, one, at) for one in came]


def changes_of(old: Subscription, new: Subscription) -> tuple[list[Item], list[Item]]:
    """(the items as they no longer are, the items as they are from now on); usage is no part."""
    before = {one["id"]: one for one in old["items"]["data"]}
    after = {one["id"]: one for one in new["items"]["data"]}
    left = [one for id, one in before.items() if differs(one, after.get(id))]
    came = [one for id, one in after.items() if differs(one, before.get(id))]
    return [one for one in left if not is_usage(one)], [one for one in came if not is_usage(one)]


def is_usage(item: Item) -> bool:
    return bool(item["price"]["recurring"]["usage_type"] == "metered")


def differs(one: Item, other: Item | None) -> bool:
    """Whether an item is charged otherwise than another."""
    names = ("quantity", "current_period_start", "current_period_end")
    return (
        other is None
        or one["price"]["id"] != other["price"]["id"]
        or any(one.get(name) != other.get(name) for name in names)
    )


def cost(tx: Tx, item: Item) -> int:
    """What a whole period of an item costs, in minor units."""
    price = tx.get(Price, item["price"]["id"], param="items")
    return line_amount(price, item.get("quantity", 0), price.extra.get("tiers") or ())


def credit_of(tx: Tx, old: Subscription, item: Item, at: int) -> Part:
    period = Period(item["current_period_start"], item["current_period_end"])
    check_within(period, at)
    credited = {"invoice": old.latest_invoice, "invoice_line_items": billed_lines(tx, old, item)}
    found = credited if credited["invoice_line_items"] else None
    return Part(item, "Unused", unused(cost(tx, item), period, at), at, period.end, found)


def debit_of(tx: Tx, old: Subscription, item: Item, at: int) -> Part:
    """A whole period where one begins with the change, else what is left of it."""
    period = Period(item["current_period_start"], item["current_period_end"])
    if begins_anew(old, item) or old.status == "trialing":
        return Part(item, None, cost(tx, item), period.start, period.end)
    check_within(period, at)
    return Part(item, "Remaining", remaining(cost(tx, item), period, at), at, period.end)


def begins_anew(old: Subscription, item: Item) -> bool:
    """Whether an item's period is none that the subscription had."""
    names = ("current_period_start", "current_period_end")
    known = [[one[name] for name in names] for one in old["items"]["data"]]
    return [item[name] for name in names] not in known


def check_within(period: Period, at: int) -> None:
    if not period.start <= at <= period.end:
        raise ApiError(
            "Cannot specify `proration_date` outside of the subscription's current period.",
            param="proration_date",
        )


def billed_lines(tx: Tx, old: Subscription, item: Item) -> list[str]:
    """The lines of the latest invoice that billed an item."""
    invoice = tx.find(Invoice, old.latest_invoice)
    lines = invoice["lines"]["data"] if invoice is not None else []
    details = ((one["parent"] or {}).get("subscription_item_details") or {} for one in lines)
    return [
        line["id"]
        for line, about in zip(lines, details, strict=True)
        if about.get("subscription_item") == item["id"]
    ]


def text_of(tx: Tx, part: Part, price: Price) -> str:
    product = tx.get(Product, price.product, param="items")
    return described(part.verb or "", part.item.get("quantity", 1), product.name, part.start)


def line_of_part(tx: Tx, draft: Invoice, subscription: Subscription, part: Part) -> Item:
    price = tx.get(Price, part.item["price"]["id"], param="items")
    if part.verb is None:
        return line_of_subscription_item(tx, draft, subscription, part.item, price)
    values = {
        "amount": part.amount,
        "description": text_of(tx, part, price),
        "discountable": False,
        "period": {"end": part.end, "start": part.start},
    }
    return line_about_item(
        tx,
        draft,
        subscription,
        part.item,
        price,
        values,
        unit=None,
        proration=True,
        credited=part.credited,
    )


def waiting_item(tx: Tx, subscription: Subscription, part: Part) -> None:
    """An invoice item for the next invoice (recorded, September 2026: its fields are frozen)."""
    price = tx.get(Price, part.item["price"]["id"], param="items")
    quantity = part.item.get("quantity", 0)
    insert_invoiceitem(
        tx,
        tx.get(Customer, subscription.customer, param="customer"),
        {
            "amount": part.amount,
            "currency": subscription.currency,
            "description": text_of(tx, part, price),
            "discountable": False,
            "discounts": [],
            "frozen_fields": list(FROZEN),
            "metadata": subscription.metadata,
            "net_amount": part.amount,
            "parent": {
                "subscription_details": {
                    "subscription": subscription.id,
                    "subscription_item": part.item["id"],
                },
                "type": "subscription_details",
            },
            "period": {"end": part.end, "start": part.start},
            "pricing": priced_as(price, None),
            "proration": True,
            "quantity": quantity,
            "quantity_decimal": str(quantity),
        },
    )
