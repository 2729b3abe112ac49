"""2022-08-01: customers lost `default_currency`; drafts leave pending items alone.

Source: docs: upgrades, 2022-08-01; recorded customers, 2020-08-27.
"""

from __future__ import annotations

from tuppence.versions.change import Change, Document


def customer(document: Document) -> Document:
    return document | {"default_currency": document.get("currency")}


def invoice_params(params: Document) -> Document:
    return {"pending_invoice_items_behavior": "include"} | params


CHANGE = Change(
    "2022-08-01",
    lower={"customer": customer},
    lift={"POST /v1/invoices": invoice_params},
)
