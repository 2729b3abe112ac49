"""API keys over the API: made with a secret key of the same account and mode, shown once."""

from __future__ import annotations

from typing import Any

from tuppence.operations.listing import url_of
from tuppence.operations.registry import operation
from tuppence.operations.resource import Page, Params, Resource
from tuppence.operations.tx import Tx, encode
from tuppence.platform.accounts import create_key
from tuppence.store.rows import Entry, KeyRow, ObjectRow


@operation("POST /_tuppence/api_keys")
def create_api_key(tx: Tx, params: Params) -> Resource:
    key, row = create_key(
        tx.writer,
        tx.kit.ids,
        tx.world.account,
        params.kind or "secret",
        tx.world.livemode,
        tx.now,
    )
    document = shown(row) | {"secret": key}
    stored = ObjectRow(0, row.id, row.created, 1, False, encode(document), None)
    return Resource(document, stored, {})


@operation("GET /_tuppence/api_keys")
def list_api_keys(tx: Tx, params: Params) -> Page:
    """All of them: an account has few."""
    rows = [row for row in tx.api_keys() if row.livemode == tx.world.livemode]
    entries = [Entry(0, row.id, row.created, encode(shown(row))) for row in rows]
    operation = tx.catalogue.operation("GET /_tuppence/api_keys")
    return Page("api_key", entries, False, url_of(operation, params))


def shown(row: KeyRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "object": "api_key",
        "created": row.created,
        "kind": row.kind,
        "livemode": row.livemode,
        "masked": row.masked,
    }
