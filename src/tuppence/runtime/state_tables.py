"""States as a table: from, verb, to, the time it stamps, the events, the error otherwise.

An object's owner declares one table for its type. `insert` and `move` are then the only writers of
the state: `Tx.insert` and `Tx.update` raise `StateBypassed` for them.

    STATES = States(
        Invoice,
        initial=("draft",),
        moves=[
            Move("finalize", ("draft",), "open", at="status_transitions.finalized_at",
                 events=("invoice.finalized",)),
        ],
    )
    invoice = STATES.move(tx, invoice, "finalize", {"number": number})
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from tuppence.errors import ApiError, one_of
from tuppence.runtime.context import Resource
from tuppence.runtime.tx import Tx, own_state

R = TypeVar("R", bound=Resource)
Refusal = Callable[[Any], ApiError]


@dataclass(frozen=True, slots=True)
class Move:
    """One row: what a verb does to an object in one of the states `sources`.

    `to` is the new state, or several of which the caller picks one; None leaves it as it is. `at`
    is the dotted field that takes the time. `refusal` is the error in any other state.
    """

    verb: str
    sources: Sequence[Any]
    to: Any
    at: str | None = None
    events: Sequence[str] = ()
    refusal: Refusal | None = None


class States(Generic[R]):
    """The states of one type of object, held in `field`, and all that leads from one to another."""

    def __init__(
        self,
        type: type[R],
        *,
        initial: Sequence[Any],
        moves: Sequence[Move],
        field: str = "status",
        refusal: Refusal | None = None,
    ) -> None:
        self.type = type.KEY
        self.kind = type
        self.field = field
        self.initial = tuple(initial)
        self.moves: Mapping[str, Move] = {move.verb: move for move in moves}
        self.refusal = refusal
        if len(self.moves) != len(moves):
            raise ValueError(f"a verb of {self.type} stands twice in its table of states")
        own_state(self.type, field)

    def may(self, verb: str, document: Mapping[str, Any]) -> bool:
        """Whether an object in its present state can do this."""
        return document.get(self.field) in self.moves[verb].sources

    def check(self, verb: str, old: Resource) -> Move:
        """The row for this verb. Raises the refusal of an object in another state."""
        move = self.moves[verb]
        if old.get(self.field) not in move.sources:
            raise (move.refusal or self.refusal or self.wrong_state(move))(old)
        return move

    def wrong_state(self, move: Move) -> Refusal:
        def refusal(old: Resource) -> ApiError:
            noun = self.type.rsplit(".", 1)[-1].replace("_", " ")
            return ApiError(
                f"You cannot {move.verb.replace('_', ' ')} this {noun} because its {self.field} is "
                f"{shown_state(old.get(self.field))}; it must be "
                f"{one_of([shown_state(one) for one in move.sources])}."
            )

        return refusal

    def insert(
        self,
        tx: Tx,
        values: dict[str, Any],
        *,
        id: str | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> R:
        """Add an object, in one of the states in which it may begin. Emits nothing."""
        made = tx.insert_owned(self.kind, values, id=id, hidden=hidden)
        if made.get(self.field) not in self.initial:
            raise ValueError(f"a {self.type} does not begin as {made.get(self.field)}")
        return made

    def move(
        self,
        tx: Tx,
        old: Resource,
        verb: str,
        changes: dict[str, Any] | None = None,
        *,
        to: Any = None,
        hidden: dict[str, Any] | None = None,
    ) -> R:
        """Carry the verb out: the new state, `changes`, the time, the events.

        Raises the row's refusal in a state that the verb does not start from, and ValueError for a
        state that it does not lead to.
        """
        row = self.check(verb, old)
        whole = dict(changes or {})
        end = self.end_of(row, to)
        if end is not None:
            whole[self.field] = end
        if row.at is not None:
            whole |= stamped(tx, old | whole, row.at)
        new = cast(R, tx.update_owned(old, whole, hidden))
        for event in row.events:
            tx.emit(event, new, old if event.endswith(".updated") else None)
        return new

    def end_of(self, row: Move, picked: Any) -> Any:
        ends = row.to if isinstance(row.to, tuple) else (row.to,)
        if picked is None and len(ends) == 1:
            return ends[0]
        if picked not in ends:
            raise ValueError(f"{row.verb} leads a {self.type} to one of {ends}, not to {picked}")
        return picked


def shown_state(state: Any) -> str:
    return {True: "true", False: "false"}.get(state, str(state)) if state is not None else "null"


def stamped(tx: Tx, document: Mapping[str, Any], path: str) -> dict[str, Any]:
    """The change that writes the time into a dotted field, as a second or in RFC 3339."""
    head, _, rest = path.partition(".")
    now = tx.time_in(document["object"])
    if not rest:
        return {head: now}
    return {head: {**(document.get(head) or {}), rest: now}}
