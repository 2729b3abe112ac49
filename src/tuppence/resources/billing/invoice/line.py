"""Lines of an invoice: from invoice items and from subscriptions' items.

A line is kept by itself and shown within its invoice.
"""

from __future__ import annotations

from typing import Any, TypeVar

from tuppence.domain.billing.invoice_totals import discount_amount, shared
from tuppence.errors import ApiError
from tuppence.resources.billing.discount import coupon_of
from tuppence.resources.payments.nested_lists import whole_list
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.registry import include, operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import InvoiceLineItemUpdateParams
from tuppence.runtime.types.resources import Discount, Invoice, Invoiceitem, LineItem, Plan, Price

SHOWN = 10


def line_made(tx: Tx, invoice: Invoice, values: dict[str, Any]) -> dict[str, Any]:
    """A new line: stored, and returned as the invoice shows it."""
    line = tx.insert(
        LineItem,
        {
            "currency": invoice.currency,
            "discount_amounts": [],
            "discountable": True,
            "invoice": invoice.id,
            "pretax_credit_amounts": [],
            "quantity_decimal": str(values.get("quantity", 1)),
            "subtotal": values["amount"],
            "taxes": [],
        }
        | values,
    )
    return dict(line)


def line_of_item(tx: Tx, invoice: Invoice, item: Invoiceitem) -> dict[str, Any]:
    off = [
        {
            "amount": discount_amount(coupon_of(tx, one), item.amount, item.currency),
            "discount": one.id,
        }
        for one in discounts_on(tx, item, invoice)
    ]
    details = {
        "invoice_item": item.id,
        "proration": item.proration,
        "proration_details": {"credited_items": None},
        "subscription": ((item.parent or {}).get("subscription_details") or {}).get("subscription"),
    }
    return line_made(
        tx,
        invoice,
        {
            "amount": item.amount,
            "currency": item.currency,
            "description": item.description,
            "discount_amounts": off,
            "discountable": item.discountable,
            "discounts": item.discounts,
            "metadata": item.metadata or {},
            "parent": {
                "invoice_item_details": details,
                "subscription_item_details": None,
                "type": "invoice_item_details",
            },
            "period": item.period,
            "pricing": item.pricing,
            "quantity": item.quantity,
        },
    )


def spread_discounts(tx: Tx, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """These lines of one invoice, a discount of a fixed amount taken off once, of all that have it.

    Each line bears its share. The lines are the newest first, so that the first made is the last.
    """
    sharing: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        for one in line["discount_amounts"] or []:
            sharing.setdefault(one["discount"], []).append(line)
    shares: dict[tuple[str, str], int] = {}
    for id, found in tx.find_many(Discount, (d for d in sharing if len(sharing[d]) > 1)).items():
        coupon = coupon_of(tx, found)
        if coupon.percent_off is None:
            made = sharing[id][::-1]
            amounts = [line["amount"] for line in made]
            off = discount_amount(coupon, sum(amounts), made[0]["currency"])
            parts = shared(off, amounts)
            shares |= {(line["id"], id): n for line, n in zip(made, parts, strict=True)}
    return [with_shares(tx, line, shares) for line in lines]


def with_shares(tx: Tx, line: dict[str, Any], shares: dict[tuple[str, str], int]) -> dict[str, Any]:
    """The line with what it bears of each discount."""
    before = line["discount_amounts"] or []
    after = [
        one | {"amount": shares.get((line["id"], one["discount"]), one["amount"])} for one in before
    ]
    if after == before:
        return line
    return dict(
        tx.update(
            tx.get_for_update(LineItem, line["id"], param="line"), {"discount_amounts": after}
        )
    )


def discounts_on(tx: Tx, item: Invoiceitem, invoice: Invoice) -> list[Discount]:
    if not item.discountable:
        return []
    ids = [*(item.discounts or []), *(invoice.discounts or [])]
    return list(tx.find_many(Discount, ids).values())


def numbered_lines(invoice: str, lines: list[dict[str, Any]]) -> dict[str, Any]:
    return whole_list(lines, f"/v1/invoices/{invoice}/lines")


def removed_lines(tx: Tx, invoice: Invoice, item: str) -> list[dict[str, Any]]:
    """The invoice's lines without those of an invoice item, which are forgotten."""
    kept = []
    for line in invoice.lines["data"]:
        details = (line["parent"] or {}).get("invoice_item_details") or {}
        if details.get("invoice_item") == item:
            tx.delete(tx.get_for_update(LineItem, line["id"], param="line"))
        else:
            kept.append(line)
    return kept


P = TypeVar("P", Price, Plan)


def price_behind(tx: Tx, line: LineItem | Invoiceitem, type: type[P]) -> P | None:
    details = (line.pricing or {}).get("price_details") or {}
    return tx.find(type, details.get("price") or "")


@include("line_item", "price")
def line_price(tx: Tx, line: LineItem) -> Price | None:
    return price_behind(tx, line, Price)


@include("line_item", "plan")
def line_plan(tx: Tx, line: LineItem) -> Plan | None:
    return price_behind(tx, line, Plan)


@include("invoiceitem", "price")
def item_price(tx: Tx, item: Invoiceitem) -> Price | None:
    return price_behind(tx, item, Price)


@include("invoiceitem", "plan")
def item_plan(tx: Tx, item: Invoiceitem) -> Plan | None:
    return price_behind(tx, item, Plan)


@operation("POST /v1/invoices/{invoice}/lines/{line_item_id}")
def update_line(tx: Tx, params: InvoiceLineItemUpdateParams) -> LineItem:
    invoice = tx.get_for_update(Invoice, params.path["invoice"], param="invoice", status=404)
    line = tx.get_for_update(
        LineItem, params.path["line_item_id"], param="line_item_id", status=404
    )
    if line.invoice != invoice.id or invoice.status != "draft":
        raise ApiError("Only lines of a draft invoice can be changed.")
    changes: dict[str, Any] = {}
    for name in ("description", "discountable", "period"):
        if name in params:
            changes[name] = params[name]
    if "metadata" in params:
        changes["metadata"] = new_metadata({**line.metadata, **(params.metadata or {})})
    new = tx.update(line, changes)
    lines = [dict(new) if one["id"] == new.id else one for one in invoice.lines["data"]]
    tx.update(invoice, {"lines": numbered_lines(invoice.id, lines)})
    return new
