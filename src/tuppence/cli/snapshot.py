"""`tuppence snapshot`: a running world as a file, and a world made to be as a file says."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tuppence import catalogue
from tuppence.app import PEPPER
from tuppence.cli.db import refusals
from tuppence.cli.http_client import HttpResponse, Target, exchange
from tuppence.cli.output import show
from tuppence.errors import ApiError
from tuppence.platform.snapshots import signed
from tuppence.store.open_store import open_reader, shown

PATH = "/_tuppence/snapshot"


def save(to: Target, file: Path) -> None:
    """Write the key's world to a file that only this user can read."""
    status, content, headers = exchange(to, "GET", PATH, None, {})
    if status != 200:
        show(HttpResponse(status, content.decode("utf-8", "replace"), headers))
        return
    whole = file.with_name(f"{file.name}.part")
    descriptor = os.open(whole, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as target:
        target.write(content)
    whole.replace(file)
    click.echo(f"Saved to {file} ({len(content):,} bytes).")


def trusted(content: bytes, db: str) -> bytes:
    """A snapshot from elsewhere, signed with the secret of the server's database.

    Reading that secret takes access to the database itself, and with it to everything in it: no
    further proof is needed that the caller may decide what is loaded.
    """
    with refusals(), open_reader(db) as (reader, _):
        pepper = reader.setting(PEPPER)
    if pepper is None:
        raise click.ClickException(f"{shown(db)} has no secret yet: start its server once.")
    try:
        return signed(content, catalogue.load(), bytes.fromhex(pepper))
    except ApiError as error:
        raise click.ClickException(error.message) from None


def restore(to: Target, content: bytes) -> None:
    """Make the key's world what a snapshot says; what it held is gone."""
    kind = {"Content-Type": "application/octet-stream"}
    status, content, headers = exchange(to, "POST", PATH, content, kind)
    show(HttpResponse(status, content.decode("utf-8", "replace"), headers))
