"""Whether a store takes writes: once one has failed, a small one finds out."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from typing import Any, Protocol

from tuppence.errors import LockTimeout, OutcomeUnknown, Overloaded, StoreUnavailable

PROBE = "write_probe"
BLOCKS = 1024  # of 64 characters that do not compress: more than fits into the space of a page
LEAST_FREE = 2**20  # bytes beside an SQLite file, below which a batch may find no room

log = logging.getLogger("tuppence.store")


class WriteFailure:
    """Why a write of the store called `name` failed, until a probe has succeeded since.

    Other writes clear nothing: a batch that changes nothing succeeds on a full disk as well.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.error: StoreUnavailable | None = None

    def note(self, error: BaseException) -> None:
        """Note what refused a batch, where it says something about the next one."""
        passing = (Overloaded, LockTimeout, OutcomeUnknown)
        if not isinstance(error, StoreUnavailable) or isinstance(error, passing):
            return
        if self.error is None:
            log.error("%s takes no writes: %s", self.name, error)
        self.error = error

    def clear(self) -> None:
        log.warning("%s takes writes again", self.name)
        self.error = None


class Pinged(Protocol):
    """A store that knows whether it takes reads and writes."""

    write_failure: WriteFailure

    async def ping(self) -> None:
        """Raise `StoreUnavailable` where the next read or write is known to fail.

        After a failed write it finds out with a small one whether writes succeed again.
        """
        ...


class Settings(Protocol):
    """What a probe writes to: the database's own settings."""

    def put_setting(self, name: str, value: str) -> None: ...

    def forget_setting(self, name: str) -> None: ...


class Probed(Protocol):
    """A store to which a small write is put."""

    write_failure: WriteFailure

    async def write(self, job: Callable[[Any], Any]) -> Any: ...


async def probe(store: Probed) -> None:
    """Write something and delete it again. Raises `StoreUnavailable` where that fails."""
    text = "".join(hashlib.sha256(str(n).encode()).hexdigest() for n in range(BLOCKS))

    def put(writer: Settings) -> None:
        writer.put_setting(PROBE, text)

    await store.write(put)
    await store.write(lambda writer: writer.forget_setting(PROBE))
    store.write_failure.clear()
