"""Events: what happened, as it was when it happened."""

from __future__ import annotations

from tuppence.errors import ApiError, exclusive_params, no_such
from tuppence.runtime.context import Page, Params
from tuppence.runtime.event_subscribers import ENDPOINT, SESSION, SNAPSHOT, Receiver, receiver_of
from tuppence.runtime.listing import DELIVERED, list_page
from tuppence.runtime.log_tables import retrieve_stored
from tuppence.runtime.registry import operation
from tuppence.runtime.services import World
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.params import EventListParams, EventResendParams, EventRetrieveParams
from tuppence.runtime.types.resources import Event
from tuppence.runtime.webhook_deliveries import event_of_connected, receivers_here, send_again


@operation("GET /v1/events/{id}")
def retrieve_event(tx: Tx, params: EventRetrieveParams) -> Event:
    return retrieve_stored(tx, Event, params.path["id"])


@operation("GET /v1/events")
def list_events(tx: Tx, params: EventListParams) -> Page:
    """Filtered by `type` or `types`, each a type or a pattern such as `customer.*`, and by
    `delivery_success`: whether all receivers have got it.
    """
    if "type" in params and "types" in params:
        raise exclusive_params("type", "types")
    wanted = params.types or ([params.type] if params.type else [])
    own = ("type", "types", "delivery_success", "related_object")
    asked = Params({k: v for k, v in params.items() if k not in own}, params.path)
    if wanted and "*" not in wanted:
        asked["types"] = matching(tx, wanted)
    within = {}
    if params.delivery_success is not None:
        within[DELIVERED] = ["true" if params.delivery_success else "false"]
    if params.related_object is not None:
        within["object_id"] = [params.related_object]
    return list_page(tx, tx.catalogue.operation("GET /v1/events"), asked, within)


def matching(tx: Tx, patterns: list[str]) -> list[str]:
    """The event types that the patterns name; a `*` stands only at the end, after a dot."""
    found: list[str] = []
    for pattern in patterns:
        if pattern.endswith(".*"):
            found += sorted(t for t in tx.catalogue.event_types if t.startswith(pattern[:-1]))
        else:
            found.append(pattern)
    return found or patterns


# -- sending it again ------------------------------------------------------------------------------


@operation("POST /v1/events/{id}/retry")
def retry_event(tx: Tx, params: EventResendParams) -> Event:
    """Send an event once more: to `webhook_endpoint`, to the CLIs that listen (`for_stripecli`),
    or to every receiver that wants it. `account` names the connected account whose it is.
    """
    event, world = event_of(tx, params)
    receivers = asked_receivers(tx, params, event, world)
    if params.webhook_endpoint and not receivers:
        raise ApiError(
            f"The webhook endpoint {params.webhook_endpoint} is disabled: nothing is sent to it.",
            param="webhook_endpoint",
        )
    for receiver in receivers:
        send_again(tx, receiver, event, world)
    return event


def event_of(tx: Tx, params: EventResendParams) -> tuple[Event, World]:
    """The event and its world. Raises "No such event"."""
    account = params.account
    if not account or account == tx.world.account:
        return retrieve_stored(tx, Event, params.path["id"]), tx.world
    found = event_of_connected(tx, account, params.path["id"])
    if found is None:
        raise no_such("event", params.path["id"], "id", status=404)
    return found


def asked_receivers(
    tx: Tx, params: EventResendParams, event: Event, world: World
) -> list[Receiver]:
    if params.for_stripecli:
        sessions = map(receiver_of, tx.every(SESSION))
        return [one for one in sessions if one is not None and one.snapshot]
    if params.webhook_endpoint:
        tx.get(ENDPOINT, params.webhook_endpoint, param="webhook_endpoint")
        endpoints = map(receiver_of, tx.every(ENDPOINT))
        return [one for one in endpoints if one is not None and one.id == params.webhook_endpoint]
    return [one for one in receivers_here(tx) if one.wants(event.type, SNAPSHOT, world)]
