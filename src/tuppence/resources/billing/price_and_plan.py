"""A recurring price and its plan are one thing under one id: made, changed and deleted together."""

from __future__ import annotations

from functools import partial
from typing import Any

from tuppence.domain.billing.pricing import plan_values
from tuppence.errors import ApiError
from tuppence.runtime.default_operations import created, deleted, updated
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Plan, Price, Product

SHARED = ("active", "metadata", "nickname", "product")


def created_price(
    tx: Tx, values: dict[str, Any], id: str | None = None, *, silent: bool = False
) -> Price:
    """Add a price and, where it recurs, its plan. One created inline is `silent`: no events."""
    add: Any = tx.insert if silent else partial(created, tx)
    price: Price = add(Price, values, id=id)
    if price.recurring:
        add(Plan, plan_values(price, price.extra), id=price.id)
    return price


def updated_price(tx: Tx, old: Price, changes: dict[str, Any]) -> Price:
    """Change a price, and its plan alike. Raises where a product's default price is archived."""
    if changes.get("active") is False and old.active:
        check_not_default(tx, old)
    price = updated(tx, old, changes)
    plan = tx.find(Plan, price.id) if price.recurring else None
    if plan is not None:
        updated(tx, plan, shared(price))
    return price


def check_not_default(tx: Tx, price: Price) -> None:
    product = tx.find(Product, price.product)
    if product is not None and product.default_price == price.id:
        raise ApiError(
            "This price cannot be archived because it is the default price of its product."
        )


def updated_plan(tx: Tx, old: Plan, changes: dict[str, Any]) -> Plan:
    """Change a plan, and its price alike. Raises as for its price."""
    if changes.get("active") is False and old.active:
        check_not_default(tx, tx.get(Price, old.id, param="plan"))
    plan = updated(tx, old, changes)
    price = tx.get(Price, plan.id, param="plan")
    recurring = {**(price.recurring or {}), "trial_period_days": plan.trial_period_days}
    updated(tx, price, shared(plan) | {"recurring": recurring})
    return plan


def deleted_plan(tx: Tx, plan: Plan) -> Plan:
    """Delete a plan and its price."""
    tombstone = deleted(tx, plan)
    deleted(tx, tx.get(Price, plan.id, param="plan"))
    return tombstone


def shared(one: Price | Plan) -> dict[str, Any]:
    return {name: one[name] for name in SHARED}
