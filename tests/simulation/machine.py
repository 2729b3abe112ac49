"""The simulated machine: an event loop whose time is a number, a disk that may fail, a kill.

Nothing here waits for real time and nothing runs in a thread, so that one seed gives one history.
"""

from __future__ import annotations

import asyncio
import selectors
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from random import Random
from typing import Any

START = 1_793_491_200.0  # 2026-11-01
WAL_HEADER, FRAME_HEADER = 32, 24


class NoWaiting(selectors.SelectSelector):
    """Instead of waiting it moves the clock on."""

    def __init__(self, advance: Callable[[float], None]) -> None:
        super().__init__()
        self.advance = advance

    def select(self, timeout: float | None = None) -> list[Any]:
        found = super().select(0)
        if not found and timeout:
            self.advance(timeout)
        return found


class Loop(asyncio.SelectorEventLoop):
    """An event loop in simulated time: `time` moves only when everybody waits."""

    def __init__(self) -> None:
        self.seconds = 0.0
        super().__init__(NoWaiting(self.advance))

    def time(self) -> float:
        return self.seconds

    def advance(self, by: float) -> None:
        self.seconds += by


class Clock:
    """The wall clock: the loop's time, and the jumps that were made."""

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        self.offset = START

    def __call__(self) -> float:
        return self.offset + self.loop.seconds

    def jump(self, by: float) -> None:
        self.offset += by


class Disk(Executor):
    """Does what waits for the disk, a random while later, on the loop."""

    def __init__(self, loop: Loop, chance: Random) -> None:
        self.loop, self.chance = loop, chance
        self.gone = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()

        def run() -> None:
            if self.gone:
                return  # the machine is dead: nothing happens any more
            try:
                done.set_result(fn(*args, **kwargs))
            except BaseException as error:
                done.set_exception(error)

        self.loop.call_later(self.chance.uniform(0.0005, 0.02), run)
        return done

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing runs beside the loop."""


def committed_end(wal: bytes) -> int:
    """Where the last committed transaction of a write-ahead log ends."""
    if len(wal) < WAL_HEADER:
        return 0
    page = int.from_bytes(wal[8:12], "big")
    salt, end, place = wal[16:24], WAL_HEADER, WAL_HEADER
    while place + FRAME_HEADER + page <= len(wal):
        frame = wal[place : place + FRAME_HEADER]
        if frame[8:16] != salt:
            break
        place += FRAME_HEADER + page
        if int.from_bytes(frame[4:8], "big"):
            end = place
    return end


def after_power_cut(db: Path, target: Path, chance: Random) -> None:
    """The files as a power cut leaves them: what no commit has flushed may be there, or garbage."""
    shutil.copyfile(db, target)
    wal = db.with_name(db.name + "-wal")
    if not wal.exists():
        return
    content = wal.read_bytes()
    safe = committed_end(content)
    kept = content[: chance.randint(safe, len(content))]
    if chance.random() < 0.5 and len(kept) > safe:
        kept = kept[:safe] + chance.randbytes(len(kept) - safe)
    target.with_name(target.name + "-wal").write_bytes(kept)


class DiskFaults:
    """Makes the writing connection fail: a full disk, or an error in the middle of a statement."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def fill(self) -> None:
        ((pages,),) = self.connection.execute("PRAGMA page_count").fetchall()
        self.connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    def make_room(self) -> None:
        self.connection.execute("PRAGMA max_page_count = 1000000000").fetchall()

    def fail_after(self, steps: int) -> None:
        """Interrupt the statement that is under way after so many thousand steps, once."""
        left = [steps]

        def count() -> int:
            left[0] -= 1
            if left[0] == 0:
                self.connection.set_progress_handler(None, 0)
                return 1
            return 0

        self.connection.set_progress_handler(count, 50)
