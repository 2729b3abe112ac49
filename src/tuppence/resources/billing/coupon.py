"""Coupons: a percentage or an amount off, once, for some months, or for ever."""

from __future__ import annotations

from typing import Any

from tuppence.domain.currency import checked_currency
from tuppence.errors import (
    ApiError,
    already_exists,
    exclusive_params,
    missing_param,
    no_such,
    out_of_range,
)
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.default_operations import bind_defaults, created, target, updated
from tuppence.runtime.registry import operation
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import CouponCreateParams, CouponUpdateParams
from tuppence.runtime.types.resources import Coupon, PromotionCode

FIVE_YEARS_S = 5 * 366 * 86_400

bind_defaults(
    "GET /v1/coupons",
    "GET /v1/coupons/{coupon}",
    "DELETE /v1/coupons/{coupon}",
)


@operation("POST /v1/coupons")
def create_coupon(tx: Tx, params: CouponCreateParams) -> Coupon:
    operation = tx.catalogue.operation("POST /v1/coupons")
    check_discount(params)
    check_duration(params)
    check_limits(tx, params)
    if params.id and tx.exists(Coupon, params["id"]):
        raise already_exists("Coupon")
    values = assigned(tx, operation, params, handled=frozenset({"currency_options"}))
    if params.currency:
        values["currency"] = checked_currency(params.currency)
    if params.amount_off is not None:
        values["currency_options"] = {
            values["currency"]: {"amount_off": params.amount_off},
            **(params.currency_options or {}),
        }
    coupon = created(tx, Coupon, values, id=params["id"] if params.id else None)
    if coupon.redeem_by:
        tx.schedule("coupon.expire", coupon.id, coupon.redeem_by)
    return coupon


@operation("POST /v1/coupons/{coupon}")
def update_coupon(tx: Tx, params: CouponUpdateParams) -> Coupon:
    operation = tx.catalogue.operation("POST /v1/coupons/{coupon}")
    old = target(tx, operation, params, Coupon)
    changes = assigned(tx, operation, params, old, handled=frozenset({"currency_options"}))
    if "currency_options" in params:
        before = old.extra.get("currency_options") or {}
        changes["currency_options"] = {**before, **(params.currency_options or {})}
    return updated(tx, old, changes)


@due("coupon.expire")
def expire_coupon(tx: Tx, id: str) -> None:
    """Past `redeem_by` a coupon is no longer valid."""
    coupon = tx.find(Coupon, id)
    if coupon is not None and not coupon.is_deleted:
        tx.update(coupon, {"valid": False})


def redeemable(tx: Tx, id: str | None, param: str) -> Coupon:
    """The coupon, to be redeemed now. Raises for one that is gone, expired or used up."""
    coupon = tx.find(Coupon, id)
    if coupon is None or coupon.is_deleted:
        raise no_such("coupon", id or "", param)
    if is_used_up(coupon):
        raise ApiError(f"Coupon {id} is used up and cannot be applied.", param=param)
    is_late = coupon.redeem_by is not None and coupon.redeem_by <= tx.now
    if is_late or not coupon.valid:
        raise ApiError(f"Coupon expired: {id}", code="coupon_expired", param=param)
    return coupon


def is_used_up(redeemed: Coupon | PromotionCode) -> bool:
    """Of coupons and of promotion codes."""
    most = redeemed.max_redemptions
    return most is not None and redeemed.times_redeemed >= most


def redeem_coupon(tx: Tx, coupon: Coupon) -> Coupon:
    """Count a redemption; the last one makes the coupon invalid (docs: api/coupons/object)."""
    counted = tx.update(coupon, {"times_redeemed": coupon.times_redeemed + 1})
    return tx.update(counted, {"valid": False}) if is_used_up(counted) else counted


def check_discount(params: CouponCreateParams) -> None:
    if params.amount_off is not None and params.percent_off is not None:
        raise exclusive_params("amount_off", "percent_off")
    if params.amount_off is None and params.percent_off is None:
        raise ApiError("Must provide percent_off or amount_off.", code="parameter_missing")
    if params.percent_off is not None and not 0 < params.percent_off <= 100:
        raise ApiError(
            "Invalid percent_off: must be greater than 0 and less than or equal to 100.",
            param="percent_off",
        )
    if params.amount_off is not None:
        if params.amount_off < 1:
            raise out_of_range("greater than or equal to 1", "amount_off")
        if not params.currency:
            raise missing_param("currency")


def check_duration(params: CouponCreateParams) -> None:
    repeating, months = params.duration == "repeating", params.duration_in_months
    if repeating and months is None:
        raise missing_param("duration_in_months")
    if not repeating and months is not None:
        raise ApiError(
            "You may only specify `duration_in_months` when `duration` is `repeating`.",
            param="duration_in_months",
        )
    if months is not None and months < 1:
        raise out_of_range("greater than or equal to 1", "duration_in_months")


def check_limits(tx: Tx, params: CouponCreateParams) -> None:
    if params.max_redemptions is not None and params.max_redemptions < 1:
        raise out_of_range("greater than or equal to 1", "max_redemptions")
    redeem_by: Any = params.redeem_by
    if redeem_by is not None and not tx.now < redeem_by <= tx.now + FIVE_YEARS_S:
        raise ApiError(
            "Invalid redeem_by: must be in the future and at most five years from now.",
            param="redeem_by",
        )
