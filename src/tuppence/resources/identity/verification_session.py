"""Verification sessions: a person shows who they are."""

from __future__ import annotations

from typing import Any

from tuppence.runtime.context import Params
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import CheckoutSession

PATH = "POST /v1/identity/verification_sessions/{session}"


def forgotten(tx: Tx, params: Params, session: CheckoutSession) -> dict[str, Any]:
    return {"redaction": {"status": "processing"}, "provided_details": None, "metadata": {}}


def closed(tx: Tx, params: Params, session: CheckoutSession) -> dict[str, Any]:
    return {"client_secret": None, "url": None}


transition(
    f"{PATH}/cancel",
    when=("requires_input",),
    to="canceled",
    events=("identity.verification_session.canceled",),
    sets=closed,
)
transition(
    f"{PATH}/redact",
    when=("requires_input", "verified", "canceled"),
    to=None,
    events=("identity.verification_session.redacted",),
    sets=forgotten,
)
