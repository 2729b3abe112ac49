"""Which operations an object's page offers: list, create, retrieve, update, delete and actions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tuppence.catalogue import Catalogue, Operation
from tuppence.catalogue.routes import ACTION, CREATE, DELETE, LIST, RETRIEVE, SEARCH, UPDATE

# What a page of its own does better, or must not be done by a click.
LEFT_OUT = ("/_tuppence/api_keys", "/_tuppence/request_logs", "/_tuppence/delivery_attempts")


@dataclass(frozen=True, slots=True)
class Operations:
    """A type's operations, None where the API has none. `actions` are on one object."""

    type: str
    list: Operation | None = None
    search: Operation | None = None
    create: Operation | None = None
    retrieve: Operation | None = None
    update: Operation | None = None
    delete: Operation | None = None
    actions: tuple[Operation, ...] = ()


def is_top(operation: Operation) -> bool:
    """Whether it stands below no other object's id."""
    return len(operation.path_params) <= 1


@cache
def by_type(catalogue: Catalogue) -> dict[str, Operations]:
    """What can be done with each type of object that can be listed or retrieved by its id."""
    found: dict[str, dict[str, Operation]] = {}
    actions: dict[str, list[Operation]] = {}
    for key in catalogue.operation_keys:
        operation = catalogue.operation(key)
        type = operation.resource
        if operation.path.startswith(LEFT_OUT) or not is_top(operation):
            continue
        place = catalogue.place(operation)
        if place.kind == DELETE and type is None:
            type = deleted_type(catalogue, operation)
        if type is None:
            continue
        if place.kind == ACTION:
            actions.setdefault(type, []).append(operation)
            continue
        if place.kind not in (LIST, SEARCH, CREATE, RETRIEVE, UPDATE, DELETE):
            continue
        if place.parent is not None or (place.kind in (LIST, CREATE) and operation.path_params):
            continue
        found.setdefault(type, {}).setdefault(place.kind, operation)
    return {
        type: Operations(type, **named, actions=tuple(actions.get(type, ())))
        for type, named in sorted(found.items())
        if LIST in named or RETRIEVE in named
    }


def deleted_type(catalogue: Catalogue, operation: Operation) -> str | None:
    key = f"GET {operation.path}"
    return catalogue.operation(key).resource if catalogue.has_operation(key) else None


def verb_of(operation: Operation) -> str:
    """An action's name: `POST /v1/charges/{charge}/capture` is `capture`."""
    return operation.path.rsplit("/", 1)[-1]


def path_for(operation: Operation, id: str) -> str:
    """The operation's path for one object."""
    return operation.path.replace(f"{{{operation.path_params[0]}}}", id)
