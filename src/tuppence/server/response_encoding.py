"""Answers as bytes: JSON indented by two, as the real API writes it."""

from __future__ import annotations

from typing import Any

import msgspec

from tuppence.errors import ApiError
from tuppence.runtime.context import Page, Resource
from tuppence.runtime.expand import ExpandRequest, expand_list, expand_object
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.log_tables import from_entry
from tuppence.runtime.reads import from_row
from tuppence.runtime.references import shown as shown_lines
from tuppence.runtime.tx import Tx
from tuppence.server.redaction import SHORTEST_CARD, mask_card_numbers
from tuppence.store.rows import ObjectRow
from tuppence.versions import gone, lower, nothing, shown
from tuppence.versions.change import VersionChange

indent = msgspec.json.format


def answer_body(
    tx: Tx,
    answer: Resource | ObjectRow | Page,
    expand: list[str],
    changes: tuple[VersionChange, ...] = (),
) -> bytes:
    """The answer in compact JSON, with what `expand` asks for put in, as its version shows it."""
    if isinstance(answer, Page):
        return page_body(tx, answer, expand, changes)
    refers = isinstance(answer, Resource) and bool(tx.catalogue.references(answer["object"]))
    if not expand and not changes and not refers:
        return answer.body
    found = from_row(answer) if isinstance(answer, ObjectRow) else answer
    if refers:
        found = cut(tx, found)
    if not expand and not changes:
        return encode(found)
    asked = ExpandRequest(expand, shown(changes), gone(changes), nothing(changes))
    return encode(lower(changes, expand_object(tx, found, asked)))


def page_body(tx: Tx, page: Page, expand: list[str], changes: tuple[VersionChange, ...]) -> bytes:
    data: list[Any]
    if page.found:
        expand = [path for path in expand if path != "total_count"]
    if expand or changes or tx.catalogue.references(page.type):
        asked = ExpandRequest(expand, shown(changes), gone(changes), nothing(changes))
        data = [lower(changes, one) for one in expand_list(tx, whole(tx, page), page.type, asked)]
    else:
        data = [msgspec.Raw(entry.body) for entry in page.entries]
    return encode(frame(page) | {"data": data})


def frame(page: Page) -> dict[str, Any]:
    """What stands around the lines: of a list, of a search, of a list of v2."""
    if page.url.startswith("/v2/"):
        return {
            "data": [],
            "next_page_url": page.next_page,
            "previous_page_url": page.previous_page,
        }
    if not page.found:
        return {"object": "list", "data": [], "has_more": page.has_more, "url": page.url}
    found: dict[str, Any] = {
        "object": "search_result",
        "data": [],
        "has_more": page.has_more,
        "next_page": page.next_page,
        "url": page.url,
    }
    return found if page.total_count is None else found | {"total_count": page.total_count}


def whole(tx: Tx, page: Page) -> list[Resource]:
    """The page's objects with what is stored beside them."""
    found = tx.find_many(page.type, [entry.id for entry in page.entries])
    return [cut(tx, found.get(entry.id) or from_entry(entry)) for entry in page.entries]


def cut(tx: Tx, found: Resource) -> Resource:
    """The object with as many lines of its lists as an answer holds."""
    if not tx.catalogue.references(found["object"]):
        return found
    return found.__class__(shown_lines(tx.catalogue, found), found.row, found.extra)


def error_body(error: ApiError, request_log_url: str | None) -> bytes:
    """An error as JSON. What a message echoes holds no card number."""
    body = error.body(request_log_url)
    for name in ("message", "param"):
        if len(body.get(name) or "") >= SHORTEST_CARD:
            body[name] = mask_card_numbers(body[name])
    return encode({"error": body})
