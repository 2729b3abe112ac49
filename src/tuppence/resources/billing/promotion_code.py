"""Promotion codes: a coupon that customers name themselves.

Source: docs page api/promotion_codes: an active code is unique regardless of case.
"""

from __future__ import annotations

from tuppence.errors import ApiError, missing_param, no_such
from tuppence.operations.assign import fitted_params
from tuppence.operations.defaults import bind_defaults, created, target, updated
from tuppence.operations.ids import UPPER
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx

PATH = "/v1/promotion_codes/{promotion_code}"
LENGTH = 8

bind_defaults("GET /v1/promotion_codes", f"GET {PATH}")


@operation("POST /v1/promotion_codes")
def create_promotion_code(tx: Tx, params: Params) -> Resource:
    values = fitted_params(tx, tx.catalogue.operation("POST /v1/promotion_codes"), params)
    named = params.promotion.get("coupon")
    if not named:
        raise missing_param("promotion[coupon]")
    coupon = tx.find("coupon", named)
    if coupon is None or coupon.is_deleted:
        raise no_such("coupon", named, "promotion[coupon]")
    code = params.code or tx.kit.ids.letters(UPPER, LENGTH)
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
        "promotion": {"coupon": coupon.id, "type": "coupon"},
        "restrictions": restrictions | known,
        "times_redeemed": 0,
    }
    return created(tx, "promotion_code", values)


@operation(f"POST {PATH}")
def update_promotion_code(tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(f"POST {PATH}")
    old = target(tx, operation, params)
    changes = fitted_params(tx, operation, params, old)
    changes.pop("restrictions", None)
    if params.active and not old.active:
        free(tx, old.code)
    return updated(tx, old, changes)


def free(tx: Tx, code: str) -> None:
    if tx.any_with("promotion_code", code=code, active="true"):
        raise ApiError(
            "An active promotion code with `code: " + code + "` already exists.",
            code="resource_already_exists",
            param="code",
        )
