"""What takes the space in a database: rows and approximate bytes of each table, and files."""

from __future__ import annotations

from typing import NamedTuple

from tuppence.platform.database_copy import Side
from tuppence.store.maintenance import FailedJob
from tuppence.store.tables import TABLES

SAMPLE = 1_000  # rows whose length stands for that of all, where the store cannot tell
OTHERS = ("search_queue", "failed_jobs")


class Space(NamedTuple):
    """A table's rows, and its bytes: on SQLite without indexes, as a sample of rows tells."""

    name: str
    rows: int
    bytes: int


def space(side: Side) -> list[Space]:
    """All tables, the largest first."""
    names = [*TABLES, *OTHERS, *(["file_pieces"] if side.is_postgres else [])]
    found = [Space(name, side.count(name), size_of(side, name)) for name in names]
    return sorted(found, key=lambda one: one.bytes, reverse=True)


def size_of(side: Side, name: str) -> int:
    if side.is_postgres:
        ((size,),) = side.reader.rows("SELECT pg_total_relation_size(?::regclass)", (name,))
        return int(size)
    known = TABLES.get(name)
    columns = known.names if known else [row[1] for row in columns_of(side, name)]
    length = " + ".join(f"coalesce(length(CAST({one} AS BLOB)), 0)" for one in columns)
    ((average,),) = side.reader.rows(
        f"SELECT avg(length) FROM (SELECT {length} AS length FROM {name} LIMIT {SAMPLE})", ()
    )
    return int((average or 0) * side.count(name))


def columns_of(side: Side, name: str) -> list[tuple[int, str]]:
    return [(row[0], row[1]) for row in side.reader.rows(f"PRAGMA table_info({name})", ())]


def failed(side: Side, most: int) -> list[FailedJob]:
    """Background jobs that were put off or set aside."""
    kinds = side.reader.failed_job_counts()
    return [job for kind in sorted(kinds) for job in side.reader.failed_jobs(kind, most)]
