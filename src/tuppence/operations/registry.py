"""Which function carries out which operation. A wrong binding stops the boot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tuppence.catalogue import Catalogue, Operation
from tuppence.errors import Declined
from tuppence.operations.resource import Page, Params, Resource
from tuppence.operations.tx import Tx
from tuppence.store.rows import ObjectRow

Answer = Resource | ObjectRow | Page | Declined
Handler = Callable[[Tx, Params], Answer]
Default = Callable[[Operation], Handler]
Include = Callable[[Tx, Resource], Any]

_handlers: dict[str, Handler] = {}
_defaults: dict[str, Default] = {}
_includes: dict[tuple[str, str], Include] = {}


class BindingError(Exception):
    """An operation or a field is bound twice, or is none of the API's."""


def operation(key: str) -> Callable[[Handler], Handler]:
    """Bind a function to an operation, `POST /v1/coupons`."""

    def bind(handler: Handler) -> Handler:
        claim(key)
        _handlers[key] = handler
        return handler

    return bind


def default(key: str, make: Default) -> None:
    """Bind an operation to what follows from the catalogue alone (operations/defaults.py)."""
    claim(key)
    _defaults[key] = make


def claim(key: str) -> None:
    if key in _handlers or key in _defaults:
        raise BindingError(f"{key} is bound twice")


def include(resource: str, field: str) -> Callable[[Include], Include]:
    """Bind the function that works out a field shown only where `expand` asks for it."""

    def bind(function: Include) -> Include:
        if (resource, field) in _includes:
            raise BindingError(f"{resource}.{field} is bound twice")
        _includes[resource, field] = function
        return function

    return bind


def included(resource: str, field: str) -> Include | None:
    return _includes.get((resource, field))


def bound(catalogue: Catalogue) -> dict[str, Handler]:
    """Every bound operation's function. Raises `BindingError` for what the API lacks."""
    known = set(catalogue.operation_keys)
    for key in [*_handlers, *_defaults]:
        if key not in known:
            raise BindingError(f"{key} is no operation of the API")
    for resource, field in _includes:
        if field not in catalogue.resource(resource).fields:
            raise BindingError(f"{resource} has no field {field}")
    made = {key: make(catalogue.operation(key)) for key, make in _defaults.items()}
    return made | _handlers
