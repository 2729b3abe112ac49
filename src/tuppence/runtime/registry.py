"""Which function carries out which operation. A wrong binding stops the boot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tuppence.catalogue import Catalogue, Operation
from tuppence.errors import Declined
from tuppence.runtime.context import Page, Params, Resource, Stream
from tuppence.runtime.tx import Tx
from tuppence.store.rows import ObjectRow

OperationResult = Resource | ObjectRow | Page | Declined | Stream
Handler = Callable[[Tx, Any], OperationResult]
H = TypeVar("H", bound=Handler)
Default = Callable[[Operation, Catalogue], Handler | None]
Include = Callable[[Tx, Any], Any]
Consequence = Callable[[Tx, Any], None]

AccountsOf = Callable[[Any], Sequence[str]]
WritesFirst = Callable[[Tx, Any], bool]

_handlers: dict[str, Handler] = {}
_reaches: dict[str, AccountsOf] = {}
_writes_first: dict[str, WritesFirst] = {}
_defaults: dict[str, Default] = {}
_fixed: dict[str, Callable[[str], bool]] = {}
_deleting: dict[str, list[Consequence]] = {}
_includes: dict[tuple[str, str], Include] = {}


class BindingError(Exception):
    """An operation or a field is bound twice, or is none of the API's."""


def operation(key: str) -> Callable[[H], H]:
    """Bind a function to an operation, `POST /v1/coupons`."""

    def bind(handler: H) -> H:
        claim(key)
        _handlers[key] = handler
        return handler

    return bind


def writes_first(key: str, when: WritesFirst) -> None:
    """Say when an operation bound to GET has to write before it can answer.

    It then runs in the lane from the start (docs/decisions/0006); any other GET that writes fails.
    """
    _writes_first[key] = when


def must_write(key: str, tx: Tx, params: Params) -> bool:
    """Whether this GET has to run where it can write."""
    when = _writes_first.get(key)
    return when is not None and when(tx, params)


def reaches(key: str, accounts: AccountsOf) -> None:
    """Say which accounts an operation may change besides its own, from its parameters.

    They are locked with its own before it runs, and it finds them by `tx.in_account`.
    """
    _reaches[key] = accounts


def reached(key: str, params: Params) -> Sequence[str]:
    """The other accounts that this call may change."""
    accounts = _reaches.get(key)
    return accounts(params) if accounts is not None else ()


def default(key: str, make: Default) -> None:
    """Bind an operation to its default from the catalogue (runtime/default_operations.py)."""
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


def fixed(resource: str, known: Callable[[str], bool]) -> None:
    """Say which ids of a type are reference data, kept in no store."""
    _fixed[resource] = known


def is_fixed(resource: str, id: str) -> bool:
    return resource in _fixed and _fixed[resource](id)


def deleting(resource: str) -> Callable[[Consequence], Consequence]:
    """Bind what else happens when an object of this type is deleted, called before it is gone."""

    def bind(function: Consequence) -> Consequence:
        _deleting.setdefault(resource, []).append(function)
        return function

    return bind


def consequences(resource: str) -> list[Consequence]:
    return _deleting.get(resource, [])


def included(resource: str, field: str) -> Include | None:
    return _includes.get((resource, field))


class Bindings:
    """Every operation's function: its own, a bound default, or the one that `otherwise` finds.

    Functions of defaults are made when they are first asked for.
    """

    def __init__(self, catalogue: Catalogue, otherwise: Default) -> None:
        self.catalogue = catalogue
        self.otherwise = otherwise
        self._found: dict[str, Handler | None] = dict(_handlers)
        check_bindings(catalogue)

    def find(self, key: str) -> Handler | None:
        """The operation's function; None where it is not built."""
        if key not in self._found:
            self._found[key] = self._default(key)
        return self._found[key]

    def _default(self, key: str) -> Handler | None:
        make = _defaults.get(key)
        if make is None:
            make = self.otherwise
            if key in self.catalogue.unbuilt:
                return None
        return make(self.catalogue.operation(key), self.catalogue)

    def kind(self, key: str) -> str:
        """`behavior` (a function of its own), `defaults`, or `refused`."""
        if key in _handlers or key in _defaults:
            return "behavior"
        return "refused" if self.find(key) is None else "defaults"


def check_bindings(catalogue: Catalogue) -> None:
    """Raises `BindingError` for what the API lacks, or what is bound and called unbuilt."""
    for key in [*_handlers, *_defaults, *_reaches]:
        if not catalogue.has_operation(key):
            raise BindingError(f"{key} is no operation of the API")
        if key in catalogue.unbuilt:
            raise BindingError(f"{key} is bound, yet its patch says that it is not built")
    for key in catalogue.unbuilt:
        if not catalogue.has_operation(key):
            raise BindingError(f"{key} is no operation of the API")
    if missing := catalogue.unbuilt_parameters.unknown(catalogue):
        raise BindingError(f"no operation of their group has the parameters {missing}")
    for resource, field in _includes:
        if field not in catalogue.resource(resource).fields:
            raise BindingError(f"{resource} has no field {field}")
