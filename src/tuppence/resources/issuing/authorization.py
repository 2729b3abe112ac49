"""Authorizations: an issued card asks to spend."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Params
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import IssuingAuthorization


def refused(tx: Tx, params: Params, authorization: IssuingAuthorization) -> dict[str, Any]:
    return {"approved": False, "pending_request": None}


transition(
    "POST /v1/issuing/authorizations/{authorization}/decline",
    when=("pending",),
    to="closed",
    events=("issuing_authorization.updated",),
    sets=refused,
)
