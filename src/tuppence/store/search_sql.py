"""The SQL of a search: driven by the clause that picks fewest, the others looked up by position."""

from __future__ import annotations

from typing import Any

from tuppence.domain.search_query import Clause
from tuppence.store.rows import SearchPage

PROBE = 2000  # a clause that picks fewer than this many is worth starting from
WORLD = "account = ? AND livemode = ? AND type = ?"
COMPARE = {"=": "=", ">": ">", "<": "<", ">=": ">=", "<=": "<="}


def world_of(asked: SearchPage) -> list[Any]:
    return [asked.world.account, int(asked.world.livemode), asked.type]


def probe(asked: SearchPage, clause: Clause) -> tuple[str, list[Any]] | None:
    """The positions that a clause picks, as SQL; None where it cannot be started from."""
    if clause.negated or clause.value is None:
        return None
    if clause.operator == "~":
        sql = "SELECT rowid AS position FROM search_grams WHERE search_grams MATCH ?"
        return sql, ['"' + str(clause.value).replace('"', '""') + '"']
    column = "number" if isinstance(clause.value, float) else "text"
    sql = (
        f"SELECT position FROM search_values WHERE {WORLD} AND name = ? "
        f"AND {column} {COMPARE[clause.operator]} ?"
    )
    return sql, [*world_of(asked), clause.name, clause.value]


def condition(clause: Clause) -> tuple[str, list[Any]]:
    """Whether the object `t` meets a clause."""
    there = "EXISTS (SELECT 1 FROM search_values v WHERE v.account = t.account "
    there += "AND v.position = t.position AND v.name = ?"
    arguments: list[Any] = [clause.name]
    if clause.value is None:
        # `field:null` is met where there is no value, `-field:null` where there is one.
        return (there + ")" if clause.negated else f"NOT {there})"), arguments
    if clause.name == "created":
        sql = f"t.created {COMPARE[clause.operator]} ?"
        arguments = [clause.value]
    elif clause.operator == "~":
        sql = there + " AND instr(v.text, ?) > 0)"
        arguments.append(clause.value)
    else:
        column = "number" if isinstance(clause.value, float) else "text"
        sql = f"{there} AND v.{column} {COMPARE[clause.operator]} ?)"
        arguments.append(clause.value)
    return (f"NOT {sql}" if clause.negated else sql), arguments


def statement(asked: SearchPage, driver: tuple[str, list[Any]] | None) -> tuple[str, list[Any]]:
    """Rows newest first: those of the driver, or all of the type, that meet the clauses."""
    sql = "SELECT t.position, t.id, t.created, t.body FROM objects t WHERE t.deleted = 0 "
    sql += "AND t.account = ? AND t.livemode = ? AND t.type = ?"
    arguments = world_of(asked)
    if driver is not None:
        # The unary plus keeps the planner from walking the whole type instead of the few.
        sql = sql.replace("t.account = ?", "+t.account = ?").replace("t.type = ?", "+t.type = ?")
        sql += f" AND t.position IN ({driver[0]})"
        arguments = [*arguments, *driver[1]]
    parts = [condition(clause) for clause in asked.clauses]
    sql += f" AND ({(' OR ' if asked.any else ' AND ').join(part for part, _ in parts)})"
    for _, more in parts:
        arguments += more
    if asked.after:
        sql += " AND (t.created, t.position) < (?, ?)"
        arguments += asked.after
    return sql + " ORDER BY t.created DESC, t.position DESC LIMIT ?", [*arguments, asked.limit]
