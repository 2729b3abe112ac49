"""Plans: a recurring price in the shape that the API had before there were prices.

Whichever is made, changed or deleted, the other follows, and both tell their event. A price that is
paid once is no plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.domain.billing.pricing import price_values
from tuppence.errors import already_exists, missing_param
from tuppence.resources.billing.price_and_plan import created_price, deleted_plan, updated_plan
from tuppence.resources.billing.product import product_from_data
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import bind_defaults, target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PlanCreateParams, PlanDeleteParams, PlanUpdateParams
from tuppence.runtime.types.resources import Plan, Price, Product

bind_defaults("GET /v1/plans", "GET /v1/plans/{plan}")


@operation("POST /v1/plans")
def create_plan(tx: Tx, params: PlanCreateParams) -> Plan:
    """With an existing product's id, or a product made on the spot."""
    if not params.product:
        raise missing_param("product")
    values = price_values(as_price(params)) | {
        "active": params.active is not False,
        "metadata": new_metadata(params.metadata),
        "nickname": params.nickname,
        "transform_quantity": params.transform_usage,
    }
    if params.id and tx.exists(Price, params["id"]):
        raise already_exists("Plan")
    named = params.product
    if isinstance(named, str):
        product = tx.get(Product, named, param="product")
    else:
        product = product_from_data(tx, named, "product")
    values["product"] = product.id
    price = created_price(tx, values, id=params["id"] if params.id else None)
    return tx.get(Plan, price.id, param="plan")


@operation("POST /v1/plans/{plan}")
def update_plan(tx: Tx, params: PlanUpdateParams) -> Plan:
    operation = tx.catalogue.operation("POST /v1/plans/{plan}")
    old = target(tx, operation, params, Plan)
    return updated_plan(tx, old, assigned(tx, operation, params, old))


@operation("DELETE /v1/plans/{plan}")
def delete_plan(tx: Tx, params: PlanDeleteParams) -> Plan:
    operation = tx.catalogue.operation("DELETE /v1/plans/{plan}")
    return deleted_plan(tx, target(tx, operation, params, Plan))


def as_price(params: Params) -> Mapping[str, Any]:
    """A plan's parameters under the names that a price's have."""
    renamed = {"amount": "unit_amount", "amount_decimal": "unit_amount_decimal"}
    recurring = ("interval", "interval_count", "meter", "trial_period_days", "usage_type")
    found = {renamed.get(name, name): value for name, value in params.items()}
    found["recurring"] = {name: params[name] for name in recurring if name in params}
    return found
