"""The clocks of the server, handed in by the composition root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerClock:
    """The time in seconds, and a monotonic one in seconds for durations; both handed in."""

    now: Callable[[], int]
    monotonic: Callable[[], float]
