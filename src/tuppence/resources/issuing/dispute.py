"""Issuing disputes: a cardholder contests what was spent."""

from __future__ import annotations

from tuppence.runtime.transitions import transition

transition(
    "POST /v1/issuing/disputes/{dispute}/submit",
    when=("unsubmitted",),
    to="submitted",
    events=("issuing_dispute.submitted",),
)
