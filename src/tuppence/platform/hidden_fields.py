"""Hidden fields: what objects of each type hold in `extra` under names that begin with `@`.

An object's file in resources/ writes them; a test holds this list to what the code writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec

from tuppence.catalogue.routes import PARENT

Text = str | None
Count = int | None
Digest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Continuation(msgspec.Struct, forbid_unknown_fields=True):
    """How an intent's confirmation continues once the payer has acted."""

    return_url: str | None = None
    mandate: str | None = None


RECEIVER: dict[str, Any] = {
    "@generation": int,
    "@previous_until": int,
    "@secret": str,  # of an endpoint made before secrets followed from its id
    "@failing_since": Count,
}
INTENT: dict[str, Any] = {"@how": Continuation, "@passed": str, "@checkout_session": str}

HIDDEN: Mapping[str, Mapping[str, Any]] = {
    "balance_transaction": {"@key:unpaid": Text, "@key:payout": str},
    "bank_account": {"@bank": str, "@payout_failure": Text, "@key:payout_currency": str},
    "billing_portal.configuration": {"@key:default": bool},
    "card": {"@card": str},
    "charge": {"@receipt": str},
    "checkout.session": {"@payment_intent": dict[str, Any], "@subscription": dict[str, Any]},
    "confirmation_token": {"@payment_method": str},
    "file": {"@sha256": Digest, "@content_type": Text},
    "file_link": {"@secret": str},
    "invoice": {"@payment": str, "@key:subscription": Text},
    "invoiceitem": {"@key:pending": bool},
    "item": {PARENT: str, "@named": bool},
    "payment_intent": {
        **INTENT,
        "@applied": Count,
        "@increments": int,
        "@key:waits_for_cash": Text,
    },
    "payment_intent_amount_details_line_item": {PARENT: str},
    "payment_method": {
        "@authenticated": bool,
        "@bank": str,
        "@card": str,
        "@mandate": str,
        "@used": bool,
        "@verified": bool,
    },
    "payment_method_configuration": {"@key:default": bool},
    "setup_intent": INTENT,
    "source": {"@card": str},
    "subscription": {
        "@key:price": list[str],
        "@key:current_period_start": Count,
        "@key:current_period_end": Count,
    },
    "token": {"@bank": str, "@card": str, "@payout_failure": Text},
    "topup": {"@source": Text},
    "v2.core.event_destination": RECEIVER,
    "webhook_endpoint": {**RECEIVER, "@connect": bool},
    # The server's own.
    "platform.export": {"@sha256": Digest},
    "platform.invitation": {"@key:secret": str},
    "platform.letter": {"@key:waiting": Text},
    "platform.identity": {"@key:subject": Digest},
    "platform.session": {"@key:secret": str, "@id_token": Text},
    "platform.throttle": {"@key:who": str, "@count": float, "@at": int},
    "platform.token": {"@key:token": str},
    "platform.user": {"@password": Text, "@totp": Text, "@recovery": list[str], "@step": int},
    "stripecli.pairing": {
        "@secret_hash": str,
        "@client": str,
        "@account": str,
        "@owner": str,
        "@user": str,
    },
    "stripecli.session": {
        "@device": Text,
        "@features": list[str],
        "@filters": Any,
        "@forwarding": Any,
        "@key:websocket": Text,
    },
}
