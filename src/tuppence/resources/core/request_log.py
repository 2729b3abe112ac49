"""Request logs: every call an account made, what it sent and what it got."""

from __future__ import annotations

from tuppence.errors import no_such
from tuppence.operations.defaults import bind_defaults
from tuppence.operations.registry import operation
from tuppence.operations.resource import Params, Resource
from tuppence.operations.stored import stored_entry
from tuppence.operations.tx import Tx


@operation("GET /_tuppence/request_logs/{id}")
def retrieve_request_log(tx: Tx, params: Params) -> Resource:
    found = stored_entry(tx, "request_log", params.path["id"])
    if found is None:
        raise no_such("request_log", params.path["id"], "id", status=404)
    return found


bind_defaults("GET /_tuppence/request_logs")
