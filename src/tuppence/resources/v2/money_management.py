"""Money management (v2): what changes state without moving money."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Params
from tuppence.runtime.generated_fields import rfc3339
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import V2MoneyManagementRecipientVerification


def acknowledged(
    tx: Tx, params: Params, verification: V2MoneyManagementRecipientVerification
) -> dict[str, Any]:
    before = verification.status_transitions or {"consumed_at": None}
    return {"status_transitions": {**before, "acknowledged_at": rfc3339(tx.now)}}


transition(
    "POST /v2/money_management/outbound_setup_intents/{id}/cancel",
    when=("requires_action", "requires_payout_method"),
    to="canceled",
)
transition(
    "POST /v2/money_management/recipient_verifications/{id}/acknowledge",
    when=("awaiting_acknowledgement",),
    to="acknowledged",
    sets=acknowledged,
)
