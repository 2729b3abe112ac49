"""2025-09-30.clover: a discount's coupon stands under `source`; subscriptions are flexible.

Source: docs page changelog/clover (discount.coupon became discount.source.coupon; the default
billing mode became flexible). Recorded charges, 2019-05-16 to 2025-04-30.basil: a card's
authorization code is null.
"""

from __future__ import annotations

from tuppence.versions.change import Document, VersionChange, without


def discount(document: Document) -> Document:
    return without(document, "source")


def subscription_params(params: Document) -> Document:
    return {"billing_mode": {"type": "classic"}} | params


def promotion_code(document: Document) -> Document:
    return without(document, "promotion")


def charge(document: Document) -> Document:
    details = document.get("payment_method_details") or {}
    if "card" not in details:
        return document
    card = {**details["card"], "authorization_code": None}
    return {**document, "payment_method_details": {**details, "card": card}}


CHANGE = VersionChange(
    "2025-09-30",
    lower={"charge": charge, "discount": discount, "promotion_code": promotion_code},
    lift={"POST /v1/subscriptions": subscription_params},
    former={"discount": ("coupon",)},
)
