"""What an operation does when the catalogue alone decides: create, retrieve, update, delete, list.

A resource binds these for whatever it has nothing to add to; its own operations call
`created`, `updated` and `deleted` for the part that is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, overload

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.routes import (
    CREATE,
    DELETE,
    LIST,
    PARENT,
    RETRIEVE,
    SEARCH,
    SET_SINGLETON,
    SINGLETON,
    UPDATE,
    Parent,
)
from tuppence.errors import already_exists, no_such
from tuppence.runtime.assign_parameters import assigned, check_links, fitted_params
from tuppence.runtime.context import Page, Params, Resource
from tuppence.runtime.listing import list_page
from tuppence.runtime.reads import R, from_row
from tuppence.runtime.registry import Handler, consequences
from tuppence.runtime.registry import default as bind
from tuppence.runtime.search import search
from tuppence.runtime.tx import Tx
from tuppence.runtime.types.classes import ResourceType, key_of
from tuppence.store.rows import ObjectRow

Values = Callable[..., dict[str, Any]]


def bind_defaults(*keys: str) -> None:
    """Give these operations their default, refusing parameters that it would not keep."""
    for key in keys:
        bind(key, lambda operation, catalogue: default_for(operation, catalogue, assigned))


def default_for(
    operation: Operation, catalogue: Catalogue, values: Values = fitted_params
) -> Handler | None:
    """What follows from the catalogue alone; None where more must be known."""
    place = catalogue.place(operation)
    if place.kind == DELETE:
        return delete(operation, place.parent)
    if operation.resource not in catalogue.resource_names:
        return None
    if place.kind == SEARCH:
        return search(operation)
    if place.kind == CREATE:
        return create(operation, place.parent, values)
    if place.kind == UPDATE:
        return update(operation, place.parent, values)
    if place.kind == SINGLETON:
        return singleton(operation, place.parent)
    if place.kind == SET_SINGLETON:
        return set_singleton(operation, place.parent)
    plain = {RETRIEVE: retrieve, LIST: list_}.get(place.kind)
    return plain(operation, place.parent) if plain else None


# -- the parts that every resource shares ----------------------------------------------------------


@overload
def created(
    tx: Tx,
    type: str,
    values: dict[str, Any],
    id: str | None = None,
    hidden: dict[str, Any] | None = None,
) -> Resource: ...
@overload
def created(
    tx: Tx,
    type: type[R],
    values: dict[str, Any],
    id: str | None = None,
    hidden: dict[str, Any] | None = None,
) -> R: ...
def created(
    tx: Tx,
    type: ResourceType,
    values: dict[str, Any],
    id: str | None = None,
    hidden: dict[str, Any] | None = None,
) -> Any:
    """Add an object and emit `<type>.created`."""
    made = tx.insert(key_of(type), values, id=id, hidden=hidden)
    tx.emit_change("created", made)
    return made


def updated(tx: Tx, old: R, changes: dict[str, Any]) -> R:
    """Change an object and emit `<type>.updated`; nothing happens where nothing differs."""
    known = dict(old) | old.extra
    if all(name in known and known[name] == value for name, value in changes.items()):
        return old
    new = tx.update(old, changes)
    if new != old:
        tx.emit_change("updated", new, previous=old)
    return new


def deleted(tx: Tx, old: R) -> R:
    """Delete an object and emit `<type>.deleted` with what it was."""
    for consequence in consequences(old["object"]):
        consequence(tx, old)
    tombstone = tx.delete(old)
    tx.emit_change("deleted", old)
    return tombstone


@overload
def target(
    tx: Tx, operation: Operation, params: Params, *, parent: Parent | None = None
) -> Resource: ...
@overload
def target(tx: Tx, operation: Operation, params: Params, kind: type[R]) -> R: ...
def target(
    tx: Tx,
    operation: Operation,
    params: Params,
    kind: type[Any] | None = None,
    parent: Parent | None = None,
) -> Any:
    """The object that the path names, whose class is `kind`. Raises "No such ..." with 404."""
    name = operation.path_params[-1]
    type, id = str(operation.resource), params.path[name]
    found = tx.get_for_update(type, id, param=spoken(tx, name), status=404)
    if parent is not None and not is_below(tx, operation, params, parent, found):
        raise no_such(type, id, spoken(tx, name), status=404)
    return found


@overload
def action_target(tx: Tx, operation: Operation, params: Params) -> Resource: ...
@overload
def action_target(tx: Tx, operation: Operation, params: Params, kind: type[R]) -> R: ...
def action_target(
    tx: Tx, operation: Operation, params: Params, kind: type[Any] | None = None
) -> Any:
    """The object on which an action is carried out, whose class is `kind`. Raises "No such ..."."""
    parent = tx.catalogue.place(operation).parent
    assert parent is not None, f"{operation.key} is no action on an object"
    id = params.path[parent.path_param]
    return tx.get_for_update(parent.type, id, param=spoken(tx, parent.path_param), status=404)


def spoken(tx: Tx, name: str) -> str:
    return tx.catalogue.spoken_path_param(name)


def is_below(tx: Tx, operation: Operation, params: Params, parent: Parent, found: Resource) -> bool:
    link = found.get(parent.field) if parent.field else found.extra.get(PARENT)
    id = link.get("id") if isinstance(link, dict) else link
    return bool(id == parent_id(operation, params))


def parent_id(operation: Operation, params: Params) -> str:
    """The id of the object above: the last but one parameter of a path that ends in one."""
    place = -2 if operation.path.endswith("}") else -1
    return params.path[operation.path_params[place]]


def existing_parent(tx: Tx, operation: Operation, params: Params, parent: Parent) -> str:
    """The id of the object above, once it is there. Raises "No such ..." with 404."""
    id = parent_id(operation, params)
    own = parent.type == "account" and id == tx.world.account
    if not own and not tx.exists(parent.type, id):
        raise no_such(parent.type, id, spoken(tx, parent.path_param), status=404)
    return id


# -- the defaults ----------------------------------------------------------------------------------


def create(operation: Operation, parent: Parent | None, values: Values) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        type = str(operation.resource)
        made = values(tx, operation, params)
        hidden = None
        if parent is not None:
            above = existing_parent(tx, operation, params, parent)
            made |= {parent.field: above} if parent.field else {}
            hidden = None if parent.field else {PARENT: above}
        check_links(tx, operation, made)
        if "id" not in tx.catalogue.resource(type).fields:
            return tx.make(type, made)
        id = chosen_id(tx, operation, params)
        return created(tx, type, made, id, hidden)

    return handler


def chosen_id(tx: Tx, operation: Operation, params: Params) -> str | None:
    """The id that the caller chose, if it is free."""
    id = params.get("id")
    if id and tx.exists(str(operation.resource), id):
        raise already_exists(str(operation.resource).rsplit(".", 1)[-1].capitalize())
    return id or None


def retrieve(operation: Operation, parent: Parent | None) -> Handler:
    type, name = str(operation.resource), operation.path_params[-1]

    def handler(tx: Tx, params: Params) -> ObjectRow | Resource:
        id = params.path[name]
        found = tx.find_row(type, id)
        if found is None or (found.deleted and not tx.catalogue.resource(type).remembered):
            raise no_such(type, id, spoken(tx, name), status=404)
        if parent is not None and not is_below(tx, operation, params, parent, from_row(found)):
            raise no_such(type, id, spoken(tx, name), status=404)
        return tx.whole(type, [found])[0] if tx.catalogue.references(type) else found

    return handler


def update(operation: Operation, parent: Parent | None, values: Values) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        old = target(tx, operation, params, parent=parent)
        return updated(tx, old, values(tx, operation, params, old))

    return handler


def delete(operation: Operation, parent: Parent | None) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        old = target(tx, operation, params, parent=parent)
        tombstone = deleted(tx, old)
        return tombstone if shows_tombstone(tx, operation) else old

    return handler


def shows_tombstone(tx: Tx, operation: Operation) -> bool:
    """Whether deleting answers with id and `deleted`, not with the object as it was."""
    return operation.resource is None or tx.catalogue.resource(operation.resource).deletable


def list_(operation: Operation, parent: Parent | None) -> Handler:
    def handler(tx: Tx, params: Params) -> Page:
        if parent is None:
            return list_page(tx, operation, params)
        above = existing_parent(tx, operation, params, parent)
        return list_page(tx, operation, params, within={parent.key: [above]})

    return handler


# -- one of a kind ---------------------------------------------------------------------------------


def singleton_id(tx: Tx, operation: Operation, params: Params, parent: Parent | None) -> str:
    if parent is None:
        return str(operation.resource)
    return existing_parent(tx, operation, params, parent)


def standing(tx: Tx, type: str, id: str, links: dict[str, Any]) -> Resource:
    """What was set before, else what everybody starts with."""
    return tx.find(type, id) or tx.make(type, links, id=id)


def singleton(operation: Operation, parent: Parent | None) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        id = singleton_id(tx, operation, params, parent)
        asked = fitted_params(tx, operation, params)
        check_links(tx, operation, asked)
        links = {parent.field: id} if parent and parent.field else {}
        return standing(tx, str(operation.resource), id, links | asked)

    return handler


def set_singleton(operation: Operation, parent: Parent | None) -> Handler:
    def handler(tx: Tx, params: Params) -> Resource:
        type = str(operation.resource)
        id = singleton_id(tx, operation, params, parent)
        links = {parent.field: id} if parent and parent.field else {}
        old = tx.find(type, id) or tx.insert(type, links, id=id)
        return updated(tx, old, fitted_params(tx, operation, params, old))

    return handler
