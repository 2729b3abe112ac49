"""Which store an address names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tuppence.store.blobs import Blobs, SharedBlobs
from tuppence.store.lane import SqliteStore

if TYPE_CHECKING:
    from tuppence.store.rows import Store

POSTGRES = ("postgresql://", "postgres://")


def is_postgres(db: str) -> bool:
    return db.startswith(POSTGRES)


def open_store(
    db: str, monotonic: Callable[[], float], sleep: Callable[[float], None]
) -> tuple[Store, Blobs]:
    """The store, and that of its files, at a path, `:memory:`, or a `postgresql://` address.

    Raises `DatabaseInUse`, `DatabaseUnusable` or `StoreUnavailable`.
    """
    if is_postgres(db):
        from tuppence.store.postgres_lane import PostgresStore

        shared = PostgresStore(db, monotonic, sleep)
        return shared, SharedBlobs(shared)
    return SqliteStore(db), Blobs(db)
