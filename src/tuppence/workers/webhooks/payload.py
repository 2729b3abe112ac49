"""What a receiver is sent for an event: the payload in its version, and the signed headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from tuppence.domain.webhooks import signature_header
from tuppence.runtime.event_subscribers import DESTINATION, ENDPOINT, SESSION, SNAPSHOT, secrets_of
from tuppence.runtime.fault_injection.rules import WRONG_SIGNATURE
from tuppence.runtime.ids import Ids
from tuppence.runtime.json_encoding import decode, encode
from tuppence.store.rows import DeliveryRow, Queue, Reader
from tuppence.versions import changes_since, lower
from tuppence.workers.webhooks.http_sender import USER_AGENT

TYPES = {"we": ENDPOINT, "ed": DESTINATION, "clis": SESSION}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A receiver as it stands when something is sent to it."""

    queue: Queue
    type: str
    enabled: bool
    url: str | None
    api_version: str | None
    body: dict[str, Any]
    extra: dict[str, Any]

    @property
    def is_failing(self) -> bool:
        return bool(self.extra.get("@failing_since"))


@dataclass(frozen=True, slots=True)
class Letter:
    """An event ready to be sent. `position` is that of a snapshot event, None of a thin one."""

    row: DeliveryRow
    type: str
    created: int
    position: int | None
    event: dict[str, Any]

    def payload(self, version: str | None) -> bytes:
        """The JSON, indented as the API's answers are, in a version's shape."""
        if self.row.kind != SNAPSHOT:
            return encode(self.event)
        return msgspec.json.format(encode(as_sent(self.event, self.row, version)), indent=2)


def type_of(receiver: str) -> str | None:
    return TYPES.get(receiver.partition("_")[0])


def standing(reader: Reader, queue: Queue) -> Endpoint | None:
    """The receiver of a queue; None where it is no more."""
    type = type_of(queue.receiver)
    row = reader.object(queue.world, type, queue.receiver) if type else None
    if type is None or row is None or row.deleted:
        return None
    body = decode(row.body)
    extra = decode(row.extra) if row.extra else {}
    url = body.get("url") or (body.get("webhook_endpoint") or {}).get("url")
    version = body.get("api_version") or body.get("snapshot_api_version")
    enabled = type == SESSION or body["status"] == "enabled"
    return Endpoint(queue, type, enabled, url, version, body, extra)


def letters(reader: Reader, rows: Sequence[DeliveryRow]) -> list[Letter | None]:
    """The events of deliveries; None for one that was forgotten meanwhile."""
    return [letter(reader, row) for row in rows]


def letter(reader: Reader, row: DeliveryRow) -> Letter | None:
    if row.kind != SNAPSHOT:
        found = reader.object(row.event_world, "v2.core.event", row.event_id)
        if found is None or found.deleted:
            return None
        event = decode(found.body)
        return Letter(row, event["type"], found.created, None, event)
    position = Ids.position_of(row.event_id)
    entry = reader.entry(row.event_world, "events", position)
    if entry is None:
        return None
    event = decode(entry.body) | {"pending_webhooks": entry.pending}
    return Letter(row, event["type"], entry.created, position, event)


def as_sent(event: dict[str, Any], row: DeliveryRow, version: str | None) -> dict[str, Any]:
    """A snapshot event in a version; one of a connected account names that account."""
    document = dict(event)
    version = version or event["api_version"]
    changes = changes_since(version)
    document["api_version"] = version
    if changes:
        document["data"] = {**event["data"], "object": lower(changes, event["data"]["object"])}
    if row.event_account != row.world.account:
        head = {name: document.pop(name) for name in ("id", "object")}
        document = {**head, "account": row.event_account, **document}
    return document


def headers_for(
    pepper: bytes, to: Endpoint, row: DeliveryRow, payload: bytes, now: int
) -> dict[str, str]:
    """What goes with a payload. A fault signs it with a secret that nobody has."""
    secrets = secrets_of(pepper, to.queue.receiver, to.extra, now)
    if row.fault == WRONG_SIGNATURE:
        secrets = ["whsec_wrong"]
    return {
        "Accept": "*/*; q=0.5, application/xml",
        "Cache-Control": "no-cache",
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signature_header(secrets, payload, now),
        "User-Agent": USER_AGENT,
    }
