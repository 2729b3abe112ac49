"""Customers: who pays."""

from __future__ import annotations

import re
from typing import Any

from tuppence.catalogue import Operation
from tuppence.errors import ApiError
from tuppence.operations.assign import assigned
from tuppence.operations.defaults import bind_defaults, created, target, updated
from tuppence.operations.ids import UPPER
from tuppence.operations.registry import include, operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\Z")
INVOICE_PREFIX = re.compile(r"[A-Z0-9]{3,12}\Z")
TAX = {"automatic_tax": "unrecognized_location", "provider": "stripe"}

bind_defaults(
    "GET /v1/customers",
    "GET /v1/customers/{customer}",
    "DELETE /v1/customers/{customer}",
)


@operation("POST /v1/customers")
def create_customer(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation("POST /v1/customers")
    values = customer_values(tx, operation, params)
    values.setdefault("invoice_prefix", tx.kit.ids.letters(UPPER, 8))
    return created(tx, "customer", values)


@operation("POST /v1/customers/{customer}")
def update_customer(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation("POST /v1/customers/{customer}")
    old = target(tx, operation, params)
    return updated(tx, old, customer_values(tx, operation, params, old))


def customer_values(
    tx: Tx, operation: Operation, params: Params, old: Resource | None = None
) -> dict[str, Any]:
    """The checked new values; `validate` concerns cards only."""
    if params.email is not None and not EMAIL.match(params.email):
        raise ApiError(
            f"Invalid email address: {params.email}", code="email_invalid", param="email"
        )
    prefix = params.invoice_prefix
    if prefix is not None and not INVOICE_PREFIX.match(prefix):
        raise ApiError(
            "Invalid invoice_prefix: must be 3-12 uppercase letters or numbers.",
            param="invoice_prefix",
        )
    values = assigned(tx, operation, params, old, handled=frozenset({"validate", "tax"}))
    if "tax_exempt" in values:
        values["tax_exempt"] = values["tax_exempt"] or "none"
    if "tax" in params:
        before = (old.extra.get("tax") if old is not None else None) or TAX
        values["tax"] = whole_tax(
            tx, {**before, "ip_address": params.tax.get("ip_address") or None}
        )
    return values


def whole_tax(tx: Tx, tax: dict[str, Any]) -> dict[str, Any]:
    shape = tx.catalogue.resource("customer")
    whole: dict[str, Any] = tx.kit.skeletons.filled(shape, "tax", shape.fields["tax"], tax)
    return whole


# -- shown only where expand asks ----------------------------------------------------------------


@include("customer", "tax")
def customer_tax(tx: Tx, customer: Resource) -> dict[str, Any]:
    return whole_tax(tx, customer.extra.get("tax") or TAX)


@include("customer", "invoice_credit_balance")
def customer_invoice_credit_balance(tx: Tx, customer: Resource) -> dict[str, int]:
    return {customer.currency: customer.balance} if customer.currency else {}


@include("customer", "cash_balance")
def customer_cash_balance(tx: Tx, customer: Resource) -> dict[str, Any]:
    return tx.kit.skeletons.new("cash_balance") | {
        "customer": customer.id,
        "livemode": tx.world.livemode,
    }


@include("customer", "sources")
def customer_sources(tx: Tx, customer: Resource) -> dict[str, Any]:
    return empty_list(f"/v1/customers/{customer.id}/sources")


@include("customer", "subscriptions")
def customer_subscriptions(tx: Tx, customer: Resource) -> dict[str, Any]:
    return empty_list(f"/v1/customers/{customer.id}/subscriptions")


@include("customer", "tax_ids")
def customer_tax_ids(tx: Tx, customer: Resource) -> dict[str, Any]:
    return empty_list(f"/v1/customers/{customer.id}/tax_ids")


def empty_list(url: str) -> dict[str, Any]:
    """Recorded with `total_count` (GET /v1/customers/{id}, 2016-07-06 and 2025-03-31)."""
    return {"object": "list", "data": [], "has_more": False, "total_count": 0, "url": url}
