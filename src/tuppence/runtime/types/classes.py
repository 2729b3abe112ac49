"""The classes of runtime/types/resources.pyi and runtime/types/params.pyi, made from the catalogue.

Each is made when it is first asked for.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from tuppence.catalogue import Catalogue, Operation, load
from tuppence.catalogue.class_names import class_name, named_operations, params_name
from tuppence.runtime.types.base import Params, Resource

ResourceType = str | type[Resource]

_resources: dict[str, type[Resource]] = {}
_params: dict[str, type[Params]] = {}


@cache
def catalogue() -> Catalogue:
    return load()


def key_of(kind: ResourceType) -> str:
    """The `object` value of a type that is named, or given as its class."""
    return kind if isinstance(kind, str) else kind.KEY


def resource_class(key: str) -> type[Resource]:
    """The class of a type's objects, by their `object` value. Raises KeyError for no such type."""
    found = _resources.get(key)
    if found is None:
        fields = frozenset(catalogue().resource(key).fields)
        found = _resources[key] = type(class_name(key), (Resource,), strict(key, fields))
    return found


def params_class(operation: Operation) -> type[Params]:
    """The class of an operation's checked parameters."""
    found = _params.get(operation.key)
    if found is None:
        fields = frozenset(operation.fields) | frozenset(operation.path_params)
        name = params_name(operation)
        found = _params[operation.key] = type(name, (Params,), strict(operation.key, fields))
    return found


def strict(key: str, fields: frozenset[str]) -> dict[str, Any]:
    return {"__slots__": (), "KEY": key, "FIELDS": fields, "__module__": __name__}


@cache
def resource_names() -> dict[str, str]:
    """The type of object that a class's name stands for."""
    return {class_name(one): one for one in catalogue().resource_names}


@cache
def params_names() -> dict[str, Operation]:
    """The operation that the name of a class of parameters stands for."""
    return named_operations(catalogue())
