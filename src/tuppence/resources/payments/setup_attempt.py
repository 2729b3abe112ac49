"""Setup attempts: each time that a setup intent was confirmed, and what came of it."""

from __future__ import annotations

from typing import Any

from tuppence.resources.payments.payment_method import SHOWN_OF_CARD, shown_card
from tuppence.runtime.default_operations import bind_defaults
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import PaymentMethod, SetupAttempt, SetupIntent

bind_defaults("GET /v1/setup_attempts")


def recorded_attempt(
    tx: Tx, intent: SetupIntent, method: PaymentMethod, status: str, error: dict[str, Any] | None
) -> SetupAttempt:
    """The attempt as it stands; one that waited for its payer goes on with what they did."""
    shape = tx.catalogue.resource("setup_attempt")
    field = shape.fields["payment_method_details"]
    known = tx.catalogue.inner_fields(field["t"]) or {}
    details: dict[str, Any] = {"type": method.type}
    if method.type in known:
        details[method.type] = card_details(method) if method.type == "card" else {}
    whole = tx.services.skeletons.filled(shape, "payment_method_details", field, details)
    values = {"setup_error": error, "status": status}
    waiting = tx.find(SetupAttempt, intent.latest_attempt or "")
    if waiting is not None and waiting.status == "requires_action":
        return tx.update(waiting, values)
    return tx.insert(
        SetupAttempt,
        values
        | {
            "customer": intent.customer,
            "on_behalf_of": intent.on_behalf_of,
            "payment_method": method.row.id,
            "payment_method_details": {name: whole[name] for name in details},
            "setup_intent": intent.id,
            "usage": intent.usage,
        },
    )


def card_details(method: PaymentMethod) -> dict[str, Any]:
    shown = shown_card(method)
    return {name: shown[name] for name in SHOWN_OF_CARD} | {"network": shown["brand"]}
