"""A database: reachable, ours, of this release's schema, sound, and with the key to its secrets."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from tuppence.cli.data_paths import MEMORY, POSTGRES, default_sealing_key
from tuppence.cli.doctor.finding import Finding, fail, ok, warn
from tuppence.errors import StoreUnavailable
from tuppence.platform.sealing import check_value, derived_key
from tuppence.platform.sealing_keys import (
    CHECK,
    VARIABLE,
    SealingKeyUnusable,
    key_file,
    texts_of,
)
from tuppence.store.open_store import open_reader, shown
from tuppence.store.queries import SqlReader
from tuppence.store.rows import DatabaseUnusable
from tuppence.store.sqlite.connection import CHECKED_BYTES
from tuppence.store.sqlite.connection import SCHEMA_VERSION as SQLITE_SCHEMA

OLDEST_POSTGRES = 15
MOST_DRIFT_S = 2
# (whether a server has set it up, whether this user can, whether the search index can be made)
FIRST_START = """
SELECT to_regclass('objects') IS NOT NULL,
       has_schema_privilege(current_schema(), 'CREATE'),
       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm')
"""


def findings(db: str, key_named: str | None, now: Callable[[], float]) -> Iterator[Finding]:
    """`now` gives this machine's clock."""
    if db == MEMORY:
        yield ok("Database", "in memory: it ends with the server")
        return
    if not db.startswith(POSTGRES) and not Path(db).exists():
        yield ok("Database", f"{db} is created at the first start")
        return
    try:
        if db.startswith(POSTGRES):
            new = empty_postgres(db)
            yield from new
            if new:
                return
        with open_reader(db) as (reader, _):
            yield from about(db, reader, now)
            yield sealing(db, key_named, reader.setting(CHECK))
    except (DatabaseUnusable, StoreUnavailable) as error:
        advice = "Check the address, the user and the password, and that PostgreSQL runs."
        if not db.startswith(POSTGRES):
            advice = "Restore a backup, or name another file with --db."
        yield fail("Database", str(error), advice)


def about(db: str, reader: SqlReader, now: Callable[[], float]) -> Iterator[Finding]:
    if db.startswith(POSTGRES):
        yield from about_postgres(db, reader, now)
    else:
        yield from about_sqlite(db, reader, now)


def about_sqlite(db: str, reader: SqlReader, now: Callable[[], float]) -> Iterator[Finding]:
    size = os.path.getsize(db)
    state = "in use by a server" if is_locked(db) else "not in use"
    yield ok("Database", f"{db}: {size / 2**20:,.1f} MB, {state}")
    ((version,),) = reader.rows("PRAGMA user_version", ())
    yield schema(int(version), SQLITE_SCHEMA)
    if size > CHECKED_BYTES:
        advice = "tuppence db check reads it all."
        yield warn("Soundness", "too large to be read here", advice)
    else:
        ((said,),) = reader.rows("PRAGMA quick_check(1)", ())
        advice = "Stop the server, keep the file, and restore a backup (docs: databases)."
        yield ok("Soundness", "sound") if said == "ok" else fail("Soundness", str(said), advice)
    yield clock(os.path.getmtime(db) - now(), "the database was written", only_ahead=True)


def empty_postgres(db: str) -> list[Finding]:
    """What the first start needs; nothing for a database that a server has set up.

    Raises `StoreUnavailable`.
    """
    import psycopg

    from tuppence.store.postgres.connection import connect
    from tuppence.store.postgres.dialect import refuse

    try:
        with connect(db, autocommit=True) as connection:
            found = connection.execute(FIRST_START).fetchone()
    except psycopg.Error as error:
        refuse(error)
    set_up, may_create, has_trigrams = found or (False, False, False)
    if set_up:
        return []
    name = shown(db)
    if not may_create:
        advice = "Make Tuppence's user the owner of the database."
        return [fail("Database", f"{name}: this user may not create tables there", advice)]
    if not has_trigrams:
        advice = "Install PostgreSQL's extensions (Debian: postgresql-contrib)."
        return [fail("Database", f"{name}: the extension pg_trgm is not available", advice)]
    return [ok("Database", f"{name} is empty: the first start sets it up")]


def about_postgres(db: str, reader: SqlReader, now: Callable[[], float]) -> Iterator[Finding]:
    from tuppence.store.postgres.connection import SCHEMA_VERSION

    ((number,),) = reader.rows("SELECT current_setting('server_version_num')::int", ())
    began = time.perf_counter()
    ((there,),) = reader.rows("SELECT extract(epoch FROM clock_timestamp())::float8", ())
    took_ms = (time.perf_counter() - began) * 1000
    release = number // 10_000
    said = f"{shown(db)}: PostgreSQL {release}, a round trip in {took_ms:.1f} ms"
    advice = f"Use PostgreSQL {OLDEST_POSTGRES} or newer."
    yield ok("Database", said) if release >= OLDEST_POSTGRES else fail("Database", said, advice)
    ((standby,),) = reader.rows("SELECT pg_is_in_recovery()", ())
    if standby:
        yield fail("Primary", f"{shown(db)} is a standby: it takes no writes", "Name the primary.")
    yield schema(int(reader.setting("schema") or 0), SCHEMA_VERSION)
    yield clock(there - now(), "PostgreSQL's clock is")


def is_locked(db: str) -> bool:
    """Whether a server holds the file. Nothing is created for the question."""
    path = f"{db}.lock"
    if not os.path.exists(path):
        return False
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return True
    lock.release()
    return False


def schema(found: int, known: int) -> Finding:
    if found > known:
        said = f"version {found}, this release knows {known}"
        return fail("Schema", said, "Upgrade Tuppence (docs: install#upgrade).")
    if found < known:
        said = f"version {found}: the next start migrates it to {known}"
        return warn("Schema", said, "Back up first: tuppence backup FILE.")
    return ok("Schema", f"version {found}")


def clock(ahead_s: float, what: str, *, only_ahead: bool = False) -> Finding:
    """A clock that was set back, or that differs from the database's."""
    if ahead_s > MOST_DRIFT_S or (not only_ahead and ahead_s < -MOST_DRIFT_S):
        side = "ahead of" if ahead_s > 0 else "behind"
        said = f"{what} {abs(ahead_s):,.0f} s {side} this machine's clock"
        return warn("Clock", said, "Set both by NTP (timedatectl, chrony).")
    return ok("Clock", "agrees with the database")


def sealing(db: str, named: str | None, check: str | None) -> Finding:
    """Whether the key opens what is sealed in the database. It is never shown."""
    file = key_file(db, named or default_sealing_key(db))
    try:
        texts = texts_of(os.environ.get(VARIABLE, ""), file, may_create=False)
    except SealingKeyUnusable as error:
        return fail("Sealing key", str(error), "Docs: operations/databases.")
    place = VARIABLE if os.environ.get(VARIABLE) else str(file)
    if check is None:
        return ok("Sealing key", "none yet: the next start creates one")
    if any(check_value(derived_key(text)) == check for text in texts):
        return ok("Sealing key", f"{place} fits; store a copy apart from backups")
    state = "is not this database's" if texts else "is missing"
    advice = f"Put it back, or set {VARIABLE}; if it is lost: tuppence db forget-sealed."
    return fail("Sealing key", f"{place} {state}", advice)
