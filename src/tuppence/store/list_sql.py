"""The SQL of one page of a list, always driven by an index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from heapq import merge
from typing import Any

from tuppence.store.rows import Entry, PageQuery

POSITION_SHIFT = 20  # runtime/ids.py: a position is milliseconds << 20 | counter

# Lists kept in tables of their own, whose filters are columns and whose order is their position.
OWN_TABLES = {
    "delivery_attempt": "delivery_attempts",
    "event": "events",
    "request_log": "request_logs",
}
OWN_COLUMNS = {"events": ", pending"}  # read with the line, beside id, created and body
DELIVERED = "delivered"  # of events: whether no receiver waits for it any more
OPERATORS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


def split_alternatives(query: PageQuery) -> list[PageQuery]:
    """One query for each value of a filter that accepts several, so that each walks its index."""
    for name, values in query.equals.items():
        if len(values) != 1:
            return [
                one
                for value in values
                for one in split_alternatives(
                    replace(query, equals={**query.equals, name: [value]})
                )
            ]
    return [query]


def merged(pages: Sequence[list[Entry]], query: PageQuery) -> list[Entry]:
    """The first lines of several lists that are each in order."""
    if len(pages) == 1:
        return pages[0]
    newest_first = query.before is None

    def place(entry: Entry) -> tuple[int, int]:
        return entry.created, entry.position

    entries: dict[int, Entry] = {}
    for entry in merge(*pages, key=place, reverse=newest_first):
        entries.setdefault(entry.position, entry)
        if len(entries) >= query.limit:
            break
    return list(entries.values())


def statement(query: PageQuery) -> tuple[str, list[Any]]:
    """SQL and arguments for a query whose filters each name one value.

    Rows come newest first, or oldest first where the page stands before a cursor.
    """
    if query.type in OWN_TABLES:
        return own_table_statement(query)
    if query.type and query.equals.get("id"):
        return by_id_statement(query)
    if query.equals:
        return by_key_statement(query)
    sql = Where("SELECT t.position, t.id, t.created, t.body FROM objects t", "t", query)
    sql.add("t.type = ? AND t.deleted = 0", query.type)
    return sql.finish(by_created=True)


class Where:
    """Conditions on one table alias, started with the world they hold in."""

    def __init__(self, select: str, alias: str, query: PageQuery) -> None:
        self.alias = alias
        self.query = query
        self.arguments: list[Any] = []
        self.parts: list[str] = []
        self.select = select
        self.add(
            f"{alias}.account = ? AND {alias}.livemode = ?",
            query.world.account,
            int(query.world.livemode),
        )

    def add(self, condition: str, *arguments: Any) -> None:
        self.parts.append(condition)
        self.arguments += arguments

    def finish(self, *, by_created: bool) -> tuple[str, list[Any]]:
        """Add bounds, cursor, order and limit."""
        query, alias = self.query, self.alias
        for name, limits in query.ranges.items():
            add_range(self, alias, query.type, name, limits)
        columns = [f"{alias}.created", f"{alias}.position"] if by_created else [f"{alias}.position"]
        for name, bound in query.created.items():
            if by_created:
                self.add(f"{alias}.created {OPERATORS[name]} ?", bound)
            else:
                self.add(f"{alias}.position {position_bound(name)} ?", position_of(name, bound))
        cursor = query.after or query.before
        if cursor:
            sign = "<" if query.after else ">"
            place = cursor if by_created else cursor[1:]
            marks = ", ".join("?" * len(place))
            self.add(f"({', '.join(columns)}) {sign} ({marks})", *place)
        direction = "ASC" if query.before else "DESC"
        order = ", ".join(f"{column} {direction}" for column in columns)
        where = " AND ".join(self.parts)
        sql = f"{self.select} WHERE {where} ORDER BY {order} LIMIT ?"
        return sql, [*self.arguments, query.limit]


def position_bound(name: str) -> str:
    return ">=" if name in ("gt", "gte") else "<"


def position_of(name: str, second: int) -> int:
    """The first position at or after the second that a bound speaks of."""
    first = second + 1 if name in ("gt", "lte") else second
    return max(0, min(first * 1000 << POSITION_SHIFT, 2**63 - 1))


def own_table_statement(query: PageQuery) -> tuple[str, list[Any]]:
    table = OWN_TABLES[query.type]
    columns = f"t.position, t.id, t.created, t.body{OWN_COLUMNS.get(table, '')}"
    sql = Where(f"SELECT {columns} FROM {table} t", "t", query)
    for column, values in query.equals.items():
        if column == DELIVERED:
            sql.add("t.pending = 0" if values[0] == "true" else "t.pending > 0")
        else:
            sql.add(f"t.{column} = ?", values[0])
    return sql.finish(by_created=False)


def by_id_statement(query: PageQuery) -> tuple[str, list[Any]]:
    sql = Where("SELECT t.position, t.id, t.created, t.body FROM objects t", "t", query)
    sql.add("t.type = ? AND t.deleted = 0 AND t.id = ?", query.type, query.equals["id"][0])
    for name, values in query.equals.items():
        if name != "id":
            add_key(sql, "t", query.type, name, values[0])
    return sql.finish(by_created=True)


def by_key_statement(query: PageQuery) -> tuple[str, list[Any]]:
    """Walk the index of the filter that picks fewest, look the others up by position."""
    names = sorted(query.equals, key=lambda name: not looks_selective(query.equals[name][0]))
    sql = Where(
        "SELECT t.position, t.id, t.created, t.body FROM object_keys k "
        "CROSS JOIN objects t ON t.account = k.account AND t.position = k.position",
        "k",
        query,
    )
    sql.add(
        "k.type = ? AND k.name = ? AND k.value = ?", query.type, names[0], query.equals[names[0]][0]
    )
    for name in names[1:]:
        add_key(sql, "k", query.type, name, query.equals[name][0])
    return sql.finish(by_created=True)


def add_key(sql: Where, alias: str, type: str, name: str, value: str) -> None:
    sql.add(
        f"EXISTS (SELECT 1 FROM object_keys o WHERE o.account = {alias}.account "
        f"AND o.livemode = {alias}.livemode AND o.type = ? AND o.name = ? AND o.value = ? "
        f"AND o.created = {alias}.created AND o.position = {alias}.position)",
        type,
        name,
        value,
    )


def add_range(sql: Where, alias: str, type: str, name: str, limits: dict[str, int]) -> None:
    """Bounds on a field that holds numbers; its values are looked up by the object's place."""
    conditions = " ".join(f"AND CAST(o.value AS BIGINT) {OPERATORS[one]} ?" for one in limits)
    sql.add(
        f"EXISTS (SELECT 1 FROM object_keys o WHERE o.account = {alias}.account "
        f"AND o.livemode = {alias}.livemode AND o.type = ? AND o.name = ? "
        f"AND o.created = {alias}.created AND o.position = {alias}.position {conditions})",
        type,
        name,
        *limits.values(),
    )


def looks_selective(value: str) -> bool:
    """An id or an address names few objects, `true` or `month` many."""
    return ("_" in value and any(c.isdigit() for c in value)) or "@" in value
