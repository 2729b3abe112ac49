"""JSON Schema for the arguments of a tool, short enough for a model's context.

Top-level parameters are always listed. Nested fields are listed where the whole schema stays
small; elsewhere an object says no more than that it is one, and describe_operation has the rest.
"""

from __future__ import annotations

import json
from typing import Any

from tuppence.catalogue import Catalogue, Fields

SMALL = 900  # bytes of a schema up to which nested fields are listed
MOST_VALUES = 12  # of an enum; a longer one is a string
DEEPEST = 2
SCALARS = ("string", "integer", "number", "boolean")

Schema = dict[str, Any]


def arguments_schema(
    known: Catalogue,
    path_params: tuple[str, ...],
    fields: Fields,
    required: list[str],
    unfolded: tuple[str, ...] = (),
) -> Schema:
    """The schema of an operation's arguments: the ids of its path, then its parameters. Those that
    are `unfolded` always list their fields.
    """
    ids: Schema = {name: {"type": "string"} for name in path_params}
    opened = {name: schema_of(known, fields[name]["t"], 1) for name in unfolded}
    for depth in range(DEEPEST, -1, -1):
        properties = ids | properties_of(known, fields, depth)
        if depth == 0:
            properties |= opened
        found: Schema = {"type": "object", "properties": properties}
        if required:
            found["required"] = required
        if depth == 0 or size(found) <= SMALL:
            return found
    raise AssertionError("the loop returns at depth 0")


def size(schema: Any) -> int:
    return len(json.dumps(schema, separators=(",", ":")))


def properties_of(known: Catalogue, fields: Fields, depth: int) -> Schema:
    return {name: schema_of(known, spec["t"], depth) for name, spec in fields.items()}


def schema_of(known: Catalogue, kind: Any, depth: int) -> Schema:
    """A parameter's type; objects are open below `depth` levels."""
    if isinstance(kind, str):
        if kind == "any":
            return {}
        return {"type": kind if kind in SCALARS else "string"}
    values = known.enum_values(kind)
    if values is not None:
        shown = [value for value in values if value != ""]
        return {"enum": shown} if len(shown) <= MOST_VALUES else {"type": "string"}
    inner = known.inner_fields(kind)
    if inner is not None:
        if depth == 0:
            return {"type": "object"}
        return {"type": "object", "properties": properties_of(known, inner, depth - 1)}
    if "array" in kind:
        items = schema_of(known, kind["array"], depth)
        return {"type": "array", "items": items} if items else {"type": "array"}
    if "map" in kind:
        return {"type": "object"}
    if "union" in kind:
        return one_of([schema_of(known, one, depth) for one in kind["union"]])
    return {"type": "string"}


def one_of(found: list[Schema]) -> Schema:
    """A union: the values that only unset a parameter are left out."""
    kinds = [one for one in found if one.get("enum") != []]
    distinct = [one for place, one in enumerate(kinds) if one not in kinds[:place]]
    if len(distinct) == 1:
        return distinct[0]
    if all(set(one) == {"type"} for one in distinct):
        return {"type": [one["type"] for one in distinct]}
    return {"anyOf": distinct}
