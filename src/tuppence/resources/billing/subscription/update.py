"""Changing a subscription: its items, its trial, when it ends.

Source: docs pages
api/subscriptions/update and billing/subscriptions/change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.domain.billing.periods import period_end
from tuppence.errors import ApiError, missing_param, not_built
from tuppence.resources.billing.discount import discounts_made
from tuppence.resources.billing.promotion_code import Purchase
from tuppence.resources.billing.subscription.create import (
    HANDLED,
    NOT_REQUESTED,
    ONLY_ITEM,
    PERIOD_END,
    PERIOD_START,
    REQUESTED,
    cancellation,
    check_future,
    shared_plan,
)
from tuppence.resources.billing.subscription.proration import PRORATED, begins_anew, prorated
from tuppence.resources.billing.subscription.states import STATES, check_goes_on, check_items_change
from tuppence.resources.billing.subscription.trial_notice import announced
from tuppence.resources.billing.subscription_item.item import (
    PRICE,
    check_distinct,
    item_made,
    items_listed,
    recurring_price,
)
from tuppence.resources.payments.payment_method_ownership import check_default
from tuppence.runtime.assign_parameters import fitted_params, new_metadata
from tuppence.runtime.default_operations import target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import SubscriptionUpdateParams
from tuppence.runtime.types.resources import Plan, Price, Subscription, SubscriptionItem

PATH = "POST /v1/subscriptions/{subscription_exposed_id}"


@operation(PATH)
def update_subscription(tx: Tx, params: SubscriptionUpdateParams) -> Subscription:
    operation = tx.catalogue.operation(PATH)
    old = target(tx, operation, params, Subscription)
    check_default(tx, params, old.customer)
    if set(params) - {"metadata", "cancellation_details", "expand"}:
        check_goes_on(old)
    if "items" in params or "trial_end" in params:
        check_items_change(old)
    check_trial(old, params, tx.now)
    fitted = fitted_params(tx, operation, params, old)
    changes = {name: value for name, value in fitted.items() if name not in HANDLED}
    if "metadata" in params:
        changes["metadata"] = fitted["metadata"]
    changes |= changed_items(tx, old, params)
    changes |= changed_end(tx, old, params)
    if "discounts" in params:
        links = {"subscription": old.id, "customer": old.customer}
        made = discounts_made(tx, params.discounts, links, Purchase(old.customer))
        changes["discounts"] = [one.id for one in made]
    if params.cancellation_details and "cancellation_details" in changes:
        said = {**(changes["cancellation_details"] or {}), **params.cancellation_details}
        changes["cancellation_details"] = said
    if "pause_collection" in params and not params.pause_collection:
        changes["pause_collection"] = None
    hidden, status = prices_hidden(changes), changes.pop("status", None)
    if status is not None:
        new = STATES.move(tx, old, "change_trial", changes, to=status, hidden=hidden)
    else:
        new = tx.update(old, changes, hidden)
    if "items" in changes:
        new = prorated(tx, old, new, params)
    if new != old:
        tx.emit("customer.subscription.updated", new, old)
    if new.trial_end != old.trial_end:
        announced(tx, new)
    return new


def check_trial(old: Subscription, params: SubscriptionUpdateParams, now: int) -> None:
    """Raises for a trial that would be over, or that a paused subscription cannot have."""
    if "trial_end" in params and old.status == "paused":
        raise ApiError(
            "You cannot set `trial_end` while a subscription is `paused`. Resume the subscription "
            "first before setting `trial_end`."
        )
    if isinstance(params.trial_end, int):
        check_future(params.trial_end, "trial_end", now)
        if old.status in PRORATED and params.proration_behavior != "none":
            raise not_built("prorations of a trial that begins within a paid period")


def prices_hidden(changes: dict[str, Any]) -> dict[str, Any]:
    if "items" not in changes:
        return {}
    items = changes["items"]["data"]
    return {
        PRICE: [one["price"]["id"] for one in items],
        PERIOD_START: min(one["current_period_start"] for one in items),
        PERIOD_END: max(one["current_period_end"] for one in items),
    }


def changed_items(tx: Tx, old: Subscription, params: SubscriptionUpdateParams) -> dict[str, Any]:
    """Items changed, added and dropped, and a trial that begins or ends.

    A trial that ends now begins the period that is paid for.
    """
    changes = changed_trial(old, params, tx.now)
    items: list[dict[str, Any]] = list(old["items"]["data"])
    if params.get("items"):
        items = items_sent(tx, old, params)
        if any(begins_anew(old, one) for one in items):
            changes["billing_cycle_anchor"] = tx.now
    if changes.get("status") == "active":
        items = [begun_now(tx, one) for one in items]
    elif not params.get("items"):
        return changes
    return changes | {"items": items_listed(old.id, items)} | shared_plan(items)


def changed_trial(old: Subscription, params: SubscriptionUpdateParams, now: int) -> dict[str, Any]:
    if params.trial_end == "now" and old.trial_end and old.trial_end > now:
        return {"trial_end": now, "status": "active", "billing_cycle_anchor": now}
    if isinstance(params.trial_end, int):
        start = old.trial_start or now
        return {"trial_end": params.trial_end, "trial_start": start, "status": "trialing"}
    return {}


def begun_now(tx: Tx, item: dict[str, Any]) -> dict[str, Any]:
    """The item with a period that begins now."""
    every = item["price"]["recurring"]
    end = period_end(tx.now, every["interval"], every["interval_count"])
    stored = tx.get_for_update(SubscriptionItem, item["id"], param="items")
    return dict(tx.update(stored, {"current_period_start": tx.now, "current_period_end": end}))


def items_sent(tx: Tx, old: Subscription, params: SubscriptionUpdateParams) -> list[dict[str, Any]]:
    """The items as `items` leaves them."""
    items = {one["id"]: one for one in old["items"]["data"]}
    for index, sent in enumerate(params["items"]):
        path = f"items[{index}]"
        if sent.get("id") == ONLY_ITEM and len(items) == 1:
            sent = {**sent, "id": next(iter(items))}
        existing = items.get(sent.get("id") or "")
        if sent.get("id") and existing is None:
            raise ApiError(
                f"No such subscription item: '{sent['id']}'",
                code="resource_missing",
                param=f"{path}[id]",
            )
        if sent.get("deleted"):
            items.pop(str(sent.get("id")), None)
            tx.delete(tx.get_for_update(SubscriptionItem, str(sent.get("id")), param=f"{path}[id]"))
            continue
        named = sent.get("price") or sent.get("plan") or sent.get("price_data")
        price = recurring_price(tx, sent, path, old.currency) if named else None
        if existing is None and price is None:
            raise missing_param(f"{path}[price]")
        item = changed_item(tx, old, existing, price, sent, *period_of(old, price, tx.now))
        items[item["id"]] = item
    check_distinct((one["price"]["id"] for one in items.values()), old.billing_mode)
    if not items:
        raise ApiError(
            "A subscription must have at least one active plan.", code="parameter_missing"
        )
    return list(items.values())


def period_of(old: Subscription, price: Price | None, now: int) -> tuple[int, int]:
    """The current period, or a new one from now where the interval changes."""
    first = old["items"]["data"][0]
    before: dict[str, Any] = first["price"]["recurring"]
    after: dict[str, Any] = dict(price.recurring or {}) if price is not None else before
    same = ("interval", "interval_count")
    if all(before[name] == after[name] for name in same):
        return first["current_period_start"], first["current_period_end"]
    return now, period_end(now, after["interval"], after["interval_count"])


def changed_item(
    tx: Tx,
    subscription: Subscription,
    existing: dict[str, Any] | None,
    price: Price | None,
    sent: Mapping[str, Any],
    start: int,
    end: int,
) -> dict[str, Any]:
    if existing is None:
        assert price is not None
        return item_made(tx, subscription.id, price, sent, start, end)
    stored = tx.get_for_update(SubscriptionItem, existing["id"], param="items")
    changes: dict[str, Any] = {"current_period_start": start, "current_period_end": end}
    if price is not None:
        changes["price"] = dict(price)
        changes["plan"] = dict(tx.get(Plan, price.id, param="items"))
    if sent.get("quantity") is not None:
        changes["quantity"] = sent["quantity"]
    if sent.get("metadata") is not None:
        changes["metadata"] = new_metadata({**stored.metadata, **sent["metadata"]})
    return dict(tx.update(stored, changes))


def changed_end(tx: Tx, old: Subscription, params: SubscriptionUpdateParams) -> dict[str, Any]:
    """`cancel_at_period_end` and `cancel_at`, and taking them back."""
    end = max(one["current_period_end"] for one in old["items"]["data"])
    if params.cancel_at_period_end is True:
        return {"cancel_at_period_end": True, **cancellation(tx, True, end)}
    if params.cancel_at_period_end is False and old.cancel_at_period_end:
        nothing = {"cancel_at": None, "canceled_at": None, "cancellation_details": NOT_REQUESTED}
        return {"cancel_at_period_end": False, **nothing}
    if isinstance(params.cancel_at, int):
        times = {"cancel_at": params.cancel_at, "canceled_at": tx.now}
        return {**times, "cancellation_details": REQUESTED}
    if "cancel_at" in params and params.cancel_at is None:
        return {"cancel_at": None, "canceled_at": None, "cancellation_details": NOT_REQUESTED}
    return {}
