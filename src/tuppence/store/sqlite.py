"""The embedded database: one SQLite file, one writing connection, one reading connection."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from tuppence.errors import StoreUnavailable
from tuppence.store.paging import position_of
from tuppence.store.reading import SqlReader
from tuppence.store.rows import (
    DatabaseInUse,
    DatabaseUnusable,
    EventRow,
    KeyRow,
    ObjectRow,
    Posting,
    RequestLogRow,
    SavedReply,
    StoredObject,
    World,
)
from tuppence.store.search_tables import SearchWriter
from tuppence.store.tables import DERIVED, OF_A_WORLD, TABLES

PRAGMAS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 0;
PRAGMA cache_size = -32000;
PRAGMA temp_store = MEMORY;
PRAGMA journal_size_limit = 67108864;
"""
SCHEMA_VERSION = 2
APPLICATION_ID = 0x54555050  # "TUPP"
HEADER = b"SQLite format 3\0"
MAPPED_BYTES = 2**34
CHECKED_BYTES = 256 * 2**20  # read at every start


def connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
    connection.executescript(PRAGMAS)
    return connection


def connect_for_reading(path: str) -> sqlite3.Connection:
    """A second connection, which reads through the system's own cache of the file."""
    connection = connect(path)
    connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}").fetchall()
    return connection


def lock_file(path: str) -> FileLock:
    """Hold the file for this process. Raises `DatabaseInUse`."""
    lock = FileLock(path + ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise DatabaseInUse(
            f"Another Tuppence server is using {path}. Stop it, or start this one on a file of its "
            "own with --db PATH."
        ) from None
    except OSError as error:
        raise DatabaseUnusable(f"Cannot write to {Path(path).parent}: {error.strerror}.") from None
    return lock


def migrate(connection: sqlite3.Connection, path: str) -> None:
    """Bring the schema up to date, each step in a transaction of its own."""
    version = check_version(connection, path)
    folder = files("tuppence.store").joinpath("migrations", "sqlite")
    for step in sorted(p.name for p in folder.iterdir() if p.name.endswith(".sql")):
        number = int(step.split("_")[0])
        if number > version:
            sql = folder.joinpath(step).read_text()
            connection.executescript(
                f"BEGIN IMMEDIATE; {sql} PRAGMA application_id = {APPLICATION_ID}; "
                f"PRAGMA user_version = {number}; COMMIT;"
            )


def check_version(connection: sqlite3.Connection, path: str) -> int:
    """The schema's version. Raises `DatabaseUnusable` for a newer one and for no file of ours."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise DatabaseUnusable(
            f"{path} was written by a newer Tuppence (schema {version}, this one knows "
            f"{SCHEMA_VERSION}). Upgrade Tuppence, or use another file with --db PATH."
        )
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if tables and application != APPLICATION_ID:
        raise DatabaseUnusable(f"{path} is a SQLite database, but not one of Tuppence's.")
    return int(version)


def opened(path: str) -> sqlite3.Connection:
    """A migrated connection for writing. Raises `DatabaseUnusable`."""
    check_header(path)
    try:
        connection = connect(path)
        migrate(connection, path)
        check_pages(connection, path)
    except sqlite3.DatabaseError as error:
        if path != ":memory:" and not os.access(path, os.W_OK):
            raise DatabaseUnusable(f"{path} cannot be written to by this user.") from None
        raise DatabaseUnusable(f"{path} cannot be used as a database: {error}.") from None
    return connection


@contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection]:
    """One state of the file, beside whoever writes it. Raises `DatabaseUnusable`."""
    if not os.path.exists(path):
        raise DatabaseUnusable(f"There is no database at {path}.")
    check_header(path)
    try:
        connection = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)
        with closing(connection):
            connection.isolation_level = None
            check_version(connection, path)
            connection.execute("BEGIN")
            yield connection
    except sqlite3.DatabaseError as error:
        raise DatabaseUnusable(f"{path} cannot be read: {error}.") from None


def check_pages(connection: sqlite3.Connection, path: str) -> None:
    """Refuse a damaged file. A large one is checked for its length only: `tuppence db check`."""
    if path == ":memory:":
        return
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    said = "ok"
    if pages * size <= CHECKED_BYTES:
        (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise DatabaseUnusable(
            f"{path} is damaged ({said}). Nothing was changed in it. Restore a backup, or copy "
            f"what can be read with `sqlite3 {path} .recover`."
        )


def check_header(path: str) -> None:
    """Never touch a file that holds something else; SQLite itself would overwrite a short one."""
    if path != ":memory:" and os.path.exists(path) and os.path.getsize(path):
        with open(path, "rb") as file:
            if file.read(len(HEADER)) != HEADER:
                raise DatabaseUnusable(f"{path} cannot be used as a database: it is none.")


def unavailable(error: sqlite3.Error) -> StoreUnavailable:
    return StoreUnavailable(str(error))


class SqliteReader(SqlReader):
    """Questions to one connection.

    Between two commits nothing changes, so the lane lets the reading connection hold its snapshot
    (`may_hold`), which spares each question its locks, and has it let go before every commit.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.may_hold = False

    def release(self) -> None:
        """Let go of the state held for reading; the next question sees the newest."""
        self.may_hold = False
        if self.connection.in_transaction:
            self.connection.execute("COMMIT")

    def rows(self, sql: str, arguments: Sequence[Any] = ()) -> list[Any]:
        try:
            if self.may_hold and not self.connection.in_transaction:
                self.connection.execute("BEGIN")
            return self.connection.execute(sql, arguments).fetchall()
        except sqlite3.Error as error:
            raise unavailable(error) from error


class SqliteWriter(SqliteReader, SearchWriter):
    """The lane's connection. Events, logs and replies wait for the end of the batch."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self.events: list[tuple[Any, ...]] = []
        self.logs: list[tuple[Any, ...]] = []
        self.replies: dict[tuple[str, bool, str], SavedReply] = {}

    def execute(self, sql: str, arguments: Sequence[Any] = ()) -> None:
        try:
            self.connection.execute(sql, arguments)
        except sqlite3.Error as error:
            raise unavailable(error) from error

    def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            try:
                self.connection.executemany(sql, rows)
            except sqlite3.Error as error:
                raise unavailable(error) from error

    def insert(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        table = TABLES[name]
        self.execute_many(f"INSERT INTO {name} ({table.listed}) VALUES ({table.marks})", rows)

    def clear_world(self, world: World) -> None:
        """Forget everything that a world holds."""
        of_world = "SELECT position FROM objects WHERE account = ? AND livemode = ?"
        self.execute(f"DELETE FROM search_queue WHERE position IN ({of_world})", world)
        self.execute(f"DELETE FROM search_grams WHERE rowid IN ({of_world})", world)
        for name in (*OF_A_WORLD, *DERIVED):
            self.execute(f"DELETE FROM {name} WHERE account = ? AND livemode = ?", world)

    def queue_again(self, world: World) -> None:
        """Have every object of a world indexed anew."""
        self.execute(
            "INSERT OR IGNORE INTO search_queue SELECT position FROM objects "
            "WHERE account = ? AND livemode = ?",
            world,
        )

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is written inside leaves nothing behind if it raises."""
        events, logs = len(self.events), len(self.logs)
        self.execute("SAVEPOINT attempt")
        try:
            yield
        except Exception:
            del self.events[events:]
            del self.logs[logs:]
            self.execute("ROLLBACK TO attempt")
            self.execute("RELEASE attempt")
            raise
        self.execute("RELEASE attempt")

    def flush(self) -> None:
        """Write what waited for the end of the batch."""
        self.execute_many("INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?)", self.events)
        self.execute_many("INSERT INTO request_logs VALUES (?,?,?,?,?,?,?,?,?)", self.logs)
        self.execute_many(
            "INSERT OR REPLACE INTO idempotency_keys VALUES (?,?,?,?,?,?,?,?,?,?)",
            [(r.position, *r.world, *r[2:]) for r in self.replies.values()],
        )
        self.forget()

    def forget(self) -> None:
        self.events, self.logs, self.replies = [], [], {}

    # -- writes

    def put_object(
        self, world: World, type: str, row: ObjectRow, keys: Sequence[tuple[str, str]]
    ) -> None:
        self.execute(
            "INSERT INTO objects VALUES (?,?,?,?,?,?,?,?,?,?)",
            (
                row.position,
                world.account,
                world.livemode,
                type,
                row.id,
                row.created,
                row.version,
                row.deleted,
                row.body,
                row.extra,
            ),
        )
        self.add_keys(world, type, row, keys)

    def add_keys(
        self, world: World, type: str, row: ObjectRow, keys: Sequence[tuple[str, str]]
    ) -> None:
        for name, value in keys:
            self.execute(
                "INSERT INTO object_keys VALUES (?,?,?,?,?,?,?)",
                (world.account, world.livemode, type, name, value, row.created, row.position),
            )

    def put_setting(self, name: str, value: str) -> None:
        self.execute("INSERT OR REPLACE INTO settings VALUES (?,?)", (name, value))

    def forget_setting(self, name: str) -> None:
        self.execute("DELETE FROM settings WHERE name = ?", (name,))

    def forget_keys(self) -> None:
        self.execute("DELETE FROM object_keys")

    def put_keys(self, stored: StoredObject, keys: Sequence[tuple[str, str]]) -> None:
        self.execute_many(
            "INSERT INTO object_keys VALUES (?,?,?,?,?,?,?)",
            [(*stored.world, stored.type, *key, stored.created, stored.position) for key in keys],
        )

    def remove_object(self, world: World, type: str, row: ObjectRow) -> None:
        self.execute("DELETE FROM objects WHERE position = ?", (row.position,))

    def replace_object(
        self,
        world: World,
        type: str,
        row: ObjectRow,
        dropped: Sequence[tuple[str, str]],
        added: Sequence[tuple[str, str]],
    ) -> None:
        self.execute(
            "UPDATE objects SET version = ?, deleted = ?, body = ?, extra = ? WHERE position = ?",
            (row.version, row.deleted, row.body, row.extra, row.position),
        )
        self.execute_many(
            "DELETE FROM object_keys WHERE account = ? AND livemode = ? AND type = ? AND name = ? "
            "AND value = ? AND created = ? AND position = ?",
            [
                (world.account, world.livemode, type, name, value, row.created, row.position)
                for name, value in dropped
            ],
        )
        self.add_keys(world, type, row, added)

    def add_event(self, row: EventRow) -> None:
        self.events.append((row.position, *row.world, *row[2:]))

    def add_request_log(self, row: RequestLogRow) -> None:
        self.logs.append((row.position, *row.world, *row[2:]))

    def saved_reply(self, world: World, key: str) -> SavedReply | None:
        waiting = self.replies.get((*world, key))
        return waiting or super().saved_reply(world, key)

    def save_reply(self, row: SavedReply) -> None:
        self.replies[(*row.world, row.key)] = row

    def put_timer(self, world: World, name: str, object_id: str, due_at: int | None) -> None:
        """Set, move or (with None) cancel a timer."""
        if due_at is None:
            self.execute(
                "DELETE FROM timers WHERE account = ? AND livemode = ? AND name = ? "
                "AND object_id = ?",
                (world.account, world.livemode, name, object_id),
            )
        else:
            self.execute(
                "INSERT OR REPLACE INTO timers VALUES (?,?,?,?,?)",
                (world.account, world.livemode, name, object_id, due_at),
            )

    def add_postings(
        self, world: World, entry: str, created: int, rows: Sequence[tuple[int, Posting]]
    ) -> None:
        self.execute_many(
            "INSERT INTO postings VALUES (?,?,?,?,?,?,?,?)",
            [(position, *world, entry, *posting, created) for position, posting in rows],
        )

    def put_account(self, id: str, created: int, body: bytes) -> None:
        self.execute("INSERT OR REPLACE INTO accounts VALUES (?,?,?)", (id, created, body))

    def put_api_key(self, row: KeyRow) -> None:
        self.execute("INSERT INTO api_keys VALUES (?,?,?,?,?,?,?)", row)

    def forget_replies(self, before: int) -> None:
        """Drop the replies kept for idempotency keys first used before a second."""
        position = position_of("gte", before)
        self.execute("DELETE FROM idempotency_keys WHERE position < ?", (position,))
