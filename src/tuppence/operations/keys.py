"""The index keys of an object: the values by which lists of its type are filtered."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Catalogue


def keys_of(catalogue: Catalogue, type: str, document: dict[str, Any]) -> list[tuple[str, str]]:
    """(field, value as text) for each filterable field that holds something."""
    found = []
    for path in catalogue.key_fields(type):
        value: Any = document
        for part in path.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if isinstance(value, dict):
            value = value.get("id")
        for one in value if isinstance(value, list) else [value]:
            if one is not None and not isinstance(one, dict | list):
                found.append((path, key_text(one)))
    return found


def key_text(value: Any) -> str:
    """A filter's value as the index holds it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
