"""Promotion codes: a coupon that customers name themselves.

An active code is unique regardless of case. One that was used up or has expired stays inactive.
Source: docs pages api/promotion_codes and billing/subscriptions/coupons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tuppence.domain.currency import shown_amount
from tuppence.errors import ApiError, missing_param, out_of_range
from tuppence.resources.billing.coupon import is_used_up, redeemable
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.default_operations import bind_defaults, created, target, updated
from tuppence.runtime.ids import UPPER
from tuppence.runtime.registry import operation
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PromotionCodeCreateParams, PromotionCodeUpdateParams
from tuppence.runtime.types.resources import Charge, Coupon, Customer, Invoice, PromotionCode

PATH = "/v1/promotion_codes/{promotion_code}"
LENGTH = 8
ISSUED = ("paid", "open", "uncollectible")  # of invoices
MOST_CHARGES = 100  # of a customer, looked at for one that succeeded

bind_defaults("GET /v1/promotion_codes", f"GET {PATH}")


@operation("POST /v1/promotion_codes")
def create_promotion_code(tx: Tx, params: PromotionCodeCreateParams) -> PromotionCode:
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/promotion_codes"), params)
    named = params.promotion.get("coupon")
    if not named:
        raise missing_param("promotion[coupon]")
    coupon = redeemable(tx, named, "promotion[coupon]")
    check_limits(tx, params, coupon)
    code = params.code or tx.services.ids.letters(UPPER, LENGTH)
    free(tx, code)
    restrictions = {
        "first_time_transaction": False,
        "minimum_amount": None,
        "minimum_amount_currency": None,
    }
    known = {n: v for n, v in (params.restrictions or {}).items() if n in restrictions}
    values |= {
        "active": params.active is not False,
        "code": code,
        "expires_at": params.expires_at or coupon.redeem_by,
        "promotion": {"coupon": coupon.id, "type": "coupon"},
        "restrictions": restrictions | known,
        "times_redeemed": 0,
    }
    made = created(tx, PromotionCode, values)
    if made.expires_at:
        tx.schedule("promotion_code.expire", made.id, made.expires_at)
    return made


def check_limits(tx: Tx, params: PromotionCodeCreateParams, coupon: Coupon) -> None:
    """Raises for limits that are wider than the coupon's, or make no sense."""
    if params.customer:
        tx.get(Customer, params.customer, param="customer")
    most, until = params.max_redemptions, params.expires_at
    if most is not None and most < 1:
        raise out_of_range("greater than or equal to 1", "max_redemptions")
    if most is not None and coupon.max_redemptions is not None and most > coupon.max_redemptions:
        raise ApiError(
            "A promotion code's `max_redemptions` cannot exceed that of its coupon, which is "
            f"{coupon.max_redemptions}.",
            param="max_redemptions",
        )
    if until is not None and until <= tx.now:
        raise ApiError(
            "Invalid timestamp: must be an integer Unix timestamp in the future.",
            param="expires_at",
        )
    if until is not None and coupon.redeem_by is not None and until > coupon.redeem_by:
        raise ApiError(
            "A promotion code cannot expire after its coupon's `redeem_by`.", param="expires_at"
        )
    restrictions = params.restrictions or {}
    least = restrictions.get("minimum_amount")
    if least is not None:
        if least < 1:
            raise out_of_range("greater than or equal to 1", "restrictions[minimum_amount]")
        if not restrictions.get("minimum_amount_currency"):
            raise missing_param("restrictions[minimum_amount_currency]")


@operation(f"POST {PATH}")
def update_promotion_code(tx: Tx, params: PromotionCodeUpdateParams) -> PromotionCode:
    operation = tx.catalogue.operation(f"POST {PATH}")
    old = target(tx, operation, params, PromotionCode)
    changes = fitted_params(tx, operation, params, old)
    changes.pop("restrictions", None)
    if params.active and not old.active:
        if is_used_up(old) or is_over(tx, old):
            raise ApiError(
                "This promotion code cannot be activated because it is used up or has expired.",
                param="active",
            )
        redeemable(tx, old.promotion["coupon"], "active")
        free(tx, old.code)
    return updated(tx, old, changes)


def free(tx: Tx, code: str) -> None:
    if tx.any_with(PromotionCode, code=code, active="true"):
        raise ApiError(
            "An active promotion code with `code: " + code + "` already exists.",
            code="resource_already_exists",
            param="code",
        )


# -- redeeming -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Purchase:
    """What a code is redeemed on. `amount` is in minor units, before discounts.

    It is None where the amount may still change, so that no minimum can be held to it.
    """

    customer: str | None = None
    amount: int | None = None
    currency: str | None = None


def is_over(tx: Tx, code: PromotionCode) -> bool:
    return code.expires_at is not None and code.expires_at <= tx.now


def redeemable_code(tx: Tx, id: str, purchase: Purchase, param: str) -> PromotionCode:
    """The promotion code, to be redeemed now. Raises for one that may not be, or not here."""
    code = tx.get(PromotionCode, id, param=param)
    if is_used_up(code):
        raise refused("it has been used the maximum number of times", param)
    if is_over(tx, code):
        raise refused("it has expired", param)
    if not code.active:
        raise refused("it is inactive", param)
    if code.customer and code.customer != purchase.customer:
        raise refused("it is for another customer", param)
    check_restrictions(tx, code.restrictions, purchase, param)
    return code


def check_restrictions(
    tx: Tx, restrictions: Mapping[str, Any], purchase: Purchase, param: str
) -> None:
    if restrictions["first_time_transaction"] and has_bought(tx, purchase.customer):
        raise refused("the associated customer has prior transactions", param)
    least = restrictions["minimum_amount"]
    if least is None:
        return
    if purchase.amount is None:
        raise refused("it uses the `minimum_amount` restriction and the amount may change", param)
    currency = restrictions["minimum_amount_currency"]
    if purchase.currency != currency or purchase.amount < least:
        raise refused(f"the amount is less than {shown_amount(least, currency)}", param)


def has_bought(tx: Tx, customer: str | None) -> bool:
    """Whether the customer has an invoice past its draft, or a charge that succeeded."""
    if customer is None:
        return False
    if any(tx.any_with(Invoice, customer=customer, status=one) for one in ISSUED):
        return True
    lines = tx.newest(Charge, MOST_CHARGES, {"customer": customer})
    charges = tx.find_many(Charge, [line.id for line in lines])
    return any(one.status == "succeeded" for one in charges.values())


def refused(why: str, param: str) -> ApiError:
    return ApiError(f"This promotion code cannot be redeemed because {why}.", param=param)


def redeem_code(tx: Tx, code: PromotionCode) -> PromotionCode:
    """Count a redemption; the last one makes the code inactive for good."""
    counted = tx.update(code, {"times_redeemed": code.times_redeemed + 1})
    return updated(tx, counted, {"active": False}) if is_used_up(counted) else counted


@due("promotion_code.expire")
def expire_code(tx: Tx, id: str) -> None:
    code = tx.find(PromotionCode, id)
    if code is not None and code.active:
        updated(tx, code, {"active": False})
