"""Connections to PostgreSQL, and its schema, brought up to date by one server at a time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from tuppence.errors import StoreUnavailable
from tuppence.store.postgres.dialect import Connection, PostgresReader, refuse
from tuppence.store.rows import DatabaseUnusable

SCHEMA_VERSION = 7
CONNECT_TIMEOUT_S = 5
# For each session: how long to wait for another server's lock, and how long a server that has
# stopped without a word may hold its own.
SESSION = {
    "application_name": "tuppence",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "30s",
    "default_transaction_isolation": "read committed",
}
SETTINGS_TABLE = "CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)"


def connect(conninfo: str, *, autocommit: bool = False) -> Connection:
    """A session of ours. Raises `psycopg.Error`."""
    connection = psycopg.connect(with_timeout(conninfo), autocommit=True)
    set_up(connection)
    connection.autocommit = autocommit
    return connection


def set_up(connection: Connection) -> None:
    for name, value in SESSION.items():
        connection.execute("SELECT set_config(%s, %s, false)", (name, value))


@contextlib.contextmanager
def reading(conninfo: str) -> Iterator[PostgresReader]:
    """One state of the database. Raises `DatabaseUnusable` or `StoreUnavailable`."""
    try:
        connection = connect(conninfo, autocommit=True)
    except psycopg.Error as error:
        refuse(error)

    def run(sql: str, arguments: Sequence[Any]) -> list[tuple[Any, ...]]:
        try:
            return connection.execute(sql, arguments, binary=True).fetchall()
        except psycopg.Error as error:
            refuse(error)

    with connection:
        connection.execute("SET idle_in_transaction_session_timeout = 0")
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        if connection.execute("SELECT to_regclass('objects')").fetchone() == (None,):
            raise DatabaseUnusable(f"{shown(conninfo)} holds no database of Tuppence's.")
        yield PostgresReader(run)


def with_timeout(conninfo: str) -> str:
    options: dict[str, Any] = {"connect_timeout": CONNECT_TIMEOUT_S, "keepalives_idle": 10}
    return make_conninfo(conninfo, **(options | conninfo_to_dict(conninfo)))


def shown(conninfo: str) -> str:
    """The address without its password."""
    parts = conninfo_to_dict(conninfo)
    host = parts.get("host") or "localhost"
    port = f":{parts['port']}" if parts.get("port") else ""
    return f"postgresql://{host}{port}/{parts.get('dbname') or ''}"


def migrate(conninfo: str, version: int = SCHEMA_VERSION) -> None:
    """Bring the schema up to date. Raises `DatabaseUnusable`, or `StoreUnavailable`.

    Each step is a transaction that holds the row of the schema's version, so that of several
    servers that start together one does it; older servers serve on meanwhile.
    """
    try:
        with connect(conninfo, autocommit=True) as connection:
            connection.execute("SET lock_timeout = 0")
            for _ in range(3):  # several servers may make the first table at once
                with contextlib.suppress(
                    errors.UniqueViolation, errors.DuplicateTable, errors.DuplicateObject
                ):
                    connection.execute(SETTINGS_TABLE)
            connection.execute(
                "INSERT INTO settings (name, value) VALUES ('schema', '0') ON CONFLICT DO NOTHING"
            )
            while step(connection, conninfo, version):
                pass
    except (errors.UndefinedColumn, errors.DuplicateTable):
        raise DatabaseUnusable(
            f"{shown(conninfo)} holds tables that are not Tuppence's. Use a database of its own."
        ) from None
    except (errors.InsufficientPrivilege, errors.UndefinedFile, errors.FeatureNotSupported) as e:
        raise DatabaseUnusable(
            f"{shown(conninfo)} cannot be set up: {e.diag.message_primary}. Tuppence's user must "
            "own the database, and PostgreSQL's extension pg_trgm must be installed."
        ) from None
    except psycopg.Error as error:
        said = error.diag.message_primary or str(error).strip().split("\n")[0]
        raise StoreUnavailable(f"{shown(conninfo)}: {said}") from None


def step(connection: Connection, conninfo: str, version: int) -> bool:
    """Do the next step of the schema, if there is one."""
    with connection.transaction():
        row = connection.execute(
            "SELECT value FROM settings WHERE name = 'schema' FOR UPDATE"
        ).fetchone()
        found = int(row[0]) if row else 0
        if found > version:
            raise DatabaseUnusable(
                f"{shown(conninfo)} was written by a newer Tuppence (schema {found}, this one "
                f"knows {version}). Upgrade Tuppence."
            )
        if found == version:
            return False
        connection.execute(step_sql(found + 1))
        connection.execute(
            "UPDATE settings SET value = %s WHERE name = 'schema'", (str(found + 1),)
        )
        return True


def step_sql(number: int) -> bytes:
    folder = files("tuppence.store").joinpath("migrations", "postgres")
    name = next(p.name for p in folder.iterdir() if p.name.startswith(f"{number:03d}_"))
    return folder.joinpath(name).read_bytes()


def next_node(connection: Connection) -> int:
    """A number for this process that no other running one has (of the last 256 started)."""
    row = connection.execute(
        "INSERT INTO settings (name, value) VALUES ('node', '1') ON CONFLICT (name) "
        "DO UPDATE SET value = (settings.value::bigint + 1)::text RETURNING value"
    ).fetchone()
    return int(row[0]) if row else 0
