"""Adding, changing and removing the items of a subscription, one at a time.

Source: docs pages api/subscription_items/create, .../update and .../delete.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.resources.billing.subscription.proration import prorated
from tuppence.resources.billing.subscription.states import check_items_change
from tuppence.resources.billing.subscription_item.item import (
    PATH,
    PRICE,
    check_distinct,
    item_made,
    items_listed,
    prices_of,
    recurring_price,
)
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Params
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import SubscriptionItemCreateParams, SubscriptionItemUpdateParams
from tuppence.runtime.types.resources import Plan, Subscription, SubscriptionItem


def changeable(tx: Tx, id: str | None, param: str) -> Subscription:
    """The subscription whose items are going to be changed. Raises where they cannot be."""
    found = tx.get_for_update(Subscription, id, param=param)
    check_items_change(found)
    return found


@operation("POST /v1/subscription_items")
def create_item(tx: Tx, params: SubscriptionItemCreateParams) -> SubscriptionItem:
    subscription = changeable(tx, params.subscription, "subscription")
    price = recurring_price(tx, params, "", subscription.currency)
    check_distinct([*prices_of(subscription), price.id], subscription.billing_mode)
    first = subscription["items"]["data"][0]
    start, end = first["current_period_start"], first["current_period_end"]
    item = item_made(tx, subscription.id, price, params, start, end)
    rewritten(tx, subscription, [*subscription["items"]["data"], item], params)
    return tx.get_for_update(SubscriptionItem, item["id"], param="item")


@operation(f"POST {PATH}")
def update_item(tx: Tx, params: SubscriptionItemUpdateParams) -> SubscriptionItem:
    old = tx.get_for_update(SubscriptionItem, params.path["item"], param="item", status=404)
    subscription = changeable(tx, old.subscription, "item")
    changes: dict[str, Any] = {}
    if params.price or params.plan or params.price_data:
        price = recurring_price(tx, params, "", subscription.currency)
        others = prices_of(subscription, but=old.id)
        check_distinct([*others, price.id], subscription.billing_mode)
        changes |= {"price": dict(price), "plan": dict(tx.get(Plan, price.id, param="price"))}
    if params.quantity is not None:
        changes["quantity"] = params.quantity
    if "metadata" in params:
        changes["metadata"] = new_metadata({**old.metadata, **(params.metadata or {})})
    new = tx.update(old, changes)
    items = [dict(new) if i["id"] == new.id else i for i in subscription["items"]["data"]]
    rewritten(tx, subscription, items, params)
    return new


@operation(f"DELETE {PATH}")
def delete_item(tx: Tx, params: Params) -> SubscriptionItem:
    item = tx.get_for_update(SubscriptionItem, params.path["item"], param="item", status=404)
    subscription = changeable(tx, item.subscription, "item")
    left = [one for one in subscription["items"]["data"] if one["id"] != item.id]
    if not left:
        raise ApiError(
            "A subscription must have at least one active plan. To cancel, delete the subscription."
        )
    tombstone = tx.delete(item)
    rewritten(tx, subscription, left, params)
    return tombstone


def rewritten(
    tx: Tx, subscription: Subscription, items: list[dict[str, Any]], params: Params
) -> None:
    """The subscription with these items, its event, and what the change comes to."""
    one = items[0] if len(items) == 1 else {"plan": None, "quantity": None}
    new = tx.update(
        subscription,
        {
            "items": items_listed(subscription.id, items),
            "plan": one["plan"],
            "quantity": one.get("quantity"),
        },
        hidden={PRICE: [item["price"]["id"] for item in items]},
    )
    new = prorated(tx, subscription, new, params)
    tx.emit("customer.subscription.updated", new, subscription)
