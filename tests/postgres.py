"""A throw-away PostgreSQL cluster for the tests: on a unix socket, as a user that may run it."""

from __future__ import annotations

import contextlib
import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

OLDEST = 15
OPTIONS = {
    "listen_addresses": "",
    "max_connections": "200",
    "fsync": "off",
    "synchronous_commit": "on",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "log_min_messages": "warning",
}


def bin_folder() -> Path | None:
    """Where PostgreSQL's server programs are: the newest that is new enough."""
    found = [Path(one).parent for one in [shutil.which("initdb")] if one]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=version_in, reverse=True)
    return next((one for one in found if is_new_enough(one)), None)


def version_in(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def is_new_enough(folder: Path) -> bool:
    if not (folder / "initdb").exists():
        return False
    said = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True).stdout
    number = re.search(r"(\d+)", said)
    return number is not None and int(number[1]) >= OLDEST


def owner() -> str | None:
    """PostgreSQL refuses to run as root: then whose it shall be."""
    if os.geteuid() != 0:
        return None
    names = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


class Cluster:
    """One running server and its databases."""

    def __init__(self, bin: Path, **options: str) -> None:
        self.bin = bin
        self.options = OPTIONS | options
        self.folder = Path(tempfile.mkdtemp(prefix="tpg-", dir="/tmp"))
        self.user = owner()
        if self.user:
            shutil.chown(self.folder, self.user)
        self.run("initdb", "-D", str(self.data), "-U", "tuppence", "-A", "trust", "--no-sync")
        self.made = 0
        self.start()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self.bin / program, *arguments],
            user=self.user,
            cwd=self.folder,
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )

    def start(self) -> None:
        options = [x for k, v in self.options.items() for x in ("-c", f"{k}={v}")]
        self.process = subprocess.Popen(
            [self.bin / "postgres", "-D", self.data, "-k", self.folder, *options],
            user=self.user,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with contextlib.suppress(psycopg.OperationalError), self.connect("postgres"):
                return
            time.sleep(0.05)
        raise TimeoutError("PostgreSQL did not start")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT cuts every connection; SIGQUIT ends it as a crash would."""
        self.process.send_signal(how)
        self.process.wait(30)

    def connect(self, database: str) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(self.address(database), autocommit=True)

    def address(self, database: str) -> str:
        return f"postgresql:///{database}?host={self.folder}&user=tuppence"

    def new_database(self) -> str:
        """The address of an empty database."""
        self.made += 1
        name = f"t{self.made}"
        with self.connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return self.address(name)


@contextlib.contextmanager
def cluster(**options: str) -> Iterator[Cluster | None]:
    """A running cluster; None where PostgreSQL is not installed."""
    folder = bin_folder()
    if folder is None:
        yield None
        return
    found = Cluster(folder, **options)
    try:
        yield found
    finally:
        found.stop(signal.SIGQUIT)
        shutil.rmtree(found.folder, ignore_errors=True)


def empty(address: str) -> None:
    """Forget everything that a database holds."""
    with psycopg.connect(address, autocommit=True) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables "
            "WHERE schemaname = 'public' AND tablename <> 'settings'"
        ).fetchall()
        statements = [f"DELETE FROM {name}" for (name,) in tables]
        connection.execute("; ".join(statements) or "SELECT 1")
