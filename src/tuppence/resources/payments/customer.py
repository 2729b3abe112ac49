"""Customers: who pays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from tuppence.catalogue import Operation
from tuppence.errors import ApiError, no_such
from tuppence.resources.payments import customer_balance, tax_id
from tuppence.resources.payments.cash_balance import cash_balance
from tuppence.resources.payments.customer_source import TYPES, CustomerSource, added, removed
from tuppence.resources.payments.nested_lists import list_of
from tuppence.resources.payments.payment_method import saved_to, usable
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.default_operations import bind_defaults, target, updated
from tuppence.runtime.ids import UPPER
from tuppence.runtime.registry import include, operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import CustomerCreateParams, CustomerUpdateParams
from tuppence.runtime.types.resources import Card, CashBalance, Customer, PaymentMethod

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\Z")
INVOICE_PREFIX = re.compile(r"[A-Z0-9]{3,12}\Z")
AnyParams = TypeVar("AnyParams", CustomerCreateParams, CustomerUpdateParams)
HANDLED = frozenset(
    {
        "balance",
        "cash_balance",
        "default_alipay_account",
        "default_bank_account",
        "default_card",
        "payment_method",
        "source",
        "tax",
        "tax_id_data",
        "validate",
    }
)
TAX = {"automatic_tax": "unrecognized_location", "provider": "stripe"}

bind_defaults(
    "GET /v1/customers",
    "GET /v1/customers/{customer}",
    "DELETE /v1/customers/{customer}",
)


@operation("POST /v1/customers")
def create_customer(tx: Tx, params: CustomerCreateParams) -> Customer:
    operation = tx.catalogue.operation("POST /v1/customers")
    id = tx.new_id("customer")
    method, card = paying(tx, params, id)
    values = customer_values(tx, operation, with_default(tx, params, id, method))
    values.setdefault("invoice_prefix", tx.services.ids.letters(UPPER, 8))
    values |= {"default_source": card.id} if card is not None else {}
    values["balance"] = 0
    customer = tx.insert(Customer, values, id=id)
    tx.emit("customer.created", customer)
    if card is not None:
        tx.emit("customer.source.created", card)
    if method is not None:
        tx.emit("payment_method.attached", method)
    set_cash_balance(tx, id, params.cash_balance)
    for one in params.tax_id_data or []:
        tax_id.added(tx, one, customer.id)
    if params.balance:
        customer = customer_balance.adjusted(tx, customer, params.balance)
    return customer


def with_default(
    tx: Tx, params: AnyParams, customer: str, method: PaymentMethod | None
) -> AnyParams:
    """The parameters with the default payment method's own id in them.

    A test card's name means the method that comes with the same request. Raises where the method
    is not the customer's.
    """
    settings = params.invoice_settings or {}
    named = settings.get("default_payment_method")
    if not named:
        return params
    if method is not None and named in (params.get("payment_method"), method.id):
        found: PaymentMethod | None = method
    else:
        found = tx.find(PaymentMethod, named)
    if found is None:
        raise no_such("payment_method", named, "invoice_settings[default_payment_method]")
    if found.customer != customer:
        raise ApiError(
            f"The customer does not have a payment method with the ID {named}. The payment method "
            "must be attached to the customer.",
            code="resource_missing",
            param="invoice_settings[default_payment_method]",
        )
    whole = {**settings, "default_payment_method": found.id}
    return params.__class__({**params, "invoice_settings": whole}, params.path)


def paying(
    tx: Tx, params: CustomerCreateParams, id: str
) -> tuple[PaymentMethod | None, CustomerSource | None]:
    """The payment method and the card that a new customer comes with."""
    method = card = None
    if params.payment_method:
        found = usable(tx, params.payment_method, "payment_method")
        method = saved_to(tx, found, id)
    if params.source:
        card = added(tx, params.source, id)
    return method, card


@operation("POST /v1/customers/{customer}")
def update_customer(tx: Tx, params: CustomerUpdateParams) -> Customer:
    operation = tx.catalogue.operation("POST /v1/customers/{customer}")
    old = target(tx, operation, params, Customer)
    values = customer_values(tx, operation, with_default(tx, params, old.id, None), old)
    balance = values.pop("balance", None)
    set_cash_balance(tx, old.id, params.cash_balance)
    if params.source:
        old = replaced_source(tx, old, params.source)
    customer = updated(tx, old, values)
    if balance is not None and balance != customer.balance:
        customer = customer_balance.adjusted(tx, customer, balance - customer.balance)
    return customer


def set_cash_balance(tx: Tx, customer: str, sent: Mapping[str, Any] | None) -> None:
    """Keep how the customer's cash is reconciled; the cash itself only the bank moves."""
    mode = ((sent or {}).get("settings") or {}).get("reconciliation_mode")
    if mode is None:
        return
    default = mode == "merchant_default"
    settings = {
        "reconciliation_mode": "automatic" if default else mode,
        "using_merchant_default": default,
    }
    tx.update(cash_balance(tx, customer), {"settings": settings})


def replaced_source(tx: Tx, customer: Customer, sent: Any) -> Customer:
    """A source that is set takes the place of the default one (docs: api/customers/update)."""
    before = tx.find(Card, customer.default_source or "")
    card = added(tx, sent, customer.id)
    tx.emit("customer.source.created", card)
    changed = updated(tx, customer, {"default_source": card.id})
    if before is not None and not before.is_deleted:
        removed(tx, before)
    return changed


def customer_values(
    tx: Tx, operation: Operation, params: AnyParams, old: Customer | None = None
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
    check_default_source(tx, params, old)
    values = assigned(tx, operation, params, old, handled=HANDLED)
    if "balance" in params:
        values["balance"] = params.balance
    if "tax_exempt" in values:
        values["tax_exempt"] = values["tax_exempt"] or "none"
    if "tax" in params:
        before = (old.extra.get("tax") if old is not None else None) or TAX
        values["tax"] = whole_tax(
            tx, {**before, "ip_address": (params.tax or {}).get("ip_address") or None}
        )
    return values


def check_default_source(tx: Tx, params: AnyParams, old: Customer | None) -> None:
    """A default source must be one of the customer's."""
    id = params.get("default_source")
    if not id:
        return
    found: Iterable[CustomerSource | None] = (tx.find(type, id) for type in TYPES)
    card = next((one for one in found if one is not None and not one.is_deleted), None)
    if card is None or old is None or card.customer != old.id:
        raise ApiError(
            f"No such source: '{id}'",
            code="resource_missing",
            param="default_source",
        )


def whole_tax(tx: Tx, tax: dict[str, Any]) -> dict[str, Any]:
    shape = tx.catalogue.resource("customer")
    whole: dict[str, Any] = tx.services.skeletons.filled(shape, "tax", shape.fields["tax"], tax)
    return whole


# -- shown only where expand asks ----------------------------------------------------------------


@include("customer", "tax")
def customer_tax(tx: Tx, customer: Customer) -> dict[str, Any]:
    return whole_tax(tx, customer.extra.get("tax") or TAX)


@include("customer", "invoice_credit_balance")
def customer_invoice_credit_balance(tx: Tx, customer: Customer) -> dict[str, int]:
    return {customer.currency: customer.balance or 0} if customer.currency else {}


@include("customer", "cash_balance")
def customer_cash_balance(tx: Tx, customer: Customer) -> dict[str, Any]:
    made = tx.make(CashBalance, {"customer": customer.id}, id=customer.id)
    return tx.find(CashBalance, customer.id) or made


@include("customer", "sources")
def customer_sources(tx: Tx, customer: Customer) -> dict[str, Any]:
    """Recorded with `total_count` (GET /v1/customers/{id}, 2016-07-06 and 2025-03-31)."""
    return list_of(tx, "card", {"customer": customer.id}, f"/v1/customers/{customer.id}/sources")


@include("customer", "tax_ids")
def customer_tax_ids(tx: Tx, customer: Customer) -> dict[str, Any]:
    return list_of(tx, "tax_id", {"customer": customer.id}, f"/v1/customers/{customer.id}/tax_ids")
