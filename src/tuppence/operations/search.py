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
from tuppence.engines.search_query import parsed
from tuppence.errors import ApiError
from tuppence.operations.ids import Ids
from tuppence.operations.listing import checked_limit
from tuppence.operations.registry import Handler
from tuppence.operations.resource import Page, Params
from tuppence.operations.tx import Tx, decode
from tuppence.store.rows import SearchPage, SearchValue, StoredObject, World, Writer
from tuppence.store.upkeep import FailedJob, described

MOST_COUNTED = 10_000
BATCH = 100
FAILED = "search_index"

log = logging.getLogger("tuppence.operations")


def search(operation: Operation) -> Handler:
    """The default of every `GET /v1/.../search`."""

    def handler(tx: Tx, params: Params) -> Page:
        type = str(operation.resource)
        fields = tx.catalogue.search_fields(type)
        query = parsed(params.query, fields, type)
        tx.index_for_search()
        limit = checked_limit(params.limit)
        asked = SearchPage(tx.world, type, limit + 1, query.clauses, query.any, place(params.page))
        entries = tx.search(asked)
        more = len(entries) > limit
        entries = entries[:limit]
        last = entries[-1] if more else None
        count = "total_count" in (params.expand or [])
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
        return values_of(catalogue, stored.type, decode(stored.body))
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
