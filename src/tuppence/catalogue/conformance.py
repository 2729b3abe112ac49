"""Check an answer against the catalogue: what is missing, unknown or of the wrong type."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Catalogue, Fields, ResourceShape, Spec

PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "number": (int, float),
    "decimal": (str,),
    "int64": (str,),
    "datetime": (str,),
    "any": (object,),
}


def problems(catalogue: Catalogue, document: Any) -> list[str]:
    """Everything wrong with an answer, as `path: what`; empty when it conforms."""
    if not isinstance(document, dict):
        return ["(root): no object"]
    return list(Conformance(catalogue).document("", document))


class Conformance:
    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def document(self, path: str, document: dict[str, Any]) -> list[str]:
        name = document.get("object")
        if name is None and "next_page_url" in document:
            lines = document.get("data") or []
            return [p for i, one in enumerate(lines) for p in self.document(f"data[{i}]", one)]
        if name == "list":
            return self.listing(path, document)
        if name == "search_result":
            extra = {key: document[key] for key in document if key != "next_page"}
            return self.listing(path, extra)
        if not isinstance(name, str) or name not in self.catalogue.resource_names:
            return [f"{path or '(root)'}: unknown object {name!r}"]
        shape = self.catalogue.resource(name)
        if document.get("deleted") is True:
            return self.tombstone(path, shape, document)
        return self.fields(path, shape, shape.fields, document, "")

    def listing(self, path: str, document: dict[str, Any]) -> list[str]:
        known = {"object": str, "data": list, "has_more": bool, "url": str, "total_count": int}
        found = [f"{path}.{key}: unknown" for key in document if key not in known]
        for key, kind in known.items():
            if key != "total_count" and not isinstance(document.get(key), kind):
                found.append(f"{path}.{key}: not a {kind.__name__}")
        for index, item in enumerate(document.get("data") or []):
            found += self.document(f"{path}.data[{index}]", item)
        return found

    def tombstone(self, path: str, shape: ResourceShape, document: dict[str, Any]) -> list[str]:
        if not shape.deletable:
            return [f"{path or shape.name}: cannot be deleted"]
        if set(document) != {"id", "object", "deleted"}:
            return [f"{path or shape.name}: a deleted object shows only id, object and deleted"]
        return []

    def fields(
        self,
        path: str,
        shape: ResourceShape,
        fields: Fields,
        document: dict[str, Any],
        inner: str,
    ) -> list[str]:
        """`inner` is the dotted path within the resource, which decides what may be missing."""
        found = [f"{path}.{key}: unknown field" for key in document if key not in fields]
        for name, spec in fields.items():
            where = f"{inner}{name}"
            if name not in document:
                if where not in shape.absent:
                    found.append(f"{path}.{name}: missing")
            else:
                found += self.value(f"{path}.{name}", shape, spec, document[name], where)
        return found

    def value(
        self, path: str, shape: ResourceShape, spec: Spec, value: Any, inner: str
    ) -> list[str]:
        if value is None:
            return [] if spec.get("n") or spec["t"] == "any" else [f"{path}: null"]
        return self.typed(path, shape, spec["t"], value, inner)

    def typed(
        self, path: str, shape: ResourceShape, kind: Any, value: Any, inner: str
    ) -> list[str]:
        if isinstance(kind, str):
            right = isinstance(value, PYTHON_TYPES[kind])
            if isinstance(value, bool) and kind in ("integer", "number"):
                right = False
            return [] if right else [f"{path}: {value!r} is no {kind}"]
        values = self.catalogue.enum_values(kind)
        if values is not None:
            return [] if value in values else [f"{path}: {value!r} is not allowed"]
        fields = self.catalogue.inner_fields(kind)
        if fields is not None:
            if not isinstance(value, dict):
                return [f"{path}: {value!r} is no hash"]
            return self.fields(path, shape, fields, value, f"{inner}.")
        return self.container(path, shape, kind, value, inner)

    def container(
        self, path: str, shape: ResourceShape, kind: dict[str, Any], value: Any, inner: str
    ) -> list[str]:
        if "array" in kind:
            if not isinstance(value, list):
                return [f"{path}: {value!r} is no list"]
            return [
                p
                for i, one in enumerate(value)
                for p in self.typed(f"{path}[{i}]", shape, kind["array"], one, inner)
            ]
        if "map" in kind:
            if not isinstance(value, dict):
                return [f"{path}: {value!r} is no hash"]
            return [
                p
                for key, one in value.items()
                for p in self.typed(f"{path}.{key}", shape, kind["map"], one, inner)
            ]
        if "union" in kind:
            tries = [self.typed(path, shape, one, value, inner) for one in kind["union"]]
            return min(tries, key=len)
        return self.reference(path, kind, value)

    def reference(self, path: str, kind: dict[str, Any], value: Any) -> list[str]:
        if "expandable" in kind and isinstance(value, str):
            return []
        if not isinstance(value, dict):
            return [f"{path}: {value!r} is no object"]
        return self.document(path, value)
