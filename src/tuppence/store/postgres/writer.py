"""The writes of one batch on PostgreSQL.

A batch holds its accounts' rows locked until it has committed, so that the requests of an account
run one after the other, whichever server they come to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

from tuppence.store.batch import BatchWriter
from tuppence.store.clocks import WorldClock
from tuppence.store.postgres.dialect import Connection, PostgresReader, in_postgres, plain, refuse
from tuppence.store.rows import SavedReply, SearchValue, StoredObject, World
from tuppence.store.search_tables import search_rows, waiting_row
from tuppence.store.tables import TABLES, indexed

FEW_ROWS = 6


def worlds_of(accounts: Sequence[str]) -> list[World]:
    return [World(account, livemode) for account in accounts for livemode in (False, True)]


class PostgresWriter(BatchWriter, PostgresReader):
    """One batch on one connection."""

    def __init__(self, connection: Connection) -> None:
        BatchWriter.__init__(self)
        PostgresReader.__init__(self, self.run_here)
        self.connection = connection
        self.locked: frozenset[str] = frozenset()

    def run_here(self, sql: str, arguments: Sequence[Any]) -> list[tuple[Any, ...]]:
        try:
            cursor = self.connection.execute(sql, arguments, binary=True)
            return cursor.fetchall() if cursor.description else []
        except psycopg.Error as error:
            refuse(error)

    def execute(self, sql: str, arguments: Sequence[Any] = ()) -> None:
        self.rows(sql, arguments)

    def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> int:
        if not rows:
            return 0
        try:
            with self.connection.cursor() as cursor:
                cursor.executemany(in_postgres(sql), [[plain(v) for v in row] for row in rows])
                return cursor.rowcount
        except psycopg.Error as error:
            refuse(error)

    def insert_rows(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        """Add rows: a few as statements in one round trip, many as a stream."""
        table = TABLES[name]
        if len(rows) < FEW_ROWS:
            self.execute_many(f"INSERT INTO {name} ({table.listed}) VALUES ({table.marks})", rows)
            return
        try:
            with (
                self.connection.cursor() as cursor,
                cursor.copy(f"COPY {name} ({table.listed}) FROM STDIN (FORMAT BINARY)") as copy,
            ):
                copy.set_types([kind for _, kind in table.columns])
                for row in rows:
                    copy.write_row([plain(value) for value in row])
        except psycopg.Error as error:
            refuse(error)

    def begin(self, accounts: Sequence[str], replies: Sequence[tuple[World, str]]) -> None:
        """Lock the accounts, in order, and look up their clocks and the replies that will be asked
        for.
        """
        self.locked = frozenset(accounts)
        self.seen.clear()
        self.replies_seen = {(*world, key): None for world, key in replies}
        if not accounts:
            return
        try:
            with self.connection.pipeline():
                self.connection.execute(
                    "SELECT id FROM accounts WHERE id = ANY(%s) ORDER BY id FOR UPDATE",
                    [sorted(accounts)],
                )
                found = self.connection.execute(
                    "SELECT position, account, livemode, key, created, fingerprint, path, "
                    "request_id, status, body FROM idempotency_keys "
                    "WHERE account = ANY(%s) AND key = ANY(%s)",
                    [sorted(accounts), [plain(key) for _, key in replies]],
                    binary=True,
                )
                clocks = self.connection.execute(
                    "SELECT account, livemode, frozen_at, ahead FROM world_clocks "
                    "WHERE account = ANY(%s)",
                    [sorted(accounts)],
                )
            self.memory |= {("clock", *world): None for world in worlds_of(accounts)}
            for account, livemode, *clock in clocks.fetchall():
                self.memory["clock", account, bool(livemode)] = WorldClock(*clock)
            for position, account, livemode, key, *rest in found.fetchall():
                world = World(account, bool(livemode))
                self.replies_seen[(*world, key)] = SavedReply(position, world, key, *rest)
        except psycopg.Error as error:
            refuse(error)

    def key_of(self, table: str) -> Sequence[str]:
        return TABLES[table].key

    def is_locked(self, world: World) -> bool:
        return world.account in self.locked

    def indexed(self, value: str) -> str:
        return indexed(value)

    # -- the search index

    def send_queue(self, waiting: Sequence[tuple[str, int, int]]) -> None:
        self.execute_many(
            "INSERT INTO search_queue (account, livemode, position) VALUES (?, ?, ?) "
            "ON CONFLICT (account, position) DO UPDATE SET position = excluded.position",
            waiting,
        )

    def clear_search(self, world: World) -> None:
        self.execute("DELETE FROM search_queue WHERE account = ? AND livemode = ?", world)

    def waiting_for_search(
        self, limit: int, world: World | None = None
    ) -> list[tuple[StoredObject, bool]]:
        self.flush()
        where, arguments = ("WHERE account = ? AND livemode = ? ", [*world]) if world else ("", [])
        skip = "" if world else " SKIP LOCKED"
        taken = self.rows(
            f"SELECT account, position FROM search_queue {where}"
            f"ORDER BY account, livemode, position LIMIT ? FOR UPDATE{skip}",
            [*arguments, limit],
        )
        if not taken:
            return []
        # A statement of its own: it sees what was committed while the one before waited for a lock.
        rows = self.rows(
            "SELECT q.position, q.account, q.livemode, o.type, o.created, o.body, o.deleted "
            "FROM search_queue q LEFT JOIN objects o ON o.account = q.account "
            "AND o.position = q.position WHERE q.account = ANY(?) AND q.position = ANY(?)",
            ([one[0] for one in taken], [one[1] for one in taken]),
        )
        return [waiting_row(*row) for row in rows]

    def put_search_values(
        self, found: Sequence[tuple[StoredObject, Sequence[SearchValue]]]
    ) -> None:
        by_account: dict[str, list[int]] = {}
        for stored, _ in found:
            by_account.setdefault(stored.world.account, []).append(stored.position)
        for table in ("search_queue", "search_values"):
            for place in by_account.items():
                self.execute(f"DELETE FROM {table} WHERE account = ? AND position = ANY(?)", place)
        rows = search_rows(found)
        if rows:
            self.insert("search_values", rows)
