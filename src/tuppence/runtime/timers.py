"""Time-driven behavior: functions that run when a timer set by `tx.schedule` comes due."""

from __future__ import annotations

from collections.abc import Callable

from tuppence.runtime.registry import BindingError
from tuppence.runtime.tx import Tx

OnDue = Callable[[Tx, str], None]

_due: dict[str, OnDue] = {}


def due(name: str) -> Callable[[OnDue], OnDue]:
    """Bind a function to a timer; it is called with the id of the object the timer was set for."""

    def bind(function: OnDue) -> OnDue:
        if name in _due:
            raise BindingError(f"the timer {name} is bound twice")
        _due[name] = function
        return function

    return bind


def names() -> frozenset[str]:
    """The timers that something is bound to."""
    return frozenset(_due)


def on_due(name: str) -> OnDue:
    return _due[name]
