"""One fault on purpose: what is to go wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """`operation` is `POST /v1/charges`, a path, or its start with `*`; None meets every one.

    It fires with a `probability` from 0 to 1, at most `times` times; `fired` counts.
    """

    kind: str
    id: str | None = None
    operation: str | None = None
    event_type: str | None = None
    probability: float = 1.0
    times: int | None = None
    fired: int = 0
    delay_ms: int | None = None
    status: int | None = None
    decline_code: str | None = None

    def meets(self, method: str, path: str) -> bool:
        if self.operation is None:
            return True
        wanted_method, _, wanted = self.operation.rpartition(" ")
        if wanted_method and wanted_method.upper() != method:
            return False
        if wanted.endswith("*"):
            return path.startswith(wanted[:-1])
        return path == wanted or is_pattern_of(wanted, path)

    def tells(self, type: str) -> bool:
        """Whether it concerns events of a type; `customer.*` names all that start so."""
        wanted = self.event_type
        if wanted is None or wanted == type:
            return True
        return wanted.endswith("*") and type.startswith(wanted[:-1])

    @property
    def is_spent(self) -> bool:
        return self.times is not None and self.fired >= self.times


def is_pattern_of(pattern: str, path: str) -> bool:
    """`/v1/charges/{charge}` names every path of its shape."""
    wanted, given = pattern.split("/"), path.split("/")
    return len(wanted) == len(given) and all(
        one == other or (one.startswith("{") and other)
        for one, other in zip(wanted, given, strict=True)
    )
