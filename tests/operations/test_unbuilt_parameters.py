"""Every parameter that is listed as not built is refused by its name, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from support import Client, flat
from tuppence import catalogue
from tuppence.catalogue import Catalogue
from tuppence.catalogue.unsupported_parameters import UnbuiltParameter

KNOWN = catalogue.load()
LISTED = KNOWN.unbuilt_parameters.all(KNOWN)
PLAIN = {"boolean": True, "integer": 7, "number": 7, "decimal": "7", "string": "usd", "any": "x"}


def members(kind: Any) -> list[Any]:
    """A type, or the types that a union is of."""
    return list(kind["union"]) if isinstance(kind, dict) and "union" in kind else [kind]


def asking(known: Catalogue, kind: Any) -> Any:
    """A value of a type that asks for something."""
    for one in members(kind):
        if isinstance(one, str):
            return PLAIN.get(one, "x")
        if "array" in one:
            return [asking(known, one["array"])]
        if "map" in one:
            return {"a": asking(known, one["map"])}
        values = [value for value in known.enum_values(one) or () if value]
        if values:
            return values[0]
        fields = known.inner_fields(one)
        if fields is not None:
            return filled(known, fields, []) or filled(
                known, dict([next(iter(fields.items()))]), []
            )
    raise AssertionError(kind)


def filled(known: Catalogue, fields: dict[str, Any], path: list[str], value: Any = None) -> Any:
    """The required fields, and what stands at the path."""
    whole = {name: asking(known, spec["t"]) for name, spec in fields.items() if spec.get("r")}
    if not path:
        return whole or {name: asking(known, spec["t"]) for name, spec in list(fields.items())[:1]}
    name, rest = path[0].removesuffix("[]"), path[1:]
    kinds = members(fields[name]["t"])
    if path[0].endswith("[]"):
        inner = next(one["array"] for one in kinds if isinstance(one, dict) and "array" in one)
        known_inner = known.inner_fields(members(inner)[0]) or {}
        whole[name] = [filled(known, known_inner, rest, value)]
    elif rest:
        inner = next(found for one in kinds if (found := known.inner_fields(one)) is not None)
        whole[name] = filled(known, inner, rest, value)
    else:
        whole[name] = value if value is not None else asking(known, fields[name]["t"])
    return whole


def request_of(one: UnbuiltParameter) -> tuple[str, str, dict[str, Any]]:
    """(method, path, parameters) that ask for it."""
    method, path = one.operation.split(" ")
    operation = KNOWN.operation(one.operation)
    for name in operation.path_params:
        path = path.replace(f"{{{name}}}", f"{name}_1")
    return method, path, filled(KNOWN, operation.fields, one.parts, one.value)


def rows(api: Client) -> Iterator[int]:
    reader = api.server.store.reader
    for table in ("objects", "events", "postings", "timers"):
        yield len(reader.world_rows(table, api.world))


@pytest.mark.parametrize(
    "one", LISTED, ids=[f"{one.operation} {one.path}={one.value}" for one in LISTED]
)
def test_a_listed_parameter_is_refused_and_changes_nothing(
    api: Client, one: UnbuiltParameter
) -> None:
    api.get("/v1/customers")
    before = list(rows(api))
    method, path, params = request_of(one)
    answer = api.request(method, path, urlencode(flat(params)).encode())
    assert answer.status == 501, answer.body
    assert answer.error["param"].split("[")[0] == one.parts[0].removesuffix("[]")
    assert answer.error["param"].rstrip("]").split("[")[-1] == one.parts[-1].removesuffix("[]")
    assert list(rows(api)) == before
