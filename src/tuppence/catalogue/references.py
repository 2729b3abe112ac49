"""Which fields of an object are built on reading: patches/60-references.json."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds one whole object of a `type`, kept as its id; or a list of children.

    `by` is the field of a child that names its parent; of a list, an answer holds at most `shown`
    lines, the newest first unless `oldest_first`.
    """

    field: str
    type: str
    by: str | None = None
    url: str = ""
    shown: int | None = None
    oldest_first: bool = False


def references_of(patches: list[dict[str, Any]]) -> dict[str, tuple[Reference, ...]]:
    """By the type of the object that holds them."""
    found: dict[str, tuple[Reference, ...]] = {}
    for patch in patches:
        for type, fields in patch.get("references", {}).items():
            found[type] = tuple(reference(name, spec) for name, spec in fields.items())
    return found


def reference(field: str, spec: dict[str, Any]) -> Reference:
    if "type" in spec:
        return Reference(field, spec["type"])
    return Reference(
        field,
        spec["children"],
        spec["by"],
        spec["url"],
        spec.get("shown"),
        spec.get("oldest_first", False),
    )
