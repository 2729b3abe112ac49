"""Event destinations (v2): where events are sent, as snapshots or thin, on or off.

A cloud's event bus has no place here: what would go there is written to a local file, or to the
server's own output (workers/webhooks/event_bus.py).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tuppence.errors import ApiError, missing_param
from tuppence.resources.events.webhook_endpoint import check_url
from tuppence.runtime.assign_parameters import assigned
from tuppence.runtime.context import Page, Params, Resource
from tuppence.runtime.default_operations import action_target, bind_defaults, target
from tuppence.runtime.event_subscribers import GENERATION, receiver_of, secrets_of
from tuppence.runtime.events import thin_event
from tuppence.runtime.generated_fields import rfc3339
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.listing import list_page
from tuppence.runtime.registry import operation
from tuppence.runtime.services import StoredObject
from tuppence.runtime.transitions import transition
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import (
    V2CoreEventDestinationCreateParams,
    V2CoreEventDestinationListParams,
    V2CoreEventDestinationPingParams,
    V2CoreEventDestinationRetrieveParams,
    V2CoreEventDestinationUpdateParams,
)
from tuppence.runtime.types.resources import V2CoreEvent, V2CoreEventDestination

TYPE = "v2.core.event_destination"
ALL, PATH = "/v2/core/event_destinations", "/v2/core/event_destinations/{id}"
ENDPOINT = "webhook_endpoint"
SECRET, URL = "signing_secret", "url"
MOST = 16
PING = "v2.core.event_destination.ping"

bind_defaults(f"DELETE {PATH}")


def switched_off(tx: Tx, params: Params, destination: Resource) -> dict[str, Any]:
    return {
        "status_details": {"disabled": {"reason": "user"}},
        "updated": rfc3339(tx.now),
    }


def switched_on(tx: Tx, params: Params, destination: Resource) -> dict[str, Any]:
    return {"status_details": None, "updated": rfc3339(tx.now)}


transition(f"POST {PATH}/disable", when=("enabled",), to="disabled", sets=switched_off)
transition(f"POST {PATH}/enable", when=("disabled",), to="enabled", sets=switched_on)


@operation(f"POST {ALL}")
def create_destination(tx: Tx, params: V2CoreEventDestinationCreateParams) -> Resource:
    details = params.get(params.type)
    if details is None:
        raise missing_param(params.type)
    check_types(tx, params.enabled_events, params.event_payload)
    check_url(tx, (params.get(ENDPOINT) or {}).get(URL), f"{ENDPOINT}[url]")
    if len(tx.every(TYPE)) >= MOST:
        raise ApiError(f"You have reached the maximum of {MOST} event destinations.")
    sinks = ("amazon_eventbridge", "azure_event_grid")
    handled = frozenset({*sinks, "include", "description"})
    values = assigned(tx, tx.catalogue.operation(f"POST {ALL}"), params, handled=handled)
    values |= {"description": params.description or "", "status": "enabled"}
    values["updated"] = rfc3339(tx.now)
    id = tx.new_id(TYPE)
    if params.type in sinks:
        values[params.type] = sink_details(params.type, id, details)
    if params.event_payload == "snapshot":
        values.setdefault("snapshot_api_version", tx.context.api_version)
    made = tx.insert(V2CoreEventDestination, values, id=id, hidden={GENERATION: 1})
    return shown(tx, made, params)


def sink_details(type: str, id: str, given: dict[str, Any]) -> dict[str, Any]:
    if type == "amazon_eventbridge":
        return {
            "aws_account_id": given["aws_account_id"],
            "aws_event_source_arn": f"arn:aws:events:{given['aws_region']}::event-source/"
            f"aws.partner/stripe.com/{id}",
            "aws_event_source_status": "active",
        }
    return {
        **given,
        "azure_partner_topic_name": f"stripe-{id}",
        "azure_partner_topic_status": "activated",
    }


def check_types(tx: Tx, types: list[str] | None, payload: str) -> None:
    """Raises for a type that is none, or none of those that the payload's form tells of."""
    if types is None:
        return
    if not types:
        raise ApiError("You must enable at least one event type.", param="enabled_events")
    for type in types:
        thin = type.startswith(("v1.", "v2."))
        if type != "*" and (type not in tx.catalogue.event_types or thin != (payload == "thin")):
            raise ApiError(f"{type} is not a type of {payload} events.", param="enabled_events")


@operation(f"POST {PATH}")
def update_destination(tx: Tx, params: V2CoreEventDestinationUpdateParams) -> Resource:
    operation = tx.catalogue.operation(f"POST {PATH}")
    old = target(tx, operation, params, V2CoreEventDestination)
    check_types(tx, params.enabled_events, old.event_payload)
    check_url(tx, (params.get(ENDPOINT) or {}).get(URL), f"{ENDPOINT}[url]")
    changes = assigned(tx, operation, params, old, handled=frozenset({"include"}))
    changes["updated"] = rfc3339(tx.now)
    return shown(tx, tx.update(old, changes), params)


@operation(f"GET {PATH}")
def retrieve_destination(tx: Tx, params: V2CoreEventDestinationRetrieveParams) -> Resource:
    return shown(
        tx,
        target(tx, tx.catalogue.operation(f"GET {PATH}"), params, V2CoreEventDestination),
        params,
    )


@operation(f"GET {ALL}")
def list_destinations(tx: Tx, params: V2CoreEventDestinationListParams) -> Page:
    page = list_page(tx, tx.catalogue.operation(f"GET {ALL}"), params)
    found = tx.find_many(V2CoreEventDestination, [entry.id for entry in page.entries])
    entries = [e._replace(body=shown(tx, found[e.id], params).body) for e in page.entries]
    return replace(page, entries=entries)


def shown(tx: Tx, destination: V2CoreEventDestination, params: Params) -> Resource:
    """The destination with of its endpoint only what `include` asks for.

    The secret can be asked for where the destination is made, and nowhere else.
    """
    asked = params.get("include") or []
    endpoint: dict[str, Any] = {}
    if f"{ENDPOINT}.{URL}" in asked:
        endpoint[URL] = (destination.webhook_endpoint or {}).get(URL)
    if f"{ENDPOINT}.{SECRET}" in asked:
        extra = destination.extra
        endpoint[SECRET] = secrets_of(tx.services.pepper, destination.id, extra, tx.now)[0]
    document = dict(destination) | {ENDPOINT: endpoint or None}
    if destination.type != ENDPOINT:
        document[ENDPOINT] = None
    return Resource(document, destination.row._replace(body=encode(document)), destination.extra)


@operation(f"POST {PATH}/ping")
def ping_destination(tx: Tx, params: V2CoreEventDestinationPingParams) -> Resource:
    """Send a `v2.core.event_destination.ping` to a destination, whatever types it asks for."""
    found = action_target(tx, tx.catalogue.operation(f"POST {PATH}/ping"), params)
    stored = StoredObject(
        found.row.position, tx.world, TYPE, found.row.created, found.body, found.row.extra
    )
    receiver = receiver_of(stored)
    if receiver is None:
        raise ApiError(f"The event destination {found.id} is disabled: nothing is sent to it.")
    id = thin_event(tx, PING, found, [receiver])
    return tx.get(V2CoreEvent, id, param="id")
