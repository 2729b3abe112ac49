"""Group commit: a lane takes the requests that wait, runs each, commits once, then answers them.

The work of a batch runs on the event loop's own thread; only the commit, which waits for the disk,
is handed to another. While one batch commits, the loop reads and decodes the requests of the next.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from tuppence.errors import LockTimeout, Overloaded, StorageFull, StoreUnavailable
from tuppence.store.rows import (
    DeliveryRow,
    Queue,
    Reader,
    RequestLogRow,
    World,
    Writer,
)
from tuppence.store.sqlite.connection import (
    SqliteReader,
    SqliteWriter,
    connect,
    connect_for_reading,
    lock_file,
    opened,
)
from tuppence.store.write_probe import LEAST_FREE, WriteFailure, probe

T = TypeVar("T")
Job = Callable[[Writer], Any]

MAX_BATCH = 64
MAX_WAITING = 4096
LONGEST_WAIT_S = 10.0
# A commit writes each page it touched whole, so many small ones fill the log as few large ones do.
CHECKPOINT_ROWS, CHECKPOINT_COMMITS = 20_000, 500
QUIET_LOG_DELAY_S = 0.2
MOST_QUIET_LOGS = 200  # written at once, so that no read waits long for them


class Waiting(NamedTuple):
    """A job that waits for the lane since a moment of the loop's time."""

    job: Job
    future: asyncio.Future[Any]
    since: float
    reply_to: tuple[World, str] | None


def no_one(staged: set[Queue]) -> None:
    """Nobody waits for deliveries."""


def thread(name: str) -> Executor:
    return ThreadPoolExecutor(1, name)


class SqliteStore:
    """One SQLite file with its lane. `path` may be ":memory:" for a world that ends with it."""

    node = None  # one process has the file to itself

    def __init__(self, path: str, background: Callable[[str], Executor] = thread) -> None:
        """`background` gives who does what waits for the disk, by name."""
        self.path = path
        self.in_memory = path == ":memory:"
        self._lock = None if self.in_memory else lock_file(path)
        self.writer = SqliteWriter(opened(path))
        connection = self.writer.connection if self.in_memory else connect_for_reading(path)
        self.reader = SqliteReader(connection)
        self._pool = background("tuppence-commit")
        self._checkpointer = background("tuppence-checkpoint")
        self._checkpoint: Future[None] | None = None
        self._checkpointed_rows = 0
        self._commits = 0
        self._batches = self._jobs = 0
        self._waiting: deque[Waiting] = deque()
        self._running = False
        self._quiet_logs: list[RequestLogRow] = []
        self._quiet_timer: asyncio.TimerHandle | None = None
        self._let_readers_see(True)
        self._tell: Callable[[set[Queue]], None] = no_one
        self._claimed: dict[Queue, set[int]] = {}
        self.write_failure = WriteFailure(path)

    # -- asking

    async def read(self, job: Callable[[Reader], T]) -> T:
        return job(self.reader)

    async def write(
        self,
        job: Callable[[Writer], T],
        account: str | None = None,
        reply_to: tuple[World, str] | None = None,
        others: Sequence[str] = (),
    ) -> T:
        if self.full:
            raise Overloaded("too many requests wait for the database")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._waiting.append(Waiting(job, future, loop.time(), reply_to))
        if not self._running:
            self._running = True
            loop.call_soon(self._run_batch, loop)
        return await future

    async def ping(self) -> None:
        """Raise `StoreUnavailable` where the next read or write is known to fail."""
        await self.read(lambda reader: reader.setting("schema"))
        if not self.in_memory and self.free_bytes() < LEAST_FREE:
            raise StorageFull(f"less than {LEAST_FREE} bytes are free")
        if self.write_failure.error is not None:
            await probe(self)

    def free_bytes(self) -> int:
        """Of the file system that holds the database. Raises OSError."""
        return shutil.disk_usage(Path(self.path).parent).free

    @property
    def busy(self) -> bool:
        """Whether requests wait for the lane, or a batch of theirs is being committed."""
        return self._running or bool(self._waiting)

    @property
    def full(self) -> bool:
        return len(self._waiting) >= MAX_WAITING

    @contextmanager
    def alone(self) -> Iterator[Writer]:
        """A transaction outside the lane: for a server that is not serving yet."""
        self.writer.begin()
        try:
            yield self.writer
            self.writer.flush()
        except BaseException:
            self._roll_back()
            raise
        self._let_readers_see(False)
        self.writer.execute("COMMIT")
        self._let_readers_see(True)

    def on_staged(self, tell: Callable[[set[Queue]], None]) -> None:
        self._tell = tell

    async def claim(self, queue: Queue, now: int, until: int, limit: int) -> list[DeliveryRow]:
        """One process has the file, so that what it has claimed it need only remember."""
        claimed = self._claimed.setdefault(queue, set())
        found = self.reader.due_deliveries(queue, now, limit + len(claimed))
        free = [row for row in found if row.position not in claimed][:limit]
        claimed |= {row.position for row in free}
        if not claimed:
            del self._claimed[queue]
        return free

    def let_go(self, row: DeliveryRow) -> None:
        claimed = self._claimed.get(row.queue)
        if claimed is not None:
            claimed.discard(row.position)
            if not claimed:
                del self._claimed[row.queue]

    def log_later(self, row: RequestLogRow) -> None:
        """Keep the log of a read: written with the next batch, or a moment later."""
        self._quiet_logs.append(row)
        loop = asyncio.get_running_loop()
        if len(self._quiet_logs) >= MOST_QUIET_LOGS and not self._running:
            self._flush_quiet_logs(loop)
        elif self._quiet_timer is None:
            self._quiet_timer = loop.call_later(QUIET_LOG_DELAY_S, self._flush_quiet_logs, loop)

    def _flush_quiet_logs(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._quiet_timer is not None:
            self._quiet_timer.cancel()
            self._quiet_timer = None
        if self._quiet_logs and not self._running:
            self._running = True
            self._run_batch(loop)

    # -- one batch

    def _run_batch(self, loop: asyncio.AbstractEventLoop) -> None:
        batch = self._next_batch(loop.time())
        self._batches, self._jobs = self._batches + 1, self._jobs + len(batch)
        answers: list[tuple[asyncio.Future[Any], Any, BaseException | None]] = []
        logs, self._quiet_logs = self._quiet_logs, []
        try:
            self.writer.begin([one.reply_to for one in batch if one.reply_to])
            for one in batch:
                result, error = self._run_job(one.job)
                answers.append((one.future, result, error))
            for row in logs:
                self.writer.add_request_log(row)
            self.writer.flush()
        except Exception as error:
            self._roll_back()
            self.write_failure.note(error)
            self._answer(loop, [(one.future, None, error) for one in batch])
            return
        if self.in_memory:
            self._committed(loop, answers, self._commit())
            return
        self._let_readers_see(False)
        done = loop.run_in_executor(self._pool, self._commit)
        done.add_done_callback(lambda f: self._committed(loop, answers, f.result()))

    def _next_batch(self, now: float) -> list[Waiting]:
        """The jobs to run next; those that waited too long, or whose client is gone, are not."""
        found: list[Waiting] = []
        while self._waiting and len(found) < MAX_BATCH:
            one = self._waiting.popleft()
            if one.future.cancelled():
                continue
            if now - one.since > LONGEST_WAIT_S:
                one.future.set_exception(LockTimeout("it waited for the lane for too long"))
            else:
                found.append(one)
        return found

    def _run_job(self, job: Job) -> tuple[Any, BaseException | None]:
        """Run one job. One that may raise after it has written uses `writer.attempt()`."""
        try:
            return job(self.writer), None
        except StoreUnavailable:
            raise
        except Exception as error:
            return None, error

    def _commit(self) -> BaseException | None:
        """Beside the loop: what went wrong, or None once the disk has the batch."""
        try:
            self.writer.execute("COMMIT")
        except Exception as error:
            return error
        self._commits += 1
        with suppress(sqlite3.Error):  # what is committed is safe; the next commit tries again
            self._shorten_wal()
        return None

    def _committed(
        self,
        loop: asyncio.AbstractEventLoop,
        answers: list[tuple[asyncio.Future[Any], Any, BaseException | None]],
        failure: BaseException | None,
    ) -> None:
        if failure is not None:
            self._roll_back()
            self.write_failure.note(failure)
            answers = [(future, None, failure) for future, _, _ in answers]
        self._let_readers_see(True)
        staged, self.writer.staged = self.writer.staged, set()
        self._answer(loop, answers)
        if staged:
            self._tell(staged)

    def _answer(
        self,
        loop: asyncio.AbstractEventLoop,
        answers: list[tuple[asyncio.Future[Any], Any, BaseException | None]],
    ) -> None:
        for future, result, error in answers:
            if future.cancelled():
                continue
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)
        if self._waiting:
            loop.call_soon(self._run_batch, loop)
        else:
            self._running = False

    def _roll_back(self) -> None:
        self.writer.forget()
        if self.writer.connection.in_transaction:
            with suppress(sqlite3.Error):  # SQLite may have rolled back by itself
                self.writer.connection.execute("ROLLBACK")

    def _let_readers_see(self, settled: bool) -> None:
        """Have the reading connection hold its snapshot only while nothing is being committed."""
        if self.in_memory:
            return
        if settled:
            self.reader.may_hold = True
        else:
            self.reader.release()

    # -- the write-ahead log

    def _shorten_wal(self) -> None:
        """Keep the WAL short: copied beside the lane, then started anew by the lane.

        Readers never hold a snapshot open, so the lane's own part is only what was written while
        the copy ran.
        """
        if self.in_memory:
            return
        if self._checkpoint is None:
            rows = self.writer.connection.total_changes - self._checkpointed_rows
            if rows > CHECKPOINT_ROWS or self._commits > CHECKPOINT_COMMITS:
                self._checkpoint = self._checkpointer.submit(self._copy_wal)
        elif self._checkpoint.done():
            self._checkpoint = None
            self._checkpointed_rows = self.writer.connection.total_changes
            self._commits = 0
            self.writer.connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()

    def _copy_wal(self) -> None:
        """Copy what the log holds into the database; whatever fails is tried again later."""
        with suppress(sqlite3.Error):
            connection = connect(self.path)
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            connection.close()

    def analyze(self) -> None:
        """SQLite's indexes are named by the statements' shape; nothing is counted."""

    def measures(self) -> dict[str, Any]:
        return {
            "lanes": 1,
            "connections": 1 if self.in_memory else 2,
            "waiting": len(self._waiting),
            "batches": self._batches,
            "jobs": self._jobs,
        }

    def disk_use(self) -> dict[str, int]:
        """Raises OSError."""
        if self.in_memory:
            return {}
        files = {"database": Path(self.path), "wal": Path(f"{self.path}-wal")}
        found = {name: one.stat().st_size if one.exists() else 0 for name, one in files.items()}
        return found | {"free": self.free_bytes()}

    # -- the end

    async def drain(self) -> None:
        """Wait until everything accepted is written."""
        if self._quiet_logs and not self._running:
            self._flush_quiet_logs(asyncio.get_running_loop())
        while self._running or self._waiting:
            await asyncio.sleep(0.005)

    def close(self) -> None:
        self._pool.shutdown()
        self._checkpointer.shutdown()
        if not self.in_memory:
            self.reader.connection.close()
        self.writer.connection.close()
        if self._lock is not None:
            self._lock.release()
