"""Which types may pay an intent, and their options.

Named in the request, or chosen by currency, amount, capture and the account's configuration.
Source: docs page payments/payment-methods/dynamic-payment-methods; recorded POST
/v1/payment_intents and POST /v1/setup_intents without types, 2023-08-16 to 2025-10-29.clover.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tuppence.errors import ApiError, exclusive_params
from tuppence.networks import payment_methods
from tuppence.resources.payments.payment_method_configuration import (
    configuration_used,
    enabled_types,
)
from tuppence.resources.payments.shared_intent_rules import Intent
from tuppence.runtime.assign_parameters import fitted_at
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PaymentIntentCreateParams, SetupIntentCreateParams
from tuppence.runtime.types.resources import PaymentMethod

# What a type's options show where nothing was asked (recorded).
ON_CARDS = {
    "installments": None,
    "mandate_options": None,
    "network": None,
    "request_three_d_secure": "automatic",
}
ON_US_ACCOUNTS = {
    "financial_connections": {"permissions": ["payment_method"], "prefetch": []},
    "mandate_options": {},
    "verification_method": "automatic",
}
OPTIONS: dict[str, dict[str, Any]] = {
    "acss_debit": {"verification_method": "automatic"},
    "afterpay_clearpay": {"reference": None},
    "alipay": {},
    "amazon_pay": {},
    "bancontact": {"preferred_language": "en"},
    "boleto": {"expires_after_days": 3},
    "card": ON_CARDS,
    "cashapp": {},
    "eps": {},
    "ideal": {},
    "klarna": {"preferred_locale": None},
    "link": {"persistent_token": None},
    "oxxo": {"expires_after_days": 3},
    "p24": {},
    "sepa_debit": {},
    "us_bank_account": ON_US_ACCOUNTS,
    "wechat_pay": {"app_id": None, "client": None},
}
INVOICED = ("card", "debit", "instant")
SETUP_CARD = ("mandate_options", "network", "request_three_d_secure")
SETUP = frozenset({"acss_debit", "card", "link", "sepa_debit", "us_bank_account"})


def kinds_of_payment(tx: Tx, params: PaymentIntentCreateParams, currency: str) -> dict[str, Any]:
    """The fields of a payment intent that say how it may be paid."""
    manual = params.capture_method == "manual"

    def suits(method: payment_methods.Method) -> bool:
        return method.takes(params.amount, currency) and (method.manual_capture or not manual)

    values = kinds(tx, params, setup=False, suits=suits)
    check_currency(params.allowed_payment_method_types, currency)
    types = values["payment_method_types"]
    values["payment_method_options"] = options_for(tx, "payment_intent", types, params)
    return values


def kinds_of_setup(tx: Tx, params: SetupIntentCreateParams) -> dict[str, Any]:
    """The fields of a setup intent that say what may be set up."""
    values = kinds(tx, params, setup=True, suits=lambda method: method.setup)
    types = values["payment_method_types"]
    options = options_for(tx, "setup_intent", types, params)
    if "card" in options:
        options["card"] = {
            name: value
            for name, value in options["card"].items()
            if name in SETUP_CARD or value is not None
        }
    values["payment_method_options"] = {
        name: value for name, value in options.items() if name in SETUP
    }
    return values


def kinds_of_invoice(tx: Tx, currency: str, named: list[str] | None) -> dict[str, Any]:
    """What may pay an invoice: the types that its settings name, else cards, and debits that the
    account has enabled, by name (recorded invoices' payment intents, 2022-08-01 and 2022-11-15).
    """
    types = named or sorted(
        name
        for name in enabled_types(configuration_used(tx, None), setup=False)
        if payment_methods.of(name).flow in INVOICED
        and payment_methods.of(name).takes(None, currency)
    )
    options = options_for(tx, "payment_intent", types, {})
    return {"payment_method_options": options, "payment_method_types": types}


def kinds(
    tx: Tx, params: PaymentIntentCreateParams | SetupIntentCreateParams, *, setup: bool, suits: Any
) -> dict[str, Any]:
    named = params.allowed_payment_method_types
    automatic = params.automatic_payment_methods
    if named:
        if automatic and automatic.get("enabled"):
            raise exclusive_params("automatic_payment_methods", "allowed_payment_method_types")
        return {"automatic_payment_methods": None, "payment_method_types": named}
    redirects = (automatic or {}).get("allow_redirects") or "always"
    used = configuration_used(tx, params.payment_method_configuration)
    types = [
        name
        for name in enabled_types(used, setup)
        if suits(payment_methods.of(name))
        and name not in (params.excluded_payment_method_types or ())
        and (redirects == "always" or not payment_methods.of(name).redirects)
    ]
    return {
        "automatic_payment_methods": {"allow_redirects": redirects, "enabled": True},
        "payment_method_configuration_details": {"id": used.id, "parent": used.parent},
        "payment_method_types": types,
    }


def check_currency(types: Sequence[str] | None, currency: str) -> None:
    """Raises `ApiError` where a named type does not take the currency."""
    for name in types or ():
        if name in payment_methods.methods() and not payment_methods.of(name).takes(None, currency):
            raise ApiError(
                f"The currency provided ({currency}) is invalid for one or more payment methods "
                f"on this PaymentIntent: `{name}` only supports "
                f"{', '.join(payment_methods.of(name).currencies)}.",
                param="currency",
            )


def options_for(
    tx: Tx, type: str, types: Sequence[str], params: Mapping[str, Any], old: Intent | None = None
) -> dict[str, Any]:
    """Each type's options: what was asked over what was set before over what it starts with."""
    asked = options_asked(tx, type, params)
    before: dict[str, Any] = dict((old.payment_method_options if old is not None else None) or {})
    return {
        name: {**OPTIONS.get(name, {}), **before.get(name, {}), **asked.get(name, {})}
        for name in types
        if name in OPTIONS or name in asked or name in before
    }


def options_asked(tx: Tx, type: str, params: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What is asked of each payment method type, in the shape an intent of this type keeps it."""
    held: dict[str, dict[str, Any]] = {}
    for method, asked in (params.get("payment_method_options") or {}).items():
        for name, value in (asked or {}).items():
            fit = fitted_at(tx, type, f"payment_method_options.{method}.{name}", value)
            if fit is not None:
                held.setdefault(method, {})[name] = fit
    return held


def check_allowed(intent: Intent, method: PaymentMethod) -> None:
    """Raises `ApiError` for a method whose type the intent does not take."""
    if method.type in intent.payment_method_types:
        return
    automatic = intent.automatic_payment_methods
    excluded = method.type in (intent.excluded_payment_method_types or ())
    never = (automatic or {}).get("allow_redirects") == "never"
    if automatic and not excluded and not (never and payment_methods.of(method.type).redirects):
        return  # what the account has not enabled may still be sent by its code
    raise ApiError(
        f"The PaymentMethod provided ({method.type}) is not allowed for this "
        f"{'SetupIntent' if intent['object'] == 'setup_intent' else 'PaymentIntent'}. Please "
        "attach a PaymentMethod of one of the following types: "
        f"{', '.join(intent.payment_method_types)}. Alternatively update the allowed "
        f'payment_method_types for this PaymentIntent to include "{method.type}"',
        code="payment_intent_incompatible_payment_method",
        param="payment_method",
    )
