"""Events: what happened, as it was when it happened."""

from __future__ import annotations

from tuppence.errors import ApiError, exclusive_params, no_such
from tuppence.operations.encoding import decode
from tuppence.operations.listing import list_page
from tuppence.operations.receivers import (
    ENDPOINT,
    SESSION,
    SNAPSHOT,
    Receiver,
    delivery,
    receiver_of,
    receivers_in,
)
from tuppence.operations.registry import operation
from tuppence.operations.resource import Page, Params
from tuppence.operations.stored import from_entry, retrieve_stored
from tuppence.operations.tx import Tx
from tuppence.store.paging import DELIVERED
from tuppence.store.rows import World
from tuppence.types.params import EventListParams, EventResendParams, EventRetrieveParams
from tuppence.types.resources import Event


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
        sent_again(tx, receiver, event, world)
    return event


def event_of(tx: Tx, params: EventResendParams) -> tuple[Event, World]:
    """The event and its world. Raises "No such event"."""
    account = params.account
    if not account or account == tx.world.account:
        return retrieve_stored(tx, Event, params.path["id"]), tx.world
    world = World(account, tx.world.livemode)
    settings = decode(tx.writer.account(account) or b"{}")
    if settings.get("platform") == tx.world.account:
        try:
            position = tx.kit.ids.position_of(params.path["id"])
        except ValueError:
            position = 0
        entry = tx.writer.entry(world, "events", position)
        if entry is not None and entry.id == params.path["id"]:
            return from_entry(entry, Event), world
    raise no_such("event", params.path["id"], "id", status=404)


def asked_receivers(
    tx: Tx, params: EventResendParams, event: Event, world: World
) -> list[Receiver]:
    if params.for_stripecli:
        sessions = map(receiver_of, tx.writer.alive(tx.world, SESSION))
        return [one for one in sessions if one is not None and one.snapshot]
    if params.webhook_endpoint:
        tx.get(ENDPOINT, params.webhook_endpoint, param="webhook_endpoint")
        endpoints = map(receiver_of, tx.writer.alive(tx.world, ENDPOINT))
        return [one for one in endpoints if one is not None and one.id == params.webhook_endpoint]
    return [
        one for one in receivers_in(tx.writer, tx.world) if one.wants(event.type, SNAPSHOT, world)
    ]


def sent_again(tx: Tx, receiver: Receiver, event: Event, world: World) -> None:
    """What still waits for its next try is tried now; what has failed for good counts once more."""
    waiting = tx.writer.deliveries_of(receiver.queue, event.id)
    for row in waiting:
        tx.writer.put_off_delivery(row, tx.now, row.tries)
    if not waiting:
        row = delivery(tx, receiver, event.id, SNAPSHOT)
        failed = tx.writer.has_only_failed(receiver.queue, event.id)
        tx.writer.add_delivery(row._replace(event_account=world.account, counts=failed))
    tx.writer.staged_again(receiver.queue)
