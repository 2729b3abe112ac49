"""This machine: Python, SQLite, space, permissions, limits, the port, the environment."""

from __future__ import annotations

import os
import platform
import shutil
import socket
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import click

from tuppence import __version__
from tuppence.cli.address_options import reach_of
from tuppence.cli.config import answers as server_answers
from tuppence.cli.config import config_path, servers
from tuppence.cli.data_paths import MEMORY, POSTGRES, default_keys_file, is_file
from tuppence.cli.doctor.finding import Finding, fail, ok, warn
from tuppence.cli.environment_variables import OTHER, SERVE, commands_of, options_of
from tuppence.cli.limit_options import descriptors
from tuppence.cli.listening_sockets import resolved
from tuppence.cli.serve_settings import Options
from tuppence.cli.startup_message import stored
from tuppence.pages.docs.documents import in_checkout
from tuppence.pages.rendering import scripts
from tuppence.platform.sealing_keys import beside
from tuppence.server.connection_limits import limits_for

LEAST_SPACE, GOOD_SPACE = 100 * 2**20, 2**30
LEAST_DESCRIPTORS = 1024
MOUNTS = Path("/proc/self/mounts")
NETWORK_FILE_SYSTEMS = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "ceph")
# Variables that Kubernetes sets for a Service named tuppence.
OF_KUBERNETES = ("TUPPENCE_PORT", "TUPPENCE_SERVICE_")
ELSEWHERE = ("TUPPENCE_PAGES", "TUPPENCE_DB_PASSWORD")  # hatch_build.py, compose.yaml


def findings(db: str, options: Options) -> Iterator[Finding]:
    yield ok("Tuppence", f"{__version__}, {'a checkout' if in_checkout() else 'installed'}")
    yield ok("Python", f"{platform.python_version()} ({platform.python_implementation()})")
    yield sqlite_version()
    yield pages()
    yield directory(db)
    if is_file(db):
        yield space(Path(db).parent)
        yield from file_system(Path(db).parent, MOUNTS)
    yield from permissions(db)
    yield open_files()
    yield from configuration(options)
    yield port(options.host, options.port)
    yield remembered()


def sqlite_version() -> Finding:
    """The library that Python brings must have the search index's tokenizer."""
    version = f"SQLite {sqlite3.sqlite_version}"
    try:
        with closing(sqlite3.connect(MEMORY)) as connection:
            connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'trigram')")
    except sqlite3.Error as error:
        advice = "Use a Python whose SQLite has FTS5, version 3.34 or newer."
        return fail("SQLite", f"{version}: {error}", advice)
    return ok("SQLite", f"{version}, with full-text search")


def pages() -> Finding:
    if "shell" in scripts():
        return ok("Page scripts", "built")
    advice = "Install Node and run make serve." if in_checkout() else "Docs: install#page-scripts."
    node = "" if shutil.which("npm") else "; Node is not installed"
    return warn("Page scripts", f"missing: no shell, no live tails{node}", advice)


def directory(db: str) -> Finding:
    """Where the database and what belongs to it are created."""
    folder = default_keys_file(db).parent if db.startswith(POSTGRES) else Path(db).parent
    if db == MEMORY:
        return ok("Data directory", "none: the database is in memory")
    place = nearest(folder)
    if not os.access(place, os.W_OK | os.X_OK):
        advice = "Name another with --db PATH or TUPPENCE_DATA_DIR, or change its owner."
        return fail("Data directory", f"{folder}: this user cannot write there", advice)
    state = "" if folder.is_dir() else " (created at the first start)"
    return ok("Data directory", f"{folder}{state}")


def nearest(folder: Path) -> Path:
    """The directory, or that above it which is there."""
    return next(one for one in (folder, *folder.parents) if one.exists())


def space(folder: Path) -> Finding:
    free = shutil.disk_usage(nearest(folder)).free
    said = f"{free / 2**30:,.1f} GB free at {folder}"
    if free < LEAST_SPACE:
        return fail("Disk space", said, "Writes fail when the disk is full: free some space.")
    if free < GOOD_SPACE:
        return warn("Disk space", said, "Free some space, or use --keep-events and --keep-logs.")
    return ok("Disk space", said)


def file_system(folder: Path, mounts: Path) -> Iterator[Finding]:
    """SQLite's shared memory and locks need a disk of this machine (sqlite.org/wal.html)."""
    with suppress(OSError):
        table = [line.split()[1:3] for line in mounts.read_text().splitlines()]
        place = nearest(folder).resolve()
        under = [(Path(at), kind) for at, kind in table if place.is_relative_to(at)]
        kind = max(under, key=lambda one: len(one[0].parts))[1] if under else ""
        if kind in NETWORK_FILE_SYSTEMS:
            advice = "Put an SQLite database on a local disk, or use PostgreSQL."
            yield fail("File system", f"{folder} is on a network file system ({kind})", advice)
        elif kind:
            yield ok("File system", kind)


def permissions(db: str) -> Iterator[Finding]:
    """Files with secrets must be readable by their owner alone."""
    if os.name != "posix":
        return
    files = [config_path()]
    if is_file(db):
        files += [Path(db), beside(db), default_keys_file(db)]
    present = [one for one in files if one.is_file()]
    open_ones = [one for one in present if one.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]
    for one in open_ones:
        said = f"other users can read or change {one}"
        yield warn("Permissions", said, f"chmod 600 '{one}'")
    if not open_ones:
        yield ok("Permissions", f"{len(present)} files, readable by this user alone")
    if is_file(db) and default_keys_file(db).is_file() and "keys" in stored(default_keys_file(db)):
        said = f"{default_keys_file(db)} holds the first keys in clear, live ones too"
        yield warn("Keys file", said, "Store the keys elsewhere, and delete the file.")


def open_files() -> Finding:
    most = descriptors()
    connections, each = limits_for(most)
    said = f"{most:,} open files: {connections:,} connections, {each:,} for each address"
    if most < LEAST_DESCRIPTORS:
        return warn("Open files", said, "Raise the hard limit (ulimit -Hn, LimitNOFILE).")
    return ok("Open files", said)


def configuration(options: Options) -> Iterator[Finding]:
    """What the environment makes of `tuppence serve`."""
    ours = sorted(name for name in os.environ if name.startswith("TUPPENCE_"))
    for name in (one for one in ours if not known(one)):
        yield warn("Environment", f"{name} is not read by anything", "Docs: reference/environment.")
    try:
        reach = reach_of(options, f"http://{options.host}:{options.port}")
    except click.ClickException as error:
        yield fail("Configuration", error.message, "Correct the option or its variable.")
        return
    strict = options.keys == "strict" if options.keys else not reach.private
    private = options.webhook_targets == "any" if options.webhook_targets else reach.private
    yield ok(
        "Configuration",
        f"{reach.public_url}, keys {'strict' if strict else 'open'}, webhooks to "
        f"{'any address' if private else 'public addresses only'}",
    )


def known(name: str) -> bool:
    root = click.get_current_context().find_root().command
    assert isinstance(root, click.Group), "doctor is one of the commands"
    options = {one.envvar for command, _ in commands_of(root) for one in options_of(command)}
    listed = options | {one for one, _ in OTHER} | set(SERVE.values()) | set(ELSEWHERE)
    return name in listed or name.startswith(OF_KUBERNETES)


def port(host: str, number: int) -> Finding:
    """Whether `tuppence serve` could listen; a server of ours may be what is there."""
    if number == 0:
        return ok("Port", "a free one is taken")
    try:
        family, place = resolved(host, number)
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        return occupied(host, number, error)
    return ok("Port", f"{number} is free on {host}")


def occupied(host: str, number: int, error: OSError) -> Finding:
    mine = any(one.url.endswith(f":{number}") for one in servers())
    if mine and is_healthy(host, number):
        return ok("Port", f"{number} is used by a Tuppence server")
    advice = "Choose another with --port or TUPPENCE_SERVE_PORT, or check --host."
    return fail("Port", f"{host}:{number}: {error.strerror}", advice)


def is_healthy(host: str, number: int) -> bool:
    from http.client import HTTPConnection, HTTPException

    with suppress(OSError, HTTPException), closing(HTTPConnection(host, number, timeout=2)) as one:
        one.request("GET", "/healthz")
        return one.getresponse().read() == b"ok\n"
    return False


def remembered() -> Finding:
    """The servers that the CLI would call."""
    found = servers()
    if not found:
        return ok("CLI", "no server was started here yet")
    running = [one.url for one in found if server_answers(one.url)]
    if not running:
        said = f"none of the servers started here answers; the last was {found[0].url}"
        return warn("CLI", said, "Start one with tuppence serve, or name one with --base-url.")
    return ok("CLI", f"calls {running[0]}")
