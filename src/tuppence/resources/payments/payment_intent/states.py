"""The states of a payment intent, and the only place where one is opened.

Source: docs pages payments/paymentintents/lifecycle and api/payment_intents/cancel; recorded
answers of POST /v1/payment_intents/{intent}/cancel.
"""

from __future__ import annotations

from typing import Any

from tuppence.errors import ApiError
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PaymentIntent

OPEN = ("requires_payment_method", "requires_confirmation", "requires_action")
AUTHORIZED = ("requires_capture", "requires_reauthorization")
CANCELABLE = (
    "requires_payment_method",
    "requires_capture",
    "requires_reauthorization",
    "requires_confirmation",
    "requires_action",
    "processing",
)


def unexpected(intent: PaymentIntent, message: str) -> ApiError:
    """The refusal of what an intent cannot do in its present state."""
    return ApiError(message, code="payment_intent_unexpected_state", payment_intent=dict(intent))


def not_confirmable(intent: PaymentIntent) -> ApiError:
    if intent["status"] == "succeeded":
        return unexpected(
            intent,
            "You cannot confirm this PaymentIntent because it has already succeeded after being "
            "previously confirmed.",
        )
    return unexpected(
        intent,
        f"You cannot confirm this PaymentIntent because it has a status of {intent['status']}. "
        "Only a PaymentIntent with one of the following statuses may be confirmed: "
        f"{', '.join(OPEN)}.",
    )


def not_cancelable(intent: PaymentIntent) -> ApiError:
    return unexpected(
        intent,
        f"You cannot cancel this PaymentIntent because it has a status of {intent['status']}. "
        "Only a PaymentIntent with one of the following statuses may be canceled: "
        f"{', '.join(CANCELABLE)}.",
    )


STATES = States(
    PaymentIntent,
    initial=("requires_payment_method", "requires_confirmation"),
    moves=[
        Move("choose_method", OPEN, "requires_confirmation"),
        Move("drop_method", OPEN, "requires_payment_method"),
        Move("confirm", OPEN, None, refusal=not_confirmable),
        Move("ask_payer", OPEN, "requires_action", events=("payment_intent.requires_action",)),
        Move("return_payer", ("requires_action",), "requires_confirmation"),
        Move("process", OPEN, "processing"),
        Move("authorize", (*OPEN, *AUTHORIZED), "requires_capture"),
        Move("succeed", (*OPEN, "processing", *AUTHORIZED), "succeeded"),
        Move(
            "decline",
            (*OPEN, "processing"),
            "requires_payment_method",
            events=("payment_intent.payment_failed",),
        ),
        Move(
            "cancel",
            CANCELABLE,
            "canceled",
            at="canceled_at",
            events=("payment_intent.canceled",),
            refusal=not_cancelable,
        ),
    ],
    refusal=lambda intent: unexpected(
        intent, f"This PaymentIntent cannot be changed in this way: it is {intent['status']}."
    ),
)


def open_payment_intent(
    tx: Tx,
    values: dict[str, Any],
    *,
    id: str | None = None,
    hidden: dict[str, Any] | None = None,
) -> PaymentIntent:
    """A new intent, for the API, an invoice or a Checkout Session, and its event."""
    chosen = "requires_confirmation" if values.get("payment_method") else "requires_payment_method"
    intent = STATES.insert(tx, {"status": chosen} | values, id=id, hidden=hidden)
    tx.emit("payment_intent.created", intent)
    return intent
