"""What a restricted key, or a member of a team, may do: each resource's none, read or write.

A permission is a resource and a level, `rak_customer_write` where a refusal names it. Which one an
operation needs follows from its address: what stands below a customer needs the customer's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tuppence.catalogue import Catalogue, Operation

NONE, READ, WRITE = "none", "read", "write"
LEVELS = {NONE: 0, READ: 1, WRITE: 2}
ALL = "*"  # every resource that is not named, but the keys
KEYS = "api_key"  # guards the making of keys; has to be given by name
HELPERS = "/test_helpers/"

Permissions = Mapping[str, str]  # resource -> none, read or write


@cache
def known() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files(__package__).joinpath("permissions.json").read_text("utf-8")
    )
    return found


def needed(catalogue: Catalogue, operation: Operation) -> tuple[str, str]:
    """(resource, read or write) that an operation needs."""
    level = READ if operation.method == "GET" else WRITE
    name = known()["operations"].get(operation.key) or plain(owner(catalogue, operation))
    return known()["aliases"].get(name, name), level


def owner(catalogue: Catalogue, operation: Operation) -> str:
    """The type of object at whose address the operation stands."""
    path = operation.path.replace(HELPERS, "/")
    if "{" in path:
        collection = path[: path.index("{")].rstrip("/")
        for method in ("GET", "POST"):
            key = f"{method} {collection}"
            if catalogue.has_operation(key) and catalogue.operation(key).resource:
                return str(catalogue.operation(key).resource)
    return operation.resource or operation.name.rpartition(".")[0]


def plain(type: str) -> str:
    return type.removeprefix("test_helpers.").replace(".", "_")


def allows(permissions: Permissions, resource: str, level: str) -> bool:
    """Whether permissions reach a level; writing includes reading."""
    return LEVELS[given(permissions, resource)] >= LEVELS[level]


def given(permissions: Permissions, resource: str) -> str:
    """The level that permissions give. `*` does not give keys: who makes keys makes permissions."""
    usual = NONE if resource == KEYS else permissions.get(ALL, NONE)
    return permissions.get(resource, usual)


def beyond(inner: Permissions, outer: Permissions) -> tuple[str, str] | None:
    """The first (resource, level) that `inner` gives and `outer` does not."""
    for resource in sorted({*inner, *outer, ALL, KEYS}):
        level = given(inner, resource)
        if not allows(outer, resource, level):
            return resource, level
    return None


def reads_all(permissions: Permissions) -> bool:
    """Whether they show every object of the account, its keys aside."""
    return all(allows(permissions, name, READ) for name in {*permissions, ALL} - {KEYS})


@cache
def readers(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """By type of object, the resources of which any one, with `read`, shows objects of the type.

    It is the type's own where there is one, else those of the operations that answer with it. A
    type that none answers with has none.
    """
    found: dict[str, dict[str, None]] = {}
    for key in catalogue.operation_keys:
        if key.startswith("GET "):
            operation = catalogue.operation(key)
            name, _ = needed(catalogue, operation)
            for kind in ("resource", "list", "search"):
                for type in operation.returns.get(kind, ()):
                    if type:
                        found.setdefault(str(type), {})[name] = None
    return {type: own_alone(type, names) for type, names in found.items()}


def own_alone(type: str, names: dict[str, None]) -> tuple[str, ...]:
    own = known()["aliases"].get(plain(type), plain(type))
    return (own,) if own in names else tuple(names)


def unreadable(catalogue: Catalogue, permissions: Permissions, types: Sequence[str]) -> str | None:
    """What a caller must be able to read to see objects of one of these types; None if it can."""
    missing = None
    for type in types:
        names = readers(catalogue).get(type, ()) if isinstance(type, str) else ()
        if any(allows(permissions, name, READ) for name in names):
            return None
        missing = missing or next(iter(names), None)
    return missing


def spoken(resource: str) -> str:
    """What a person calls it: `checkout_session` is "Checkout session"."""
    found = known()["spoken"].get(resource)
    return found or resource.replace("_", " ").capitalize()


def grouped(catalogue: Catalogue) -> dict[str, list[str]]:
    """Every resource that a permission can name, by product."""
    names = {needed(catalogue, catalogue.operation(key))[0] for key in catalogue.operation_keys}
    groups: dict[str, list[str]] = {}
    for group, listed in known()["groups"].items():
        groups[group] = [name for name in listed if name in names]
        names -= set(listed)
    for name in sorted(names):
        groups.setdefault(product_of(name), []).append(name)
    return groups


def product_of(name: str) -> str:
    """The product of a resource that no group names: `issuing_card` belongs to Issuing."""
    first, _, rest = name.partition("_")
    if first == "v2":
        return "v2: " + spoken(rest.partition("_")[0])
    return spoken("financial_connections" if name.startswith("financial_c") else first)


def named(resource: str, level: str) -> str:
    """As a refusal names it: `rak_customer_write`."""
    return f"rak_{resource}_{level}"
