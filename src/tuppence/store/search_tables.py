"""The tables of the search index: read on either store, written on SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tuppence.domain.search_query import Clause
from tuppence.store import search_sql
from tuppence.store.rows import Entry, SearchPage, SearchValue, StoredObject, World


class SearchReader:
    def rows(self, sql: str, arguments: Sequence[Any] = ()) -> list[Any]:
        raise NotImplementedError

    def search(self, asked: SearchPage) -> list[Entry]:
        """One page of a search, newest first."""
        sql, arguments = search_sql.statement(asked, self.search_driver(asked))
        return [Entry(*row) for row in self.rows(sql, arguments)]

    def search_count(self, asked: SearchPage, most: int) -> int:
        """How many objects a search finds, counted up to `most`."""
        whole = replace(asked, after=None, limit=most)
        sql, arguments = search_sql.statement(whole, self.search_driver(whole))
        ((count,),) = self.rows(f"SELECT count(*) FROM ({sql}) AS found", arguments)
        return int(count)

    def search_driver(self, asked: SearchPage) -> tuple[str, list[Any]] | None:
        """The clause that picks fewest objects, if any picks few enough to start from it."""
        best: tuple[int, tuple[str, list[Any]]] | None = None
        for clause in asked.clauses if not asked.any else ():
            start = self.probe(asked, clause)
            if start is None:
                continue
            limited = f"SELECT count(*) FROM ({start[0]} LIMIT {search_sql.PROBE}) AS found"
            ((count,),) = self.rows(limited, start[1])
            if count < search_sql.PROBE and (best is None or count < best[0]):
                best = count, start
        return best[1] if best else None

    def probe(self, asked: SearchPage, clause: Clause) -> tuple[str, list[Any]] | None:
        return search_sql.probe(asked, clause)

    def search_waits(self, world: World | None = None) -> bool:
        where = "WHERE account = ? AND livemode = ? " if world else ""
        return bool(self.rows(f"SELECT 1 FROM search_queue {where}LIMIT 1", world or ()))


class SearchWriter:
    def rows(self, sql: str, arguments: Sequence[Any] = ()) -> list[Any]:
        raise NotImplementedError

    def execute(self, sql: str, arguments: Sequence[Any] = ()) -> None:
        raise NotImplementedError

    def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> int:
        raise NotImplementedError

    def flush(self) -> None:
        raise NotImplementedError

    def waiting_for_search(
        self, limit: int, world: World | None = None
    ) -> list[tuple[StoredObject, bool]]:
        """Objects that the search index has not seen as they are, and whether each is gone."""
        self.flush()
        where = "WHERE q.account = ? AND q.livemode = ? " if world else ""
        rows = self.rows(
            "SELECT q.position, q.account, q.livemode, o.type, o.created, o.body, o.deleted "
            f"FROM search_queue q LEFT JOIN objects o ON o.position = q.position {where}"
            "ORDER BY q.account, q.livemode, q.position LIMIT ?",
            (*(world or ()), limit),
        )
        return [waiting_row(*row) for row in rows]

    def put_search_values(
        self, found: Sequence[tuple[StoredObject, Sequence[SearchValue]]]
    ) -> None:
        positions = [(stored.position,) for stored, _ in found]
        self.execute_many(
            "DELETE FROM search_queue WHERE account = ? AND livemode = ? AND position = ?",
            [(*stored.world, stored.position) for stored, _ in found],
        )
        self.execute_many("DELETE FROM search_values WHERE position = ?", positions)
        self.execute_many("DELETE FROM search_grams WHERE rowid = ?", positions)
        self.execute_many(
            "INSERT OR REPLACE INTO search_values VALUES (?,?,?,?,?,?,?,?)", search_rows(found)
        )
        self.execute_many(
            "INSERT INTO search_grams (rowid, text) VALUES (?, ?)",
            [
                (stored.position, "\n".join(texts))
                for stored, values in found
                if (texts := [one.text for one in values if one.number is None])
            ],
        )


def search_rows(
    found: Sequence[tuple[StoredObject, Sequence[SearchValue]]],
) -> list[tuple[Any, ...]]:
    """The rows of search_values."""
    return [
        (stored.position, *one, *stored.world, stored.type, stored.created)
        for stored, values in found
        for one in values
    ]


def waiting_row(
    position: int,
    account: str,
    livemode: int,
    type: str | None,
    created: int | None,
    body: bytes | None,
    gone: int | None,
) -> tuple[StoredObject, bool]:
    """An object that waits, and whether it is gone, from its place in the queue."""
    world = World(account, bool(livemode))
    stored = StoredObject(position, world, type or "", created or 0, body or b"{}", None)
    return stored, type is None or bool(gone)
