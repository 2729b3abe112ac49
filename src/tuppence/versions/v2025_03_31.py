"""2025-03-31.basil: periods stand on items, invoices name their parent, taxes are totals.

Source: docs page changelog/basil; recorded subscriptions, invoices and their lines from 2022-08-01
to 2024-12-18.acacia beside those of 2025-03-31.basil.
"""

from __future__ import annotations

from typing import Any

from tuppence.versions.change import Document, VersionChange, without


def plan(document: Document) -> Document:
    return document | {"aggregate_usage": None}


def price(document: Document) -> Document:
    recurring = document.get("recurring")
    if not recurring:
        return document
    return document | {"recurring": {**recurring, "aggregate_usage": None}}


def subscription(document: Document) -> Document:
    items = (document.get("items") or {}).get("data") or []
    starts = [item["current_period_start"] for item in items if "current_period_start" in item]
    ends = [item["current_period_end"] for item in items if "current_period_end" in item]
    periods = {
        "current_period_end": max(ends) if ends else None,
        "current_period_start": min(starts) if starts else None,
    }
    listed = document.get("items") or {}
    plain = [without(i, "current_period_start", "current_period_end") for i in items]
    shown = without(document, "billing_mode") | periods
    return shown | {"items": {**listed, "data": plain}, "billing_thresholds": None}


def invoice(document: Document) -> Document:
    parent = document.get("parent") or {}
    details = parent.get("subscription_details") or {}
    quote = parent.get("quote_details") or {}
    taxes = document.get("total_taxes") or []
    old = {
        "application_fee_amount": None,
        "discount": None,
        "paid": document["status"] == "paid",
        "quote": quote.get("quote"),
        "subscription_details": {"metadata": details.get("metadata")},
        "tax": sum(one["amount"] for one in taxes) if taxes else None,
        "total_tax_amounts": [tax_amount(one) for one in taxes],
        "transfer_data": None,
    }
    gone = ("parent", "total_taxes", "confirmation_secret", "payments", "amount_overpaid")
    return without(document, *gone) | old


def tax_amount(tax: Document) -> Document:
    return {
        "amount": tax["amount"],
        "inclusive": tax["tax_behavior"] == "inclusive",
        "tax_rate": (tax.get("tax_rate_details") or {}).get("tax_rate"),
        "taxability_reason": tax.get("taxability_reason"),
        "taxable_amount": tax.get("taxable_amount"),
    }


def line_item(document: Document) -> Document:
    parent = document.get("parent") or {}
    of_item = parent.get("subscription_item_details") or {}
    of_invoice = parent.get("invoice_item_details") or {}
    details = of_item or of_invoice
    pricing = document.get("pricing") or {}
    off = sum(one["amount"] for one in document.get("discount_amounts") or [])
    old: dict[str, Any] = {
        "amount_excluding_tax": document["amount"],
        "proration": bool(details.get("proration")),
        "proration_details": details.get("proration_details") or {"credited_items": None},
        "subscription": details.get("subscription"),
        "tax_amounts": [tax_amount(one) for one in document.get("taxes") or []],
        "tax_rates": [],
        "type": "subscription" if of_item else "invoiceitem",
        "unit_amount_excluding_tax": pricing.get("unit_amount_decimal"),
    }
    if of_item:
        old["subscription_item"] = of_item["subscription_item"]
    if of_invoice:
        old["invoice_item"] = of_invoice["invoice_item"]
    if off:
        old["amount_excluding_tax"] = document["amount"] - off
    gone = ("parent", "pricing", "taxes", "subtotal", "quantity_decimal", "pretax_credit_amounts")
    return without(document, *gone) | old


def invoiceitem(document: Document) -> Document:
    parent = document.get("parent") or {}
    unit = (document.get("pricing") or {}).get("unit_amount_decimal")
    old = {
        "subscription": (parent.get("subscription_details") or {}).get("subscription"),
        "unit_amount": int(unit) if unit is not None and unit.lstrip("-").isdigit() else None,
        "unit_amount_decimal": unit,
    }
    return without(document, "parent", "pricing", "quantity_decimal") | old


CHANGE = VersionChange(
    "2025-03-31",
    lower={
        "plan": plan,
        "price": price,
        "subscription": subscription,
        "invoice": invoice,
        "line_item": line_item,
        "invoiceitem": invoiceitem,
    },
    nothing={"invoice": ("total_tax_amounts", "quote"), "line_item": ("tax_amounts",)},
    former={
        "charge": ("invoice",),
        "invoice": ("charge", "paid_out_of_band", "payment_intent", "subscription"),
        "invoiceitem": ("plan", "price"),
        "line_item": ("plan", "price"),
        "payment_intent": ("invoice",),
        "subscription": ("discount",),
    },
)
