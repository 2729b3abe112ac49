"""Where a server keeps its database and the files beside it."""

from __future__ import annotations

import hashlib
import re
import socket
import tempfile
from pathlib import Path

import click

from tuppence.cli.config import data_dir, user_key_file

MEMORY = ":memory:"
POSTGRES = ("postgresql://", "postgres://")
SQLITE = "sqlite:///"
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:/")


def address(db: str) -> str:
    """A database's address as the store takes it: `sqlite:///a.db` is the file a.db.

    Raises `click.ClickException` for a scheme that is not supported.
    """
    if db.startswith(SQLITE) and len(db) > len(SQLITE):
        return db[len(SQLITE) :]
    if not db.startswith(POSTGRES) and SCHEME.match(db):
        scheme = db.split(":", 1)[0]
        raise click.ClickException(
            f"Unsupported database {scheme}:. A database is a file path, sqlite:///PATH, "
            "postgresql://USER@HOST/NAME or, for `serve`, :memory: (--db or TUPPENCE_DB)."
        )
    return db


def is_file(db: str) -> bool:
    return db != MEMORY and not db.startswith(POSTGRES)


def default_database() -> str:
    return str(data_dir() / "tuppence.db")


def database_path(db: str | None) -> str:
    """The database that `serve` opens; the directory of a file is created.

    Raises `click.ClickException`.
    """
    found = address(db) if db else default_database()
    if not is_file(found):
        return found
    path = Path(found)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(
            f"Cannot create {path.parent}: {error.strerror}. Name a database with --db PATH, or "
            "its directory with TUPPENCE_DATA_DIR."
        ) from None
    return str(path.resolve())


def default_sealing_key(db: str) -> str | None:
    """Of a database elsewhere: in the user's data directory. Several machines need one key."""
    return str(user_key_file()) if db.startswith(POSTGRES) else None


def default_bus(db: str) -> str:
    """The folder beside the database; where that is not a file, the user's own."""
    if not is_file(db):
        return str(data_dir() / "event-bus")
    return f"{Path(db).with_suffix('')}-event-bus"


def default_socket(db: str) -> str | None:
    if not hasattr(socket, "AF_UNIX"):
        return None
    if not is_file(db):
        return str(data_dir() / "tuppence.sock")
    return f"{Path(db).with_suffix('.sock')}"


def default_keys_file(db: str) -> Path:
    """Beside a database's file; for PostgreSQL in the data directory, one for each database; for
    a database in memory in a new temporary directory.
    """
    if db == MEMORY:
        return Path(tempfile.mkdtemp(prefix="tuppence-")) / "keys.json"
    if is_file(db):
        return Path(db).with_suffix(".keys.json")
    from tuppence.store.open_store import shown  # the commands that need no database start faster

    name = hashlib.sha256(shown(db).encode()).hexdigest()[:8]
    return data_dir() / f"postgresql-{name}.keys.json"
