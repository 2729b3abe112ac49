"""Deliveries as an operation changes them: sent again, or let go.

Source: docs page cli/events/resend; webhooks that nobody waits for any more count as delivered.
"""

from __future__ import annotations

from tuppence.runtime.event_subscribers import SNAPSHOT, Receiver, delivery, receivers_in
from tuppence.runtime.ids import Ids
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.log_tables import from_entry
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.resources import Event
from tuppence.store.rows import Queue, World

FOREVER, AT_ONCE = 2**62, 500


def receivers_here(tx: Tx) -> list[Receiver]:
    """The receivers of the world's events."""
    return receivers_in(tx.writer, tx.world)


def event_of_connected(tx: Tx, account: str, id: str) -> tuple[Event, World] | None:
    """An event of an account that is connected to this one, and its world; else None."""
    settings = decode(tx.writer.account(account) or b"{}")
    if settings.get("platform") != tx.world.account:
        return None
    try:
        position = tx.services.ids.position_of(id)
    except ValueError:
        return None
    world = World(account, tx.world.livemode)
    entry = tx.writer.entry(world, "events", position)
    return (from_entry(entry, Event), world) if entry is not None and entry.id == id else None


def send_again(tx: Tx, receiver: Receiver, event: Event, world: World) -> None:
    """What still waits for its next try is tried now; what has failed for good counts once more."""
    waiting = tx.writer.deliveries_of(receiver.queue, event.id)
    for row in waiting:
        tx.writer.put_off_delivery(row, tx.now, row.tries)
    if not waiting:
        row = delivery(tx, receiver, event.id, SNAPSHOT)
        failed = tx.writer.has_only_failed(receiver.queue, event.id)
        tx.writer.add_delivery(row._replace(event_account=world.account, counts=failed))
    tx.writer.staged_again(receiver.queue)


def let_go(tx: Tx, receiver: str) -> None:
    """Nobody waits for these any more: they no longer count as undelivered."""
    queue = Queue(tx.world, receiver)
    while rows := tx.writer.due_deliveries(queue, FOREVER, AT_ONCE):
        for row in rows:
            position = Ids.position_of(row.event_id) if row.kind == SNAPSHOT else None
            tx.writer.end_delivery(row, position)
        tx.writer.flush()
