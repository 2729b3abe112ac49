"""Prices: what a product costs, once or at intervals."""

from __future__ import annotations

from typing import Any

from tuppence.engines.currency import checked_currency
from tuppence.engines.pricing import option_values, price_values
from tuppence.errors import ApiError, exclusive_params
from tuppence.operations.assign import assigned
from tuppence.operations.defaults import bind_defaults, target
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx
from tuppence.resources.billing.product import product_of
from tuppence.resources.billing.twins import created_price, updated_price

ENGINE = frozenset(
    {
        "product",
        "billing_scheme",
        "currency",
        "currency_options",
        "custom_unit_amount",
        "product_data",
        "recurring",
        "tax_behavior",
        "tiers",
        "tiers_mode",
        "transfer_lookup_key",
        "unit_amount",
        "unit_amount_decimal",
    }
)

bind_defaults("GET /v1/prices", "GET /v1/prices/{price}")


@operation("POST /v1/prices")
def create_price(tx: Tx, params: Params) -> Resource:
    """With an existing product, or one made on the spot from `product_data`."""
    operation = tx.catalogue.operation("POST /v1/prices")
    if params.product and params.product_data:
        raise exclusive_params("product", "product_data")
    if not params.product and not params.product_data:
        raise ApiError(
            "You must specify either `product` or `product_data` when creating a price.",
            code="parameter_missing",
            param="product",
        )
    values = price_values(params) | assigned(tx, operation, params, handled=ENGINE)
    if params.lookup_key:
        free_lookup_key(tx, params)
    values["product"] = product_of(tx, params.product or params.product_data, "product_data")
    return created_price(tx, values)


def price_from_data(tx: Tx, sent: dict[str, Any], path: str) -> Resource:
    """A price of a product that is there, made for one use (`price_data`)."""
    values = price_values(sent, path)
    values["product"] = product_of(tx, sent.get("product") or "", f"{path}[product]")
    return created_price(tx, values)


@operation("POST /v1/prices/{price}")
def update_price(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation("POST /v1/prices/{price}")
    old = target(tx, operation, params)
    handled = frozenset({"transfer_lookup_key", "currency_options"})
    changes = assigned(tx, operation, params, old, handled)
    if params.tax_behavior and old.tax_behavior not in ("unspecified", params.tax_behavior):
        raise ApiError(
            "The tax behavior of a price cannot be changed once it is inclusive or exclusive.",
            param="tax_behavior",
        )
    if params.lookup_key and params.lookup_key != old.lookup_key:
        free_lookup_key(tx, params)
    if "currency_options" in params:
        changes["currency_options"] = changed_options(old, params.currency_options or {})
    return updated_price(tx, old, changes)


def changed_options(old: Resource, sent: dict[str, Any]) -> dict[str, Any]:
    """The price's own currency stays; others are set or replaced."""
    before = dict(old.extra.get("currency_options") or {})
    for code, option in sent.items():
        checked_currency(code, f"currency_options[{code}]")
        before[code] = option_values(option)
    return dict(sorted(before.items()))


def free_lookup_key(tx: Tx, params: Params) -> None:
    """Take the key from the price that has it, if the caller says so; else refuse."""
    found = tx.any_with("price", lookup_key=params.lookup_key)
    if found is None:
        return
    if not params.transfer_lookup_key:
        raise ApiError(f"A price (`{found.id}`) already uses that lookup key.", param="lookup_key")
    holder = tx.get("price", found.id, param="lookup_key")
    updated_price(tx, holder, {"lookup_key": None})
