"""What payment intents and setup intents have in common."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.types.params import (
    PaymentIntentConfirmParams,
    PaymentIntentCreateParams,
    PaymentIntentUpdateParams,
    SetupIntentConfirmParams,
    SetupIntentCreateParams,
    SetupIntentUpdateParams,
)
from tuppence.runtime.types.resources import PaymentIntent, SetupIntent

Intent = PaymentIntent | SetupIntent
PaymentParams = PaymentIntentCreateParams | PaymentIntentUpdateParams | PaymentIntentConfirmParams
SetupParams = SetupIntentCreateParams | SetupIntentUpdateParams | SetupIntentConfirmParams


def options_of(intent: Intent, type: str) -> dict[str, Any]:
    """What is asked of one type of payment method."""
    options: dict[str, Any] = dict(intent.payment_method_options or {})
    return options.get(type) or {}
