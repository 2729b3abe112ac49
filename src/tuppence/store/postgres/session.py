"""A connection to PostgreSQL that comes back by itself, and the writer of what can wait."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import psycopg

from tuppence.errors import StoreUnavailable
from tuppence.store.batch import Conflict
from tuppence.store.postgres.connection import connect
from tuppence.store.postgres.dialect import Connection, refuse
from tuppence.store.postgres.writer import PostgresWriter
from tuppence.store.rows import RequestLogRow

LONGEST_PAUSE_S = 1.0
LOG_DELAY_S, MOST_LOGS_WAITING, LOGS_AT_ONCE = 0.2, 20_000, 1_000

log = logging.getLogger("tuppence.store")


class ConnectionLost(StoreUnavailable):
    """The connection was lost before the commit: nothing was changed, and another may be had."""


class Session:
    """A connection that is made anew after it was lost; while that fails it says so at once."""

    def __init__(self, conninfo: str, monotonic: Callable[[], float]) -> None:
        self.conninfo = conninfo
        self.monotonic = monotonic
        self.connection: Connection | None = None
        self._retry_at = 0.0
        self._pause_s = 0.0

    def get(self) -> Connection:
        """Raises `StoreUnavailable` where there is no connection to be had."""
        if self.connection is not None and not self.connection.closed:
            return self.connection
        if self.monotonic() < self._retry_at:
            raise StoreUnavailable("PostgreSQL does not answer")
        try:
            self.connection = connect(self.conninfo)
        except psycopg.Error as error:
            self._pause_s = min(max(0.05, self._pause_s * 2), LONGEST_PAUSE_S)
            self._retry_at = self.monotonic() + self._pause_s
            refuse(error)
        self._pause_s = 0.0
        return self.connection

    @property
    def is_connected(self) -> bool:
        return self.connection is not None and not self.connection.closed

    @property
    def is_whole(self) -> bool:
        """Whether there is a connection, or none was asked for yet."""
        return self.is_connected or (self.connection is None and self._pause_s == 0.0)

    def drop(self) -> bool:
        """Give up what the connection was doing; True where it was lost, and so let go."""
        connection = self.connection
        if connection is None:
            return True
        try:
            connection.rollback()
        except psycopg.Error:
            connection.close()
        if connection.closed:
            self.connection = None
        return self.connection is None

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()


class LogWriter:
    """Writes the logs of reads and refusals, a moment later, on a connection of its own."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.rows: list[RequestLogRow] = []
        self.lock = threading.Lock()
        self.writing = False
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self.run, name="tuppence-logs", daemon=True)
        self.thread.start()

    def add(self, row: RequestLogRow) -> None:
        with self.lock:
            if len(self.rows) < MOST_LOGS_WAITING:
                self.rows.append(row)

    @property
    def busy(self) -> bool:
        return bool(self.rows) or self.writing

    def run(self) -> None:
        while not self.ending.wait(LOG_DELAY_S):
            self.write()
        self.write()
        self.session.close()

    def write(self) -> None:
        while self.rows:
            with self.lock:
                self.writing = True
                batch, self.rows = self.rows[:LOGS_AT_ONCE], self.rows[LOGS_AT_ONCE:]
            try:
                writer = PostgresWriter(self.session.get())
                for row in batch:
                    writer.add_request_log(row)
                writer.flush()
                writer.connection.commit()
            except (psycopg.Error, StoreUnavailable, Conflict) as error:
                log.warning("%d request logs of reads were not kept: %s", len(batch), error)
                self.session.drop()
            finally:
                self.writing = False
