"""Search: the objects of a type that a query names, newest first, by an index.

The index is written after the objects: a worker keeps it up to date, and a search first has written
what is still waiting. Source: docs page search.
"""

from __future__ import annotations

import base64
import binascii
import logging
from typing import Any

from tuppence.catalogue import Catalogue, Operation
from tuppence.domain.currency import minor_places
from tuppence.domain.search_query import TEXT, folded, parsed
from tuppence.errors import ApiError
from tuppence.runtime.context import Page, Params
from tuppence.runtime.ids import Ids
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.listing import checked_limit
from tuppence.runtime.registry import Handler, writes_first
from tuppence.runtime.tx import Tx
from tuppence.store.maintenance import FailedJob, described
from tuppence.store.rows import SearchPage, SearchValue, StoredObject, World, Writer

MOST_COUNTED = 10_000
BATCH = 100
FAILED = "search_index"

log = logging.getLogger("tuppence.runtime")


def search(operation: Operation) -> Handler:
    """The default of every `GET /v1/.../search`."""
    writes_first(operation.key, lambda tx, params: tx.search_waits())

    def handler(tx: Tx, params: Params) -> Page:
        type = str(operation.resource)
        fields = tx.catalogue.search_fields(type)
        if tx.catalogue.search_text(type):
            fields = fields | {TEXT: "text"}
        query = parsed(params["query"], fields, type)
        tx.index_for_search()
        limit = checked_limit(params.get("limit"))
        asked = SearchPage(
            tx.world, type, limit + 1, query.clauses, query.any, place(params.get("page"))
        )
        entries = tx.search(asked)
        more = len(entries) > limit
        entries = entries[:limit]
        last = entries[-1] if more else None
        count = "total_count" in (params.get("expand") or [])
        return Page(
            type,
            entries,
            more,
            operation.path,
            next_page=token(last.created, last.position) if last else None,
            total_count=tx.search_count(asked, MOST_COUNTED) if count else None,
            found=True,
        )

    return handler


def token(created: int, position: int) -> str:
    """Where the next page starts, as an opaque text."""
    return base64.urlsafe_b64encode(f"{created}:{position}".encode()).decode()


def place(page: str | None) -> tuple[int, int] | None:
    if not page:
        return None
    try:
        return Ids.place(base64.urlsafe_b64decode(page.encode()).decode())
    except (ValueError, binascii.Error):
        raise ApiError(f"Invalid page: {page}", param="page") from None


# -- the index -------------------------------------------------------------------------------------


def write_index(
    catalogue: Catalogue, writer: Writer, world: World | None = None, most: int = BATCH
) -> int:
    """Index up to `most` objects that wait for it; returns how many there were."""
    waiting = writer.waiting_for_search(most, world)
    writer.put_search_values(
        [
            (stored, [] if deleted else indexable_values(catalogue, writer, stored))
            for stored, deleted in waiting
        ]
    )
    return len(waiting)


def indexable_values(
    catalogue: Catalogue, writer: Writer, stored: StoredObject
) -> list[SearchValue]:
    """The object's values; none, and a failed job, where they cannot be told.

    One broken object must not keep all others out of the index.
    """
    try:
        document = decode(stored.body)
        values = values_of(catalogue, stored.type, document)
        text = text_of(catalogue, stored.type, with_inner(writer, stored.world, document))
        return [*values, SearchValue(TEXT, text, None)] if text else values
    except Exception as error:
        subject = str(stored.position)
        log.exception("%s %s cannot be indexed and was set aside", stored.type, subject)
        found = writer.failed_job(FAILED, stored.world, stored.type, subject)
        tries = found.tries + 1 if found else 1
        writer.put_failed_job(
            FailedJob(FAILED, stored.world, stored.type, subject, tries, described(error))
        )
        return []


def values_of(catalogue: Catalogue, type: str, document: dict[str, Any]) -> list[SearchValue]:
    """Every value by which an object can be found."""
    found = []
    for path, kind in catalogue.search_fields(type).items():
        if path == "metadata":
            for key, value in (document.get("metadata") or {}).items():
                found.append(SearchValue(f"metadata.{key}", value.lower(), None))
            continue
        value = inner(document, path)
        if value is None or isinstance(value, dict | list):
            continue
        if kind == "number":
            found.append(SearchValue(path, str(value), float(value)))
        else:
            text = str(value).lower()
            found.append(SearchValue(path, text, None))
    return found


def inner(document: dict[str, Any], path: str) -> Any:
    value: Any = document
    if path == "subscription" and "parent" in document:
        path = "parent.subscription_details.subscription"
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


# -- words -----------------------------------------------------------------------------------------

LONGEST_TEXT, LONGEST_PART = 2000, 500
LOOKED_UP = {"customer": "customer", "latest_charge": "charge"}  # field -> type of its object
AMOUNT_FIELDS = frozenset({"amount", "total", "unit_amount"})


def with_inner(writer: Writer, world: World, document: dict[str, Any]) -> dict[str, Any]:
    """The object with what it is found by as well: its customer and its latest charge."""
    found = dict(document)
    for field, type in LOOKED_UP.items():
        id = document.get(field)
        row = writer.object(world, type, id) if isinstance(id, str) else None
        if row is not None and not row.deleted:
            found[field] = decode(row.body)
    return found


def text_of(catalogue: Catalogue, type: str, document: dict[str, Any]) -> str:
    """All that words find an object by, a part a line; empty for types without such a search.

    An amount stands between equals signs in the currency's main unit, so that `=43.00=` is found
    but not `143.00`.
    """
    paths = catalogue.search_text(type)
    parts: list[str] = []
    for path in paths:
        for value in reached(document, path.split(".")):
            if path in AMOUNT_FIELDS and isinstance(value, int):
                parts.append(amount_text(value, str(document.get("currency"))))
            elif isinstance(value, str):
                parts.append(value)
                if path.endswith("phone"):
                    parts.append("".join(one for one in value if one.isdigit()))
            elif isinstance(value, dict) and isinstance(value.get("id"), str):
                parts.append(value["id"])
    parts += (document.get("metadata") or {}).values() if paths else ()
    return "\n".join(folded(one)[:LONGEST_PART] for one in parts if one)[:LONGEST_TEXT]


def reached(value: Any, path: list[str]) -> list[Any]:
    """What stands at a path, where `*` is any name."""
    if not path:
        return [value]
    if not isinstance(value, dict):
        return []
    names = list(value) if path[0] == "*" else [path[0]]
    return [found for name in names for found in reached(value.get(name), path[1:])]


def amount_text(amount: int, currency: str) -> str:
    """`=43.50=`; `=43.00=43=` where nothing stands behind the point."""
    places = minor_places(currency)
    whole, part = divmod(abs(amount), 10**places)
    exact = f"={whole}.{part:0{places}d}=" if places else f"={whole}="
    return f"{exact}{whole}=" if places and not part else exact
