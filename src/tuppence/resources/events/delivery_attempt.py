"""Attempts to deliver events: when, to whom, what was said, and what came of it."""

from __future__ import annotations

from tuppence.runtime.context import Page, Params, Resource
from tuppence.runtime.listing import list_page
from tuppence.runtime.log_tables import retrieve_stored
from tuppence.runtime.registry import operation
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import DeliveryAttemptListParams, DeliveryAttemptRetrieveParams

LIST = "GET /_tuppence/delivery_attempts"


@operation("GET /_tuppence/delivery_attempts/{id}")
def retrieve_delivery_attempt(tx: Tx, params: DeliveryAttemptRetrieveParams) -> Resource:
    return retrieve_stored(tx, "delivery_attempt", params.path["id"])


@operation(LIST)
def list_delivery_attempts(tx: Tx, params: DeliveryAttemptListParams) -> Page:
    """Of one `event`, or to one `receiver`, or all; newest first."""
    columns = {"event": "event_id", "receiver": "receiver"}
    within = {columns[name]: [params[name]] for name in columns if params.get(name)}
    asked = Params({k: v for k, v in params.items() if k not in columns}, params.path)
    return list_page(tx, tx.catalogue.operation(LIST), asked, within)
