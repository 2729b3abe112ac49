"""Who is told of events: a world's endpoints, destinations and listening CLIs.

An event's deliveries are staged in its own transaction; workers send them from there.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from tuppence.domain.webhooks import names
from tuppence.runtime.fault_injection.rules import Staging, staging
from tuppence.runtime.ids import ALPHABET
from tuppence.runtime.tx import Tx
from tuppence.store.rows import DeliveryRow, Queue, StoredObject, World, Writer

ENDPOINT, DESTINATION, SESSION = (
    "webhook_endpoint",
    "v2.core.event_destination",
    "stripecli.session",
)
TYPES = (ENDPOINT, DESTINATION, SESSION)
SNAPSHOT, THIN = "snapshot", "thin"
CONNECT = "@connect"  # hidden on an endpoint: it hears of connected accounts, not of its own
FEATURES = "@features"  # hidden on a CLI's session
GENERATION, PREVIOUS_UNTIL, OLD_SECRET = "@generation", "@previous_until", "@secret"
FROM_SELF, FROM_OTHERS = ("self", "@self"), ("other_accounts", "@accounts")
decode = msgspec.json.Decoder().decode


@dataclass(frozen=True, slots=True)
class Receiver:
    """`own` and `connected` say of whose events it is told, `snapshot` and `thin` in which form."""

    world: World
    id: str
    types: frozenset[str]
    own: bool = True
    connected: bool = False
    snapshot: bool = True
    thin: bool = False

    @property
    def queue(self) -> Queue:
        return Queue(self.world, self.id)

    def wants(self, type: str, kind: str, world: World) -> bool:
        heard = self.own if world == self.world else self.connected
        formed = self.snapshot if kind == SNAPSHOT else self.thin
        return heard and formed and names(self.types, type)


def secrets_of(pepper: bytes, stored_id: str, extra: dict[str, Any], now: int) -> list[str]:
    """The secrets that sign for a receiver now: its own, and for a while the one before."""
    generation = int(extra.get(GENERATION, 0))
    found = [secret_of(pepper, stored_id, extra, generation)]
    if generation > 0 and int(extra.get(PREVIOUS_UNTIL, 0)) > now:
        found.append(secret_of(pepper, stored_id, extra, generation - 1))
    return found


def secret_of(pepper: bytes, stored_id: str, extra: dict[str, Any], generation: int) -> str:
    """Endpoints made before schema 4 keep the secret that they were given."""
    if generation == 0 and OLD_SECRET in extra:
        return str(extra[OLD_SECRET])
    return signing_secret(pepper, stored_id, generation)


def signing_secret(pepper: bytes, receiver: str, generation: int) -> str:
    """`whsec_` and 32 characters, always the same for a receiver's secret of one generation.

    It is kept nowhere: it follows from the database's own secret.
    """
    digest = hmac.digest(pepper, f"signing:{receiver}:{generation}".encode(), hashlib.sha256)
    return "whsec_" + "".join(ALPHABET[byte % 62] for byte in digest)


def receiver_of(stored: StoredObject) -> Receiver | None:
    """What a stored object hears; None for one that is switched off."""
    body: dict[str, Any] = decode(stored.body)
    extra: dict[str, Any] = decode(stored.extra) if stored.extra else {}
    world, id = stored.world, body["id"]
    if stored.type == SESSION:
        features = extra.get(FEATURES, ())
        own = {"snapshot": "webhooks" in features, "thin": "v2_events" in features}
        return Receiver(world, id, frozenset("*"), connected=True, **own)
    if body["status"] != "enabled":
        return None
    types = frozenset(body["enabled_events"])
    if stored.type == ENDPOINT:
        connected = bool(extra.get(CONNECT))
        return Receiver(world, id, types, own=not connected, connected=connected)
    heard = body.get("events_from") or FROM_SELF
    thin = body["event_payload"] == THIN
    return Receiver(
        world,
        id,
        types,
        own=any(one in FROM_SELF for one in heard),
        connected=any(one in FROM_OTHERS for one in heard),
        snapshot=not thin,
        thin=thin,
    )


def receivers_in(writer: Writer, world: World) -> list[Receiver]:
    """A world's own receivers, oldest first."""
    stored = [one for one in writer.notable(world) if one.type in TYPES]
    return [found for found in map(receiver_of, stored) if found is not None]


def receivers_of(tx: Tx) -> tuple[Receiver, ...]:
    """All that may be told of what happens in this world: its own, and its platform's."""

    def find() -> tuple[Receiver, ...]:
        found = receivers_in(tx.writer, tx.world)
        platform = tx.account_settings().get("platform")
        if platform:
            above = receivers_in(tx.writer, World(platform, tx.world.livemode))
            found += [one for one in above if one.connected]
        return tuple(found)

    return tx.writer.remembered(("receivers", tx.world), find)


def wanting(tx: Tx, type: str, kind: str) -> list[Receiver]:
    return [one for one in receivers_of(tx) if one.wants(type, kind, tx.world)]


def stage(tx: Tx, receivers: Sequence[Receiver], event_id: str, type: str, kind: str) -> None:
    """Put an event into the queue of each receiver, in the transaction that made it."""
    for receiver in receivers:
        for how in staging(tx, type):
            tx.writer.add_delivery(delivery(tx, receiver, event_id, kind, how))


def delivery(
    tx: Tx, receiver: Receiver, event_id: str, kind: str, how: Staging | None = None
) -> DeliveryRow:
    how = how or Staging()
    return DeliveryRow(
        tx.services.ids.position(),
        receiver.world,
        receiver.id,
        tx.world.account,
        event_id,
        kind,
        tx.now + how.delay_s,
        0,
        how.counts and kind == SNAPSHOT,
        how.fault,
    )
