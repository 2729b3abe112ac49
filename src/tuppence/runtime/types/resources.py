"""A class per resource. `resources.pyi`, which `make types` writes, says what each holds."""

from __future__ import annotations

from tuppence.runtime.types.base import Resource
from tuppence.runtime.types.classes import resource_class, resource_names


def __getattr__(name: str) -> type[Resource]:
    if name not in resource_names():
        raise AttributeError(f"there is no resource {name}")
    return resource_class(resource_names()[name])
