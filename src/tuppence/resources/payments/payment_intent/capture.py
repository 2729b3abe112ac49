"""Capturing a payment intent: all, part, in several times, or more than was authorized.

Source: docs pages payments/place-a-hold-on-a-payment-method, payments/multicapture, overcapture,
incremental-authorization, extended-authorization.
"""

from __future__ import annotations

from typing import Any

from tuppence.domain.currency import checked_amount
from tuppence.errors import ApiError, Declined
from tuppence.networks import cards
from tuppence.resources.payments.charge import captured, card_of, most_capturable, released
from tuppence.resources.payments.payment_intent.attempt import tell
from tuppence.resources.payments.payment_intent.states import STATES, unexpected
from tuppence.resources.payments.statement_descriptor import checked_descriptors
from tuppence.runtime.assign_parameters import new_metadata
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    PaymentIntentCaptureParams,
    PaymentIntentIncrementAuthorizationParams,
)
from tuppence.runtime.types.resources import Charge, PaymentIntent

MOST_INCREMENTS = 10
INCREMENTS = "@increments"


def intent_captured(
    tx: Tx, intent: PaymentIntent, params: PaymentIntentCaptureParams
) -> PaymentIntent:
    if intent.status != "requires_capture":
        raise unexpected(
            intent,
            "This PaymentIntent could not be captured because it has already been captured."
            if intent.status == "succeeded"
            else "This PaymentIntent could not be captured because it has a status of "
            f"{intent.status}. Only a PaymentIntent with one of the following statuses may be "
            "captured: requires_capture.",
        )
    checked_descriptors(params)
    before = tx.get_for_update(Charge, intent.latest_charge, param="intent")
    final = params.final_capture is not False
    if final and params.amount_to_capture == 0 and before.amount_captured:
        return finished(tx, intent, released(tx, before, "charge.updated"))
    check_amount(intent, before, params.amount_to_capture, final)
    charge = captured(tx, before, params.amount_to_capture, final=final)
    return moved_on(tx, intent, charge, params)


def finished(tx: Tx, intent: PaymentIntent, charge: Charge) -> PaymentIntent:
    """The last capture takes nothing more: what is left is let go."""
    changes = {"amount_capturable": 0, "amount_received": charge.amount_captured}
    done = STATES.move(tx, intent, "succeed", changes)
    tx.emit("payment_intent.succeeded", done)
    tell(tx, done.id)
    return done


def check_amount(intent: PaymentIntent, charge: Charge, amount: int | None, final: bool) -> None:
    """Raises `ApiError` for more than may be captured, or several captures that are not allowed."""
    most = most_capturable(charge) - charge.amount_captured
    if amount is not None and not 0 < amount <= most:
        raise ApiError(
            "The amount to capture must be greater than zero and less than or equal to the "
            f"amount capturable ({intent.amount_capturable}).",
            code="amount_too_large",
            param="amount_to_capture",
        )
    card = (charge.payment_method_details or {}).get("card") or {}
    if not final and (card.get("multicapture") or {}).get("status") != "available":
        raise ApiError(
            "This PaymentIntent cannot be captured several times: multicapture is not available "
            "for its charge.",
            code="payment_intent_invalid_parameter",
            param="final_capture",
        )


def moved_on(
    tx: Tx, intent: PaymentIntent, charge: Charge, params: PaymentIntentCaptureParams
) -> PaymentIntent:
    left = max(charge.amount - charge.amount_captured, 0)
    over = charge.captured or left == 0
    changes: dict[str, Any] = {
        "amount_capturable": 0 if over else left,
        "amount_received": charge.amount_captured,
    }
    for name in ("application_fee_amount", "statement_descriptor", "statement_descriptor_suffix"):
        if name in params:
            changes[name] = params[name]
    if params.metadata is not None:
        changes["metadata"] = new_metadata({**intent.metadata, **params.metadata})
    done = STATES.move(tx, intent, "succeed" if over else "authorize", changes)
    if over:
        tx.emit("payment_intent.succeeded", done)
        tell(tx, done.id)
    else:
        tx.emit("payment_intent.amount_capturable_updated", done)
    return done


def authorization_incremented(
    tx: Tx, intent: PaymentIntent, params: PaymentIntentIncrementAuthorizationParams
) -> PaymentIntent | Declined:
    """Authorize more: up to ten times, where the charge says that it may be done."""
    if intent.status != "requires_capture":
        raise unexpected(
            intent,
            "You cannot increment the authorization of this PaymentIntent because it has a status "
            f"of {intent.status}; it must be requires_capture.",
        )
    charge = tx.get_for_update(Charge, intent.latest_charge, param="intent")
    check_increment(intent, charge, params.amount)
    card = card_of(tx, charge)
    if card is not None and card.decline:
        return refused(tx, intent, charge, card.decline)
    details: dict[str, Any] = dict(charge.payment_method_details or {})
    details["card"] = details["card"] | {
        "amount_authorized": params.amount,
        "overcapture": {
            **details["card"]["overcapture"],
            "maximum_amount_capturable": params.amount,
        },
    }
    tx.update(charge, {"amount": params.amount, "payment_method_details": details})
    changes: dict[str, Any] = {
        "amount": params.amount,
        "amount_capturable": params.amount - charge.amount_captured,
    }
    for name in ("description", "statement_descriptor", "application_fee_amount"):
        if name in params:
            changes[name] = params[name]
    if params.metadata is not None:
        changes["metadata"] = new_metadata({**intent.metadata, **params.metadata})
    times = int(intent.extra.get(INCREMENTS) or 0) + 1
    done = tx.update(intent, changes, hidden={INCREMENTS: times})
    tx.emit("payment_intent.amount_capturable_updated", done)
    return done


def check_increment(intent: PaymentIntent, charge: Charge, amount: int) -> None:
    checked_amount(amount, intent.currency)
    card = (charge.payment_method_details or {}).get("card") or {}
    if (card.get("incremental_authorization") or {}).get("status") != "available":
        raise ApiError(
            "Incremental authorization is not available for this PaymentIntent's charge.",
            code="payment_intent_invalid_parameter",
        )
    if amount <= intent.amount:
        raise ApiError(
            f"The amount must be greater than the currently authorized amount ({intent.amount}).",
            param="amount",
        )
    if int(intent.extra.get(INCREMENTS) or 0) >= MOST_INCREMENTS:
        raise ApiError(
            f"The authorization was incremented {MOST_INCREMENTS} times, and cannot be again."
        )


def refused(tx: Tx, intent: PaymentIntent, charge: Charge, code: str) -> Declined:
    """The first authorization stays as it was (docs: incremental-authorization)."""
    refusal = cards.declined(code)
    refusal.details |= {"charge": charge.id, "payment_intent": dict(intent)}
    return Declined(refusal)
