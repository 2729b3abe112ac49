"""Where an operation acts: on a collection, one object, an object below another, or one of a kind.

Read from method, path and what is returned; nothing here knows any resource by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

CREATE, RETRIEVE, UPDATE, DELETE, LIST, SEARCH = (
    "create",
    "retrieve",
    "update",
    "delete",
    "list",
    "search",
)
ACTION, SINGLETON, SET_SINGLETON = "action", "singleton", "set_singleton"

HIDDEN_KEY = "@key:"  # starts the names of index keys whose value no field shows
PARENT = f"{HIDDEN_KEY}parent"  # that of a child that names its parent in no field


class Shapes(Protocol):
    """What is asked of the catalogue here."""

    @property
    def operation_keys(self) -> Sequence[str]: ...

    @property
    def resource_names(self) -> Sequence[str]: ...

    @property
    def retrieving(self) -> Mapping[str, str]: ...

    def has_operation(self, key: str) -> bool: ...

    def operation(self, key: str) -> Any: ...

    def resource(self, name: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class Parent:
    """The object under which another stands: `/v1/customers/{customer}/tax_ids`.

    `field` is the field by which the child names it; None where the child has none.
    """

    type: str
    path_param: str
    field: str | None

    @property
    def key(self) -> str:
        """The index key by which its children are found."""
        return self.field or PARENT


@dataclass(frozen=True, slots=True)
class Route:
    kind: str
    parent: Parent | None


def place_of(catalogue: Shapes, operation: Any) -> Route:
    """What the operation does and below which object."""
    path, method = operation.path, operation.method
    if operation.returns.get("search"):
        return Route(SEARCH, None)
    if path.endswith("}"):
        kind = {"GET": RETRIEVE, "DELETE": DELETE}.get(method, UPDATE)
        collection = path.rsplit("/", 1)[0]
        return Route(kind, parent_of(catalogue, operation, collection))
    parent = parent_of(catalogue, operation, path)
    if "list" in operation.returns:
        return Route(LIST, parent)
    if method == "GET":
        return Route(SINGLETON, parent)
    if parent is not None and parent.type == operation.resource:
        return Route(ACTION, parent)
    if is_singleton(catalogue, path):
        return Route(SET_SINGLETON, parent)
    return Route(CREATE, parent)


def is_singleton(catalogue: Shapes, path: str) -> bool:
    key = f"GET {path}"
    return catalogue.has_operation(key) and "list" not in catalogue.operation(key).returns


def parent_of(catalogue: Shapes, operation: Any, collection: str) -> Parent | None:
    """The object whose id stands last in a collection's path, once it can be retrieved itself."""
    if "{" not in collection:
        return None
    above = collection[: collection.rindex("}") + 1]
    owner = owner_operation(catalogue, above)
    if owner is None or owner.resource is None:
        return None
    name = above[above.rindex("{") + 1 : -1]
    return Parent(owner.resource, name, link_field(catalogue, operation, owner.resource, name))


def owner_operation(catalogue: Shapes, above: str) -> Any:
    """How the object at this path is retrieved; its parameter may be called otherwise there."""
    key = catalogue.retrieving.get(plain(above))
    if key is None:
        key = catalogue.retrieving.get(plain(above.replace("/test_helpers/", "/")))
    return catalogue.operation(key) if key else None


def operation_at(catalogue: Shapes, method: str, path: str) -> tuple[str, tuple[str, ...]]:
    """(operation, ids in the path) of an address as a page writes it. Raises ValueError."""
    segments = path.split("/")
    found = []
    for key in catalogue.operation_keys:
        its_method, its_path = key.split(" ", 1)
        parts = its_path.split("/")
        if its_method != method or len(parts) != len(segments):
            continue
        args = [s for s, p in zip(segments, parts, strict=True) if p.startswith("{")]
        if all(p.startswith("{") or p == s for s, p in zip(segments, parts, strict=True)):
            found.append((len(args), key, tuple(args)))
    if not found:
        raise ValueError(f"{method} {path} is no operation of the API")
    return min(found)[1:]


def plain(path: str) -> str:
    return "/".join("{}" if part.startswith("{") else part for part in path.split("/"))


def link_field(catalogue: Shapes, operation: Any, parent: str, name: str) -> str | None:
    """The child's field that holds its parent's id."""
    if operation.resource not in catalogue.resource_names:
        return None
    fields = catalogue.resource(str(operation.resource)).fields
    own = parent.rsplit(".", 1)[-1]
    for candidate in (own, name):
        spec = fields.get(candidate) if candidate != "id" else None
        if spec is not None and (spec["t"] == "string" or is_reference(spec["t"], parent)):
            return candidate
    found = [field for field, spec in fields.items() if is_reference(spec["t"], parent)]
    return found[0] if len(found) == 1 else None


def is_reference(kind: object, type: str) -> bool:
    return isinstance(kind, dict) and type in kind.get("expandable", ())
