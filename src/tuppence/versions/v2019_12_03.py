"""2019-12-03: tax rates took the place of `tax_percent`, line items got ids of their own.

Source: docs: upgrades, 2019-12-03; recorded subscriptions, invoices and lines, 2019-08-14.
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange


def subscription(document: Document) -> Document:
    return document | {
        "billing": document["collection_method"],
        "invoice_customer_balance_settings": {"consume_applied_balance_on_void": True},
        "start": document["start_date"],
        "tax_percent": None,
    }


def invoice(document: Document) -> Document:
    return document | {"billing": document["collection_method"], "tax_percent": None}


def line_item(document: Document) -> Document:
    return document | {"unique_id": document["id"]}


CHANGE = VersionChange(
    "2019-12-03",
    lower={"subscription": subscription, "invoice": invoice, "line_item": line_item},
)
