"""What an operation does when the catalogue alone decides: create, retrieve, update, delete, list.

A resource binds these for whatever it has nothing to add to; its own operations call
`created`, `updated` and `deleted` for the part that is the same everywhere.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Operation
from tuppence.errors import no_such
from tuppence.operations.assign import assigned
from tuppence.operations.listing import list_page
from tuppence.operations.registry import Default, Handler
from tuppence.operations.registry import default as bind
from tuppence.operations.resource import Page, Params, Resource
from tuppence.operations.tx import Tx
from tuppence.store.rows import ObjectRow


def bind_defaults(*keys: str) -> None:
    """Give these operations their default, chosen by method and path."""
    for key in keys:
        bind(key, default_for(key))


def default_for(key: str) -> Default:
    method, path = key.split(" ", 1)
    on_one = path.endswith("}")
    if method == "POST":
        return update if on_one else create
    if method == "DELETE":
        return delete
    return retrieve if on_one else list_


# -- the parts that every resource shares ----------------------------------------------------------


def created(tx: Tx, type: str, values: dict[str, Any], id: str | None = None) -> Resource:
    """Add an object and emit `<type>.created`."""
    made = tx.insert(type, values, id=id)
    tx.emit_change("created", made)
    return made


def updated(tx: Tx, old: Resource, changes: dict[str, Any]) -> Resource:
    """Change an object and emit `<type>.updated`; nothing happens where nothing differs."""
    known = dict(old) | old.extra
    if all(name in known and known[name] == value for name, value in changes.items()):
        return old
    new = tx.update(old, changes)
    if new != old:
        tx.emit_change("updated", new, previous=old)
    return new


def deleted(tx: Tx, old: Resource) -> Resource:
    """Delete an object and emit `<type>.deleted` with what it was."""
    tombstone = tx.delete(old)
    tx.emit_change("deleted", old)
    return tombstone


def target(tx: Tx, operation: Operation, params: Params) -> Resource:
    """The object that the path names. Raises "No such ..." with 404."""
    name = operation.path_params[-1]
    spoken = tx.catalogue.spoken_path_param(name)
    return tx.lock(str(operation.resource), params.path[name], param=spoken, status=404)


# -- the defaults ----------------------------------------------------------------------------------


def create(operation: Operation) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        return created(tx, str(operation.resource), assigned(tx, operation, params))

    return handler


def retrieve(operation: Operation) -> Handler:
    type, name = str(operation.resource), operation.path_params[-1]

    def handler(tx: Tx, params: Params) -> ObjectRow:
        id = params.path[name]
        found = tx.find_row(type, id)
        if found is None or (found.deleted and not tx.catalogue.resource(type).remembered):
            spoken = tx.catalogue.spoken_path_param(name)
            raise no_such(type, id, spoken, status=404)
        return found

    return handler


def update(operation: Operation) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        old = target(tx, operation, params)
        return updated(tx, old, assigned(tx, operation, params, old))

    return handler


def delete(operation: Operation) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        return deleted(tx, target(tx, operation, params))

    return handler


def list_(operation: Operation) -> Handler:
    def handler(tx: Tx, params: Params) -> Page:
        return list_page(tx, operation, params)

    return handler
