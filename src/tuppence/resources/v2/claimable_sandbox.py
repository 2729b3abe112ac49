"""Sandboxes that the official CLI has made: whether somebody has made them theirs."""

from __future__ import annotations

from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.tx import Tx


@operation("GET /v2/core/claimable_sandboxes/status")
def retrieve_status(tx: Tx, params: Params) -> Resource:
    """Never: a sandbox here is its key's, and needs no claiming."""
    return tx.make("v2.core.claimable_sandbox", {"is_claimed": False}, id="claimable_sandbox")
