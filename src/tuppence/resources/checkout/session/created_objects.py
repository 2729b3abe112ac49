"""What a Checkout Session passes on to the objects that it creates, and what it cannot honour yet.

Source: docs pages api/checkout/sessions/create, payments/checkout/how-checkout-works and
payments/checkout/free-trials.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tuppence.errors import ApiError, exclusive_params, not_built
from tuppence.resources.payments.payment_method_types import options_asked
from tuppence.resources.payments.statement_descriptor import checked_descriptors
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.context import Params
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    CheckoutSessionCreateParams,
    PaymentLinkCreateParams,
    PaymentLinkUpdateParams,
)
from tuppence.runtime.types.resources import CheckoutSession

PAYMENT_INTENT = "@payment_intent"  # hidden on a session: fields of the intent that will pay it
SUBSCRIPTION = "@subscription"  # hidden on a session: what `subscription_data` said
OPTIONS = {"card": {"request_three_d_secure": "automatic"}}  # what a session shows by itself
OPTIONS_NOT_KEPT = ("installments",)
# The mode in which a session creates what each of these describes.
MODE_OF = {
    "payment_intent_data": "payment",
    "setup_intent_data": "setup",
    "subscription_data": "subscription",
}
SellingParams = CheckoutSessionCreateParams | PaymentLinkCreateParams | PaymentLinkUpdateParams
# What moves money to other accounts: kept, and refused when the session is paid.
TO_OTHERS = ("application_fee_amount", "on_behalf_of", "transfer_data")


def check_data(params: SellingParams, mode: str) -> None:
    """Raises for data that the mode has no use for, and for what would change the total."""
    for name, needed in MODE_OF.items():
        if params.get(name) and mode != needed:
            raise ApiError(f"You can not pass `{name}` in `{mode}` mode.", param=name)
    if params.allow_promotion_codes and params.get("discounts"):
        raise exclusive_params("allow_promotion_codes", "discounts")


def intent_values(tx: Tx, params: Params, name: str) -> dict[str, Any]:
    """The fields of an intent that `payment_intent_data` or `setup_intent_data` describes."""
    data = Params(params.get(name) or {}, {})
    intent = tx.catalogue.operation(f"POST /v1/{name.removesuffix('_data')}s")
    try:
        checked_descriptors(data)
        return assigned(tx, intent, data)
    except ApiError as error:
        raise error.inside(name) from None


def hidden_data(tx: Tx, params: SellingParams, mode: str) -> dict[str, Any]:
    """What the session keeps for the objects that it creates when it is completed.

    Raises 501 for options of payment methods that would not reach them.
    """
    asked = options_kept(tx, params, mode)
    if mode == "payment" and (params.payment_intent_data or asked):
        values = intent_values(tx, params, "payment_intent_data")
        return {PAYMENT_INTENT: values | ({"payment_method_options": asked} if asked else {})}
    if mode == "subscription" and params.subscription_data:
        return {SUBSCRIPTION: dict(params.subscription_data)}
    return {}


def options_kept(tx: Tx, params: SellingParams, mode: str) -> dict[str, dict[str, Any]]:
    """The options of payment methods that the session's PaymentIntent takes over."""
    sent: Mapping[str, Any] = params.payment_method_options or {}
    kept = options_asked(tx, "payment_intent", params) if mode == "payment" else {}
    for method, options in sent.items():
        for name, value in options.items():
            is_kept = name in kept.get(method, {}) and name not in OPTIONS_NOT_KEPT
            if value and not is_kept and OPTIONS.get(method, {}).get(name) != value:
                param = f"payment_method_options[{method}][{name}]"
                raise not_built(f"`{param}` in Checkout in `{mode}` mode", param)
    return kept


def has_trial(params: CheckoutSessionCreateParams) -> bool:
    data = params.subscription_data or {}
    return bool(data.get("trial_period_days") or data.get("trial_end"))


def payment_values(session: CheckoutSession) -> dict[str, Any]:
    """What the session's PaymentIntent is created with. Raises 501 for money that others get."""
    values: dict[str, Any] = session.extra.get(PAYMENT_INTENT) or {}
    for name in TO_OTHERS:
        if values.get(name):
            raise not_built(f"`payment_intent_data[{name}]` in Checkout")
    return values
