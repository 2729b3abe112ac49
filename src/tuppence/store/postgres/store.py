"""PostgreSQL's lanes: each a thread with a connection, which commits the jobs that wait together.

All jobs of an account go to one lane of the process, and each batch locks its accounts' rows, those
that its jobs change besides their own included, in one order everywhere: of several servers, and
several lanes, one works on an account at a time.
"""

from __future__ import annotations

import asyncio
import itertools
import queue
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from tuppence.errors import LockTimeout, OutcomeUnknown, Overloaded, StoreUnavailable
from tuppence.store.batch import Conflict
from tuppence.store.postgres.connection import (
    connect,
    migrate,
    next_node,
    set_up,
    shown,
    with_timeout,
)
from tuppence.store.postgres.dialect import Connection, PostgresReader, refuse
from tuppence.store.postgres.session import ConnectionLost, LogWriter, Session
from tuppence.store.postgres.writer import PostgresWriter
from tuppence.store.queries import delivery_row
from tuppence.store.rows import (
    DeliveryRow,
    Queue,
    Reader,
    RequestLogRow,
    World,
    Writer,
)
from tuppence.store.sqlite.store import no_one
from tuppence.store.tables import TABLES
from tuppence.store.write_probe import WriteFailure, probe

T = TypeVar("T")

LANES, READERS = 4, 4
MAX_BATCH, MAX_WAITING = 64, 1024  # a lane
MOST_TRIES = 8
LONGEST_WAIT_S = 10.0
READ_TIMEOUT_S = 5.0
FILE_PIECE = 512 * 1024
SECOND = "extract(epoch FROM clock_timestamp())::bigint"
CLAIM_DELIVERIES = (
    "UPDATE deliveries d SET due_at = ? FROM (SELECT account, position FROM deliveries "
    "WHERE account = ? AND livemode = ? AND receiver = ? AND due_at <= ? "
    "ORDER BY due_at, position LIMIT ? FOR UPDATE SKIP LOCKED) one "
    "WHERE d.account = one.account AND d.position = one.position RETURNING "
    + ", ".join(f"d.{name}" for name in TABLES["deliveries"].names)
)


@dataclass(slots=True)
class Waiting:
    """A job that waits for its lane, and whoever waits for the job."""

    run: Callable[[Writer], Any]
    accounts: Sequence[str]
    reply_to: tuple[World, str] | None
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop
    since: float = 0.0

    def answer(self, result: Any, error: BaseException | None) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            self.loop.call_soon_threadsafe(settle, self.future, result, error)


def settle(future: asyncio.Future[Any], result: Any, error: BaseException | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)


class Lane:
    """One thread, one connection, one batch after the other."""

    def __init__(
        self,
        session: Session,
        name: str,
        sleep: Callable[[float], None],
        write_failure: WriteFailure,
    ) -> None:
        self.session = session
        self.write_failure = write_failure
        self.sleep = sleep
        self.waiting: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self.batches = self.jobs = self.conflicts = 0
        self.under_way = 0
        self.tell: Callable[[set[Queue]], None] = no_one
        self.thread = threading.Thread(target=self.run, name=name, daemon=True)
        self.thread.start()

    @property
    def depth(self) -> int:
        return self.waiting.qsize() + self.under_way

    @property
    def full(self) -> bool:
        return self.waiting.qsize() >= MAX_WAITING

    def add(self, one: Waiting) -> None:
        if self.full:
            raise Overloaded("too many requests wait for the database")
        self.waiting.put(one)

    def run(self) -> None:
        while True:
            first = self.waiting.get()
            if first is None:
                break
            batch, over = self.batch(first)
            batch = [one for one in batch if not self.is_late(one)]
            self.under_way = len(batch)
            if batch:
                self.carry_out(batch)
            self.under_way = 0
            if over:
                break
        self.session.close()

    def is_late(self, one: Waiting) -> bool:
        """Refuse what has waited too long; whoever asked is told to try again."""
        if self.session.monotonic() - one.since <= LONGEST_WAIT_S:
            return False
        one.answer(None, LockTimeout("it waited for the lane for too long"))
        return True

    def batch(self, first: Waiting) -> tuple[list[Waiting], bool]:
        """The jobs that wait; and whether the lane is to end after them."""
        found = [first]
        while len(found) < MAX_BATCH:
            try:
                one = self.waiting.get_nowait()
            except queue.Empty:
                break
            if one is None:
                return found, True
            found.append(one)
        return found, False

    def carry_out(self, batch: Sequence[Waiting]) -> None:
        """Run a batch and answer it; after a conflict each of its jobs alone, again."""
        self.batches, self.jobs = self.batches + 1, self.jobs + len(batch)
        try:
            answers = self.transaction(batch)
        except Conflict:
            self.conflicts += 1
            for one in batch:
                self.carry_out_alone(one)
            return
        except LockTimeout as error:
            if len(batch) == 1:
                answers = [(None, error)]
            else:
                for one in batch:
                    self.carry_out_alone(one)
                return
        except Exception as error:
            self.write_failure.note(error)
            answers = [(None, error)] * len(batch)
        for one, (result, failure) in zip(batch, answers, strict=True):
            one.answer(result, failure)

    def carry_out_alone(self, one: Waiting) -> None:
        for number in range(MOST_TRIES):
            try:
                ((result, error),) = self.transaction([one])
                return one.answer(result, error)
            except Conflict:
                self.conflicts += 1
                self.sleep(0.001 * 2**number)
            except Exception as error:
                return one.answer(None, error)
        return one.answer(None, LockTimeout("the same objects are changed by many at once"))

    def transaction(self, batch: Sequence[Waiting]) -> list[tuple[Any, BaseException | None]]:
        """Run jobs and commit. Raises `Conflict` or `StoreUnavailable`: then nothing is changed.

        A connection that the database has closed meanwhile, in a restart for instance, is noticed
        only when it is used. What was lost with it before the commit is run again on a new one.
        """
        try:
            return self.run_and_commit(batch)
        except ConnectionLost:
            return self.run_and_commit(batch)

    def run_and_commit(self, batch: Sequence[Waiting]) -> list[tuple[Any, BaseException | None]]:
        """`transaction`, tried once. Raises `ConnectionLost` where that came before the commit."""
        writer = PostgresWriter(self.session.get())
        try:
            accounts = {account for one in batch for account in one.accounts}
            writer.begin(sorted(accounts), [one.reply_to for one in batch if one.reply_to])
            answers = [run_job(one.run, writer) for one in batch]
            writer.flush()
        except Conflict:
            self.session.drop()
            raise
        except StoreUnavailable as error:
            if self.session.drop():
                raise ConnectionLost(str(error)) from None
            raise
        except BaseException:
            self.session.drop()
            raise
        self.commit(writer.connection)
        if writer.staged:
            self.tell(writer.staged)
        return answers

    def commit(self, connection: Connection) -> None:
        try:
            connection.commit()
        except psycopg.Error as error:
            lost = connection.closed
            self.session.drop()
            if lost:
                raise OutcomeUnknown("the connection was lost during a commit") from None
            refuse(error)


def run_job(job: Callable[[Writer], Any], writer: PostgresWriter) -> tuple[Any, Any]:
    """Run one job. One that may raise after it has written uses `writer.attempt()`."""
    try:
        return job(writer), None
    except (StoreUnavailable, Conflict):
        raise
    except Exception as error:
        return None, error


class PostgresStore:
    """A PostgreSQL database, shared with any number of other servers."""

    def __init__(
        self, conninfo: str, monotonic: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        """Raises `DatabaseUnusable` or `StoreUnavailable`."""
        self.conninfo = conninfo
        self.monotonic = monotonic
        self.reading = 0
        migrate(conninfo)
        with connect(conninfo, autocommit=True) as connection:
            self.node = next_node(connection)
        self.pool: ConnectionPool[Connection] = ConnectionPool(
            with_timeout(conninfo),
            min_size=1,
            max_size=READERS,
            kwargs={"autocommit": True},
            configure=set_up,
            reconnect_timeout=30,
            open=True,
        )
        self.reader = PostgresReader(self.ask)
        self.write_failure = WriteFailure(shown(conninfo))
        self.lanes = [
            Lane(Session(conninfo, monotonic), f"tuppence-lane-{n}", sleep, self.write_failure)
            for n in range(LANES)
        ]
        self.logs = LogWriter(Session(conninfo, monotonic))
        self.readers = ThreadPoolExecutor(READERS, "tuppence-reader")

    @property
    def sessions(self) -> list[Session]:
        return [lane.session for lane in self.lanes]

    def on_staged(self, tell: Callable[[set[Queue]], None]) -> None:
        for lane in self.lanes:
            lane.tell = tell

    async def claim(self, queue: Queue, now: int, until: int, limit: int) -> list[DeliveryRow]:
        """A lease until a second: should this server die, another has it then."""
        arguments = (until, *queue.world, queue.receiver, now, limit)
        loop = asyncio.get_running_loop()
        rows = await loop.run_in_executor(
            self.readers, self.reader.rows, CLAIM_DELIVERIES, arguments
        )
        return sorted((delivery_row(row) for row in rows), key=lambda row: row.position)

    def let_go(self, row: DeliveryRow) -> None:
        """The lease ends by itself."""

    # -- asking

    def ask(self, sql: str, arguments: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Run one statement on a free connection; where that was lost, on another: each may be."""
        for tries_left in range(READERS, -1, -1):
            try:
                with self.pool.connection(READ_TIMEOUT_S) as connection:
                    return connection.execute(sql, arguments, binary=True).fetchall()
            except PoolTimeout:
                raise StoreUnavailable("PostgreSQL does not answer") from None
            except psycopg.OperationalError as error:
                if not tries_left:
                    refuse(error)
                self.pool.check()
            except psycopg.Error as error:
                refuse(error)
        raise AssertionError

    async def read(self, job: Callable[[Reader], T]) -> T:
        if self.reading >= MAX_WAITING:
            raise Overloaded("too many requests wait for the database")
        self.reading += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self.readers, job, self.reader)
        finally:
            self.reading -= 1

    async def write(
        self,
        job: Callable[[Writer], T],
        account: str | None = None,
        reply_to: tuple[World, str] | None = None,
        others: Sequence[str] = (),
    ) -> T:
        accounts = (account, *others) if account is not None else tuple(others)
        return await self.ask_lane(self.lane(account), job, accounts, reply_to)

    async def ask_lane(
        self,
        lane: Lane,
        job: Callable[[Writer], T],
        accounts: Sequence[str] = (),
        reply_to: tuple[World, str] | None = None,
    ) -> T:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        lane.add(Waiting(job, accounts, reply_to, future, loop, self.monotonic()))
        return await future

    async def ping(self) -> None:
        """Also has lanes without a connection make one, so that the next writes find it."""
        await self.read(lambda reader: reader.setting("schema"))
        unsure = [one for one in self.lanes if not one.depth or not one.session.is_whole]
        asked = [self.ask_lane(one, lambda writer: writer.setting("schema")) for one in unsure]
        await asyncio.gather(*asked)
        if self.write_failure.error is not None:
            await probe(self)

    def lane(self, account: str | None) -> Lane:
        return self.lanes[zlib.crc32((account or "").encode()) % len(self.lanes)]

    @property
    def busy(self) -> bool:
        return self.lane(None).depth > 0

    @property
    def full(self) -> bool:
        return self.reading >= MAX_WAITING or any(lane.full for lane in self.lanes)

    def log_later(self, row: RequestLogRow) -> None:
        self.logs.add(row)

    @contextmanager
    def alone(self) -> Iterator[PostgresWriter]:
        """A transaction that one server makes at a time: for one that is not serving yet."""
        with connect(self.conninfo) as connection:
            connection.execute("SET lock_timeout = 0")
            connection.execute("SELECT value FROM settings WHERE name = 'schema' FOR UPDATE")
            writer = PostgresWriter(connection)
            yield writer
            writer.flush()

    # -- files

    def put_file(self, digest: str, path: Path) -> None:
        """Keep a file's content, in pieces. It is there once, however often it comes."""
        sql = (
            "INSERT INTO file_pieces (sha256, number, content) VALUES (%s, %s, %s) "
            "ON CONFLICT DO NOTHING"
        )
        uploaded = (
            f"INSERT INTO file_contents (sha256, uploaded_at) VALUES (%s, {SECOND}) "
            "ON CONFLICT (sha256) DO UPDATE SET uploaded_at = excluded.uploaded_at"
        )
        try:
            with (
                self.pool.connection(READ_TIMEOUT_S) as connection,
                connection.transaction(),
                path.open("rb") as file,
            ):
                connection.execute(uploaded, (digest,))  # the sweep waits for this row, or we do
                for number in itertools.count():
                    piece = file.read(FILE_PIECE)
                    if not piece:
                        break
                    connection.execute(sql, (digest, number, piece))
        except PoolTimeout:
            raise StoreUnavailable("PostgreSQL does not answer") from None
        except psycopg.Error as error:
            refuse(error)

    def old_files(self, after: str, age_s: int, limit: int) -> list[str]:
        rows = self.ask(
            f"SELECT sha256 FROM file_contents WHERE sha256 > %s AND uploaded_at < {SECOND} - %s "
            "ORDER BY sha256 LIMIT %s",
            (after, age_s, limit),
        )
        return [digest for (digest,) in rows]

    def drop_files(self, digests: Sequence[str], age_s: int) -> int:
        """An upload of one of them waits until it is gone, and then puts it there again."""
        try:
            with self.pool.connection(READ_TIMEOUT_S) as connection, connection.transaction():
                gone = connection.execute(
                    "DELETE FROM file_contents WHERE sha256 = ANY(%s) "
                    f"AND uploaded_at < {SECOND} - %s RETURNING sha256",
                    (list(digests), age_s),
                ).fetchall()
                connection.execute(
                    "DELETE FROM file_pieces WHERE sha256 = ANY(%s)", ([one for (one,) in gone],)
                )
                return len(gone)
        except PoolTimeout:
            raise StoreUnavailable("PostgreSQL does not answer") from None
        except psycopg.Error as error:
            refuse(error)

    def file_pieces(self, digest: str) -> Iterator[bytes]:
        return self.reader.file_pieces(digest)

    def analyze(self) -> None:
        try:
            with connect(self.conninfo, autocommit=True) as connection:
                connection.execute("ANALYZE")
        except psycopg.Error as error:
            refuse(error)

    def measures(self) -> dict[str, Any]:
        return {
            "lanes": len(self.lanes),
            "connections": self.pool.get_stats().get("pool_size", 0)
            + sum(one.is_connected for one in (*self.sessions, self.logs.session)),
            "waiting": sum(lane.depth for lane in self.lanes),
            "batches": sum(lane.batches for lane in self.lanes),
            "jobs": sum(lane.jobs for lane in self.lanes),
            "conflicts": sum(lane.conflicts for lane in self.lanes),
        }

    def disk_use(self) -> dict[str, int]:
        """PostgreSQL shows neither its log nor its volume to an ordinary user."""
        ((database, files),) = self.ask(
            "SELECT pg_database_size(current_database()), pg_total_relation_size('file_pieces')", ()
        )
        return {"database": database - files, "files": files}

    # -- the end

    async def drain(self) -> None:
        """Wait until everything accepted is written."""
        while any(lane.depth for lane in self.lanes) or self.logs.busy:
            await asyncio.sleep(0.005)

    def close(self) -> None:
        for lane in self.lanes:
            lane.waiting.put(None)
        self.logs.ending.set()
        for thread in (*(lane.thread for lane in self.lanes), self.logs.thread):
            thread.join(5)
        self.readers.shutdown()
        self.pool.close()
