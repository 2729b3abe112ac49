"""Invoice items: what is to stand on a customer's next invoice, or on a draft one.

Source: recorded POST /v1/invoiceitems, 2016-07-06 to 2025-11-17.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain.billing.invoice_totals import line_amount
from tuppence.domain.currency import checked_currency
from tuppence.errors import ApiError, missing_param, no_such
from tuppence.resources.billing.discount import discounts_made
from tuppence.resources.billing.invoice import api as invoices
from tuppence.resources.billing.invoice.api import PENDING
from tuppence.resources.billing.price_and_plan import created_price
from tuppence.resources.billing.product import inline_product
from tuppence.resources.billing.promotion_code import Purchase
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.context import Params
from tuppence.runtime.default_operations import bind_defaults, target
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    InvoiceItemCreateParams,
    InvoiceItemDeleteParams,
    InvoiceItemUpdateParams,
)
from tuppence.runtime.types.resources import (
    Customer,
    Invoice,
    Invoiceitem,
    Price,
    Product,
    Subscription,
)

PATH = "/v1/invoiceitems/{invoiceitem}"

bind_defaults("GET /v1/invoiceitems", f"GET {PATH}")


@operation("POST /v1/invoiceitems")
def create_invoiceitem(tx: Tx, params: InvoiceItemCreateParams) -> Invoiceitem:
    if not params.customer:
        raise missing_param("customer")
    customer = tx.get(Customer, params.customer, param="customer")
    invoice = None
    if params.invoice:
        invoice = invoices.draft(tx, params.invoice)
    id = tx.new_id("invoiceitem")
    links, purchase = {"invoice_item": id}, Purchase(customer.id)
    made = discounts_made(tx, params.discounts, links, purchase)
    values = priced(tx, params, customer, invoice)
    values |= {
        "description": params.description or values.get("description"),
        "discountable": params.discountable is not False,
        "discounts": [one.id for one in made],
        "invoice": invoice.id if invoice else None,
        "metadata": new_metadata(params.metadata),
        "parent": parent_of(tx, params),
        "period": params.period or {"end": tx.now, "start": tx.now},
        "proration": False,
    }
    item = insert_invoiceitem(tx, customer, values, id=id)
    if invoice is not None:
        invoices.with_items(tx, invoice, [item])
    return item


def insert_invoiceitem(
    tx: Tx, customer: Customer, values: dict[str, Any], *, id: str | None = None
) -> Invoiceitem:
    """What stands on a draft invoice, or waits for the customer's next one."""
    own = {"customer": customer.id, "date": tx.now, "tax_rates": []}
    whole = own | {"test_clock": customer.test_clock} | values
    is_pending = whole.get("invoice") is None
    item = tx.insert(Invoiceitem, whole, id=id, hidden={PENDING: is_pending})
    tx.emit("invoiceitem.created", item)
    return item


def parent_of(tx: Tx, params: InvoiceItemCreateParams) -> dict[str, Any] | None:
    if not params.subscription:
        return None
    found = tx.get(Subscription, params.subscription, param="subscription")
    details = {"subscription": found.id, "subscription_item": None}
    return {"subscription_details": details, "type": "subscription_details"}


def priced(
    tx: Tx, params: InvoiceItemCreateParams, customer: Customer, invoice: Invoice | None
) -> dict[str, Any]:
    """Amount, quantity and price, from whichever of them was sent."""
    named = (params.pricing or {}).get("price") or params.get("price")
    quantity = 1 if params.quantity is None else params.quantity
    if named:
        price = tx.find(Price, named)
        if price is None or price.is_deleted:
            raise no_such("price", named, "pricing[price]" if params.pricing else "price")
        product = tx.get(Product, price.product, param="price")
        amount = line_amount(price, quantity, price.extra.get("tiers") or ())
        unit, currency = price.unit_amount_decimal, price.currency
        found: dict[str, Any] = {"description": product.name}
    else:
        currency = currency_of(tx, params, customer, invoice)
        unit, amount = unit_and_amount(params, quantity)
        price = price_for(tx, params, currency, unit)
        found = {}
    details = {"price": price.id, "product": price.product}
    return found | {
        "amount": amount,
        "currency": currency,
        "quantity": quantity,
        "quantity_decimal": str(quantity),
        "pricing": {
            "price_details": details,
            "type": "price_details",
            "unit_amount_decimal": unit,
        },
    }


def unit_and_amount(params: InvoiceItemCreateParams, quantity: int) -> tuple[str, int]:
    if params.price_data:
        sent = params.price_data
        unit = str(sent.get("unit_amount_decimal") or sent.get("unit_amount") or 0)
    elif params.unit_amount_decimal:
        unit = str(params.unit_amount_decimal)
    elif params.amount is not None:
        return str(params.amount), params.amount
    else:
        raise ApiError(
            "Must provide amount, unit_amount_decimal, price_data or pricing.",
            code="parameter_missing",
            param="amount",
        )
    return unit, line_amount({"unit_amount_decimal": unit}, quantity)


def currency_of(
    tx: Tx, params: InvoiceItemCreateParams, customer: Customer, invoice: Invoice | None
) -> str:
    sent = (params.price_data or {}).get("currency") or params.currency
    if sent:
        return checked_currency(sent)
    return str((invoice and invoice.currency) or customer.currency or invoices.DEFAULT_CURRENCY)


def price_for(tx: Tx, params: InvoiceItemCreateParams, currency: str, unit: str) -> Price:
    """A price that only this item has, on a product of its own (recorded, 2025-10-29.clover)."""
    product = (params.price_data or {}).get("product")
    if product is None:
        data = {"name": params.description or "Invoice item"}
        product = inline_product(tx, data, "description").id
    else:
        tx.get(Product, product, param="price_data[product]")
    values = {"active": False, "currency": currency, "product": product, "type": "one_time"}
    whole = {"unit_amount": int(unit)} if unit.lstrip("-").isdigit() else {}
    return created_price(tx, values | whole | {"unit_amount_decimal": unit}, silent=True)


@operation(f"POST {PATH}")
def update_invoiceitem(tx: Tx, params: InvoiceItemUpdateParams) -> Invoiceitem:
    old = target(tx, tx.catalogue.operation(f"POST {PATH}"), params, Invoiceitem)
    check_editable(tx, old)
    check_frozen(old, params)
    changes: dict[str, Any] = {
        name: params[name] for name in ("description", "discountable", "period") if name in params
    }
    if "metadata" in params:
        changes["metadata"] = new_metadata({**(old.metadata or {}), **(params.metadata or {})})
    if params.quantity is not None or params.amount is not None:
        quantity = params.quantity if params.quantity is not None else old.quantity
        unit = (old.pricing or {}).get("unit_amount_decimal")
        amount = params.amount
        if amount is None:
            amount = line_amount({"unit_amount_decimal": unit}, quantity)
        changes |= {"amount": amount, "quantity": quantity, "quantity_decimal": str(quantity)}
    item = tx.update(old, changes)
    if item.invoice:
        invoices.refreshed(tx, item)
    return item


def check_frozen(old: Invoiceitem, params: Params) -> None:
    """Raises for what cannot be changed of a proration (docs: api/invoiceitems/object)."""
    frozen: set[str] = set(old.frozen_fields or ())
    if "pricing" in frozen:
        frozen |= {"amount", "price", "price_data", "unit_amount_decimal"}
    for name in params:
        if name in frozen:
            raise ApiError(f"You cannot change `{name}` of a proration.", param=name)


@operation(f"DELETE {PATH}")
def delete_invoiceitem(tx: Tx, params: InvoiceItemDeleteParams) -> Invoiceitem:
    item = target(tx, tx.catalogue.operation(f"DELETE {PATH}"), params, Invoiceitem)
    check_editable(tx, item)
    if item.invoice:
        invoices.without(tx, item)
    tombstone = tx.delete(item)
    tx.emit("invoiceitem.deleted", item)
    return tombstone


def check_editable(tx: Tx, item: Invoiceitem) -> None:
    if item.invoice:
        found = tx.find(Invoice, item.invoice)
        if found is not None and found.status != "draft":
            raise ApiError(
                "You can't change an invoice item that belongs to an invoice that is no longer a "
                "draft."
            )
