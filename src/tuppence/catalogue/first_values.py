"""New objects from the catalogue: every field that an answer shows, at its first value."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Catalogue, Fields, ResourceShape, Spec

SCALAR_ZEROS: dict[str, Any] = {
    "string": "",
    "integer": 0,
    "boolean": False,
    "number": 0.0,
    "decimal": "0",
    "int64": "0",
    "datetime": "1970-01-01T00:00:00.000Z",
    "any": None,
}

# A field of a hash: its name, its path in the type, its type, whether it is left out, its zero.
Line = tuple[str, str, Spec, bool, Any]


def copied(value: Any) -> Any:
    """A deep copy of JSON, several times as fast as `copy.deepcopy`."""
    if isinstance(value, dict):
        return {k: copied(v) if isinstance(v, dict | list) else v for k, v in value.items()}
    if isinstance(value, list):
        return [copied(v) for v in value]
    return value


def containers(template: dict[str, Any]) -> list[tuple[str, Any]]:
    """The fields that are not shared between copies."""
    return [(name, value) for name, value in template.items() if isinstance(value, dict | list)]


class Skeletons:
    """What a new object of each type looks like before anything is known of it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._templates: dict[str, tuple[dict[str, Any], list[tuple[str, Any]]]] = {}
        self._plans: dict[tuple[str, str, int], list[Line]] = {}

    def new(self, name: str) -> dict[str, Any]:
        """A fresh copy of the type's template, in the order in which answers write it."""
        found = self._templates.get(name)
        if found is None:
            template = self._template(self.catalogue.resource(name))
            found = self._templates[name] = (template, containers(template))
        fresh = found[0].copy()
        for field, value in found[1]:
            fresh[field] = copied(value)
        return fresh

    def _template(self, shape: ResourceShape) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, spec in shape.fields.items():
            if name in shape.absent and name not in shape.defaults:
                continue
            default = shape.defaults.get(name)
            if name in shape.defaults:
                found[name] = self.filled(shape, name, spec, default)
            else:
                found[name] = {} if name == "metadata" else self.zero(shape, name, spec)
        return found

    def zero(self, shape: ResourceShape, path: str, spec: Spec) -> Any:
        """The value of a field nobody has set: null where it may be, else nothing of its type."""
        kind = spec["t"]
        if spec.get("n"):
            return None
        if isinstance(kind, str):
            return SCALAR_ZEROS[kind]
        values = self.catalogue.enum_values(kind)
        if values is not None:
            return values[0]
        fields = self.catalogue.inner_fields(kind)
        if fields is not None:
            return self.hash_of(shape, path, fields, {})
        if "array" in kind:
            return []
        if "map" in kind:
            return {}
        if "list" in kind:
            return {"object": "list", "data": [], "has_more": False, "url": ""}
        return None

    def hash_of(
        self, shape: ResourceShape, path: str, fields: Fields, values: dict[str, Any]
    ) -> dict[str, Any]:
        """A nested hash with the given values, its other fields at their first value."""
        found = {}
        for name, inner, spec, is_absent, first in self._plan(shape, path, fields):
            if name in values:
                found[name] = self.filled(shape, inner, spec, values[name])
            elif not is_absent:
                found[name] = copied(first) if isinstance(first, dict | list) else first
        return found

    def _plan(self, shape: ResourceShape, path: str, fields: Fields) -> list[Line]:
        """What `hash_of` looks at of each field, worked out once for a hash of a type."""
        key = (shape.name, path, id(fields))
        found = self._plans.get(key)
        if found is None:
            found = self._plans[key] = []
            for name in sorted(fields):
                inner = f"{path}.{name}"
                is_absent = inner in shape.absent
                first = None if is_absent else self.zero(shape, inner, fields[name])
                found.append((name, inner, fields[name], is_absent, first))
        return found

    def filled(self, shape: ResourceShape, path: str, spec: Spec, value: Any) -> Any:
        """A value with every nested hash made whole."""
        kind = spec["t"]
        fields = self.catalogue.inner_fields(kind)
        if fields is not None and isinstance(value, dict):
            return self.hash_of(shape, path, fields, value)
        if isinstance(kind, dict) and isinstance(value, list) and "array" in kind:
            return [self.filled(shape, path, {"t": kind["array"]}, one) for one in value]
        if isinstance(kind, dict) and isinstance(value, dict) and "map" in kind:
            return {
                key: self.filled(shape, path, {"t": kind["map"]}, one) for key, one in value.items()
            }
        return value
