"""Clocks: what time it is for a world, and for the objects of a test clock."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from tuppence.store.world import World

WALL, OWN = "", "world"  # as timers name them; a test clock is named by its id


class Clock(NamedTuple):
    """A clock and the second that it shows."""

    id: str
    now: int


class WorldClock(NamedTuple):
    """A world's own clock: it stands still at a second, or runs ahead of the wall clock.

    `ahead` is in seconds, negative for one that is behind.
    """

    frozen_at: int | None
    ahead: int = 0

    def at(self, wall: int) -> Clock:
        """What it shows at a second of the wall clock."""
        return Clock(OWN, self.frozen_at if self.frozen_at is not None else wall + self.ahead)


def clock_of_world(kept: WorldClock | None, wall: int) -> Clock:
    """The clock by which a world goes at a second of the wall clock."""
    return kept.at(wall) if kept is not None else Clock(WALL, wall)


class DueTimer(NamedTuple):
    """A timer that has come due; `due_at` is a second of the `clock` it goes by."""

    world: World
    name: str
    object_id: str
    due_at: int
    clock: str


class ClockReads(Protocol):
    """A part of `rows.Reader`."""

    def due(self, now: int, limit: int) -> list[DueTimer]:
        """Timers of the wall clock, and of worlds' own clocks, that are due at a second of the
        wall clock; those of the wall clock first, each clock's in order.
        """
        ...

    def due_on(self, world: World, clock: str, until: int, limit: int) -> list[DueTimer]:
        """Timers of one clock of a world, in the order in which they come due."""
        ...

    def world_clock(self, world: World) -> WorldClock | None:
        """The world's own clock; None where it goes by the wall clock."""
        ...

    def timer(self, world: World, name: str, object_id: str) -> int | None:
        """When a timer is set to fire, in seconds."""
        ...


class ClockWrites(Protocol):
    """A part of `rows.Writer`."""

    def put_timer(
        self, world: World, name: str, object_id: str, due_at: int | None, clock: str = WALL
    ) -> None:
        """Set, move or (with None) cancel a timer, which goes by a clock of the world."""
        ...

    def put_world_clock(self, world: World, clock: WorldClock | None) -> None:
        """Give a world a clock of its own, or take it away; its timers go by it from now on."""
        ...
