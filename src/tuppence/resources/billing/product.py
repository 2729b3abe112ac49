"""Products: what is sold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tuppence.catalogue import Operation
from tuppence.domain.billing.pricing import price_values
from tuppence.errors import ApiError, already_exists
from tuppence.resources.billing.price_and_plan import created_price
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.default_operations import bind_defaults, created, deleted, target, updated
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    ProductCreateParams,
    ProductDeleteParams,
    ProductUpdateParams,
)
from tuppence.runtime.types.resources import Price, Product

MOST_IMAGES, MOST_FEATURES = 8, 15
FORBIDDEN_IN_DESCRIPTOR = re.compile(r"[<>\"'*\\]")
TAX_CODE = re.compile(r"txcd_\d{8}\Z")

bind_defaults("GET /v1/products", "GET /v1/products/{id}")


@operation("POST /v1/products")
def create_product(tx: Tx, params: ProductCreateParams) -> Product:
    operation = tx.catalogue.operation("POST /v1/products")
    values = product_values(tx, operation, params)
    if params.id and tx.exists(Product, params["id"]):
        raise already_exists("Product")
    price = None
    if params.default_price_data:
        price = price_values(params.default_price_data, "default_price_data")
        price["metadata"] = new_metadata(params.default_price_data.get("metadata"))
        values["default_price"] = tx.new_id("price")
    product = created(tx, Product, values, id=params["id"] if params.id else None)
    if price is not None:
        created_price(tx, price | {"product": product.id}, id=product.default_price)
    return product


@operation("POST /v1/products/{id}")
def update_product(tx: Tx, params: ProductUpdateParams) -> Product:
    operation = tx.catalogue.operation("POST /v1/products/{id}")
    old = target(tx, operation, params, Product)
    changes = product_values(tx, operation, params, old)
    if params.default_price:
        price = tx.get(Price, params.default_price, param="default_price")
        if price.product != old.id:
            raise ApiError(
                f"The price {price.id} belongs to another product and cannot be the default price "
                f"of {old.id}.",
                param="default_price",
            )
    if all(old.get(name) == value for name, value in changes.items() if name != "updated"):
        return old
    return updated(tx, old, changes)


@operation("DELETE /v1/products/{id}")
def delete_product(tx: Tx, params: ProductDeleteParams) -> Product:
    """Refused while prices exist (recorded DELETE /v1/products/{id}, 2025-11-17.clover)."""
    product = target(tx, tx.catalogue.operation("DELETE /v1/products/{id}"), params, Product)
    if tx.any_with(Price, product=product.id):
        raise ApiError(
            "This product cannot be deleted because it has one or more user-created prices."
        )
    return deleted(tx, product)


def product_from_data(tx: Tx, data: Mapping[str, Any], param: str) -> Product:
    """A product created from the hash in `param` (`product_data`)."""
    values = values_of_data(tx, data, param)
    if data.get("id") and tx.exists(Product, data["id"]):
        raise already_exists("Product", f"{param}[id]")
    return created(tx, Product, values, id=data.get("id"))


def inline_product(tx: Tx, data: Mapping[str, Any], param: str) -> Product:
    """A product that is sold once: archived from the start, and no event reports it.

    Source: docs page payments/checkout/migrating-prices; a recorded invoice item without a product,
    2025-10-29.clover; public reports of archived products from Checkout's `product_data`.
    """
    return tx.insert(Product, values_of_data(tx, data, param) | {"active": False})


def values_of_data(tx: Tx, data: Mapping[str, Any], param: str) -> dict[str, Any]:
    operation = tx.catalogue.operation("POST /v1/products")
    try:
        return product_values(tx, operation, ProductCreateParams(dict(data), {}))
    except ApiError as error:
        raise error.inside(param) from None


def product_values(
    tx: Tx,
    operation: Operation,
    params: ProductCreateParams | ProductUpdateParams,
    old: Product | None = None,
) -> dict[str, Any]:
    for name, most in (("images", MOST_IMAGES), ("marketing_features", MOST_FEATURES)):
        if len(params.get(name) or ()) > most:
            raise ApiError(f"You can pass up to {most} items in `{name}`.", param=name)
    descriptor = params.statement_descriptor
    if descriptor and (FORBIDDEN_IN_DESCRIPTOR.search(descriptor) or not has_letter(descriptor)):
        raise ApiError(
            "Invalid statement_descriptor: must contain at least one letter and none of "
            "< > \\ ' \" *.",
            param="statement_descriptor",
        )
    if params.tax_code and not TAX_CODE.match(params.tax_code):
        raise ApiError(
            f"No such tax code: '{params.tax_code}'", code="resource_missing", param="tax_code"
        )
    handled = frozenset({"default_price_data", "tax_code"})
    values = assigned(tx, operation, params, old, handled)
    if "tax_code" in params:
        values["tax_code"] = params.tax_code
    return values | {"updated": tx.now}


def has_letter(text: str) -> bool:
    return any(c.isalpha() for c in text)
