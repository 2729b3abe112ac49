"""Discounts: a coupon at work on a customer, a subscription, an invoice or a line of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tuppence.domain.billing.periods import plus_months
from tuppence.errors import ApiError
from tuppence.resources.billing.coupon import redeem_coupon, redeemable
from tuppence.resources.billing.promotion_code import Purchase, redeem_code, redeemable_code
from tuppence.runtime.registry import include, operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    CustomerDeleteDiscountParams,
    SubscriptionDeleteDiscountParams,
)
from tuppence.runtime.types.resources import Coupon, Discount, PromotionCode, Subscription


def discounts_made(
    tx: Tx,
    sent: Sequence[Mapping[str, Any]] | None,
    links: dict[str, Any],
    purchase: Purchase,
) -> list[Discount]:
    """New discounts from `discounts[]`: each a coupon, a promotion code or an existing discount."""
    found = []
    for index, one in enumerate(sent or []):
        path = f"discounts[{index}]"
        if one.get("discount"):
            found.append(tx.get(Discount, one["discount"], param=f"{path}[discount]"))
        else:
            found.append(made(tx, one, links, purchase, path))
    return found


def named(
    tx: Tx, sent: Mapping[str, Any], purchase: Purchase, path: str
) -> tuple[Coupon, PromotionCode | None]:
    """The coupon and the promotion code of one of `discounts[]`. Raises unless they apply now."""
    if not sent.get("promotion_code"):
        return redeemable(tx, sent.get("coupon") or "", f"{path}[coupon]"), None
    param = f"{path}[promotion_code]"
    code = redeemable_code(tx, sent["promotion_code"], purchase, param)
    return redeemable(tx, code.promotion["coupon"], param), code


def redeem(tx: Tx, coupon: Coupon, code: PromotionCode | None) -> None:
    """Count a redemption of both."""
    redeem_coupon(tx, coupon)
    if code is not None:
        redeem_code(tx, code)


def made(
    tx: Tx, sent: Mapping[str, Any], links: dict[str, Any], purchase: Purchase, path: str
) -> Discount:
    coupon, code = named(tx, sent, purchase, path)
    redeem(tx, coupon, code)
    months = coupon.duration_in_months
    return tx.insert(
        Discount,
        links
        | {
            "end": plus_months(tx.now, months, tx.now) if months else None,
            "promotion_code": code.id if code else None,
            "source": {"coupon": coupon.id, "type": "coupon"},
            "start": tx.now,
        },
    )


def coupon_of(tx: Tx, discount: Discount) -> Coupon:
    return tx.get(Coupon, discount.source["coupon"], param="coupon")


@include("discount", "coupon")
def discount_coupon(tx: Tx, discount: Discount) -> dict[str, Any]:
    return coupon_of(tx, discount)


@include("subscription", "discount")
def subscription_discount(tx: Tx, subscription: Subscription) -> Discount | None:
    """Until 2025-03-31 a subscription showed its first discount whole."""
    first = next(iter(subscription.discounts or []), None)
    return tx.find(Discount, first) if first else None


@operation("DELETE /v1/customers/{customer}/discount")
def delete_customer_discount(tx: Tx, params: CustomerDeleteDiscountParams) -> Discount:
    return removed(tx, "customer", params.path["customer"], "customer")


@operation("DELETE /v1/subscriptions/{subscription_exposed_id}/discount")
def delete_subscription_discount(tx: Tx, params: SubscriptionDeleteDiscountParams) -> Discount:
    return removed(tx, "subscription", params.path["subscription_exposed_id"], "id")


def removed(tx: Tx, type: str, id: str, param: str) -> Discount:
    """End the object's first discount. Raises where there is none."""
    holder = tx.get_for_update(type, id, param=param, status=404)
    listed: list[Any] = holder.get("discounts") or []
    current = holder.get("discount") if type == "customer" else next(iter(listed), None)
    found = tx.find(
        Discount, current if isinstance(current, str) else (current or {}).get("id", "")
    )
    if found is None or found.is_deleted:
        raise ApiError(f"No active discount for {type}: {id}", status=404, code="resource_missing")
    change: dict[str, Any] = {"discount": None} if type == "customer" else {}
    if type == "subscription":
        change = {"discounts": [one for one in listed if one != found.id]}
    tx.update(holder, change)
    tx.delete(found)
    tx.emit("customer.discount.deleted", found)
    return Discount({**found, "deleted": True}, found.row, found.extra)
