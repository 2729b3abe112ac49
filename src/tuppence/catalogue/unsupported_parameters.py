"""Parameters that an operation does not honour yet: patches/51-unbuilt-parameters.json.

One is refused where it asks for something, before the operation runs: what is accepted is honoured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from tuppence.errors import ApiError, not_built


class Shapes(Protocol):
    """What is asked of the catalogue here."""

    def has_operation(self, key: str) -> bool: ...

    def operation(self, key: str) -> Any: ...

    def inner_fields(self, kind: Any) -> dict[str, Any] | None: ...


@dataclass(frozen=True)
class UnbuiltParameter:
    """`items[].tax_rates`, or one value of it, and what it would have to do."""

    operation: str
    path: str
    value: str | None
    reason: str

    @cached_property
    def parts(self) -> list[str]:
        return self.path.split(".")

    def refusal(self, param: str) -> ApiError:
        """The error for the parameter that was sent under this name, `items[0][tax_rates]`."""
        told = param if self.value is None else f"{param}={self.value}"
        return not_built(f"`{told}` in {self.operation}", param)


class UnbuiltParameters:
    """Finds what a request asks for that is not built."""

    def __init__(self, patches: list[dict[str, Any]]) -> None:
        self.groups = [group for patch in patches for group in patch.get("unbuilt_parameters", ())]
        self.by_operation: dict[str, list[UnbuiltParameter]] = {}
        for group in self.groups:
            for key in group["operations"]:
                found = self.by_operation.setdefault(key, [])
                found += [parameter(key, *one) for one in group["parameters"].items()]

    def all(self, catalogue: Shapes) -> list[UnbuiltParameter]:
        """What stands here of each operation's own parameters."""
        return [
            one
            for found in self.by_operation.values()
            for one in found
            if has_parameter(catalogue, one.operation, one.parts)
        ]

    def unknown(self, catalogue: Shapes) -> list[str]:
        """Names that no operation of their group has as a parameter."""
        return [
            name
            for group in self.groups
            for name in group["parameters"]
            if not any(
                has_parameter(catalogue, key, parameter(key, name, "").parts)
                for key in group["operations"]
            )
        ]

    def check(self, key: str, params: dict[str, Any]) -> None:
        """Raises 501 for the first parameter that asks for what is not built."""
        for one in self.by_operation.get(key, ()):
            if one.parts[0].removesuffix("[]") not in params:
                continue
            for param, value in values_at(params, one.parts):
                if asks(value, one.value):
                    raise one.refusal(param)


def parameter(key: str, name: str, reason: str) -> UnbuiltParameter:
    path, _, value = name.partition("=")
    return UnbuiltParameter(key, path, value or None, reason)


def values_at(params: Any, parts: list[str], param: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that stands at the path, of each line of a list, with the name it was sent by."""
    if not parts:
        yield param, params
        return
    name, rest = parts[0].removesuffix("[]"), parts[1:]
    inner = params.get(name) if isinstance(params, dict) else None
    named = f"{param}[{name}]" if param else name
    if parts[0].endswith("[]"):
        for index, one in enumerate(inner if isinstance(inner, list) else ()):
            yield from values_at(one, rest, f"{named}[{index}]")
    elif inner is not None:
        yield from values_at(inner, rest, named)


def asks(value: Any, wanted: str | None) -> bool:
    """Whether a value asks for something; for this very value, where one is `wanted`."""
    if wanted is not None:
        return bool(value == wanted)
    if isinstance(value, dict):
        if value.get("enabled") is False:
            return False
        return any(asks(one, None) for one in value.values())
    return bool(value)


def has_parameter(catalogue: Shapes, key: str, parts: list[str]) -> bool:
    """Whether an operation has a parameter at this path, `items[]` standing for a list's lines."""
    if not catalogue.has_operation(key):
        return False
    kinds: list[Any] = [{"fields": catalogue.operation(key).fields}]
    for part in parts:
        name = part.removesuffix("[]")
        shapes = [catalogue.inner_fields(kind) or {} for kind in members(kinds)]
        kinds = members(shape[name]["t"] for shape in shapes if name in shape)
        if part.endswith("[]"):
            kinds = [one["array"] for one in kinds if isinstance(one, dict) and "array" in one]
    return bool(kinds)


def members(kinds: Iterable[Any]) -> list[Any]:
    """The types themselves, and those of which a union is one."""
    found = list(kinds)
    unions = [one["union"] for one in found if isinstance(one, dict) and "union" in one]
    return found + [member for union in unions for member in union]
