"""One change of the API: how what came before it looked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class VersionChange:
    """What differs for requests of versions before `date`.

    `lower` turns an object of a type, in the shape since the change, into the shape before it.
    `lift` turns an operation's raw parameters from before into those since. `shown` names fields
    that answers included by themselves before; `former` those that the change took away for good,
    which are kept beside an object for older versions; `nothing` those that could be expanded and
    that the lowered answer has without anything to expand. All are pure.
    """

    date: str
    lower: Mapping[str, Callable[[Document], Document]] = field(default_factory=dict)
    lift: Mapping[str, Callable[[Document], Document]] = field(default_factory=dict)
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nothing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def without(document: Document, *names: str) -> Document:
    """The document less some fields."""
    return {name: value for name, value in document.items() if name not in names}
