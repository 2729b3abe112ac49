"""The world: what every row belongs to."""

from __future__ import annotations

from typing import NamedTuple


class World(NamedTuple):
    """One account in one mode. Nothing of one world is ever visible in another."""

    account: str
    livemode: bool
