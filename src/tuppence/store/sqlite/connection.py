"""The embedded database: one SQLite file, one writing connection, one reading connection."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from tuppence.errors import StorageFull, StoreUnavailable
from tuppence.store.batch import BatchWriter
from tuppence.store.queries import SqlReader
from tuppence.store.rows import (
    DatabaseInUse,
    DatabaseUnusable,
    SavedReply,
    World,
)
from tuppence.store.search_tables import SearchWriter
from tuppence.store.tables import TABLES

PRAGMAS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 0;
PRAGMA cache_size = -32000;
PRAGMA temp_store = MEMORY;
PRAGMA journal_size_limit = 67108864;
"""
SCHEMA_VERSION = 8
APPLICATION_ID = 0x54555050  # "TUPP"
HEADER = b"SQLite format 3\0"
MAPPED_BYTES = 2**34
CHECKED_BYTES = 256 * 2**20  # read at every start

log = logging.getLogger("tuppence.store")

INSERTS = {
    name: f"INSERT INTO {name} ({table.listed}) VALUES ({table.marks})"
    for name, table in TABLES.items()
}


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
    is_full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return StorageFull(str(error)) if is_full else StoreUnavailable(str(error))


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
        except OverflowError:  # PostgreSQL, too, finds no row by a number that none can hold
            log.warning("a question with a number beyond 64 bits was answered with no rows")
            return []
        except sqlite3.Error as error:
            raise unavailable(error) from error


class SqliteWriter(BatchWriter, SqliteReader, SearchWriter):
    """The lane's connection: the only one that writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        BatchWriter.__init__(self)
        SqliteReader.__init__(self, connection)

    def begin(self, replies: Sequence[tuple[World, str]] = ()) -> None:
        """Begin a batch, and look up at once the replies that will be asked for."""
        self.seen.clear()
        self.replies_seen = {(*world, key): None for world, key in replies}
        self.execute("BEGIN IMMEDIATE")
        by_world: dict[World, list[str]] = {}
        for world, key in replies:
            by_world.setdefault(world, []).append(key)
        for world, keys in by_world.items():
            found = self.rows(
                "SELECT position, key, created, fingerprint, path, request_id, status, body "
                "FROM idempotency_keys WHERE account = ? AND livemode = ? "
                f"AND key IN ({', '.join('?' * len(keys))})",
                (*world, *keys),
            )
            for position, key, *rest in found:
                self.replies_seen[(*world, key)] = SavedReply(position, world, key, *rest)

    def execute(self, sql: str, arguments: Sequence[Any] = ()) -> None:
        try:
            self.connection.execute(sql, arguments)
        except sqlite3.Error as error:
            raise unavailable(error) from error

    def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> int:
        if not rows:
            return 0
        try:
            return self.connection.executemany(sql, rows).rowcount
        except sqlite3.Error as error:
            raise unavailable(error) from error

    def insert_rows(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        self.execute_many(INSERTS[name], rows)

    def key_of(self, table: str) -> Sequence[str]:
        return TABLES[table].sqlite_key

    def is_locked(self, world: World) -> bool:
        return True

    def send_queue(self, waiting: Sequence[tuple[str, int, int]]) -> None:
        self.execute_many("INSERT OR IGNORE INTO search_queue VALUES (?, ?, ?)", waiting)

    def clear_search(self, world: World) -> None:
        of_world = "SELECT position FROM objects WHERE account = ? AND livemode = ?"
        self.execute("DELETE FROM search_queue WHERE account = ? AND livemode = ?", world)
        self.execute(f"DELETE FROM search_grams WHERE rowid IN ({of_world})", world)
