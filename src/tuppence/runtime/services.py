"""What every unit of work is built with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from tuppence.catalogue import Catalogue
from tuppence.catalogue.first_values import Skeletons
from tuppence.domain.fees import Schedule
from tuppence.runtime.ids import Ids
from tuppence.store.rows import Entry as Entry
from tuppence.store.rows import Posting as Posting
from tuppence.store.rows import StoredObject as StoredObject
from tuppence.store.rows import World as World
from tuppence.store.rows import Writer


class Sealing(Protocol):
    """Seals secrets that must be read again; None where the key is missing or another one."""

    def seal(self, secret: str) -> str | None: ...

    def open(self, seal: str) -> str | None: ...


class Emitter(Protocol):
    """Records events in the unit of work that it is given; returns an event's id."""

    def snapshot(self, tx: Any, type: str, about: Any, previous: Any) -> str: ...

    def thin(self, tx: Any, type: str, about: Any) -> str: ...


@dataclass(frozen=True, slots=True)
class Services:
    """What every unit of work is built with; made once, in app.py.

    `pepper` is the database's own secret; the key of `seals` lies elsewhere. `faults` says whether
    some may be asked for. A day of the simulated banks lasts `bank_day_s` seconds. Webhooks may be
    sent to the server's own network where `private_targets` is true.
    """

    catalogue: Catalogue
    skeletons: Skeletons
    ids: Ids
    public_url: str
    emitter: Emitter
    write_search_index: Callable[[Writer, World | None], int]
    pepper: bytes
    seals: Sealing
    bank_day_s: int
    fees: Schedule
    faults: bool
    private_targets: bool = True
