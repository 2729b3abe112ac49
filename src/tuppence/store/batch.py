"""The writes of one batch, on either store: they wait until it ends, or a question needs them.

What is changed twice is written once, and each table's rows go together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from tuppence.errors import StoreUnavailable
from tuppence.store.clocks import OWN, WALL, WorldClock
from tuppence.store.delivery_writes import DeliveryWrites
from tuppence.store.rows import (
    DueTimer,
    Entry,
    EventRow,
    KeyRow,
    ObjectRow,
    PageQuery,
    Posting,
    RequestLogRow,
    SavedReply,
    SearchPage,
    StoredObject,
    Tally,
    World,
)
from tuppence.store.tables import DERIVED, OF_A_WORLD, QUEUES
from tuppence.store.write_buffer import Key, Mark, Pending

T = TypeVar("T")

MOST_REMEMBERED = 10_000
NEVER = 2**63 - 1  # as a second
REMEMBERED_TYPES = ("fault", "stripecli.session", "v2.core.event_destination", "webhook_endpoint")


class Conflict(Exception):
    """Another server changed what this batch read or wrote: it is run again."""


class BatchWriter(DeliveryWrites):
    """A store gives it `execute`, `execute_many`, which counts, and `insert`."""

    def __init__(self) -> None:
        self.pending = Pending()
        self.seen: dict[tuple[str, bool, str, str], ObjectRow | None] = {}
        self.replies_seen: dict[tuple[str, bool, str], SavedReply | None] = {}
        self.memory: dict[tuple[Any, ...], Any] = {}
        self.staged = set()
        self._mark: Mark | None = None
        self._saved = False

    def execute(self, sql: str, arguments: Sequence[Any] = ()) -> None:
        raise NotImplementedError

    def insert_rows(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows to a table of `tables.TABLES`."""
        raise NotImplementedError

    def insert(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows to a table of `tables.TABLES`, and to the totals what the ledger gains."""
        self.insert_rows(name, rows)
        if name == "postings":
            self.add_to_totals(rows)

    def add_to_totals(self, postings: Sequence[Sequence[Any]]) -> None:
        """Keep each ledger account's total beside its postings (docs/decisions/0011)."""
        totals: dict[tuple[Any, ...], int] = {}
        for _, account, livemode, _, ledger_account, currency, amount, _, object_id in postings:
            for part in ("", object_id) if object_id else ("",):
                place = (account, int(livemode), part, ledger_account, currency)
                totals[place] = totals.get(place, 0) + amount
        self.execute_many(
            "INSERT INTO ledger_totals (account, livemode, object_id, ledger_account, currency, "
            "amount) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (account, livemode, object_id, ledger_account, currency) "
            "DO UPDATE SET amount = ledger_totals.amount + excluded.amount",
            [(*place, amount) for place, amount in sorted(totals.items())],
        )

    def send_tallies(self) -> None:
        """Add what the batch has counted to its hours."""
        totals: dict[tuple[Any, ...], list[int]] = {}
        for *place, amount, count in self.pending.tallies:
            sum = totals.setdefault(tuple(place), [0, 0])
            sum[0] += amount
            sum[1] += count
        self.execute_many(
            "INSERT INTO hourly_totals (account, livemode, name, currency, hour, amount, count) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, livemode, name, currency, hour) "
            "DO UPDATE SET amount = hourly_totals.amount + excluded.amount, "
            "count = hourly_totals.count + excluded.count",
            [(*place, *sum) for place, sum in sorted(totals.items())],
        )

    def send_queue(self, waiting: Sequence[tuple[str, int, int]]) -> None:
        """Have these objects, by account, livemode and position, wait for the search index."""
        raise NotImplementedError

    def is_locked(self, world: World) -> bool:
        """Whether nobody else changes this world before the batch has ended."""
        raise NotImplementedError

    def indexed(self, value: str) -> str:
        """A filter's value as the index holds it."""
        return value

    # -- one transaction

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is written inside leaves nothing behind if it raises."""
        self._mark, self._saved = self.pending.mark(), False
        try:
            yield
        except (StoreUnavailable, Conflict):
            raise  # the whole transaction is gone
        except Exception:
            self.memory.clear()
            if self._saved:
                self.pending.clear()
                self.seen.clear()
                self.execute("ROLLBACK TO SAVEPOINT attempt")
                self.execute("RELEASE SAVEPOINT attempt")
            else:
                self.pending.take_back(self._mark)
            raise
        finally:
            self._mark = None
        if self._saved:
            self.execute("RELEASE SAVEPOINT attempt")

    def flush(self) -> None:
        """Send what is pending. Within an attempt, what was there before it goes first."""
        if self._mark is None or self._saved:
            self.send()
            return
        taken = self.pending.take_back(self._mark)
        sent = {key: change.row.version for key, change in self.pending.objects.items()}
        self.send()
        self.execute("SAVEPOINT attempt")
        self._saved = True
        self.pending.redo(taken, sent)
        self.send()

    def at_once(self, sql: str, arguments: Sequence[Any]) -> None:
        """A write that does not wait; an attempt takes it back like any other."""
        self.flush()
        self.execute(sql, arguments)

    def forget(self) -> None:
        self.pending.clear()
        self.memory.clear()
        self.staged.clear()
        self.seen.clear()
        self._mark, self._saved = None, False

    def send(self) -> None:
        pending = self.pending
        self.send_objects()
        self.send_keys()
        if pending.queued:
            self.send_queue(sorted(pending.queued))
        self.send_timers()
        for table, rows in (
            ("events", pending.events),
            ("request_logs", pending.logs),
            ("postings", pending.postings),
            ("deliveries", pending.deliveries),
            ("delivery_attempts", pending.attempts),
            ("idempotency_keys", [reply_row(one) for one in pending.replies.values()]),
        ):
            if rows:
                self.insert(table, rows)
        self.send_tallies()
        self.send_settled()
        pending.clear()

    def send_objects(self) -> None:
        new, old = [], []
        for (account, livemode, type, _), (row, base) in self.pending.objects.items():
            if base is None:
                new.append((row.position, account, livemode, type, *row[1:]))
            else:
                place = (account, row.position, base)
                old.append((row.version, row.deleted, row.body, row.extra, *place))
        if new:
            self.insert("objects", new)
        changed = self.execute_many(
            "UPDATE objects SET version = ?, deleted = ?, body = ?, extra = ? "
            "WHERE account = ? AND position = ? AND version = ?",
            old,
        )
        if changed != len(old):
            raise Conflict("an object was changed meanwhile")

    def send_keys(self) -> None:
        by_fate: dict[Key, list[Any]] = {fate: [] for fate in Key}
        for key, fate in self.pending.keys.items():
            by_fate[fate].append(key)
        self.execute_many(
            "DELETE FROM object_keys WHERE account = ? AND livemode = ? AND type = ? AND name = ? "
            "AND value = ? AND created = ? AND position = ?",
            by_fate[Key.DELETE],
        )
        self.execute_many(
            "INSERT INTO object_keys (account, livemode, type, name, value, created, position) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            by_fate[Key.RESTORE],
        )
        if by_fate[Key.INSERT]:
            self.insert("object_keys", by_fate[Key.INSERT])

    def send_timers(self) -> None:
        set_at = [(*key, *due) for key, due in self.pending.timers.items() if due is not None]
        cancelled = [key for key, due in self.pending.timers.items() if due is None]
        self.execute_many(
            "INSERT INTO timers (account, livemode, name, object_id, due_at, clock) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, livemode, name, object_id) "
            "DO UPDATE SET due_at = excluded.due_at, clock = excluded.clock",
            set_at,
        )
        self.execute_many(
            "DELETE FROM timers WHERE account = ? AND livemode = ? AND name = ? AND object_id = ?",
            cancelled,
        )

    def index_keys(
        self, world: World, type: str, created: int, position: int, keys: Sequence[tuple[str, str]]
    ) -> Iterator[tuple[str, int, str, str, str, int, int]]:
        account, livemode = world.account, int(world.livemode)
        for name, value in keys:
            yield (account, livemode, type, name, self.indexed(value), created, position)

    # -- reading what this batch has left

    def object(self, world: World, type: str, id: str) -> ObjectRow | None:
        key = (*world, type, id)
        change = self.pending.objects.get(key)
        if change is not None:
            return change.row
        if not self.is_locked(world):
            return super().object(world, type, id)
        if key not in self.seen:
            self.seen[key] = super().object(world, type, id)
        return self.seen[key]

    def objects(self, world: World, type: str, ids: Sequence[str]) -> list[ObjectRow]:
        found = {id: self.pending.objects.get((*world, type, id)) for id in ids}
        asked = [id for id, change in found.items() if change is None]
        rows = [change.row for change in found.values() if change is not None]
        return rows + (super().objects(world, type, asked) if asked else [])

    def entry(self, world: World, table: str, position: int) -> Entry | None:
        if table == "events" and self.pending.events:
            self.flush()
        return super().entry(world, table, position)

    def page(self, query: PageQuery) -> list[Entry]:
        if self.pending.touches(query.world, query.type):
            self.flush()
        return super().page(query)

    def search(self, asked: SearchPage) -> list[Entry]:
        self.flush()
        return super().search(asked)

    def search_waits(self, world: World | None = None) -> bool:
        own = (one[:2] == world for one in self.pending.queued) if world else self.pending.queued
        return any(own) or super().search_waits(world)

    def balance(self, world: World, ledger_account: str, currency: str, object_id: str = "") -> int:
        if self.pending.postings:
            self.flush()
        return super().balance(world, ledger_account, currency, object_id)

    def balances(self, world: World) -> dict[tuple[str, str], int]:
        if self.pending.postings:
            self.flush()
        return super().balances(world)

    def timer(self, world: World, name: str, object_id: str) -> int | None:
        key = (*world, name, object_id)
        if key in self.pending.timers:
            pending = self.pending.timers[key]
            return pending[0] if pending is not None else None
        return super().timer(world, name, object_id)

    def due_on(self, world: World, clock: str, until: int, limit: int) -> list[DueTimer]:
        if self.pending.timers:
            self.flush()
        return super().due_on(world, clock, until, limit)

    def world_clock(self, world: World) -> WorldClock | None:
        """Asked for once a batch, or for as long as nothing remembered changes."""
        return self.remembered(("clock", *world), lambda: self.stored_clock(world))

    def stored_clock(self, world: World) -> WorldClock | None:
        return super().world_clock(world)

    def saved_reply(self, world: World, key: str) -> SavedReply | None:
        name = (*world, key)
        if name in self.pending.replies:
            return self.pending.replies[name]
        if name not in self.replies_seen:
            self.replies_seen[name] = super().saved_reply(world, key)
        return self.replies_seen[name]

    # -- writes

    def put_object(
        self, world: World, type: str, row: ObjectRow, keys: Sequence[tuple[str, str]]
    ) -> None:
        key = (*world, type, row.id)
        self.seen.pop(key, None)
        self.changes_memory(type)
        self.pending.put_object(key, row)
        self.add_keys(world, type, row, keys)

    def add_keys(
        self, world: World, type: str, row: ObjectRow, keys: Sequence[tuple[str, str]]
    ) -> None:
        for one in self.index_keys(world, type, row.created, row.position, keys):
            self.pending.add_key(one)

    def replace_object(
        self,
        world: World,
        type: str,
        row: ObjectRow,
        dropped: Sequence[tuple[str, str]],
        added: Sequence[tuple[str, str]],
    ) -> None:
        key = (*world, type, row.id)
        self.seen.pop(key, None)
        self.changes_memory(type)
        self.pending.replace_object(key, row)
        for one in self.index_keys(world, type, row.created, row.position, dropped):
            self.pending.drop_key(one)
        self.add_keys(world, type, row, added)

    def remove_object(self, world: World, type: str, row: ObjectRow) -> None:
        self.seen.pop((*world, type, row.id), None)
        self.at_once(
            "DELETE FROM objects WHERE account = ? AND position = ?", (world.account, row.position)
        )

    def add_event(self, row: EventRow) -> None:
        self.pending.events.append((row.position, *row.world, *row[2:]))

    def remembered(self, key: tuple[Any, ...], make: Callable[[], T]) -> T:
        if key not in self.memory:
            if len(self.memory) >= MOST_REMEMBERED:
                self.memory.clear()
            self.memory[key] = make()
        found: T = self.memory[key]
        return found

    def changes_memory(self, type: str) -> None:
        """Receivers and faults are few and seldom changed: any change forgets what is known."""
        if type in REMEMBERED_TYPES:
            self.memory.clear()

    def notable(self, world: World) -> list[StoredObject]:
        return self.remembered(("notable", world), lambda: self.alive(world, *REMEMBERED_TYPES))

    def alive(self, world: World, *types: str) -> list[StoredObject]:
        if any(self.pending.touches(world, type) for type in types):
            self.flush()
        return super().alive(world, *types)

    def add_request_log(self, row: RequestLogRow) -> None:
        self.pending.logs.append((row.position, *row.world, *row[2:]))

    def save_reply(self, row: SavedReply) -> None:
        name = (*row.world, row.key)
        if self.replies_seen.get(name) is not None:  # it has expired
            self.at_once(
                "DELETE FROM idempotency_keys WHERE account = ? AND livemode = ? AND key = ?",
                name,
            )
            self.replies_seen[name] = None
        self.pending.put(self.pending.replies, name, row)

    def put_timer(
        self, world: World, name: str, object_id: str, due_at: int | None, clock: str = WALL
    ) -> None:
        """Set, move or (with None) cancel a timer. One beyond 64 bits never fires."""
        due = (min(due_at, NEVER), clock) if due_at is not None else None
        self.pending.put(self.pending.timers, (*world, name, object_id), due)

    def put_world_clock(self, world: World, clock: WorldClock | None) -> None:
        self.memory.clear()
        self.at_once("DELETE FROM world_clocks WHERE account = ? AND livemode = ?", world)
        if clock is not None:
            self.insert("world_clocks", [(*world, *clock)])
        before, after = (WALL, OWN) if clock is not None else (OWN, WALL)
        self.execute(
            "UPDATE timers SET clock = ? WHERE account = ? AND livemode = ? AND clock = ?",
            (after, *world, before),
        )

    def add_postings(
        self, world: World, entry: str, created: int, rows: Sequence[tuple[int, Posting]]
    ) -> None:
        self.pending.postings += [
            (position, *world, entry, *posting[:3], created, posting.object_id)
            for position, posting in rows
        ]

    def put_account(self, id: str, created: int, body: bytes) -> None:
        self.memory.clear()
        self.at_once(
            "INSERT INTO accounts (id, created, body) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET created = excluded.created, body = excluded.body",
            (id, created, body),
        )

    def put_api_key(self, row: KeyRow) -> None:
        self.at_once(
            "INSERT INTO api_keys (hash, id, account, livemode, kind, masked, created, body, "
            "used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (hash) DO UPDATE SET body = excluded.body",
            (*row[:3], int(row.livemode), *row[4:]),
        )

    def use_api_keys(self, used: Sequence[tuple[str, int]]) -> None:
        for hash, at in used:
            self.at_once(
                "UPDATE api_keys SET used_at = ? WHERE hash = ? AND used_at < ?", (at, hash, at)
            )

    def add_tally(self, world: World, tally: Tally) -> None:
        self.pending.tallies.append((world.account, int(world.livemode), *tally))

    def put_setting(self, name: str, value: str) -> None:
        self.at_once(
            "INSERT INTO settings (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def forget_setting(self, name: str) -> None:
        self.at_once("DELETE FROM settings WHERE name = ?", (name,))

    def forget_keys(self) -> None:
        self.at_once("DELETE FROM object_keys", ())

    def put_keys(self, stored: StoredObject, keys: Sequence[tuple[str, str]]) -> None:
        place = (stored.world, stored.type, stored.created, stored.position)
        for one in self.index_keys(*place, keys):
            self.pending.add_key(one)

    # -- the search index

    def queue_again(self, world: World) -> None:
        """Have every object of a world indexed anew."""
        self.send_queue(
            self.rows(
                "SELECT account, livemode, position FROM objects "
                "WHERE account = ? AND livemode = ?",
                world,
            )
        )

    def clear_world(self, world: World) -> None:
        """Forget everything that a world holds."""
        self.flush()
        self.seen.clear()
        self.memory.clear()
        self.replies_seen.clear()
        self.clear_search(world)
        self.forget_failed_jobs_of(world)
        for name in (*OF_A_WORLD, *DERIVED, *QUEUES):
            self.execute(f"DELETE FROM {name} WHERE account = ? AND livemode = ?", world)

    def clear_search(self, world: World) -> None:
        """Forget what of a world waits for the search index, or is in it by position only."""
        raise NotImplementedError

    def queue_for_search(self, world: World, position: int) -> None:
        self.pending.put(self.pending.queued, (*world, position), True)


def reply_row(reply: SavedReply) -> tuple[Any, ...]:
    return reply.position, *reply.world, *reply[2:]
