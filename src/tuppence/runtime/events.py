"""Events: recorded in the transaction that they tell of, and staged there for who wants them."""

from __future__ import annotations

from typing import Any

import msgspec

from tuppence.runtime.context import Resource
from tuppence.runtime.diff import previous_attributes
from tuppence.runtime.event_subscribers import SNAPSHOT, THIN, Receiver, stage, wanting
from tuppence.runtime.references import shown
from tuppence.runtime.tx import Tx
from tuppence.store.rows import EventRow

TWIN = "v1."  # a thin event about what a snapshot event tells: v1.customer.created
encode = msgspec.json.Encoder().encode


def event(tx: Tx, type: str, about: Resource, previous: Resource | None) -> str:
    """A snapshot event, which holds its object; and its thin twin where somebody wants that."""
    refers = bool(tx.catalogue.references(about["object"])) and not about.is_deleted
    whole = encode(shown(tx.catalogue, about)) if refers else about.body
    data: dict[str, Any] = {"object": msgspec.Raw(whole)}
    if previous is not None:
        data["previous_attributes"] = previous_attributes(previous, about)
    id, position = tx.services.ids.new_with_position("event")
    document = {
        "id": id,
        "object": "event",
        "api_version": tx.context.api_version,
        "created": tx.now,
        "data": data,
        "livemode": tx.world.livemode,
        "pending_webhooks": 0,
        "request": {
            "id": tx.context.request_id,
            "idempotency_key": tx.context.idempotency_key,
        },
        "type": type,
    }
    told = wanting(tx, type, SNAPSHOT)
    row = EventRow(
        position,
        tx.world,
        id,
        type,
        tx.now,
        about.row.id,
        tx.context.request_id,
        len(told),
        encode(document),
    )
    tx.writer.add_event(row)
    stage(tx, told, id, type, SNAPSHOT)
    twin = wanting(tx, TWIN + type, THIN)
    if twin:
        thin_event(tx, TWIN + type, about, twin, id)
    return id


def thin_event(
    tx: Tx,
    type: str,
    about: Resource,
    told: list[Receiver] | None = None,
    snapshot: str | None = None,
) -> str:
    """A v2 event, which names its object and does not hold it.

    `told` are its receivers, where they are not all that want its type.
    """
    request = {"id": tx.context.request_id, "idempotency_key": tx.context.idempotency_key or ""}
    made = tx.insert(
        "v2.core.event",
        {
            "type": type,
            "reason": {"request": request, "type": "request"} if request["id"] else None,
            "related_object": {
                "id": about.row.id,
                "type": about["object"],
                "url": tx.catalogue.url_of(about["object"], about.row.id),
            },
            "snapshot_event": snapshot,
        },
    )
    stage(tx, wanting(tx, type, THIN) if told is None else told, made.row.id, type, THIN)
    return made.row.id


class Events:
    """The emitter of a server: events are rows of the transaction that they tell of."""

    def snapshot(self, tx: Tx, type: str, about: Resource, previous: Resource | None) -> str:
        return event(tx, type, about, previous)

    def thin(self, tx: Tx, type: str, about: Resource) -> str:
        return thin_event(tx, type, about)
