"""What `tuppence serve` says once it is ready: to a person, or as a line of JSON for a collector.

Secrets (the dashboard's sign-in link, a new account's keys) are shown on a terminal, and as text by
a server on loopback, whose scripts read them. Anywhere else they would stay in the logs of a
container or a collector: they go to a file that only this user can read.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import shlex
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import structlog

from tuppence.app import Settings
from tuppence.cli.data_paths import MEMORY, default_keys_file
from tuppence.cli.listening_sockets import Listening, Tls
from tuppence.store.open_store import shown

SHOWN = "-"  # as a keys file: standard output
LOGGER = "tuppence.start"


@dataclass(frozen=True, slots=True)
class Start:
    """A server that is ready. `keys_file` is None where secrets are shown."""

    settings: Settings
    new_keys: dict[str, str]
    at: Listening
    keys_file: Path | None
    as_json: bool
    notes: list[str]

    @property
    def link(self) -> str:
        return f"{self.settings.public_url}/dashboard?token={self.settings.dashboard_token}"


def keys_file_for(asked: str | None, db: str, *, as_json: bool, local: bool) -> Path | None:
    """The file for the secrets; None where they are shown. `local`: it listens on loopback.

    Raises `click.ClickException` where it cannot be written: a new account's keys would be lost.
    """
    if asked == SHOWN or (not asked and not as_json and (local or sys.stdout.isatty())):
        return None
    path = Path(asked) if asked else default_keys_file(db)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, path.read_bytes() if path.is_file() else b"{}\n")
    except OSError as error:
        raise click.ClickException(
            f"Cannot write {path}: {error.strerror}. The sign-in link and the keys of a new "
            "account are stored there: name another file with --keys-file, or - to print them."
        ) from None
    return path


def announce(start: Start) -> None:
    """Store or show the secrets, and say where the server is."""
    if start.keys_file is not None:
        store_secrets(start, start.keys_file)
    if start.as_json:
        log_start(start)
    else:
        click.echo("\n".join(lines_of(start)))


def store_secrets(start: Start, path: Path) -> None:
    """Write the sign-in link; the keys of an account, known at its creation only, stay."""
    database = shown(start.settings.db)
    found = stored(path)
    kept = found if found.get("database") == database else {"database": database}
    keys: dict[str, Any] = {"keys": start.new_keys} if start.new_keys else {}
    content = {**kept, "url": start.settings.public_url, "dashboard": start.link, **keys}
    write(path, json.dumps(content, indent=2).encode() + b"\n")


def stored(path: Path) -> dict[str, Any]:
    """What a keys file holds."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write(path: Path, content: bytes) -> None:
    """Replace a file as a whole, with one that only this user can read. Raises `OSError`."""
    path = path.resolve()
    if path.exists() and not path.is_file():  # a device must not be replaced
        raise OSError(errno.EINVAL, "not a regular file")
    part = path.with_name(f"{path.name}.part")
    with suppress(FileNotFoundError):
        part.unlink()
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    part.replace(path)


def forget(start: Start) -> None:
    """Remove the secrets of a database that ends with its server."""
    if start.keys_file is not None and start.settings.db == MEMORY:
        start.keys_file.unlink(missing_ok=True)
        with suppress(OSError):  # a directory that was not created for it
            start.keys_file.parent.rmdir()


def log_start(start: Start) -> None:
    logging.getLogger(LOGGER).setLevel(logging.INFO)  # also where requests are not logged
    structlog.get_logger(LOGGER).info(
        "started",
        url=start.settings.public_url,
        listens_on=start.at.url,
        port=start.at.port,
        https=start.at.tls.url if start.at.tls else None,
        socket=start.at.unix_path,
        database=shown(start.settings.db),
        keys="open" if start.settings.open_mode else "strict",
        keys_file=str(start.keys_file) if start.keys_file else None,
        new_account=bool(start.new_keys),
        notes=start.notes,
    )


def lines_of(start: Start) -> list[str]:
    settings, url = start.settings, start.settings.public_url
    lines = [
        "",
        click.style("  Tuppence is running", bold=True) + f"   {url}",
        "",
        f"  Docs        {url}/docs",
        *dashboard_lines(start),
        f"  Database    {quoted(shown(settings.db))}",
    ]
    if start.at.url != url:
        lines.append(f"  Listens on  {start.at.url}")
    if start.at.tls:
        lines += tls_lines(start.at.tls)
    if start.at.unix_path:
        lines.append(f"  Socket      {quoted(start.at.unix_path)}")
    mode = "open: any sk_test_... key gets a world of its own" if settings.open_mode else "strict"
    lines += [f"  Keys        {mode}", *key_lines(start)]
    lines += [
        "",
        "  Try it in another terminal:",
        f"    {own_command()} customers create --email=jane.smith@email.com --name='Jane Smith'",
        "",
        f"  Point your code at it: {url}/docs/set-up",
    ]
    if start.at.unix_path:
        lines.append(f"    export STRIPE_CLI_UNIX_SOCKET={quoted(start.at.unix_path)}")
    lines.append("")
    lines += [f"  {click.style('Note', bold=True)}        {note}" for note in start.notes]
    return [*lines, "  Press Ctrl-C to stop."]


def tls_lines(tls: Tls) -> list[str]:
    if tls.self_signed is None:
        return [f"  HTTPS       {tls.url}"]
    return [f"  HTTPS       {tls.url}", f"              (trust {quoted(str(tls.self_signed))})"]


def dashboard_lines(start: Start) -> list[str]:
    purpose = "signs you in, once" if start.settings.local else "makes you its owner"
    if start.keys_file is None:
        return [f"  Dashboard   {start.link}", f"              ({purpose})"]
    keys = "; your account's first keys" if "keys" in stored(start.keys_file) else ""
    return [
        f"  Dashboard   {start.settings.public_url}/dashboard",
        f"  Secrets     {quoted(str(start.keys_file))}",
        f"              (a link that {purpose}{keys})",
    ]


def key_lines(start: Start) -> list[str]:
    if start.keys_file is not None:
        return []
    if not start.new_keys:
        return [f"              (yours were shown once; {own_command()} keys create makes more)"]
    keys = [f"    {key}" for name, key in start.new_keys.items() if name != "account"]
    return ["", "  Your account's keys, shown this once:", *keys]


def quoted(text: str) -> str:
    """As a shell takes it; addresses and plain paths stay as they are."""
    return text if text == MEMORY else shlex.quote(text)


def own_command() -> str:
    """How this user starts the command: by its name where the shell would find this one."""
    found = shutil.which("tuppence")
    with suppress(OSError):
        if found and os.path.samefile(found, sys.argv[0]):
            return "tuppence"
    return shlex.quote(os.path.relpath(sys.argv[0]))
