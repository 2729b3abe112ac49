"""2022-08-01: customers lost `default_currency`; drafts leave pending items alone.

Source: docs: upgrades, 2022-08-01; recorded customers, and payment intents of invoices, 2020-08-27.
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange


def customer(document: Document) -> Document:
    return document | {"default_currency": document.get("currency")}


def payment_intent(document: Document) -> Document:
    """The intent of an invoice took cards only, and said what it was for only while it waited."""
    if not document.get("invoice"):
        return document
    options = document.get("payment_method_options") or {}
    old: Document = {
        "payment_method_options": {n: one for n, one in options.items() if n == "card"},
        "payment_method_types": ["card"],
    }
    if document.get("status") == "succeeded":
        old["setup_future_usage"] = None
    return document | old


def invoice_params(params: Document) -> Document:
    return {"pending_invoice_items_behavior": "include"} | params


CHANGE = VersionChange(
    "2022-08-01",
    lower={"customer": customer, "payment_intent": payment_intent},
    lift={"POST /v1/invoices": invoice_params},
)
