"""Sandboxes that the official CLI has made: whether somebody has made them theirs."""

from __future__ import annotations

from tuppence.runtime.context import Resource
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import V2CoreClaimableSandboxStatusParams
from tuppence.runtime.types.resources import V2CoreClaimableSandbox


@operation("GET /v2/core/claimable_sandboxes/status")
def retrieve_status(tx: Tx, params: V2CoreClaimableSandboxStatusParams) -> Resource:
    """Never: a sandbox here is its key's, and needs no claiming."""
    return tx.make(V2CoreClaimableSandbox, {"is_claimed": False}, id="claimable_sandbox")
