"""Payment intents: one payment from its first idea to its end, with every attempt in between.

requires_payment_method -> requires_confirmation -> (requires_action) -> (processing) ->
requires_capture or succeeded; canceled from any of them but the last. Source: docs page payments/
paymentintents/lifecycle; recorded POST /v1/payment_intents, 2019-08-14 to 2026-03-25.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.catalogue.routes import PARENT
from tuppence.domain.currency import checked_amount, checked_currency
from tuppence.errors import ApiError, Declined
from tuppence.resources.payments.cash_balance import applied_by_hand, given_back
from tuppence.resources.payments.charge import released, withdrawn
from tuppence.resources.payments.confirmation_token import method_of
from tuppence.resources.payments.nested_lists import list_of
from tuppence.resources.payments.payment_intent.capture import (
    authorization_incremented,
    finished,
    intent_captured,
)
from tuppence.resources.payments.payment_intent.confirm import (
    confirmed,
    forget_voucher,
    microdeposits_verified,
    verified,
)
from tuppence.resources.payments.payment_intent.states import (
    OPEN,
    STATES,
    open_payment_intent,
    unexpected,
)
from tuppence.resources.payments.payment_method import made, usable
from tuppence.resources.payments.payment_method_ownership import check_new_customer, check_owner
from tuppence.resources.payments.payment_method_types import (
    check_currency,
    kinds_of_payment,
    options_for,
)
from tuppence.resources.payments.secret_key_parameters import check_browser
from tuppence.resources.payments.shared_intent_rules import PaymentParams, SetupParams
from tuppence.resources.payments.statement_descriptor import checked_descriptors
from tuppence.runtime.assign_parameters import assigned, fitted_at, new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults, target
from tuppence.runtime.registry import include, operation
from tuppence.runtime.timers import due
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    PaymentIntentApplyCustomerBalanceParams,
    PaymentIntentCancelParams,
    PaymentIntentCaptureParams,
    PaymentIntentConfirmParams,
    PaymentIntentCreateParams,
    PaymentIntentIncrementAuthorizationParams,
    PaymentIntentUpdateParams,
    PaymentIntentVerifyMicrodepositsParams,
)
from tuppence.runtime.types.resources import Charge, PaymentIntent, PaymentMethod

PATH = "POST /v1/payment_intents/{intent}"
LINE, MOST_LINES = "payment_intent_amount_details_line_item", 200
NOT_KEPT_THERE = ("line_items", "enforce_arithmetic_validation")
ALWAYS_CHANGEABLE = frozenset({"metadata", "description", "receipt_email", "shipping", "expand"})
HANDLED = frozenset(
    {
        "allowed_payment_method_types",
        "amount",
        "amount_details",
        "amount_to_confirm",
        "automatic_payment_methods",
        "confirm",
        "confirmation_token",
        "currency",
        "error_on_requires_action",
        "mandate",
        "mandate_data",
        "off_session",
        "payment_method",
        "payment_method_configuration",
        "payment_method_data",
        "payment_method_options",
        "radar_options",
        "return_url",
        "use_stripe_sdk",
    }
)

bind_defaults("GET /v1/payment_intents", "GET /v1/payment_intents/{intent}")


# -- create and update -----------------------------------------------------------------------------


@operation("POST /v1/payment_intents")
def create_payment_intent(tx: Tx, params: PaymentIntentCreateParams) -> PaymentIntent | Declined:
    operation = tx.catalogue.operation("POST /v1/payment_intents")
    currency = checked_currency(params.currency)
    checked_amount(params.amount, currency)
    check_before_confirm(params)
    checked_descriptors(params)
    values = assigned(tx, operation, params, handled=HANDLED)
    values["metadata"] = new_metadata(params.metadata)
    values |= {"amount": params.amount, "currency": currency}
    values["amount_details"] = amount_details(tx, params, None)
    values |= kinds_of_payment(tx, params, currency)
    values.setdefault("capture_method", "automatic_async")
    id = tx.new_id("payment_intent")
    values |= method_chosen(tx, params, id, params.customer)
    add_lines(tx, id, params)
    intent = open_payment_intent(tx, values, id=id)
    if not params.confirm:
        return intent
    return confirmed(tx, intent, params)


def check_before_confirm(params: PaymentIntentCreateParams) -> None:
    if params.confirm:
        return
    for name in ("off_session", "error_on_requires_action", "mandate_data", "return_url"):
        if params.get(name):
            raise ApiError(f"`{name}` may only be used when `confirm` is true.", param=name)


def amount_details(
    tx: Tx,
    params: PaymentIntentCreateParams | PaymentIntentUpdateParams,
    old: PaymentIntent | None,
) -> dict[str, Any]:
    """What makes up the amount: tax, shipping, discount (docs: payments/line-items)."""
    before = (old.amount_details if old is not None else None) or {"tip": {}}
    sent = {n: v for n, v in (params.amount_details or {}).items() if n not in NOT_KEPT_THERE}
    fit = {
        name: fitted_at(tx, "payment_intent", f"amount_details.{name}", value)
        for name, value in sent.items()
    }
    return {**before, **{name: value for name, value in fit.items() if value is not None}}


def add_lines(
    tx: Tx, intent: str, params: PaymentIntentCreateParams | PaymentIntentUpdateParams
) -> None:
    """What was bought, line by line; new lines take the place of the old ones."""
    lines = (params.amount_details or {}).get("line_items")
    if lines is None:
        return
    kept = tx.newest(LINE, MOST_LINES, {PARENT: intent})
    for before in tx.find_many(LINE, [one.id for one in kept]).values():
        tx.delete(before)
    shape = tx.catalogue.resource(LINE)
    for line in lines:
        values = {
            name: tx.services.skeletons.filled(shape, name, shape.fields[name], value)
            for name, value in line.items()
            if name in shape.fields
        }
        tx.insert(LINE, values, hidden={PARENT: intent})


def method_sent(tx: Tx, params: PaymentParams | SetupParams, intent: str) -> PaymentMethod | None:
    """The method that a request for this intent names, describes, or carries in a token."""
    if params.payment_method_data:
        return made(tx, params.payment_method_data)
    if token := params.get("confirmation_token"):
        return method_of(tx, token, intent)
    if params.payment_method:
        return usable(tx, params.payment_method, "payment_method")
    return None


def method_chosen(
    tx: Tx, params: PaymentParams | SetupParams, intent: str, customer: str | None
) -> dict[str, Any]:
    """What changes on an intent, of payment or setup, for which a method was sent."""
    method = method_sent(tx, params, intent)
    if method is None:
        return {}
    check_owner(method, customer)
    return {"payment_method": method.row.id}


@operation(PATH)
def update_payment_intent(tx: Tx, params: PaymentIntentUpdateParams) -> PaymentIntent:
    operation = tx.catalogue.operation(PATH)
    old = target(tx, operation, params, PaymentIntent)
    if old.status not in OPEN and set(params) - ALWAYS_CHANGEABLE:
        raise unexpected(
            old,
            f"This PaymentIntent's {next(iter(set(params) - {'expand'}))} could not be updated "
            f"because it has a status of {old.status}. You may only update it when it has one of "
            f"the following statuses: {', '.join(OPEN)}.",
        )
    checked_descriptors(params)
    changes = assigned(tx, operation, params, old, HANDLED)
    if params.amount is not None:
        changes["amount"] = params.amount
    if params.currency:
        changes["currency"] = checked_currency(params.currency)
    if {"amount", "currency"} & changes.keys():
        currency = changes.get("currency", old.currency)
        checked_amount(changes.get("amount", old.amount), currency)
    if params.amount_details:
        changes["amount_details"] = amount_details(tx, params, old)
        add_lines(tx, old.id, params)
    changes |= kinds_changed(tx, params, old)
    changes |= method_chosen(tx, params, old.id, params.customer or old.customer)
    if "payment_method" not in params:
        check_new_customer(tx, old, params.customer)
    return with_method(tx, old, params, changes)


def with_method(
    tx: Tx, old: PaymentIntent, params: PaymentParams, changes: dict[str, Any]
) -> PaymentIntent:
    """The changed intent, which waits for a confirmation, or for a method again."""
    if changes.get("payment_method"):
        return STATES.move(tx, old, "choose_method", changes)
    if "payment_method" in params and params.payment_method is None:
        return STATES.move(tx, old, "drop_method", changes | {"payment_method": None})
    return tx.update(old, changes) if changes else old


def kinds_changed(
    tx: Tx, params: PaymentIntentUpdateParams | PaymentIntentConfirmParams, old: PaymentIntent
) -> dict[str, Any]:
    """New types and new options of an intent that is not over."""
    changes: dict[str, Any] = {}
    types: Sequence[str] = old.payment_method_types
    if params.allowed_payment_method_types:
        types = params.allowed_payment_method_types
        check_currency(types, params.get("currency") or old.currency)
        changes |= {"payment_method_types": types, "automatic_payment_methods": None}
    if changes or params.payment_method_options:
        options = options_for(tx, "payment_intent", types, params, old)
        changes["payment_method_options"] = options
    return changes


# -- confirm ---------------------------------------------------------------------------------------


@operation(f"{PATH}/confirm")
def confirm_payment_intent(tx: Tx, params: PaymentIntentConfirmParams) -> PaymentIntent | Declined:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/confirm"), params, PaymentIntent)
    STATES.check("confirm", intent)
    check_browser(tx, intent, params)
    check_amount_to_confirm(intent, params)
    changes: dict[str, Any] = {}
    for name in ("receipt_email", "setup_future_usage", "capture_method"):
        if name in params:
            changes[name] = params[name]
    if params.payment_details:
        details = fitted_at(tx, "payment_intent", "payment_details", params.payment_details)
        changes["payment_details"] = details
    if params.shipping:
        changes["shipping"] = fitted_at(tx, "payment_intent", "shipping", params.shipping)
    changes |= kinds_changed(tx, params, intent)
    changes |= method_chosen(tx, params, intent.id, intent.customer)
    return confirmed(tx, with_method(tx, intent, params, changes), params)


def check_amount_to_confirm(intent: PaymentIntent, params: PaymentIntentConfirmParams) -> None:
    """A page that showed another amount must not confirm this one."""
    if params.amount_to_confirm not in (None, intent.amount):
        raise ApiError(
            f"The amount_to_confirm {params.amount_to_confirm} does not match the PaymentIntent's "
            f"amount {intent.amount}.",
            param="amount_to_confirm",
        )


@operation(f"{PATH}/verify_microdeposits")
def verify_microdeposits(tx: Tx, params: PaymentIntentVerifyMicrodepositsParams) -> PaymentIntent:
    intent, method = microdeposits_verified(
        tx, PaymentIntent, f"{PATH}/verify_microdeposits", params
    )
    verified(tx, intent, method)
    return tx.get(PaymentIntent, intent.id, param="intent")


# -- money -----------------------------------------------------------------------------------------


@operation(f"{PATH}/capture")
def capture_payment_intent(tx: Tx, params: PaymentIntentCaptureParams) -> PaymentIntent:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/capture"), params, PaymentIntent)
    return intent_captured(tx, intent, params)


@operation(f"{PATH}/increment_authorization")
def increment_authorization(
    tx: Tx, params: PaymentIntentIncrementAuthorizationParams
) -> PaymentIntent | Declined:
    key = f"{PATH}/increment_authorization"
    intent = action_target(tx, tx.catalogue.operation(key), params, PaymentIntent)
    return authorization_incremented(tx, intent, params)


@operation(f"{PATH}/apply_customer_balance")
def apply_customer_balance(
    tx: Tx, params: PaymentIntentApplyCustomerBalanceParams
) -> PaymentIntent | Declined:
    key = f"{PATH}/apply_customer_balance"
    intent = action_target(tx, tx.catalogue.operation(key), params, PaymentIntent)
    return applied_by_hand(tx, intent, params)


# -- cancel ----------------------------------------------------------------------------------------


@operation(f"{PATH}/cancel")
def cancel_payment_intent(tx: Tx, params: PaymentIntentCancelParams) -> PaymentIntent:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel"), params, PaymentIntent)
    STATES.check("cancel", intent)
    return canceled(tx, intent, params.cancellation_reason)


def canceled(tx: Tx, intent: PaymentIntent, reason: str | None) -> PaymentIntent:
    if intent.latest_charge and intent.status == "requires_capture":
        charge = tx.get_for_update(Charge, intent.latest_charge, param="intent")
        charge = released(tx, charge, "charge.refunded")
        if charge.amount_captured:
            return finished(tx, intent, charge)
    intent = given_up(tx, intent)
    changes = {"amount_capturable": 0, "cancellation_reason": reason, "next_action": None}
    return STATES.move(tx, intent, "cancel", changes)


def given_up(tx: Tx, intent: PaymentIntent) -> PaymentIntent:
    """Nothing that its payer or their bank was still to do happens to a canceled intent."""
    if intent.status == "requires_action":
        forget_voucher(tx, intent.id)
        return given_back(tx, intent)
    if intent.status == "processing":
        tx.schedule("payment_intent.answer", intent.id, None)
        withdrawn(tx, tx.get_for_update(Charge, intent.latest_charge, param="intent"))
    return intent


@due("payment_intent.expire")
def expire(tx: Tx, id: str) -> None:
    """An intent whose authorization has run out is canceled."""
    intent = tx.find(PaymentIntent, id)
    if intent is not None and intent.status == "requires_capture":
        if intent.amount_received:
            finished(tx, intent, tx.get_for_update(Charge, intent.latest_charge, param="intent"))
            return
        changes = {"amount_capturable": 0, "cancellation_reason": "automatic"}
        STATES.move(tx, intent, "cancel", changes)


@include("payment_intent", "charges")
def intent_charges(tx: Tx, intent: PaymentIntent) -> dict[str, Any]:
    """Until 2022-11-15 an intent showed its charges."""
    url = f"/v1/charges?payment_intent={intent.id}"
    return list_of(tx, "charge", {"payment_intent": intent.id}, url)
