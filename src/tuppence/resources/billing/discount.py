"""Discounts: a coupon at work on a customer, a subscription, an invoice or a line of one."""

from __future__ import annotations

from typing import Any

from tuppence.engines.periods import plus_months
from tuppence.errors import ApiError, no_such
from tuppence.operations.registry import include, operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx


def discounts_made(
    tx: Tx, sent: list[dict[str, Any]] | None, links: dict[str, Any], param: str = "discounts"
) -> list[Resource]:
    """New discounts from `discounts[]`: each a coupon, a promotion code or an existing discount."""
    found = []
    for index, one in enumerate(sent or []):
        path = f"{param}[{index}]"
        if one.get("discount"):
            found.append(tx.get("discount", one["discount"], param=f"{path}[discount]"))
        else:
            found.append(made(tx, one, links, path))
    return found


def made(tx: Tx, sent: dict[str, Any], links: dict[str, Any], path: str) -> Resource:
    promotion = None
    coupon_id = sent.get("coupon")
    if sent.get("promotion_code"):
        promotion = tx.get(
            "promotion_code", sent["promotion_code"], param=f"{path}[promotion_code]"
        )
        coupon_id = promotion.promotion["coupon"]
    coupon = tx.find("coupon", coupon_id or "")
    if coupon is None or coupon.is_deleted:
        raise no_such("coupon", coupon_id or "", f"{path}[coupon]")
    if not coupon.valid:
        raise ApiError(
            f"Coupon expired: {coupon.id}", code="coupon_expired", param=f"{path}[coupon]"
        )
    tx.update(coupon, {"times_redeemed": coupon.times_redeemed + 1})
    months = coupon.duration_in_months
    return tx.insert(
        "discount",
        links
        | {
            "end": plus_months(tx.now, months, tx.now) if months else None,
            "promotion_code": promotion.id if promotion else None,
            "source": {"coupon": coupon.id, "type": "coupon"},
            "start": tx.now,
        },
    )


def coupon_of(tx: Tx, discount: Resource) -> Resource:
    return tx.get("coupon", discount.source["coupon"], param="coupon")


@include("discount", "coupon")
def discount_coupon(tx: Tx, discount: Resource) -> dict[str, Any]:
    return coupon_of(tx, discount)


@include("subscription", "discount")
def subscription_discount(tx: Tx, subscription: Resource) -> Resource | None:
    """Until 2025-03-31 a subscription showed its first discount whole."""
    first = next(iter(subscription.discounts or []), None)
    return tx.find("discount", first) if first else None


@operation("DELETE /v1/customers/{customer}/discount")
def delete_customer_discount(tx: Tx, params: Params) -> Resource:
    return removed(tx, "customer", params.path["customer"], "customer")


@operation("DELETE /v1/subscriptions/{subscription_exposed_id}/discount")
def delete_subscription_discount(tx: Tx, params: Params) -> Resource:
    return removed(tx, "subscription", params.path["subscription_exposed_id"], "id")


def removed(tx: Tx, type: str, id: str, param: str) -> Resource:
    """End the object's first discount. Raises where there is none."""
    holder = tx.lock(type, id, param=param, status=404)
    current = holder.discount if type == "customer" else next(iter(holder.discounts), None)
    found = tx.find(
        "discount", current if isinstance(current, str) else (current or {}).get("id", "")
    )
    if found is None or found.is_deleted:
        raise ApiError(f"No active discount for {type}: {id}", status=404, code="resource_missing")
    change: dict[str, Any] = {"discount": None} if type == "customer" else {}
    if type == "subscription":
        change = {"discounts": [one for one in holder.discounts if one != found.id]}
    tx.update(holder, change)
    tx.delete(found)
    tx.emit("customer.discount.deleted", found)
    return Resource({**found, "deleted": True}, found.row, found.extra)
