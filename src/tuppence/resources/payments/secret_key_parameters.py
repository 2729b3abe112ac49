"""What only a secret key may do to a payment intent, whatever its parameters.

Sources: docs page api/payment_intents/confirm; stripe-php issue 1109 for the message.
"""

from __future__ import annotations

from tuppence.errors import ApiError, param_needs_secret_key
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import PaymentIntentConfirmParams
from tuppence.runtime.types.resources import PaymentIntent


def check_browser(tx: Tx, intent: PaymentIntent, params: PaymentIntentConfirmParams) -> None:
    """Raises `ApiError` for what a publishable key may not confirm, or change with it."""
    grant = tx.context.grant
    if grant is None or grant.kind != "publishable":
        return
    if intent.confirmation_method == "manual":
        raise ApiError(
            f"This PaymentIntent {intent.id} cannot be confirmed using your publishable key "
            "because its `confirmation_method` is set to `manual`. Please use your secret key "
            "instead, or create a PaymentIntent with `confirmation_method` set to `automatic`.",
        )
    was = intent.setup_future_usage
    if was and "setup_future_usage" in params:
        now = params.setup_future_usage
        if now != was and (was, now) != ("on_session", "off_session"):
            raise param_needs_secret_key("setup_future_usage")
