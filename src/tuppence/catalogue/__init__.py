"""What the API is: operations, parameters, resources and event types, as data.

`catalogue.json` is compiled from the official `stripe` package (`make catalogue`); the files in
`patches/` correct it, each with its evidence. Nothing here is worked out before it is asked for.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from typing import Any

from tuppence.catalogue.formats import Formats
from tuppence.catalogue.references import Reference, references_of
from tuppence.catalogue.routes import HIDDEN_KEY, Route, place_of, plain
from tuppence.catalogue.unsupported_parameters import UnbuiltParameters

Spec = dict[str, Any]
Fields = dict[str, Spec]

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the API: `POST /v1/coupons`.

    `returns` is {"resource": [names]}, {"list": [names]}, {"search": [names]}, {"deleted": true},
    {"stream": true} or {"nothing": true}.
    """

    method: str
    path: str
    name: str
    fields: Fields
    returns: dict[str, Any]
    path_params: tuple[str, ...]
    key: str = field(init=False)
    resource: str | None = field(init=False)  # the type of object it answers with, or lists

    def __post_init__(self) -> None:
        kinds = (self.returns.get(kind) for kind in ("resource", "list", "search"))
        found = next((one[0] for one in kinds if one), None)
        object.__setattr__(self, "key", f"{self.method} {self.path}")
        object.__setattr__(self, "resource", str(found) if found else None)

    @property
    def shown_once(self) -> bool:
        """Whether its answer holds a secret, so that no copy of the answer may be kept."""
        return bool(self.returns.get("once"))


@dataclass(frozen=True, slots=True)
class ResourceShape:
    """One type of object.

    `absent` fields are left out of an answer until something sets them; `included` ones are
    stored but shown only where `expand` asks; `defaults` are what a new object starts with; `made`
    are texts and times worked out when an object is made (runtime/generated_fields.py);
    `remembered` says that a deleted object can still be retrieved, as its tombstone.
    """

    name: str
    fields: Fields
    deletable: bool
    absent: frozenset[str] = frozenset()
    included: frozenset[str] = frozenset()
    defaults: dict[str, Any] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    remembered: bool = False


class Catalogue:
    """The compiled data with its patches laid over it."""

    def __init__(self, data: dict[str, Any], patches: list[dict[str, Any]]) -> None:
        self.api_version: str = data["api_version"]
        self.package: str = data["package"]
        self._data = data
        self._patches = patches
        self._key_paths: dict[str, tuple[tuple[str, list[str]], ...]] = {}
        self._key_heads: dict[str, frozenset[str]] = {}
        self._operations: dict[str, Operation] = {}
        self._places: dict[str, Route] = {}
        self._resources: dict[str, ResourceShape] = {}
        self._filters: dict[str, dict[str, str]] = {}
        self._event_prefixes: dict[str, str] = {}
        self._spoken: dict[str, str] = {}
        self.formats = Formats(patches)
        self.unbuilt_parameters = UnbuiltParameters(patches)
        self._references = references_of(patches)
        self.referenced = frozenset(
            one.type for found in self._references.values() for one in found if one.by is None
        )
        for patch in patches:
            self._event_prefixes |= patch.get("event_prefixes", {})
            self._spoken |= patch.get("path_params", {})

    # -- operations

    @cached_property
    def operation_keys(self) -> list[str]:
        added = [
            k
            for p in self._patches
            for k in p.get("operations", {})
            if k not in self._data["operations"]
        ]
        return [*self._data["operations"], *added]

    @cached_property
    def official_keys(self) -> frozenset[str]:
        """The operations that the SDKs have methods for; patches add others."""
        return frozenset(self._data["operations"])

    @cached_property
    def _known_operations(self) -> frozenset[str]:
        return frozenset(self.operation_keys)

    @cached_property
    def retrieving(self) -> dict[str, str]:
        """The GET operations by their path with its parameters unnamed."""
        found: dict[str, str] = {}
        for key in self.operation_keys:
            method, path = key.split(" ", 1)
            if method == "GET":
                found.setdefault(plain(path), key)
        return found

    @cached_property
    def _addresses(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for key in self.retrieving.values():
            operation = self.operation(key)
            if key.endswith("}") and operation.resource and len(operation.path_params) == 1:
                found.setdefault(operation.resource, operation.path[: operation.path.rindex("{")])
        return found

    def url_of(self, resource: str, id: str) -> str | None:
        """The path at which an object is retrieved; None for a type that stands below another."""
        start = self._addresses.get(resource)
        return f"{start}{id}" if start else None

    def place(self, operation: Operation) -> Route:
        """Where the operation acts: what kind it is and below which object."""
        if operation.key not in self._places:
            self._places[operation.key] = place_of(self, operation)
        return self._places[operation.key]

    @cached_property
    def unbuilt(self) -> dict[str, str]:
        """Operations that are refused with 501 until they do what they say, with the reason."""
        return {k: why for p in self._patches for k, why in p.get("unbuilt", {}).items()}

    def has_operation(self, key: str) -> bool:
        return key in self._known_operations

    def operation(self, key: str) -> Operation:
        """The operation `METHOD /path/{template}`. Raises KeyError for what the API lacks."""
        if key not in self._operations:
            self._operations[key] = self._build_operation(key)
        return self._operations[key]

    def _build_operation(self, key: str) -> Operation:
        raw = dict(self._data["operations"].get(key, {}))
        index = raw.get("params")
        fields: Fields = dict(self.object_fields(index)) if index is not None else {}
        for patch in self._patches:
            change = patch.get("operations", {}).get(key)
            if change:
                merge_fields(fields, change.get("params", {}))
                for name, longest in change.get("max_length", {}).items():
                    fields[name] = {**fields[name], "max": longest}
                for name, borrowed in change.get("inner", {}).items():
                    fields[name] = self.with_borrowed(fields[name], borrowed)
                raw |= {k: v for k, v in change.items() if k not in ("params", "inner")}
        if not raw:
            raise KeyError(key)
        method, path = key.split(" ", 1)
        if path.startswith("/v2/") and "list" in raw["returns"]:
            fields.setdefault("page", {"t": "string"})  # what `next_page_url` holds
        if raw["returns"].get("resource") == [None]:
            # A v2 object that is deleted leaves no type behind: it is what GET there retrieves.
            raw["returns"] = self._data["operations"][f"GET {path}"]["returns"]
        names = tuple(PLACEHOLDER.findall(path))
        return Operation(method, path, raw["name"], fields, raw["returns"], names)

    def with_borrowed(self, spec: Spec, borrowed: dict[str, str]) -> Spec:
        """A hash with fields that an operation has as parameters: `POST /v1/x#name.inner`."""
        inner = dict(self.inner_fields(spec["t"]) or {})
        for name, source in borrowed.items():
            key, _, param = source.partition("#")
            needed = {"r": True} if inner.get(name, {}).get("r") else {}
            found: Spec = {"t": {"fields": self.operation(key).fields}}
            for part in param.split("."):
                found = (self.inner_fields(found["t"]) or {})[part]
            inner[name] = found | needed
        return {**spec, "t": {"fields": inner}}

    def spoken_path_param(self, name: str) -> str:
        """What errors call a path parameter: `GET /v1/customers/{customer}` says `id`."""
        return self._spoken.get(name, name)

    # -- resources

    @cached_property
    def resource_names(self) -> list[str]:
        added = [
            r
            for p in self._patches
            for r in p.get("resources", {})
            if r not in self._data["resources"]
        ]
        return [*self._data["resources"], *added]

    def resource(self, name: str) -> ResourceShape:
        """The shape of a type of object by its `object` value. Raises KeyError."""
        if name not in self._resources:
            self._resources[name] = self._build_resource(name)
        return self._resources[name]

    def _build_resource(self, name: str) -> ResourceShape:
        raw = self._data["resources"].get(name)
        if raw is None and not any(name in p.get("resources", {}) for p in self._patches):
            raise KeyError(name)
        fields: Fields = dict(self.object_fields(raw["fields"])) if raw else {}
        absent: set[str] = set()
        included: set[str] = set()
        defaults: dict[str, Any] = {}
        made: dict[str, str] = {}
        remembered = False
        for patch in self._patches:
            change = patch.get("resources", {}).get(name, {})
            merge_fields(fields, change.get("fields", {}))
            for outer, borrowed in change.get("inner", {}).items():
                fields[outer] = self.with_borrowed(fields[outer], borrowed)
            for path in change.get("absent", ()):
                absent |= self.paths(fields, path.split("."), "")
            absent -= set(change.get("present", ()))
            included |= set(change.get("included", ()))
            defaults |= change.get("defaults", {})
            made |= change.get("made", {})
            remembered = change.get("remembered", remembered)
        absent |= included
        deletable = bool(raw and raw["deletable"])
        ordered = in_answer_order(fields)
        return ResourceShape(
            name,
            ordered,
            deletable,
            frozenset(absent),
            frozenset(included),
            defaults,
            made,
            remembered,
        )

    def references(self, name: str) -> tuple[Reference, ...]:
        """The fields of a type that are built on reading; none for most types."""
        return self._references.get(name, ())

    @cached_property
    def _internal(self) -> tuple[str, ...]:
        return tuple(name for p in self._patches for name in p.get("internal", ()))

    def is_internal(self, name: str) -> bool:
        """Whether only the server itself writes objects of this type, or computes them.

        The patches list these types; a name that ends in a dot stands for a namespace. Timers are
        named after their types.
        """
        return any(
            name.startswith(one) if one.endswith(".") else name == one for one in self._internal
        )

    @cached_property
    def chosen_ids(self) -> frozenset[str]:
        """The types whose ids a client may choose. A plan shares the id of its price."""
        operations = map(self.operation, self.operation_keys)
        found = {
            str(one.resource)
            for one in operations
            if one.method == "POST" and "id" in one.fields and not one.path.endswith("}")
        }
        return frozenset(found | ({"price"} if "plan" in found else set()))

    def paths(self, fields: Fields, parts: list[str], start: str) -> set[str]:
        """The dotted paths that a pattern names; `*` stands for every field of a hash."""
        head, rest = parts[0], parts[1:]
        found: set[str] = set()
        for name in fields if head == "*" else [head]:
            if not rest:
                found.add(f"{start}{name}")
                continue
            kind = fields[name]["t"] if name in fields else None
            if isinstance(kind, dict):
                kind = kind.get("array", kind.get("map", kind))
            inner = self.inner_fields(kind)
            if inner is not None:
                found |= self.paths(inner, rest, f"{start}{name}.")
        return found

    # -- shapes

    def object_fields(self, index: int) -> Fields:
        fields: Fields = self._data["objects"][index]
        return fields

    def inner_fields(self, kind: Any) -> Fields | None:
        """The fields of an object type; None for any other type."""
        if isinstance(kind, dict):
            if "object" in kind:
                return self.object_fields(kind["object"])
            if "fields" in kind:
                fields: Fields = kind["fields"]
                return fields
        return None

    def enum_values(self, kind: Any) -> list[Any] | None:
        """The values of an enum type; None for any other type."""
        if isinstance(kind, dict):
            if "enum" in kind:
                values: list[Any] = self._data["enums"][kind["enum"]]
                return values
            if "values" in kind:
                return list(kind["values"])
        return None

    # -- search

    @cached_property
    def _search(self) -> dict[str, dict[str, str]]:
        return {t: dict(f) for p in self._patches for t, f in p.get("search", {}).items()}

    def search_fields(self, resource: str) -> dict[str, str]:
        """The fields by which a resource can be searched: dotted path -> text, token or number."""
        return self._search.get(resource, {})

    @cached_property
    def _search_text(self) -> dict[str, list[str]]:
        return {t: list(f) for p in self._patches for t, f in p.get("search_text", {}).items()}

    def search_text(self, resource: str) -> list[str]:
        """The paths of what a search for words looks at; none where a type has no such search."""
        return self._search_text.get(resource, [])

    # -- events

    @cached_property
    def event_types(self) -> frozenset[str]:
        return frozenset(self._data["events"]["v1"]) | frozenset(self._data["events"]["v2"])

    def event_type(self, resource: str, verb: str) -> str | None:
        """`customer` + `created` -> `customer.created`, where the API has such an event."""
        found = f"{self._event_prefixes.get(resource, resource)}.{verb}"
        return found if found in self.event_types else None

    # -- lists

    def list_filters(self, operation: Operation) -> dict[str, str]:
        """The filters a list takes: parameter -> field it looks at (dotted where nested)."""
        if operation.key not in self._filters:
            self._filters[operation.key] = self._build_filters(operation)
        return self._filters[operation.key]

    def _build_filters(self, operation: Operation) -> dict[str, str]:
        shape = self.resource(str(operation.resource))
        renamed: dict[str, str] = {}
        for patch in self._patches:
            renamed |= patch.get("filters", {}).get(operation.key, {})
        found: dict[str, str] = {}
        for name, spec in operation.fields.items():
            if name in PAGING:
                continue
            target = renamed.get(name, name)
            if target.startswith((HIDDEN_KEY, INVERTED)):
                found[name] = target
                continue
            inner = self.inner_fields(spec["t"])
            if inner is not None:
                found |= {f"{name}.{child}": f"{target}.{child}" for child in inner}
            elif target.split(".")[0] in shape.fields:
                found[name] = target
        return found

    @cached_property
    def _keys(self) -> dict[str, dict[str, None]]:
        keys: dict[str, dict[str, None]] = {}
        for key in self.operation_keys:
            raw = self._data["operations"].get(key, {})
            if "list" in raw.get("returns", {}):
                operation = self.operation(key)
                for type in operation.returns["list"]:
                    if type in self.resource_names:
                        wanted = [*self.list_filters(operation).values(), *self.link(operation)]
                        keys.setdefault(type, {}).update(dict.fromkeys(wanted))
        for patch in self._patches:
            for type, names in patch.get("keys", {}).items():
                keys.setdefault(type, {}).update(dict.fromkeys(names))
        return keys

    def link(self, operation: Operation) -> list[str]:
        """The key by which a nested list finds its lines."""
        parent = self.place(operation).parent
        return [parent.key] if parent else []

    def key_fields(self, resource: str) -> tuple[str, ...]:
        """The fields (dotted where nested) by which lists of this resource are filtered."""
        return tuple(path for path, _ in self.key_paths(resource))

    def key_heads(self, resource: str) -> frozenset[str]:
        """The fields of an object that its index keys are made from."""
        if resource not in self._key_heads:
            heads = (parts[0] for _, parts in self.key_paths(resource))
            self._key_heads[resource] = frozenset(heads)
        return self._key_heads[resource]

    def key_paths(self, resource: str) -> tuple[tuple[str, list[str]], ...]:
        """`key_fields`, each with its parts."""
        if resource not in self._key_paths:
            names = (one.removeprefix(INVERTED) for one in self._keys.get(resource, {}))
            self._key_paths[resource] = tuple(
                (name, name.split("."))
                for name in names
                if name not in ("created", "id") and not name.startswith(HIDDEN_KEY)
            )
        return self._key_paths[resource]


INVERTED = "!"  # starts the name of a field that a filter names by its opposite
PAGING = frozenset({"limit", "starting_after", "ending_before", "expand", "page", "query"})


def merge_fields(fields: Fields, changes: dict[str, Any]) -> None:
    for name, spec in changes.items():
        if spec is None:
            fields.pop(name, None)
        else:
            fields[name] = spec


def in_answer_order(fields: Fields) -> Fields:
    """`id`, `object`, then the alphabet: the order in which the API writes an object."""
    first = [name for name in ("id", "object") if name in fields]
    return {name: fields[name] for name in [*first, *sorted(set(fields) - set(first))]}


def load() -> Catalogue:
    """Read the data file and its patches (about 10 ms)."""
    here = files(__package__)
    data = json.loads(here.joinpath("catalogue.json").read_bytes())
    patches = sorted(
        (p for p in here.joinpath("patches").iterdir() if p.name.endswith(".json")),
        key=lambda p: p.name,
    )
    return Catalogue(data, [json.loads(p.read_bytes()) for p in patches])
