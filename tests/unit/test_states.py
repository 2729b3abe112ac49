"""Tables of states: what a verb does, refuses, stamps and emits; nothing goes past them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tuppence.errors import ApiError
from tuppence.runtime import tx as unit_of_work
from tuppence.runtime.context import Resource
from tuppence.runtime.state_tables import Move, States
from tuppence.store.rows import ObjectRow

NOW = 1_700_000_000


class Lamp(Resource):
    KEY = "lamp"


class Recorded:
    """A unit of work that writes down what a table asks of it."""

    def __init__(self) -> None:
        self.emitted: list[tuple[str, bool]] = []

    def time_in(self, type: str) -> int:
        return NOW

    def insert_owned(self, type: type[Lamp], values: dict[str, Any], **kept: Any) -> Lamp:
        return document(type.KEY, **values)

    def update_owned(self, old: Resource, changes: dict[str, Any], hidden: Any) -> Resource:
        return document(**(dict(old) | changes))

    def emit(self, type: str, about: Resource, previous: Resource | None) -> None:
        self.emitted.append((type, previous is not None))


def document(object: str, **fields: Any) -> Lamp:
    fields = {"id": "x_1", "object": object, **fields}
    return Lamp(fields, ObjectRow(1, "x_1", NOW, 1, False, b"{}", None), {})


@pytest.fixture
def lamp() -> Iterator[States[Lamp]]:
    yield States(
        Lamp,
        initial=("off",),
        moves=[
            Move("light", ("off",), ("on", "broken"), at="times.lit_at", events=("lamp.updated",)),
            Move("dust", ("off", "on"), None),
            Move("mend", ("broken",), "off", refusal=lambda old: ApiError("Nothing to mend.")),
        ],
    )
    unit_of_work._state_fields.pop("lamp")


def test_a_verb_moves_stamps_and_emits(lamp: States[Lamp]) -> None:
    tx: Any = Recorded()
    dark = lamp.insert(tx, {"status": "off", "times": {"made_at": 1}})
    lit = lamp.move(tx, dark, "light", {"watts": 5}, to="on")
    assert lit["status"] == "on"
    assert lit["watts"] == 5
    assert lit["times"] == {"made_at": 1, "lit_at": NOW}
    assert tx.emitted == [("lamp.updated", True)]
    assert lamp.move(tx, lit, "dust")["status"] == "on"


def test_a_verb_is_refused_in_another_state(lamp: States[Lamp]) -> None:
    tx: Any = Recorded()
    broken = document("lamp", status="broken")
    assert not lamp.may("light", broken)
    with pytest.raises(ApiError, match=r"You cannot light this lamp because its status is broken"):
        lamp.move(tx, broken, "light", to="on")
    with pytest.raises(ApiError, match="Nothing to mend"):
        lamp.move(tx, document("lamp", status="off"), "mend")
    assert tx.emitted == []


def test_only_the_ends_of_the_table_are_reached(lamp: States[Lamp]) -> None:
    tx: Any = Recorded()
    with pytest.raises(ValueError, match="not to melted"):
        lamp.move(tx, document("lamp", status="off"), "light", to="melted")
    with pytest.raises(ValueError, match="does not begin as on"):
        lamp.insert(tx, {"status": "on"})


def test_nothing_goes_past_the_table(lamp: States[Lamp]) -> None:
    tx = unit_of_work.Tx.__new__(unit_of_work.Tx)
    with pytest.raises(unit_of_work.StateBypassed):
        tx.insert("lamp", {"status": "off"})
    with pytest.raises(unit_of_work.StateBypassed):
        tx.update(document("lamp", status="off"), {"status": "on"})
    with pytest.raises(unit_of_work.StateBypassed):
        unit_of_work.own_state("lamp", "status")
