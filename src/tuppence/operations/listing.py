"""Lists: newest first, paged by cursors, filtered by indexed fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tuppence.catalogue import PAGING, Operation
from tuppence.errors import exclusive_params, no_such, not_built, out_of_range
from tuppence.operations.keys import key_text
from tuppence.operations.resource import Page, Params
from tuppence.operations.tx import Tx
from tuppence.store.paging import OWN_TABLES
from tuppence.store.rows import PageQuery

DEFAULT_LIMIT, MOST = 10, 100


def list_page(
    tx: Tx,
    operation: Operation,
    params: Params,
    within: dict[str, Sequence[str]] | None = None,
) -> Page:
    """One page of the operation's resource; `within` holds filters that its path implies."""
    type = str(operation.resource)
    limit = checked_limit(params.limit)
    equals = filters(tx, operation, params) | (within or {})
    query = PageQuery(tx.world, type, limit + 1, equals, bounds(params.created))
    if params.starting_after and params.ending_before:
        raise exclusive_params("ending_before", "starting_after")
    if params.starting_after:
        query.after = cursor(tx, type, params.starting_after, "starting_after")
    if params.ending_before:
        query.before = cursor(tx, type, params.ending_before, "ending_before")
    entries = list(tx.list(query))
    has_more = len(entries) > limit
    entries = entries[:limit]
    if query.before:
        entries.reverse()
    return Page(type, entries, has_more, url_of(operation, params))


def checked_limit(limit: int | None) -> int:
    if limit is None:
        return DEFAULT_LIMIT
    if limit < 1:
        raise out_of_range("greater than or equal to 1", "limit")
    if limit > MOST:
        raise out_of_range(f"less than or equal to {MOST}", "limit")
    return limit


def filters(tx: Tx, operation: Operation, params: Params) -> dict[str, Sequence[str]]:
    """Filter field -> accepted values: `active=true`, `recurring[interval]=month`, `ids[]=`.

    A filter that looks at no field of the resource is refused: ignoring it would be a lie.
    """
    known = tx.catalogue.list_filters(operation)
    heads = {name.split(".")[0] for name in known} | PAGING
    for name in params:
        if name not in heads:
            raise not_built(f"`{name}` in {operation.key}")
    found: dict[str, Sequence[str]] = {}
    for name, field in known.items():
        value: Any = params
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if value is None or name == "created":
            continue
        values = value if isinstance(value, list) else [value]
        check_known(tx, operation, name, values)
        found[field] = [key_text(one) for one in dict.fromkeys(values)]
    return found


def check_known(tx: Tx, operation: Operation, name: str, values: list[Any]) -> None:
    """Refuse a filter by an object that never was (recorded GET /v1/invoices, 2025-11-17)."""
    spec = tx.catalogue.resource(str(operation.resource)).fields.get(name)
    kind = spec["t"] if spec else None
    types = kind.get("expandable", []) if isinstance(kind, dict) else []
    named = [type for type in types if isinstance(type, str)]
    for value in values:
        if len(named) == 1 and named[0] != "account" and not tx.find_row(named[0], str(value)):
            raise no_such(named[0].rsplit(".", 1)[-1], str(value), name)


def bounds(created: Any) -> dict[str, int]:
    """`created=N` means that second; `created[gte]=N` and its like are bounds."""
    if created is None:
        return {}
    return created if isinstance(created, dict) else {"gte": created, "lte": created}


def cursor(tx: Tx, type: str, id: str, param: str) -> tuple[int, int]:
    """Where an object stands in its list. Raises "No such ..." naming the cursor."""
    if type in OWN_TABLES:
        try:
            entry = tx.entry(OWN_TABLES[type], tx.kit.ids.position_of(id))
        except ValueError:
            entry = None
        if entry is None or entry.id != id:
            raise no_such(type, id, param)
        return entry.created, entry.position
    found = tx.find(type, id)
    if found is None:
        raise no_such(type, id, param)
    return found.row.created, found.row.position


def url_of(operation: Operation, params: Params) -> str:
    url = operation.path
    for name, value in params.path.items():
        url = url.replace(f"{{{name}}}", value)
    return url
