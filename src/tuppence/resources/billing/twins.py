"""A recurring price and its plan are one thing under one id: made, changed and deleted together."""

from __future__ import annotations

from functools import partial
from typing import Any

from tuppence.engines.pricing import plan_values
from tuppence.operations.defaults import created, deleted, updated
from tuppence.operations.resource import Resource
from tuppence.operations.tx import Tx

SHARED = ("active", "metadata", "nickname", "product")


def created_price(
    tx: Tx, values: dict[str, Any], id: str | None = None, *, silent: bool = False
) -> Resource:
    """Add a price and, where it recurs, its plan. One created inline is `silent`: no events."""
    add = tx.insert if silent else partial(created, tx)
    price = add("price", values, id=id)
    if price.recurring:
        add("plan", plan_values(price, price.extra), id=price.id)
    return price


def updated_price(tx: Tx, old: Resource, changes: dict[str, Any]) -> Resource:
    """Change a price, and its plan alike."""
    price = updated(tx, old, changes)
    plan = tx.find("plan", price.id) if price.recurring else None
    if plan is not None:
        updated(tx, plan, shared(price))
    return price


def updated_plan(tx: Tx, old: Resource, changes: dict[str, Any]) -> Resource:
    """Change a plan, and its price alike."""
    plan = updated(tx, old, changes)
    price = tx.get("price", plan.id, param="plan")
    recurring = {**price.recurring, "trial_period_days": plan.trial_period_days}
    updated(tx, price, shared(plan) | {"recurring": recurring})
    return plan


def deleted_plan(tx: Tx, plan: Resource) -> Resource:
    """Delete a plan and its price."""
    tombstone = deleted(tx, plan)
    deleted(tx, tx.get("price", plan.id, param="plan"))
    return tombstone


def shared(one: Resource) -> dict[str, Any]:
    return {name: one[name] for name in SHARED}
