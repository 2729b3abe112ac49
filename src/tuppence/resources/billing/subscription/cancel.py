"""Ending, pausing, resuming and migrating a subscription.

Source: docs pages api/subscriptions/cancel, .../resume and .../migrate.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError
from tuppence.resources.billing.subscription.create import NOT_REQUESTED, billing_mode
from tuppence.resources.billing.subscription.states import ENDED, STATES
from tuppence.resources.payments.nested_lists import list_of
from tuppence.runtime.default_operations import action_target, target
from tuppence.runtime.registry import deleting, include, operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    SubscriptionCancelParams,
    SubscriptionMigrateParams,
    SubscriptionPauseParams,
    SubscriptionResumeParams,
)
from tuppence.runtime.types.resources import Customer, Subscription


@operation("DELETE /v1/subscriptions/{subscription_exposed_id}")
def cancel_subscription(tx: Tx, params: SubscriptionCancelParams) -> Subscription:
    operation = tx.catalogue.operation("DELETE /v1/subscriptions/{subscription_exposed_id}")
    old = target(tx, operation, params, Subscription)
    if old.status in ENDED:
        raise ApiError(
            f"No such subscription: '{old.id}'", status=404, code="resource_missing", param="id"
        )
    return canceled(tx, old, params.cancellation_details or {})


def canceled(tx: Tx, old: Subscription, said: Mapping[str, Any]) -> Subscription:
    details = {**(old.cancellation_details or NOT_REQUESTED), **said}
    return STATES.move(
        tx,
        old,
        "cancel",
        {
            "cancel_at_period_end": False,
            "cancel_at": None,
            "canceled_at": tx.now,
            "cancellation_details": details | {"reason": "cancellation_requested"},
        },
    )


@operation("POST /v1/subscriptions/{subscription}/pause")
def pause_subscription(tx: Tx, params: SubscriptionPauseParams) -> Subscription:
    operation = tx.catalogue.operation("POST /v1/subscriptions/{subscription}/pause")
    return STATES.move(tx, action_target(tx, operation, params, Subscription), "pause")


@operation("POST /v1/subscriptions/{subscription}/resume")
def resume_subscription(tx: Tx, params: SubscriptionResumeParams) -> Subscription:
    operation = tx.catalogue.operation("POST /v1/subscriptions/{subscription}/resume")
    old = action_target(tx, operation, params, Subscription)
    return STATES.move(tx, old, "resume", {"billing_cycle_anchor": tx.now})


@operation("POST /v1/subscriptions/{subscription}/migrate")
def migrate_subscription(tx: Tx, params: SubscriptionMigrateParams) -> Subscription:
    operation = tx.catalogue.operation("POST /v1/subscriptions/{subscription}/migrate")
    old = action_target(tx, operation, params, Subscription)
    if old.billing_mode["type"] == "flexible":
        raise ApiError("This subscription's billing mode is flexible already.")
    new = tx.update(old, {"billing_mode": billing_mode(tx, params)})
    tx.emit("customer.subscription.updated", new, old)
    return new


@include("customer", "subscriptions")
def customer_subscriptions(tx: Tx, customer: Customer) -> dict[str, Any]:
    url = f"/v1/customers/{customer.id}/subscriptions"
    found = list_of(tx, "subscription", {"customer": customer.id}, url)
    found["data"] = [one for one in found["data"] if one.status not in ENDED]
    found["total_count"] = len(found["data"])
    return found


@deleting("customer")
def end_with_customer(tx: Tx, customer: Customer) -> None:
    """A deleted customer's subscriptions end at once (docs: api/customers/delete)."""
    for one in list_of(tx, "subscription", {"customer": customer.id}, "", limit=100)["data"]:
        if one.status not in ENDED:
            canceled(tx, one, {})
