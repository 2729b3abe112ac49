"""`expand[]`: put whole objects where answers hold ids, and show what is shown only on request.

Up to four levels; `data.` steps into a list (docs: api/expanding_objects). All references at one
place of a list are fetched together. A restricted key has to be able to read what it expands (docs:
stripe-apps/reference/permissions); what an older version shows unasked, it is shown as the newest
version has it where the key cannot read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tuppence.catalogue import Spec
from tuppence.catalogue.permissions import READ, named, unreadable
from tuppence.errors import ApiError, not_permitted
from tuppence.runtime.context import Resource
from tuppence.runtime.registry import included
from tuppence.runtime.tx import Tx
from tuppence.store.rows import ObjectRow

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


@dataclass(frozen=True, slots=True)
class ExpandRequest:
    """What an answer is to hold beyond its usual fields.

    `paths` is what `expand` says; by type, `shown` are the fields that the request's version shows
    unasked, `gone` those that it does not know any more, and `nothing` those that it may expand and
    that hold nothing here.
    """

    paths: list[str]
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    nothing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def expand_object(tx: Tx, found: Resource, asked: ExpandRequest) -> dict[str, Any]:
    """The object's answer with what is asked for put in."""
    if found.is_deleted:
        return dict(found)
    tree = tree_of(asked.paths)
    return Expansion(tx, asked).objects([found], found["object"], tree, "")[0]


def expand_list(
    tx: Tx, found: list[Resource], type: str, asked: ExpandRequest
) -> list[dict[str, Any]]:
    """A list's lines with what is asked for put in; each path starts with `data`."""
    tree = tree_of(asked.paths)
    for name in tree:
        if name != "data":
            raise cannot_expand(name, f" You may want to try expanding 'data.{name}' instead.")
    return Expansion(tx, asked).objects(found, type, tree.get("data", {}), "data.")


class Expansion:
    def __init__(self, tx: Tx, asked: ExpandRequest) -> None:
        self.tx = tx
        self.asked = asked
        grant = tx.context.grant
        self.grant = grant if grant is not None and grant.permissions is not None else None

    def objects(
        self, found: list[Resource], type: str, tree: dict[str, Any], path: str
    ) -> list[dict[str, Any]]:
        """Copies of these objects of one type, expanded."""
        shape = self.tx.catalogue.resource(type)
        copies = [dict(one) for one in found]
        unasked = self.unasked(type)
        gone = self.asked.gone.get(type, frozenset())
        for name in unasked:
            if name not in tree and name in shape.included:
                self.include(copies, found, type, name, {}, f"{path}{name}")
            elif name not in tree and name in shape.fields:
                self.field(copies, name, shape.fields[name], {}, f"{path}{name}")
        for name, below in tree.items():
            here = f"{path}{name}"
            if name in self.asked.nothing.get(type, ()):
                continue
            if name not in shape.fields or name in gone:
                raise cannot_expand(here)
            if name in shape.included:
                self.permit(held_types(shape.fields[name]))
                self.include(copies, found, type, name, below, here)
            elif not below and not reference_types(shape.fields[name]):
                raise cannot_expand(here)
            self.field(copies, name, shape.fields[name], below, here)
        if self.asked.shown:
            plain = {n: s for n, s in shape.fields.items() if n not in tree and n not in unasked}
            self.embedded(copies, plain, path)
        if unasked or any(name in shape.included for name in tree):
            copies = [{n: copy[n] for n in shape.fields if n in copy} for copy in copies]
        return copies

    def unasked(self, type: str) -> tuple[str, ...]:
        """The fields that the request's version shows unasked and its key may read."""
        names = self.asked.shown.get(type, ())
        if self.grant is None or not names:
            return names
        fields = self.tx.catalogue.resource(type).fields
        return tuple(
            name
            for name in names
            if name not in fields or self.missing(held_types(fields[name])) is None
        )

    def missing(self, types: list[str]) -> str | None:
        """What the request's key cannot read of these types; None if it may see one of them."""
        if self.grant is None or self.grant.permissions is None:
            return None
        return unreadable(self.tx.catalogue, self.grant.permissions, types)

    def permit(self, types: list[str]) -> None:
        """Raises the 403 for a key that cannot read what it expands."""
        missing = self.missing(types)
        if missing is not None and self.grant is not None:
            raise not_permitted(self.grant.masked_key, self.tx.world.account, named(missing, READ))

    def embedded(
        self,
        copies: list[dict[str, Any]],
        fields: dict[str, Spec],
        path: str,
    ) -> None:
        """Show in objects that stand inside another what the request's version shows unasked."""
        for name, spec in fields.items():
            kind = spec["t"]
            types = kind.get("list", []) if isinstance(kind, dict) else []
            if any(type in self.asked.shown for type in types):
                for copy in copies:
                    if isinstance(copy.get(name), dict):
                        copy[name] = self.listing(copy[name], {}, f"{path}{name}")
            whole = kind.get("resource") if isinstance(kind, dict) else None
            if whole is not None and whole in self.asked.shown:
                for copy in copies:
                    if isinstance(copy.get(name), dict) and copy[name].get("id"):
                        known = self.stored(copy[name])
                        copy[name] = self.objects([known], whole, {}, f"{path}{name}.")[0]

    def include(
        self,
        copies: list[dict[str, Any]],
        found: list[Resource],
        type: str,
        name: str,
        below: dict[str, Any],
        path: str,
    ) -> None:
        """Put in a field that is shown only on request; the lines of a list as a whole."""
        for copy, original in zip(copies, found, strict=True):
            value = self.included_value(original, type, name)
            copy[name] = value
            if isinstance(value, dict) and value.get("object") == "list" and not below:
                copy[name] = self.listing(value, {}, path)
            elif isinstance(value, Resource) and not below:
                copy[name] = self.objects([value], value["object"], {}, path)[0]

    def listing(self, value: dict[str, Any], tree: dict[str, Any], path: str) -> dict[str, Any]:
        """A list inside an object, its lines expanded; `data` is the only way into it."""
        for name in tree:
            if name != "data":
                raise cannot_expand(f"{path}.{name}")
        below = tree.get("data", {})
        data = []
        for one in value["data"]:
            known = one if isinstance(one, Resource) else self.stored(one)
            data += self.objects([known], known["object"], below, f"{path}.data.")
        return {**value, "data": data}

    def stored(self, one: dict[str, Any]) -> Resource:
        """An object that stands whole inside another, as if it had been read by itself."""
        found = self.tx.find(one["object"], one["id"])
        row = ObjectRow(0, one.get("id", ""), 0, 1, False, b"", None)
        return Resource(one, found.row if found else row, found.extra if found else {})

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
        kind = spec["t"]
        if types:
            self.references(copies, name, types, tree, path)
        elif isinstance(kind, dict) and "list" in kind and tree:
            for copy in copies:
                if isinstance(copy.get(name), dict):
                    copy[name] = self.listing(copy[name], tree, path)
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
        self.permit(types)
        for type in types:
            missing = [id for id in ids if id not in whole]
            # A path is right or wrong by its type, also where nothing stands there to expand.
            if missing or (tree and len(types) == 1):
                found = list(self.tx.find_many(type, missing).values())
                if found:
                    self.permit([type])
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


def held_types(spec: Spec) -> list[str]:
    """The types of the objects that a field holds, by id, whole, or as a list."""
    kind = spec["t"]
    if not isinstance(kind, dict):
        return []
    whole = [kind["resource"]] if "resource" in kind else []
    return [*reference_types(spec), *kind.get("list", []), *whole]


def reference_types(spec: Spec) -> list[str]:
    """The types a field refers to by id, alone or in a list; none where it holds no ids."""
    kind = spec["t"]
    if isinstance(kind, dict):
        kind = kind.get("array", kind)
    found: list[str] = kind.get("expandable", []) if isinstance(kind, dict) else []
    return found
