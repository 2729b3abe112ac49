"""Check and convert a request's parameters against the catalogue, with Stripe's errors.

A validator is built from an operation's fields the first time the operation is called. Values come
in as the form decoder or the JSON parser left them and go out typed: integers as `int`, booleans as
`bool`, decimals as exact strings. A parameter that the caller emptied in order to unset it comes
out as None; one that was not sent is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from tuppence.catalogue import Catalogue, Fields, Operation, Spec
from tuppence.catalogue.formats import Check as FormatCheck
from tuppence.errors import (
    ApiError,
    invalid_empty,
    invalid_enum,
    invalid_integer,
    missing_param,
    unknown_params,
)

Check = Callable[[Any, str], Any]

INTEGER = re.compile(r"-?[0-9]{1,19}\Z")
DECIMAL = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,24})?\Z")
INDEX = re.compile(r"[0-9]{1,9}\Z")
INT64 = 2**63
MAX_LENGTH = 5000
METADATA_KEYS, METADATA_KEY_LENGTH, METADATA_VALUE_LENGTH = 50, 40, 500


def build(catalogue: Catalogue, operation: Operation) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The validator of one operation: raw parameters in, typed ones out, or an `ApiError`."""
    builder = Builder(catalogue, operation)
    check = builder.hash_of(operation.fields)
    clearable = nullable_fields(catalogue, operation)

    def validate(raw: dict[str, Any]) -> dict[str, Any]:
        if not raw:
            typed: dict[str, Any] = check(raw, "")
            return typed
        cleared = {name for name, value in raw.items() if value == "" and name in clearable}
        typed = check({n: v for n, v in raw.items() if n not in cleared}, "")
        return typed | dict.fromkeys(cleared)

    return validate


def nullable_fields(catalogue: Catalogue, operation: Operation) -> frozenset[str]:
    """The text parameters that an empty value clears.

    The API takes `name=` wherever the object's own `name` may be null (recorded: POST
    /v1/customers with an empty name), though the types say so only for some of them.
    """
    if operation.method != "POST" or operation.resource not in catalogue.resource_names:
        return frozenset()
    fields = catalogue.resource(str(operation.resource)).fields
    return frozenset(
        name
        for name, spec in operation.fields.items()
        if spec["t"] == "string" and not spec.get("r") and fields.get(name, {}).get("n")
    )


class Builder:
    def __init__(self, catalogue: Catalogue, operation: Operation) -> None:
        self.catalogue = catalogue
        self.operation = operation

    def hash_of(self, fields: Fields) -> Check:
        checks: dict[str, Check] = {}
        required = [name for name, spec in fields.items() if spec.get("r")]

        def check_one(name: str) -> Check:
            if name not in checks:
                checks[name] = self.spec(name, fields[name])
            return checks[name]

        def check(raw: Any, path: str) -> dict[str, Any]:
            if not isinstance(raw, dict):
                raise ApiError("Invalid object", param=path)
            unknown = [name for name in raw if name not in fields]
            if unknown:
                raise unknown_params([join(path, n) for n in unknown], suggest(unknown, fields))
            typed = {name: check_one(name)(raw[name], join(path, name)) for name in raw}
            for name in required:
                if name not in raw:
                    raise missing_param(join(path, name))
            return typed

        return check

    def spec(self, name: str, spec: Spec) -> Check:
        check = metadata if is_metadata(name, spec) else self.type(spec["t"], spec)
        if self.operation.method != "GET":
            check = formatted(
                check, self.catalogue.formats.of(name, self.operation.path, spec["t"])
            )
        if not spec.get("e"):
            return check

        def or_empty(raw: Any, path: str) -> Any:
            return None if raw == "" else check(raw, path)

        return or_empty

    def type(self, kind: Any, spec: Spec) -> Check:
        if isinstance(kind, str):
            return SCALARS[kind] if kind != "string" else string(spec)
        values = self.catalogue.enum_values(kind)
        if values is not None:
            return enum(values)
        fields = self.catalogue.inner_fields(kind)
        if fields is not None:
            return self.lazy_hash(fields)
        if "array" in kind:
            return array(self.type(kind["array"], {}))
        if "map" in kind:
            return mapping(self.type(kind["map"], {}))
        return self.union(kind["union"], spec)

    def lazy_hash(self, fields: Fields) -> Check:
        built: list[Check] = []

        def check(raw: Any, path: str) -> Any:
            if not built:
                built.append(self.hash_of(fields))
            return built[0](raw, path)

        return check

    def union(self, members: list[Any], spec: Spec) -> Check:
        """Hashes go to the object members, everything else to the scalar ones, in order."""
        nested = [self.type(m, spec) for m in members if is_nested(m)]
        plain = [self.type(m, spec) for m in members if not is_nested(m)]

        def check(raw: Any, path: str) -> Any:
            candidates = nested if isinstance(raw, dict | list) else plain
            error = ApiError("Invalid object", param=path)
            for candidate in candidates:
                try:
                    return candidate(raw, path)
                except ApiError as refused:
                    error = refused
            raise error

        return check


def formatted(check: Check, format: FormatCheck | None) -> Check:
    """The check of a type, and after it that of what the parameter's name says."""
    if format is None:
        return check

    def both(raw: Any, path: str) -> Any:
        value = check(raw, path)
        format(value, path)
        return value

    return both


def is_nested(kind: Any) -> bool:
    return isinstance(kind, dict) and bool(kind.keys() & {"object", "fields", "array", "map"})


def is_metadata(name: str, spec: Spec) -> bool:
    return name == "metadata" and spec["t"] == {"map": "string"}


def join(path: str, name: str) -> str:
    return f"{path}[{name}]" if path else name


def suggest(unknown: list[str], fields: Fields) -> str | None:
    """The one close name, as the API offers it; none for several unknown parameters."""
    if len(unknown) > 1:
        return None
    found = get_close_matches(unknown[0], fields, n=1, cutoff=0.7)
    return found[0] if found else None


# -- scalars -------------------------------------------------------------------------------------


def no_empty(raw: Any, path: str) -> None:
    if raw == "":
        raise invalid_empty(path)


def integer(raw: Any, path: str) -> int:
    no_empty(raw, path)
    if isinstance(raw, int) and not isinstance(raw, bool) and -INT64 <= raw < INT64:
        return raw
    if isinstance(raw, str) and INTEGER.match(raw) and -INT64 <= int(raw) < INT64:
        return int(raw)
    raise invalid_integer(shown(raw), path)


def boolean(raw: Any, path: str) -> bool:
    no_empty(raw, path)
    if raw is True or raw in ("true", "True"):
        return True
    if raw is False or raw in ("false", "False"):
        return False
    raise ApiError(f"Invalid boolean: {shown(raw)}", param=path)


def decimal(raw: Any, path: str) -> str:
    no_empty(raw, path)
    text = str(raw) if isinstance(raw, int | float) and not isinstance(raw, bool) else raw
    if isinstance(text, str) and DECIMAL.match(text):
        return text
    raise ApiError(f"Invalid decimal: {shown(raw)}", param=path)


def number(raw: Any, path: str) -> float:
    return float(decimal(raw, path))


def int64(raw: Any, path: str) -> str:
    return str(integer(raw, path))


def string(spec: Spec) -> Check:
    longest = spec.get("max", MAX_LENGTH)
    may_be_empty = not spec.get("r")

    def check(raw: Any, path: str) -> str:
        if not isinstance(raw, str):
            raise ApiError(f"Invalid string: {shown(raw)}", param=path)
        if raw == "" and not (may_be_empty and "[" in path):
            raise invalid_empty(path)
        if "\x00" in raw:
            raise ApiError("Invalid string: must not contain null bytes", param=path)
        if len(raw) > longest:
            brief = f"{raw[:4]}...{raw[-4:]}"
            raise ApiError(
                f"Invalid string: {brief}; must be at most {longest} characters", param=path
            )
        return raw

    return check


def anything(raw: Any, path: str) -> Any:
    return raw


SCALARS: dict[str, Check] = {
    "integer": integer,
    "int64": int64,
    "boolean": boolean,
    "number": number,
    "decimal": decimal,
    "datetime": string({}),
    "any": anything,
}


def enum(values: list[Any]) -> Check:
    by_text = {str(value): value for value in values}

    def check(raw: Any, path: str) -> Any:
        no_empty(raw, path)
        if not isinstance(raw, str) or raw not in by_text:
            raise invalid_enum(path, list(by_text))
        return by_text[raw]

    return check


# -- containers ----------------------------------------------------------------------------------


def array(item: Check) -> Check:
    def check(raw: Any, path: str) -> list[Any]:
        if isinstance(raw, dict) and all(INDEX.match(key) for key in raw):
            raw = [raw[key] for key in sorted(raw, key=int)]
        if not isinstance(raw, list):
            raise ApiError("Invalid array", param=path)
        return [item(value, f"{path}[{index}]") for index, value in enumerate(raw)]

    return check


def mapping(value: Check) -> Check:
    def check(raw: Any, path: str) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise ApiError("Invalid object", param=path)
        return {key: value(one, join(path, key)) for key, one in raw.items()}

    return check


def metadata(raw: Any, path: str) -> dict[str, str]:
    """Keys to 40 characters, values to 500; an empty value unsets its key (docs: metadata)."""
    if not isinstance(raw, dict):
        raise ApiError("Invalid object", param=path)
    for key, value in raw.items():
        if len(key) > METADATA_KEY_LENGTH:
            raise ApiError(
                f"Metadata keys can have up to {METADATA_KEY_LENGTH} characters, but you passed in "
                f"a key that is {len(key)} characters. Invalid key: {key}",
                param=path,
            )
        if not isinstance(value, str):
            raise ApiError(f"Invalid string: {shown(value)}", param=join(path, key))
        if len(value) > METADATA_VALUE_LENGTH:
            raise ApiError(
                f"Metadata values can have up to {METADATA_VALUE_LENGTH} characters, but you "
                f"passed in a value that is {len(value)} characters. Invalid value: {value}",
                param=path,
            )
        if "\x00" in key or "\x00" in value:
            raise ApiError("Invalid string: must not contain null bytes", param=join(path, key))
    return dict(raw)


def shown(value: Any) -> str:
    """A value as the API quotes it back, hashes in Ruby's notation."""
    if isinstance(value, dict):
        pairs = ", ".join(f"{quoted(k)}=>{quoted(v)}" for k, v in value.items())
        return f"{{{pairs}}}"
    if isinstance(value, list):
        return f"[{', '.join(quoted(v) for v in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def quoted(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else shown(value)
