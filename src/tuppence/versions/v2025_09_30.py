"""2025-09-30.clover: a discount's coupon stands under `source`; subscriptions are flexible.

Source: docs page changelog/clover (discount.coupon became discount.source.coupon; the default
billing mode became flexible).
"""

from __future__ import annotations

from tuppence.versions.change import Change, Document, without


def discount(document: Document) -> Document:
    return without(document, "source")


def subscription_params(params: Document) -> Document:
    return {"billing_mode": {"type": "classic"}} | params


def promotion_code(document: Document) -> Document:
    return without(document, "promotion")


CHANGE = Change(
    "2025-09-30",
    lower={"discount": discount, "promotion_code": promotion_code},
    lift={"POST /v1/subscriptions": subscription_params},
    former={"discount": ("coupon",)},
)
