"""What a batch writes of events on their way, and of the tries to deliver them."""

from __future__ import annotations

from tuppence.store.maintenance_sql import UpkeepWriter
from tuppence.store.queries import SqlReader
from tuppence.store.rows import AttemptRow, DeliveryRow, Queue
from tuppence.store.write_buffer import Pending


class DeliveryWrites(SqlReader, UpkeepWriter):
    """A part of `batch.BatchWriter`, which gives it what it declares."""

    pending: Pending
    staged: set[Queue]

    def send_settled(self) -> None:
        """What has become of deliveries that were on their way."""
        self.execute_many(
            "DELETE FROM deliveries WHERE account = ? AND position = ?", self.pending.ended
        )
        self.execute_many(
            "UPDATE deliveries SET due_at = ?, tries = ?, fault = NULL "
            "WHERE account = ? AND position = ?",
            self.pending.put_off,
        )
        self.execute_many(
            "UPDATE events SET pending = pending - 1 "
            "WHERE account = ? AND livemode = ? AND position = ? AND pending > 0",
            self.pending.arrived,
        )

    def add_delivery(self, row: DeliveryRow) -> None:
        self.staged.add(row.queue)
        self.pending.deliveries.append((row.position, *row.world, *row[2:]))

    def end_delivery(self, row: DeliveryRow, arrived: int | None = None) -> None:
        self.pending.ended.append((row.world.account, row.position))
        if arrived is not None and row.counts:
            self.pending.arrived.append((*row.event_world, arrived))

    def put_off_delivery(self, row: DeliveryRow, due_at: int, tries: int) -> None:
        self.pending.put_off.append((due_at, tries, row.world.account, row.position))

    def add_attempt(self, row: AttemptRow) -> None:
        self.pending.attempts.append((row.position, *row.world, *row[2:]))

    def staged_again(self, queue: Queue) -> None:
        self.staged.add(queue)

    def deliveries_of(self, queue: Queue, event_id: str) -> list[DeliveryRow]:
        self.flush()
        return super().deliveries_of(queue, event_id)
