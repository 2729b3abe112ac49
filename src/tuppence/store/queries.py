"""The questions asked of a database, in the SQL that SQLite and PostgreSQL share.

Arguments are marked `?`; livemode and deleted are 0 or 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.store.clocks import OWN, WorldClock
from tuppence.store.list_sql import OWN_COLUMNS, merged, split_alternatives, statement
from tuppence.store.maintenance_sql import UpkeepReader
from tuppence.store.rows import (
    DeliveryRow,
    DueTimer,
    Entry,
    KeyRow,
    ObjectRow,
    PageQuery,
    Queue,
    SavedReply,
    StoredObject,
    Tally,
    World,
)
from tuppence.store.search_tables import SearchReader
from tuppence.store.tables import TABLES

BATCH_ROWS = 500  # ids in one IN (...)

OBJECT = "SELECT position, id, created, version, deleted, body, extra FROM objects"
STORED = "SELECT position, account, livemode, type, created, body, extra FROM objects"

DELIVERY = f"SELECT {TABLES['deliveries'].listed} FROM deliveries"


class SqlReader(SearchReader, UpkeepReader):
    def object(self, world: World, type: str, id: str) -> ObjectRow | None:
        found = self.rows(
            f"{OBJECT} WHERE account = ? AND livemode = ? AND type = ? AND id = ?",
            (world.account, world.livemode, type, id),
        )
        return ObjectRow(*found[0]) if found else None

    def objects(self, world: World, type: str, ids: Sequence[str]) -> list[ObjectRow]:
        found: list[ObjectRow] = []
        for start in range(0, len(ids), BATCH_ROWS):
            part = ids[start : start + BATCH_ROWS]
            marks = ", ".join("?" * len(part))
            found += map(
                ObjectRow._make,
                self.rows(
                    f"{OBJECT} WHERE account = ? AND livemode = ? AND type = ? AND id IN ({marks})",
                    (world.account, world.livemode, type, *part),
                ),
            )
        return found

    def entry(self, world: World, table: str, position: int) -> Entry | None:
        """A line of a table of its own by its position, where it belongs to this world."""
        found = self.rows(
            f"SELECT position, id, created, body{OWN_COLUMNS.get(table, '')} FROM {table} "
            "WHERE position = ? AND account = ? AND livemode = ?",
            (position, world.account, world.livemode),
        )
        return Entry(*found[0]) if found else None

    def page(self, query: PageQuery) -> list[Entry]:
        pages = []
        for one in split_alternatives(query):
            sql, arguments = statement(one)
            pages.append([Entry(*row) for row in self.rows(sql, arguments)])
        return merged(pages, query)

    def alive(self, world: World, *types: str) -> list[StoredObject]:
        marks = ", ".join("?" * len(types))
        rows = self.rows(
            f"{STORED} WHERE account = ? AND livemode = ? AND type IN ({marks}) AND deleted = 0 "
            "ORDER BY created, position",
            (world.account, world.livemode, *types),
        )
        return [
            StoredObject(position, world, type, created, body, extra)
            for position, _, _, type, created, body, extra in rows
        ]

    # -- deliveries

    def due_deliveries(self, queue: Queue, now: int, limit: int) -> list[DeliveryRow]:
        rows = self.rows(
            f"{DELIVERY} WHERE account = ? AND livemode = ? AND receiver = ? AND due_at <= ? "
            "ORDER BY due_at, position LIMIT ?",
            (*queue.world, queue.receiver, now, limit),
        )
        return [delivery_row(row) for row in rows]

    def deliveries_of(self, queue: Queue, event_id: str) -> list[DeliveryRow]:
        rows = self.rows(
            f"{DELIVERY} WHERE account = ? AND livemode = ? AND event_id = ? AND receiver = ?",
            (*queue.world, event_id, queue.receiver),
        )
        return [delivery_row(row) for row in rows]

    def has_only_failed(self, queue: Queue, event_id: str) -> bool:
        rows = self.rows(
            "SELECT max(succeeded) FROM delivery_attempts WHERE account = ? AND livemode = ? "
            "AND event_id = ? AND receiver = ?",
            (*queue.world, event_id, queue.receiver),
        )
        return bool(rows[0][0] == 0)

    def waiting_queues(self, now: int) -> list[Queue]:
        """Each step finds the next receiver, so a long queue costs no more than a short one."""
        found: list[Queue] = []
        place: tuple[str, int, str] = ("", 0, "")
        while True:
            rows = self.rows(
                "SELECT account, livemode, receiver, due_at FROM deliveries "
                "WHERE (account, livemode, receiver) > (?, ?, ?) "
                "ORDER BY account, livemode, receiver, due_at LIMIT 1",
                place,
            )
            if not rows:
                return found
            account, livemode, receiver, due_at = rows[0]
            place = (account, livemode, receiver)
            if due_at <= now:
                found.append(Queue(World(account, bool(livemode)), receiver))

    def saved_reply(self, world: World, key: str) -> SavedReply | None:
        found = self.rows(
            "SELECT position, created, fingerprint, path, request_id, status, body "
            "FROM idempotency_keys WHERE account = ? AND livemode = ? AND key = ?",
            (world.account, world.livemode, key),
        )
        if not found:
            return None
        position, *rest = found[0]
        return SavedReply(position, world, key, *rest)

    def api_key(self, hash: str) -> KeyRow | None:
        found = self.rows(
            f"SELECT {TABLES['api_keys'].listed} FROM api_keys WHERE hash = ?",
            (hash,),
        )
        return key_row(found[0]) if found else None

    def api_keys(self, account: str) -> list[KeyRow]:
        return [
            key_row(row)
            for row in self.rows(
                f"SELECT {TABLES['api_keys'].listed} FROM api_keys "
                "WHERE account = ? ORDER BY livemode, created, kind",
                (account,),
            )
        ]

    def keys_after(self, hash: str, limit: int) -> list[KeyRow]:
        columns = TABLES["api_keys"].listed
        sql = f"SELECT {columns} FROM api_keys WHERE hash > ? ORDER BY hash LIMIT ?"
        return [key_row(row) for row in self.rows(sql, (hash, limit))]

    def hourly_totals(self, world: World, names: Sequence[str], since: int) -> list[Tally]:
        marks = ", ".join("?" * len(names))
        rows = self.rows(
            "SELECT name, currency, hour, amount, count FROM hourly_totals WHERE account = ? "
            f"AND livemode = ? AND name IN ({marks}) AND hour >= ? ORDER BY hour",
            (world.account, world.livemode, *names, since),
        )
        return [Tally(*row) for row in rows]

    def account(self, id: str) -> bytes | None:
        found = self.rows("SELECT body FROM accounts WHERE id = ?", (id,))
        return bytes(found[0][0]) if found else None

    def first_account(self) -> str | None:
        found = self.rows("SELECT id FROM accounts ORDER BY created, id LIMIT 1", ())
        return str(found[0][0]) if found else None

    def setting(self, name: str) -> str | None:
        found = self.rows("SELECT value FROM settings WHERE name = ?", (name,))
        return str(found[0][0]) if found else None

    def stored_objects(self, after: StoredObject | None, limit: int) -> list[StoredObject]:
        return [
            StoredObject(position, World(account, bool(livemode)), type, created, body, extra)
            for position, account, livemode, type, created, body, extra in self.rows(
                f"{STORED} WHERE position > ? AND deleted = 0 ORDER BY position LIMIT ?",
                (after.position if after else 0, limit),
            )
        ]

    def world_rows(self, table: str, world: World) -> list[tuple[Any, ...]]:
        sql = f"SELECT {TABLES[table].listed} FROM {table} WHERE account = ? AND livemode = ?"
        return self.rows(sql, world)

    def last_position(self) -> int:
        tables = ("objects", "events", "request_logs", "postings")
        found = [self.rows(f"SELECT max(position) FROM {one}", ()) for one in tables]
        return max(rows[0][0] or 0 for rows in found)

    def any_taken(self, table: str, positions: Sequence[int]) -> bool:
        for start in range(0, len(positions), BATCH_ROWS):
            part = positions[start : start + BATCH_ROWS]
            marks = ", ".join("?" * len(part))
            if self.rows(f"SELECT 1 FROM {table} WHERE position IN ({marks}) LIMIT 1", part):
                return True
        return False

    def balance(self, world: World, ledger_account: str, currency: str, object_id: str = "") -> int:
        ((total,),) = self.rows(
            "SELECT coalesce(sum(amount), 0) FROM ledger_totals WHERE account = ? "
            "AND livemode = ? AND object_id = ? AND ledger_account = ? AND currency = ?",
            (world.account, world.livemode, object_id, ledger_account, currency),
        )
        return int(total)

    def balances(self, world: World) -> dict[tuple[str, str], int]:
        rows = self.rows(
            "SELECT ledger_account, currency, amount FROM ledger_totals "
            "WHERE account = ? AND livemode = ? AND object_id = ''",
            (world.account, world.livemode),
        )
        return {(account, currency): int(total) for account, currency, total in rows}

    def due(self, now: int, limit: int) -> list[DueTimer]:
        found = self.timers(
            "FROM timers t WHERE t.clock = '' AND t.due_at <= ? ORDER BY t.due_at LIMIT ?",
            (now, limit),
        )
        if len(found) < limit:
            found += self.timers(
                "FROM world_clocks c JOIN timers t ON t.account = c.account "
                f"AND t.livemode = c.livemode AND t.clock = '{OWN}' AND t.clock <> '' "
                "AND t.due_at <= coalesce(c.frozen_at, ? + c.ahead) ORDER BY t.due_at LIMIT ?",
                (now, limit - len(found)),
            )
        return found

    def due_on(self, world: World, clock: str, until: int, limit: int) -> list[DueTimer]:
        return self.timers(
            "FROM timers t WHERE t.account = ? AND t.livemode = ? AND t.clock = ? "
            "AND t.clock <> '' AND t.due_at <= ? ORDER BY t.due_at, t.name, t.object_id LIMIT ?",
            (*world, clock, until, limit),
        )

    def timers(self, sql: str, arguments: Sequence[Any]) -> list[DueTimer]:
        columns = "t.account, t.livemode, t.name, t.object_id, t.due_at, t.clock"
        return [
            DueTimer(World(account, bool(livemode)), *rest)
            for account, livemode, *rest in self.rows(f"SELECT {columns} {sql}", arguments)
        ]

    def world_clock(self, world: World) -> WorldClock | None:
        found = self.rows(
            "SELECT frozen_at, ahead FROM world_clocks WHERE account = ? AND livemode = ?", world
        )
        return WorldClock(*found[0]) if found else None

    def timer(self, world: World, name: str, object_id: str) -> int | None:
        found = self.rows(
            "SELECT due_at FROM timers WHERE account = ? AND livemode = ? AND name = ? "
            "AND object_id = ?",
            (*world, name, object_id),
        )
        return int(found[0][0]) if found else None


def delivery_row(row: Sequence[Any]) -> DeliveryRow:
    position, account, livemode, receiver, event_account, event_id, kind, *rest = row
    due_at, tries, counts, fault = rest
    world = World(account, bool(livemode))
    return DeliveryRow(
        position,
        world,
        receiver,
        event_account,
        event_id,
        kind,
        due_at,
        tries,
        bool(counts),
        fault,
    )


def key_row(row: Sequence[Any]) -> KeyRow:
    hash, id, account, livemode, kind, masked, created, body, used_at = row
    return KeyRow(
        hash, id, account, bool(livemode), kind, masked, created, bytes(body), int(used_at)
    )
