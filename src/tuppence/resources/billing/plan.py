"""Plans: a recurring price in the shape that the API had before there were prices.

A plan and its price are one thing under one id; whichever is made, changed or deleted, the other
follows, and both tell their event. A price that is paid once is no plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.engines.pricing import plan_values, price_values
from tuppence.errors import already_exists, missing_param
from tuppence.operations.assign import assigned
from tuppence.operations.defaults import bind_defaults, created, deleted, target, updated
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx

SHARED = ("active", "metadata", "nickname", "product")

bind_defaults("GET /v1/plans", "GET /v1/plans/{plan}")


# -- what products and prices use -----------------------------------------------------------------


def created_price(tx: Tx, values: dict[str, Any], id: str | None = None) -> Resource:
    """Add a price and, where it recurs, its plan."""
    price = created(tx, "price", values, id=id)
    if price.recurring:
        created(tx, "plan", plan_values(price, price.extra), id=price.id)
    return price


def updated_price(tx: Tx, old: Resource, changes: dict[str, Any]) -> Resource:
    """Change a price, and its plan alike."""
    price = updated(tx, old, changes)
    plan = tx.find("plan", price.id) if price.recurring else None
    if plan is not None:
        updated(tx, plan, {name: price[name] for name in SHARED})
    return price


# -- operations ------------------------------------------------------------------------------------


@operation("POST /v1/plans")
def create_plan(tx: Tx, params: Params) -> Resource:
    """With an existing product's id, or a product made on the spot."""
    if not params.product:
        raise missing_param("product")
    values = price_values(as_price(params)) | {
        "active": params.active is not False,
        "metadata": {k: v for k, v in (params.metadata or {}).items() if v},
        "nickname": params.nickname,
        "transform_quantity": params.transform_usage,
    }
    if params.id and tx.exists("price", params["id"]):
        raise already_exists("Plan")
    values["product"] = product_of(tx, params.product)
    price = created_price(tx, values, id=params["id"] if params.id else None)
    return tx.get("plan", price.id, param="plan")


@operation("POST /v1/plans/{plan}")
def update_plan(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation("POST /v1/plans/{plan}")
    old = target(tx, operation, params)
    changes = assigned(tx, operation, params, old)
    plan = updated(tx, old, changes)
    price = tx.get("price", plan.id, param="plan")
    shared = {name: plan[name] for name in SHARED}
    recurring = {**price.recurring, "trial_period_days": plan.trial_period_days}
    updated(tx, price, shared | {"recurring": recurring})
    return plan


@operation("DELETE /v1/plans/{plan}")
def delete_plan(tx: Tx, params: Params) -> Resource:
    plan = target(tx, tx.catalogue.operation("DELETE /v1/plans/{plan}"), params)
    tombstone = deleted(tx, plan)
    deleted(tx, tx.get("price", plan.id, param="plan"))
    return tombstone


def as_price(params: Params) -> Mapping[str, Any]:
    """A plan's parameters under the names that a price's have."""
    renamed = {"amount": "unit_amount", "amount_decimal": "unit_amount_decimal"}
    recurring = ("interval", "interval_count", "meter", "trial_period_days", "usage_type")
    found = {renamed.get(name, name): value for name, value in params.items()}
    found["recurring"] = {name: params[name] for name in recurring if name in params}
    return found


def product_of(tx: Tx, product: str | dict[str, Any]) -> str:
    """The id of the product that was named, or of the one made from what was sent."""
    if isinstance(product, str):
        return str(tx.get("product", product, param="product").id)
    if product.get("id") and tx.exists("product", product["id"]):
        raise already_exists("Product")
    values = {k: v for k, v in product.items() if k != "id"} | {"updated": tx.now}
    return str(created(tx, "product", values, id=product.get("id")).id)
