"""Reviews: payments that a person is asked to look at."""

from __future__ import annotations

from typing import Any

from tuppence.operations.resource import Params, Resource
from tuppence.operations.transitions import transition
from tuppence.operations.tx import Tx


def approved(tx: Tx, params: Params, review: Resource) -> dict[str, Any]:
    return {"closed_reason": "approved", "reason": "approved"}


transition(
    "POST /v1/reviews/{review}/approve",
    when=(True,),
    to=False,
    field="open",
    events=("review.closed",),
    sets=approved,
)
