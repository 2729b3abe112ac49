"""Prices: what a product costs, once or at intervals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.domain.billing.pricing import inside, option_values, price_values
from tuppence.domain.currency import checked_currency
from tuppence.errors import ApiError, exclusive_params
from tuppence.resources.billing.price_and_plan import created_price, updated_price
from tuppence.resources.billing.product import inline_product, product_from_data
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.default_operations import bind_defaults, target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PriceCreateParams, PriceUpdateParams
from tuppence.runtime.types.resources import Price, Product

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
def create_price(tx: Tx, params: PriceCreateParams) -> Price:
    """With an existing product, or one made on the spot from `product_data`."""
    operation = tx.catalogue.operation("POST /v1/prices")
    check_product(params)
    values = price_values(params) | assigned(tx, operation, params, handled=ENGINE)
    if params.lookup_key:
        free_lookup_key(tx, params)
    if params.product:
        product = tx.get(Product, params.product, param="product")
    else:
        product = product_from_data(tx, params.product_data or {}, "product_data")
    return created_price(tx, values | {"product": product.id})


def price_from_data(tx: Tx, sent: Mapping[str, Any], path: str) -> Price:
    """An inline price (`price_data`), of an existing product or of an inline one.

    It is for this use alone: inactive, so that lists of active prices leave it out and no other
    purchase can name it, and without events. Source: docs pages api/prices/list ("excluding
    inline prices") and payments/checkout/migrating-prices.
    """
    check_product(sent, path)
    values = price_values(sent, path) | {"active": False}
    if sent.get("product"):
        product = tx.get(Product, sent["product"], param=f"{path}[product]")
    else:
        product = inline_product(tx, sent["product_data"], f"{path}[product_data]")
    return created_price(tx, values | {"product": product.id}, silent=True)


def check_product(sent: Mapping[str, Any], path: str = "") -> None:
    """Raises unless exactly one of `product` and `product_data` is sent."""
    names = inside(path, "product"), inside(path, "product_data")
    if sent.get("product") and sent.get("product_data"):
        raise exclusive_params(*names)
    if not sent.get("product") and not sent.get("product_data"):
        raise ApiError(
            "You must specify either `product` or `product_data` when creating a price.",
            code="parameter_missing",
            param=names[0],
        )


@operation("POST /v1/prices/{price}")
def update_price(tx: Tx, params: PriceUpdateParams) -> Price:
    operation = tx.catalogue.operation("POST /v1/prices/{price}")
    old = target(tx, operation, params, Price)
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


def changed_options(old: Price, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The price's own currency stays; others are set or replaced."""
    before = dict(old.extra.get("currency_options") or {})
    for code, option in sent.items():
        checked_currency(code, f"currency_options[{code}]")
        before[code] = option_values(option)
    return dict(sorted(before.items()))


def free_lookup_key(tx: Tx, params: PriceCreateParams | PriceUpdateParams) -> None:
    """Take the key from the price that has it, if the caller says so; else refuse."""
    found = tx.any_with(Price, lookup_key=params.lookup_key or "")
    if found is None:
        return
    if not params.transfer_lookup_key:
        raise ApiError(f"A price (`{found.id}`) already uses that lookup key.", param="lookup_key")
    holder = tx.get(Price, found.id, param="lookup_key")
    updated_price(tx, holder, {"lookup_key": None})
