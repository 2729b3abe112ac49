"""Actions that change an object's state: `/cancel`, `/archive`, `/close` and their like.

A resource's file names for each action the states it may start from, the state it leads to, the
field that takes the time and the events that tell of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tuppence.errors import ApiError, one_of
from tuppence.runtime.assign_parameters import fitted_params
from tuppence.runtime.context import Params, Resource
from tuppence.runtime.default_operations import action_target
from tuppence.runtime.registry import operation as bind_operation
from tuppence.runtime.state_tables import shown_state, stamped
from tuppence.runtime.tx import Tx

Sets = Callable[[Tx, Params, Resource], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Transition:
    """`to` is the new state (None: it stays), `at` the dotted field that takes the time.

    `code` is the error's code in a wrong state. `sets` gives further changes.
    """

    key: str
    when: Sequence[Any] | None
    to: Any
    field: str = "status"
    at: str | None = None
    events: Sequence[str] = ()
    verb: str | None = None
    code: str | None = None
    sets: Sets | None = None


_bound: dict[str, Transition] = {}


def transition(key: str, when: Sequence[Any] | None, to: Any, **more: Any) -> None:
    """Bind an action. Raises the API's refusal from any state that is not in `when`."""
    bound = _bound[key] = Transition(key, when, to, **more)
    bind_operation(key)(lambda tx, params: carried_out(bound, tx, params))


def may_start(key: str, document: Mapping[str, Any]) -> bool:
    """Whether an object's state lets an action start; True for what is no transition."""
    action = _bound.get(key)
    return action is None or action.when is None or document.get(action.field) in action.when


def carried_out(action: Transition, tx: Tx, params: Params) -> Resource:
    operation = tx.catalogue.operation(action.key)
    old = action_target(tx, operation, params)
    check_state(action, old)
    changes = fitted_params(tx, operation, params, old)
    if action.to is not None:
        changes[action.field] = action.to
    if action.at is not None:
        changes |= stamped(tx, old, action.at)
    if action.sets is not None:
        changes |= action.sets(tx, params, old)
    new = tx.update_owned(old, changes)
    for event in action.events:
        tx.emit(event, new, old if event.endswith(".updated") else None)
    return new


def check_state(action: Transition, old: Resource) -> None:
    if action.when is None or old.get(action.field) in action.when:
        return
    verb = action.verb or action.key.rsplit("/", 1)[-1].replace("_", " ")
    noun = old["object"].rsplit(".", 1)[-1].replace("_", " ")
    state = shown_state(old.get(action.field))
    allowed = one_of([shown_state(one) for one in action.when])
    raise ApiError(
        f"You cannot {verb} this {noun} because its {action.field} is {state}; it must be "
        f"{allowed}.",
        code=action.code,
    )
