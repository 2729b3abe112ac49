"""Accounts (v2): closed for good."""

from __future__ import annotations

from tuppence.operations.transitions import transition

transition("POST /v2/core/accounts/{id}/close", when=(None, False), to=True, field="closed")
