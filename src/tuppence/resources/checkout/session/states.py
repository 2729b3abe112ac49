"""The states of a Checkout Session.

Source: docs pages payments/checkout/how-checkout-works and api/checkout/sessions/expire.
"""

from __future__ import annotations

from tuppence.errors import ApiError
from tuppence.runtime.state_tables import Move, States
from tuppence.runtime.types.resources import CheckoutSession


def not_expirable(session: CheckoutSession) -> ApiError:
    return ApiError(
        'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout '
        f"Session has a status of `{session['status']}`."
    )


def not_open(session: CheckoutSession) -> ApiError:
    return ApiError(f"This Checkout Session is {session['status']}.", code="checkout_not_open")


STATES = States(
    CheckoutSession,
    initial=("open",),
    moves=[
        Move("pay", ("open",), None, refusal=not_open),
        Move("complete", ("open",), "complete", events=("checkout.session.completed",)),
        Move(
            "expire",
            ("open",),
            "expired",
            events=("checkout.session.expired",),
            refusal=not_expirable,
        ),
    ],
)
