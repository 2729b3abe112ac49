"""`expand[]`: put whole objects where answers hold ids, and show what is shown only on request.

Up to four levels; `data.` steps into a list (docs: api/expanding_objects). All references at one
place of a list are fetched together.
"""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Spec
from tuppence.errors import ApiError
from tuppence.operations.registry import included
from tuppence.operations.resource import Resource
from tuppence.operations.tx import Tx

MOST_LEVELS = 4


def cannot_expand(path: str, hint: str = "") -> ApiError:
    return ApiError(f"This property cannot be expanded ({path}).{hint}", param="expand")


def tree_of(paths: list[str]) -> dict[str, Any]:
    """["a.b", "a.c"] -> {"a": {"b": {}, "c": {}}}. Raises `ApiError` for more than four levels."""
    tree: dict[str, Any] = {}
    for path in paths:
        parts = path.split(".")
        levels = len(parts) - 1 if parts[0] == "data" else len(parts)
        if levels > MOST_LEVELS:
            raise ApiError(
                f"You cannot expand more than {MOST_LEVELS} levels of a property. Property: {path}",
                param="expand",
            )
        here = tree
        for part in parts:
            here = here.setdefault(part, {})
    return tree


def expand_object(tx: Tx, found: Resource, paths: list[str]) -> dict[str, Any]:
    """The object's answer with these paths expanded."""
    if found.is_deleted:
        return dict(found)
    return Expansion(tx).objects([found], found["object"], tree_of(paths), "")[0]


def expand_list(tx: Tx, found: list[Resource], type: str, paths: list[str]) -> list[dict[str, Any]]:
    """A list's lines with these paths, each starting with `data`, expanded."""
    tree = tree_of(paths)
    for name in tree:
        if name != "data":
            raise cannot_expand(name, f" You may want to try expanding 'data.{name}' instead.")
    return Expansion(tx).objects(found, type, tree.get("data", {}), "data.")


class Expansion:
    def __init__(self, tx: Tx) -> None:
        self.tx = tx

    def objects(
        self, found: list[Resource], type: str, tree: dict[str, Any], path: str
    ) -> list[dict[str, Any]]:
        """Copies of these objects of one type, expanded."""
        shape = self.tx.catalogue.resource(type)
        copies = [dict(one) for one in found]
        for name, below in tree.items():
            here = f"{path}{name}"
            if name not in shape.fields:
                raise cannot_expand(here)
            if name in shape.included:
                for copy, original in zip(copies, found, strict=True):
                    copy[name] = self.included_value(original, type, name)
            elif not below and not reference_types(shape.fields[name]):
                raise cannot_expand(here)
            self.field(copies, name, shape.fields[name], below, here)
        if any(name in shape.included for name in tree):
            copies = [{n: copy[n] for n in shape.fields if n in copy} for copy in copies]
        return copies

    def included_value(self, original: Resource, type: str, name: str) -> Any:
        function = included(type, name)
        return function(self.tx, original) if function else original.extra.get(name)

    def field(
        self,
        copies: list[dict[str, Any]],
        name: str,
        spec: Spec,
        tree: dict[str, Any],
        path: str,
    ) -> None:
        """Expand one field of each copy in place."""
        types = reference_types(spec)
        if types:
            self.references(copies, name, types, tree, path)
        elif tree:
            self.below(copies, name, spec["t"], tree, path)

    def references(
        self,
        copies: list[dict[str, Any]],
        name: str,
        types: list[str],
        tree: dict[str, Any],
        path: str,
    ) -> None:
        values = [copy.get(name) for copy in copies]
        flat = [v for value in values for v in (value if isinstance(value, list) else [value])]
        ids = [id for id in flat if isinstance(id, str)]
        whole: dict[str, dict[str, Any]] = {}
        for type in types:
            missing = [id for id in ids if id not in whole]
            # A path is right or wrong by its type, also where nothing stands there to expand.
            if missing or (tree and len(types) == 1):
                found = list(self.tx.find_many(type, missing).values())
                alive = [one for one in found if not one.is_deleted]
                whole |= {one["id"]: dict(one) for one in found if one.is_deleted}
                for one in self.objects(alive, type, tree, f"{path}."):
                    whole[one["id"]] = one
        for copy in copies:
            value = copy.get(name)
            if isinstance(value, list):
                copy[name] = [whole.get(id, id) for id in value]
            elif value in whole:
                copy[name] = whole[value]

    def below(
        self,
        copies: list[dict[str, Any]],
        name: str,
        kind: Any,
        tree: dict[str, Any],
        path: str,
    ) -> None:
        """Step into nested hashes and lists of them."""
        inner = kind.get("array", kind) if isinstance(kind, dict) else kind
        fields = self.tx.catalogue.inner_fields(inner)
        if fields is None:
            raise cannot_expand(f"{path}.{next(iter(tree))}")
        hashes: list[dict[str, Any]] = []
        for copy in copies:
            value = copy.get(name)
            if isinstance(value, dict):
                copy[name] = dict(value)
                hashes.append(copy[name])
            elif isinstance(value, list):
                copy[name] = [dict(one) for one in value]
                hashes += copy[name]
        for child, rest in tree.items():
            here = f"{path}.{child}"
            if child not in fields or (not rest and not reference_types(fields[child])):
                raise cannot_expand(here)
            self.field(hashes, child, fields[child], rest, here)


def reference_types(spec: Spec) -> list[str]:
    """The types a field refers to by id, alone or in a list; none where it holds no ids."""
    kind = spec["t"]
    if isinstance(kind, dict):
        kind = kind.get("array", kind)
    found: list[str] = kind.get("expandable", []) if isinstance(kind, dict) else []
    return found
