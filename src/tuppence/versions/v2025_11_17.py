"""2025-11-17.clover: objects of a customer name the customer's account too.

Recorded invoices, payment methods and subscriptions: `customer_account` is there since 2025-11-17
and not at 2025-10-29.
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange, without

TYPES = (
    "billing_portal.session",
    "customer",
    "discount",
    "invoice",
    "invoiceitem",
    "payment_intent",
    "payment_method",
    "setup_intent",
    "subscription",
    "subscription_schedule",
)


def no_account(document: Document) -> Document:
    return without(document, "customer_account")


CHANGE = VersionChange("2025-11-17", lower=dict.fromkeys(TYPES, no_account))
