"""`tuppence snapshot`: a running world as a file, and a world made to be as a file says."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tuppence.cli.client import Answer, Target, exchange
from tuppence.cli.output import show

PATH = "/_tuppence/snapshot"


def save(to: Target, file: Path) -> None:
    """Write the key's world to a file that only this user can read."""
    status, content, headers = exchange(to, "GET", PATH, None, {})
    if status != 200:
        show(Answer(status, content.decode("utf-8", "replace"), headers))
        return
    whole = file.with_name(f"{file.name}.part")
    descriptor = os.open(whole, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as target:
        target.write(content)
    whole.replace(file)
    click.echo(f"Saved to {file} ({len(content):,} bytes).")


def restore(to: Target, file: Path) -> None:
    """Make the key's world what the file says; what it held is gone."""
    kind = {"Content-Type": "application/octet-stream"}
    status, content, headers = exchange(to, "POST", PATH, file.read_bytes(), kind)
    show(Answer(status, content.decode("utf-8", "replace"), headers))
