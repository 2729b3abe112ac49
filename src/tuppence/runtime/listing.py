"""Lists: newest first, paged by cursors, filtered by indexed fields."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from tuppence.catalogue import INVERTED, PAGING, Operation
from tuppence.errors import ApiError, exclusive_params, no_such, not_built, out_of_range
from tuppence.runtime.context import Page, Params
from tuppence.runtime.ids import Ids
from tuppence.runtime.index_keys import key_text
from tuppence.runtime.tx import Tx
from tuppence.store.list_sql import DELIVERED as DELIVERED
from tuppence.store.list_sql import OWN_TABLES
from tuppence.store.rows import Entry, PageQuery

DEFAULT_LIMIT, MOST = 10, 100
UNFILTERED = frozenset({"created", "include", "order_by"})
BOUNDS = {
    "created_after": "gt",
    "created_before": "lt",
    "created_gt": "gt",
    "created_gte": "gte",
    "created_lt": "lt",
    "created_lte": "lte",
}


def list_page(
    tx: Tx,
    operation: Operation,
    params: Params,
    within: Mapping[str, Sequence[str]] | None = None,
) -> Page:
    """One page of the operation's resource; `within` holds filters that its path implies."""
    type = str(operation.resource)
    limit = checked_limit(params.get("limit"))
    after, before = params.get("starting_after"), params.get("ending_before")
    equals = filters(tx, operation, params) | dict(within or {})
    created = bounds(params.get("created")) | bounds_in_names(params)
    query = PageQuery(
        tx.world, type, limit + 1, equals, created, ranges=ranges(tx, operation, params)
    )
    if operation.path.startswith("/v2/"):
        return v2_page(tx, operation, params, query)
    if after and before:
        raise exclusive_params("ending_before", "starting_after")
    if after:
        query.after = cursor(tx, type, after, "starting_after")
    if before:
        query.before = cursor(tx, type, before, "ending_before")
    entries = list(tx.list(query))
    has_more = len(entries) > limit
    entries = entries[:limit]
    if query.before:
        entries.reverse()
    return Page(type, entries, has_more, url_of(operation, params))


def page_below(
    tx: Tx, operation: Operation, params: Params, type: str, equals: Mapping[str, str]
) -> Page:
    """A page of objects of one type with these values, whatever its operation lists else."""
    limit = checked_limit(params.get("limit"))
    wanted: dict[str, Sequence[str]] = {name: [value] for name, value in equals.items()}
    query = PageQuery(tx.world, type, limit + 1, wanted, {})
    if params.get("starting_after"):
        query.after = cursor(tx, type, params["starting_after"], "starting_after")
    entries = list(tx.list(query))
    return Page(type, entries[:limit], len(entries) > limit, url_of(operation, params))


def v2_page(tx: Tx, operation: Operation, params: Params, query: PageQuery) -> Page:
    """A page of a v2 list: its neighbours are named by addresses that hold a token.

    Source: docs page api-v2-overview, list pagination.
    """
    if params.get("page"):
        way, place = from_token(params["page"])
        setattr(query, way, place)
    limit = query.limit - 1
    entries = list(tx.list(query))
    more = len(entries) > limit
    entries = entries[:limit]
    if query.before:
        entries.reverse()
    before = bool(entries) and (bool(query.after) or (bool(query.before) and more))
    after = bool(entries) and (bool(query.before) or more)
    url = url_of(operation, params)
    return Page(
        query.type,
        entries,
        after,
        url,
        next_page=page_url(url, params, "after", entries[-1]) if after else None,
        previous_page=page_url(url, params, "before", entries[0]) if before else None,
    )


def page_url(url: str, params: Params, way: str, entry: Entry) -> str:
    token = base64.urlsafe_b64encode(f"{way}:{entry.created}:{entry.position}".encode()).decode()
    sent = {name: value for name, value in params.items() if name != "page"}
    return f"{url}?{urlencode([*pairs(sent), ('page', token)])}"


def pairs(params: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """Nested parameters as an address holds them: `include[0]=identity`."""
    found: list[tuple[str, str]] = []
    for key, value in params.items():
        name = f"{prefix}[{key}]" if prefix else key
        if isinstance(value, dict):
            found += pairs(value, name)
        elif isinstance(value, list):
            found += pairs({str(i): one for i, one in enumerate(value)}, name)
        else:
            found.append((name, key_text(value)))
    return found


def from_token(token: str) -> tuple[str, tuple[int, int]]:
    try:
        way, _, rest = base64.urlsafe_b64decode(token.encode()).decode().partition(":")
        place = Ids.place(rest)
    except (ValueError, binascii.Error):
        raise ApiError(f"Invalid page token: {token}", param="page") from None
    if way not in ("after", "before"):
        raise ApiError(f"Invalid page token: {token}", param="page")
    return way, place


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
    heads = {name.split(".")[0] for name in known} | PAGING | UNFILTERED | set(BOUNDS)
    for name in params:
        if name not in heads:
            raise not_built(f"`{name}` in {operation.key}")
    order = params.get("order_by")
    if order not in (None, "created"):
        raise not_built(f"`order_by={order}` in {operation.key}")
    found: dict[str, Sequence[str]] = {}
    for name, field in known.items():
        value: Any = params
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if value is None or name == "created" or isinstance(value, dict):
            continue
        if field.startswith(INVERTED):
            field, value = field.removeprefix(INVERTED), not value
        values = value if isinstance(value, list) else [value]
        check_known(tx, operation, name, values)
        found[field] = [key_text(one) for one in dict.fromkeys(values)]
    return found


def ranges(tx: Tx, operation: Operation, params: Params) -> dict[str, dict[str, int]]:
    """Filters by bounds: `arrival_date[gte]=`, on fields that hold numbers."""
    known = tx.catalogue.list_filters(operation)
    return {
        field: {bound: second_of(limit) for bound, limit in params[name].items()}
        for name, field in known.items()
        if name != "created" and isinstance(params.get(name), dict)
    }


def bounds_in_names(params: Params) -> dict[str, int]:
    """`created_gt` of v2 and `created_after` of payment records, which name their bound."""
    return {BOUNDS[name]: second_of(params[name]) for name in BOUNDS if name in params}


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
    if not isinstance(created, dict):
        return {"gte": created, "lte": created}
    return {name: second_of(bound) for name, bound in created.items()}


def second_of(bound: Any) -> int:
    """A second, also from the RFC 3339 text that v2 takes. Raises `ApiError` for any other."""
    if isinstance(bound, int):
        return bound
    try:
        return int(datetime.fromisoformat(str(bound)).timestamp())
    except (ValueError, OverflowError):
        raise ApiError(f"Invalid timestamp: {bound}", param="created") from None


def cursor(tx: Tx, type: str, id: str, param: str) -> tuple[int, int]:
    """Where an object stands in its list. Raises "No such ..." naming the cursor."""
    if type in OWN_TABLES:
        try:
            entry = tx.entry(OWN_TABLES[type], tx.services.ids.position_of(id))
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
