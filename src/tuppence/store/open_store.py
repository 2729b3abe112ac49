"""Which store an address names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tuppence.store.blobs import Blobs, SharedBlobs
from tuppence.store.sqlite.connection import SqliteReader
from tuppence.store.sqlite.connection import reading as reading_sqlite
from tuppence.store.sqlite.store import SqliteStore, thread

if TYPE_CHECKING:
    from tuppence.store.queries import SqlReader
    from tuppence.store.rows import Store

POSTGRES = ("postgresql://", "postgres://")


def is_postgres(db: str) -> bool:
    return db.startswith(POSTGRES)


def shown(db: str) -> str:
    """A database's address without its password."""
    if not is_postgres(db):
        return db
    from tuppence.store.postgres.connection import shown as without_password

    return without_password(db)


def open_store(
    db: str,
    monotonic: Callable[[], float],
    sleep: Callable[[float], None],
    background: Callable[[str], Executor] = thread,
) -> tuple[Store, Blobs]:
    """The store, and that of its files, at a path, `:memory:`, or a `postgresql://` address.

    Raises `DatabaseInUse`, `DatabaseUnusable` or `StoreUnavailable`.
    """
    if is_postgres(db):
        from tuppence.store.postgres.store import PostgresStore

        shared = PostgresStore(db, monotonic, sleep)
        return shared, SharedBlobs(shared, shared)
    return SqliteStore(db, background), Blobs(db)


@contextmanager
def open_reader(db: str) -> Iterator[tuple[SqlReader, Blobs]]:
    """One state of a database, unchanged for as long as it is read, also while servers run.

    Raises `DatabaseUnusable` or `StoreUnavailable`.
    """
    if is_postgres(db):
        from tuppence.store.postgres.connection import reading

        with reading(db) as reader:
            yield reader, SharedBlobs(reader, None)
        return
    with reading_sqlite(db) as connection:
        yield SqliteReader(connection), Blobs(db)
