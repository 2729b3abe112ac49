"""Objects kept in tables of their own: events and request logs, found by their time-ordered ids."""

from __future__ import annotations

from typing import Any, TypeVar, overload

from tuppence.errors import no_such
from tuppence.runtime.context import Resource
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.classes import ResourceType, key_of, resource_class
from tuppence.store.list_sql import OWN_TABLES
from tuppence.store.rows import Entry, ObjectRow

R = TypeVar("R", bound=Resource)


def stored_entry(tx: Tx, type: str, id: str) -> Resource | None:
    """The event or request log with this id, or None."""
    try:
        position = tx.services.ids.position_of(id)
    except ValueError:
        return None
    entry = tx.entry(OWN_TABLES[type], position)
    return from_entry(entry) if entry is not None and entry.id == id else None


@overload
def retrieve_stored(tx: Tx, type: str, id: str) -> Resource: ...
@overload
def retrieve_stored(tx: Tx, type: type[R], id: str) -> R: ...
def retrieve_stored(tx: Tx, type: ResourceType, id: str) -> Any:
    """The event or request log that the path names. Raises "No such ..." with 404."""
    found = stored_entry(tx, key_of(type), id)
    if found is None:
        raise no_such(key_of(type), id, "id", status=404)
    return found


@overload
def from_entry(entry: Entry) -> Resource: ...
@overload
def from_entry(entry: Entry, kind: type[R]) -> R: ...
def from_entry(entry: Entry, kind: Any = None) -> Any:
    """A line of a list as an object, of this class."""
    row = ObjectRow(entry.position, entry.id, entry.created, 1, False, entry.body, None)
    document = decode(entry.body)
    return resource_class(document["object"])(document, row, {})
