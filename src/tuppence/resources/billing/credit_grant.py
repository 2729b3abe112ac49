"""Credit grants: credit that a customer may spend on usage."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Params, Resource
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx


def updated_now(tx: Tx, params: Params, grant: Resource) -> dict[str, Any]:
    return {"updated": tx.now}


transition(
    "POST /v1/billing/credit_grants/{id}/expire",
    when=(None,),
    to=None,
    field="voided_at",
    at="expires_at",
    events=("billing.credit_grant.updated",),
    sets=updated_now,
)
transition(
    "POST /v1/billing/credit_grants/{id}/void",
    when=(None,),
    to=None,
    field="voided_at",
    at="voided_at",
    events=("billing.credit_grant.updated",),
    sets=updated_now,
)
