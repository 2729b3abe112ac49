"""What a restricted key, or a member of a team, may do: each resource's none, read or write.

A permission is a resource and a level, `rak_customer_write` where a refusal names it. Which one an
operation needs follows from its address: what stands below a customer needs the customer's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tuppence.catalogue import Catalogue, Operation

NONE, READ, WRITE = "none", "read", "write"
LEVELS = {NONE: 0, READ: 1, WRITE: 2}
ALL = "*"  # every resource that is not named
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
    name = plain(owner(catalogue, operation))
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
    given = permissions.get(resource, permissions.get(ALL, NONE))
    return LEVELS[given] >= LEVELS[level]


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
