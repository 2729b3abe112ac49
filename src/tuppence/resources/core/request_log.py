"""Request logs: every call an account made, what it sent and what it got."""

from __future__ import annotations

from tuppence.operations.defaults import bind_defaults
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.stored import retrieve_stored
from tuppence.operations.tx import Tx


@operation("GET /_tuppence/request_logs/{id}")
def retrieve_request_log(tx: Tx, params: Params) -> Resource:
    return retrieve_stored(tx, "request_log", params.path["id"])


bind_defaults("GET /_tuppence/request_logs")
