"""What the pages need of the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tuppence.operations.tx import Kit
from tuppence.store.rows import Store


@dataclass(frozen=True, slots=True)
class Site:
    """`token` opens the pages that show data; in `open_mode` anybody may have a world."""

    kit: Kit
    store: Store
    now: Callable[[], int]
    public_url: str
    token: str
    open_mode: bool = True
