"""Request logs: every call an account made, what it sent and what it got.

The bodies hold objects of every type, so that only a caller that can read every type is shown them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tuppence.catalogue.permissions import reads_all
from tuppence.runtime.context import Page, Resource
from tuppence.runtime.json_encoding import decode, encode
from tuppence.runtime.listing import list_page
from tuppence.runtime.log_tables import retrieve_stored
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import RequestLogListParams, RequestLogRetrieveParams

LIST = "GET /_tuppence/request_logs"
WITHOUT_BODIES: dict[str, Any] = {"request_params": {}, "response_body": None}


@operation(f"{LIST}/{{id}}")
def retrieve_request_log(tx: Tx, params: RequestLogRetrieveParams) -> Resource:
    found = retrieve_stored(tx, "request_log", params.path["id"])
    if shows_bodies(tx):
        return found
    document = {**found, **WITHOUT_BODIES}
    return Resource(document, found.row._replace(body=encode(document)), {})


@operation(LIST)
def list_request_logs(tx: Tx, params: RequestLogListParams) -> Page:
    page = list_page(tx, tx.catalogue.operation(LIST), params)
    if shows_bodies(tx):
        return page
    entries = [one._replace(body=encode(decode(one.body) | WITHOUT_BODIES)) for one in page.entries]
    return replace(page, entries=entries)


def shows_bodies(tx: Tx) -> bool:
    grant = tx.context.grant
    return grant is None or grant.permissions is None or reads_all(grant.permissions)
