"""Authorizations: an issued card asks to spend."""

from __future__ import annotations

from typing import Any

from tuppence.operations.resource import Params, Resource
from tuppence.operations.transitions import transition
from tuppence.operations.tx import Tx


def refused(tx: Tx, params: Params, authorization: Resource) -> dict[str, Any]:
    return {"approved": False, "pending_request": None}


transition(
    "POST /v1/issuing/authorizations/{authorization}/decline",
    when=("pending",),
    to="closed",
    events=("issuing_authorization.updated",),
    sets=refused,
)
