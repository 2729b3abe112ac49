"""Setup intents: a payment method made ready to be charged later.

Source: docs page payments/setup-intents; recorded POST /v1/setup_intents.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError, Declined
from tuppence.networks import cards, payment_methods
from tuppence.resources.payments.mandate import mandate_for
from tuppence.resources.payments.next_action import (
    authentication_action,
    method_action,
    microdeposits_action,
)
from tuppence.resources.payments.payment_intent.api import method_chosen
from tuppence.resources.payments.payment_intent.attempt import AUTHENTICATED, generated_debit
from tuppence.resources.payments.payment_intent.confirm import (
    HOW,
    microdeposits_verified,
    needs_microdeposits,
)
from tuppence.resources.payments.payment_method import VERIFIED, attached, card_behind, usable
from tuppence.resources.payments.payment_method_ownership import check_new_customer, check_owner
from tuppence.resources.payments.payment_method_types import check_allowed, kinds_of_setup
from tuppence.resources.payments.setup_attempt import recorded_attempt
from tuppence.runtime.assign_parameters import assigned, new_metadata
from tuppence.runtime.default_operations import action_target, bind_defaults, target
from tuppence.runtime.payer_actions import PayerActionResult, acted
from tuppence.runtime.registry import operation
from tuppence.runtime.state_tables import Move, Refusal, States
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    SetupIntentCancelParams,
    SetupIntentConfirmParams,
    SetupIntentCreateParams,
    SetupIntentUpdateParams,
    SetupIntentVerifyMicrodepositsParams,
)
from tuppence.runtime.types.resources import PaymentMethod, SetupIntent

PATH = "POST /v1/setup_intents/{intent}"
OPEN = ("requires_payment_method", "requires_confirmation", "requires_action")
HANDLED = frozenset(
    {
        "allowed_payment_method_types",
        "automatic_payment_methods",
        "confirm",
        "confirmation_token",
        "mandate_data",
        "payment_method",
        "payment_method_configuration",
        "payment_method_data",
        "payment_method_options",
        "return_url",
        "single_use",
        "use_stripe_sdk",
    }
)

PAST = {"cancel": "canceled", "confirm": "confirmed", "update": "updated"}


def unexpected(verb: str) -> Refusal:
    """The error for what only an open intent can do."""

    def refusal(intent: SetupIntent) -> ApiError:
        return ApiError(
            f"You cannot {verb} this SetupIntent because it has a status of {intent['status']}. "
            f"Only a SetupIntent with one of the following statuses may be {PAST[verb]}: "
            f"{', '.join(OPEN)}.",
            code="setup_intent_unexpected_state",
            setup_intent=dict(intent),
        )

    return refusal


STATES = States(
    SetupIntent,
    initial=("requires_payment_method", "requires_confirmation"),
    moves=[
        Move("update", OPEN, None, refusal=unexpected("update")),
        Move("confirm", OPEN, None, refusal=unexpected("confirm")),
        Move("choose_method", OPEN, "requires_confirmation", refusal=unexpected("update")),
        Move("ask_payer", OPEN, "requires_action", events=("setup_intent.requires_action",)),
        Move("succeed", OPEN, "succeeded", events=("setup_intent.succeeded",)),
        Move("refuse", OPEN, "requires_payment_method", events=("setup_intent.setup_failed",)),
        Move(
            "cancel",
            OPEN,
            "canceled",
            events=("setup_intent.canceled",),
            refusal=unexpected("cancel"),
        ),
    ],
)

bind_defaults("GET /v1/setup_intents", "GET /v1/setup_intents/{intent}")


def open_setup_intent(tx: Tx, values: dict[str, Any], *, id: str | None = None) -> SetupIntent:
    """A new intent, for the API or a Checkout Session, and its event."""
    chosen = "requires_confirmation" if values.get("payment_method") else "requires_payment_method"
    intent = STATES.insert(tx, {"status": chosen} | values, id=id)
    tx.emit("setup_intent.created", intent)
    return intent


@operation("POST /v1/setup_intents")
def create_setup_intent(tx: Tx, params: SetupIntentCreateParams) -> SetupIntent | Declined:
    operation = tx.catalogue.operation("POST /v1/setup_intents")
    values = assigned(tx, operation, params, handled=HANDLED)
    values["metadata"] = new_metadata(params.metadata)
    values |= kinds_of_setup(tx, params)
    values["usage"] = params.usage or "off_session"
    id = tx.new_id("setup_intent")
    values |= method_chosen(tx, params, id, params.customer)
    intent = open_setup_intent(tx, values, id=id)
    return confirmed(tx, intent, params) if params.confirm else intent


@operation(PATH)
def update_setup_intent(tx: Tx, params: SetupIntentUpdateParams) -> SetupIntent:
    operation = tx.catalogue.operation(PATH)
    old = target(tx, operation, params, SetupIntent)
    if set(params) - {"metadata", "description", "expand"}:
        STATES.check("update", old)
    changes = assigned(tx, operation, params, old, HANDLED)
    if params.allowed_payment_method_types:
        changes["payment_method_types"] = params.allowed_payment_method_types
    changes |= method_chosen(tx, params, old.id, params.customer or old.customer)
    if "payment_method" not in params:
        check_new_customer(tx, old, params.customer)
    return with_method(tx, old, changes)


def with_method(tx: Tx, old: SetupIntent, changes: dict[str, Any]) -> SetupIntent:
    """The changed intent, which waits for a confirmation where a method was chosen."""
    if changes.get("payment_method"):
        return STATES.move(tx, old, "choose_method", changes)
    return tx.update(old, changes) if changes else old


@operation(f"{PATH}/confirm")
def confirm_setup_intent(tx: Tx, params: SetupIntentConfirmParams) -> SetupIntent | Declined:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/confirm"), params, SetupIntent)
    STATES.check("confirm", intent)
    changes = method_chosen(tx, params, intent.id, intent.customer)
    return confirmed(tx, with_method(tx, intent, changes), params)


def confirm_setup_with(
    tx: Tx, intent: SetupIntent, method: PaymentMethod, mandate_data: dict[str, Any]
) -> SetupIntent | Declined:
    """Confirm an intent with this method for the Checkout Session that it belongs to."""
    check_owner(method, intent.customer)
    chosen = STATES.move(tx, intent, "choose_method", {"payment_method": method.id})
    return confirmed(tx, chosen, SetupIntentConfirmParams({"mandate_data": mandate_data}))


def confirmed(
    tx: Tx, intent: SetupIntent, params: SetupIntentCreateParams | SetupIntentConfirmParams
) -> SetupIntent | Declined:
    if not intent.payment_method:
        raise ApiError(
            "You cannot confirm this SetupIntent because it's missing a payment method. Update "
            "the SetupIntent with a payment method and then confirm it again.",
            code="setup_intent_unexpected_state",
            setup_intent=dict(intent),
        )
    method = usable(tx, intent.payment_method, "payment_method")
    check_owner(method, intent.customer)
    return_url = params.return_url
    check_allowed(intent, method)
    kind = payment_methods.of(method.type)
    if not kind.setup:
        raise ApiError(
            f"The payment method type {method.type} cannot be set up for later payments.",
            code="setup_intent_invalid_parameter",
            param="payment_method",
        )
    mandate = mandate_for(tx, intent, method, params.mandate_data, None, reusable=True)
    if mandate is not None:
        intent = tx.update(intent, {"mandate": mandate})
        method = usable(tx, intent.payment_method, "payment_method")
    action = action_needed(tx, intent, method, return_url)
    if isinstance(action, ApiError):
        return refused(tx, intent, method, action)
    if action is not None:
        return waiting(tx, intent, method, action, return_url)
    return succeeded(tx, intent, method)


def action_needed(
    tx: Tx, intent: SetupIntent, method: PaymentMethod, return_url: str | None
) -> dict[str, Any] | ApiError | None:
    """What the payer must do, why the method cannot be set up, or None."""
    card, kind = card_behind(method), payment_methods.of(method.type)
    if card is not None and card.decline and card.attach:
        return cards.declined(card.decline)
    if card is not None:
        asked = ((intent.payment_method_options or {}).get("card") or {}).get(
            "request_three_d_secure"
        )
        optional = card.authenticate == "optional" and asked in (None, "automatic")
        if card.authenticate and not optional and not method.extra.get(AUTHENTICATED):
            return authentication_action(tx, intent, return_url, None)
        return None
    if kind.flow in ("redirect", "code"):
        return method_action(tx, intent, kind, return_url)
    if needs_microdeposits(intent, method):
        return microdeposits_action(tx, intent, method.type)
    return None


def waiting(
    tx: Tx,
    intent: SetupIntent,
    method: PaymentMethod,
    action: dict[str, Any],
    return_url: str | None,
) -> SetupIntent:
    attempt = recorded_attempt(tx, intent, method, "requires_action", None)
    changes = {"latest_attempt": attempt.id, "next_action": action}
    hidden = {HOW: {"return_url": return_url}}
    return STATES.move(tx, intent, "ask_payer", changes, hidden=hidden)


def succeeded(tx: Tx, intent: SetupIntent, method: PaymentMethod) -> SetupIntent:
    attempt = recorded_attempt(tx, intent, method, "succeeded", None)
    becomes = payment_methods.of(method.type).becomes
    if becomes and intent.customer:
        debit = generated_debit(tx, method, becomes, {"charge": None, "setup_attempt": attempt.id})
        attached(tx, debit, intent.customer)
    elif intent.customer and not method.customer:
        attached(tx, method, intent.customer)
    changes = {"latest_attempt": attempt.id, "next_action": None, "last_setup_error": None}
    return STATES.move(tx, intent, "succeed", changes)


def refused(tx: Tx, intent: SetupIntent, method: PaymentMethod, refusal: ApiError) -> Declined:
    shape = tx.catalogue.resource("setup_intent")
    known = tx.catalogue.inner_fields(shape.fields["last_setup_error"]["t"]) or {}
    error = refusal.body() | {"payment_method": dict(method)}
    kept = {name: value for name, value in error.items() if name in known and value != ""}
    attempt = recorded_attempt(tx, intent, method, "failed", kept)
    lost = STATES.move(
        tx,
        intent,
        "refuse",
        {
            "latest_attempt": attempt.id,
            "next_action": None,
            "payment_method": None,
            "last_setup_error": kept,
        },
    )
    refusal.details["setup_intent"] = dict(lost)
    return Declined(refusal)


# -- when the payer has acted ----------------------------------------------------------------------


@acted("setup_intent")
def payer_acted(tx: Tx, intent: SetupIntent, authorized: bool) -> PayerActionResult:
    """What a click on the payer's page does: the method is ready, or refused."""
    how = intent.extra.get(HOW) or {}
    if intent.status == "requires_action" and intent.payment_method:
        method = usable(tx, intent.payment_method, "payment_method")
        card = card_behind(method)
        if authorized and not (card is not None and card.fails_authentication):
            succeeded(tx, intent, proved(tx, method))
        else:
            refused(tx, intent, method, not_authenticated())
    return PayerActionResult(tx.get(SetupIntent, intent.id, param="intent"), how.get("return_url"))


def proved(tx: Tx, method: PaymentMethod) -> PaymentMethod:
    """The method once its owner has shown that it is theirs."""
    name = AUTHENTICATED if method.type == "card" else VERIFIED
    return tx.update(method, {}, hidden={name: True})


def not_authenticated() -> ApiError:
    return ApiError(
        "The latest attempt to set up the payment method has failed because authentication failed.",
        status=402,
        code="setup_intent_authentication_failure",
    )


@operation(f"{PATH}/verify_microdeposits")
def verify_microdeposits(tx: Tx, params: SetupIntentVerifyMicrodepositsParams) -> SetupIntent:
    intent, method = microdeposits_verified(tx, SetupIntent, f"{PATH}/verify_microdeposits", params)
    return succeeded(tx, intent, proved(tx, method))


@operation(f"{PATH}/cancel")
def cancel_setup_intent(tx: Tx, params: SetupIntentCancelParams) -> SetupIntent:
    intent = action_target(tx, tx.catalogue.operation(f"{PATH}/cancel"), params, SetupIntent)
    changes = {"cancellation_reason": params.cancellation_reason, "next_action": None}
    return STATES.move(tx, intent, "cancel", changes)
