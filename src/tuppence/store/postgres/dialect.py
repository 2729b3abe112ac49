"""PostgreSQL: the questions asked of it, in its own words, and what its errors mean.

Only statements that PostgreSQL-compatible distributed engines take are used (docs:
operations/scaling).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NoReturn

import psycopg
from psycopg import errors

from tuppence.domain.search_query import Clause
from tuppence.errors import LockTimeout, StorageFull, StoreUnavailable
from tuppence.store import search_sql
from tuppence.store.batch import Conflict
from tuppence.store.queries import OBJECT, STORED, SqlReader
from tuppence.store.rows import (
    Entry,
    ObjectRow,
    PageQuery,
    SearchPage,
    StoredObject,
    World,
)
from tuppence.store.tables import indexed

Connection = psycopg.Connection[tuple[Any, ...]]
# A position's text is found by its start: a B-tree holds no value longer than a third of a page.
TEXT_START = 200
NUL, FOR_NUL = "\0", "\uf8f0"  # PostgreSQL's texts cannot hold the one; nobody writes the other


@lru_cache(maxsize=2048)
def in_postgres(sql: str) -> str:
    """The statement in PostgreSQL's words."""
    for ours, theirs in (
        ("%", "%%"),
        ("?", "%s"),
        ("CROSS JOIN objects t ON", "JOIN objects t ON"),
        ("instr(", "strpos("),
        ("+t.", "t."),
    ):
        sql = sql.replace(ours, theirs)
    return sql


def plain(value: Any) -> Any:
    """A value as the columns take it."""
    if value is True or value is False:
        return int(value)
    if isinstance(value, str) and NUL in value:
        return value.replace(NUL, FOR_NUL)
    return value


def refuse(error: psycopg.Error) -> NoReturn:
    """Raise what a database error means. Its details may hold values and are not repeated."""
    if isinstance(
        error,
        errors.SerializationFailure | errors.DeadlockDetected | errors.UniqueViolation,
    ):
        raise Conflict(str(error.sqlstate)) from None
    said = error.diag.message_primary or str(error).split("\n")[0]
    if isinstance(error, errors.LockNotAvailable):
        raise LockTimeout(said) from None
    if isinstance(error, errors.DiskFull):
        raise StorageFull(f"PostgreSQL: {said}") from None
    raise StoreUnavailable(f"PostgreSQL: {said} ({error.sqlstate or 'no connection'})") from None


Run = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]


class PostgresReader(SqlReader):
    """Questions to any connection: `run` executes a statement and returns its rows."""

    def __init__(self, run: Run) -> None:
        self.run = run

    def rows(self, sql: str, arguments: Sequence[Any] = ()) -> list[Any]:
        return self.run(in_postgres(sql), [plain(one) for one in arguments])

    def objects(self, world: World, type: str, ids: Sequence[str]) -> list[ObjectRow]:
        found = self.rows(
            f"{OBJECT} WHERE account = ? AND livemode = ? AND type = ? AND id = ANY(?)",
            (*world, type, [plain(id) for id in ids]),
        )
        return [ObjectRow(*row) for row in found]

    def page(self, query: PageQuery) -> list[Entry]:
        equals: dict[str, Sequence[str]] = {
            name: [indexed(one) for one in values] for name, values in query.equals.items()
        }
        return super().page(replace(query, equals=equals))

    def stored_objects(self, after: StoredObject | None, limit: int) -> list[StoredObject]:
        place = (after.world.account, after.position) if after else ("", 0)
        return [
            StoredObject(position, World(account, bool(livemode)), type, created, body, extra)
            for position, account, livemode, type, created, body, extra in self.rows(
                f"{STORED} WHERE (account, position) > (?, ?) AND deleted = 0 "
                "ORDER BY account, position LIMIT ?",
                (*place, limit),
            )
        ]

    def last_position(self) -> int:
        return 0  # accounts come first in every index

    def any_taken(self, table: str, positions: Sequence[int]) -> bool:
        return False  # a position is an account's own

    def file_pieces(self, digest: str) -> Iterator[bytes]:
        for number in itertools.count():
            found = self.rows(
                "SELECT content FROM file_pieces WHERE sha256 = ? AND number = ?", (digest, number)
            )
            if not found:
                return
            yield found[0][0]

    # -- searching

    def probe(self, asked: SearchPage, clause: Clause) -> tuple[str, list[Any]] | None:
        start = search_sql.probe(asked, clause)
        if start is None or isinstance(clause.value, float):
            return start
        value = str(clause.value)
        if clause.operator == "~":
            sql = f"SELECT position FROM search_values WHERE {search_sql.WORLD} AND name = ? "
            arguments = [*search_sql.world_of(asked), clause.name, f"%{escaped(value)}%"]
            return sql + "AND text LIKE ?", arguments
        sql, arguments = start
        return f"{sql} AND left(text, {TEXT_START}) = ?", [*arguments, value[:TEXT_START]]


def escaped(text: str) -> str:
    """For LIKE, which takes these three for its own."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
