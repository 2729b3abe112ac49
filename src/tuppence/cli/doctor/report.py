"""Runs the checks and prints what they found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tuppence.app import Settings
from tuppence.cli.config import named_key, named_url, remembered_key
from tuppence.cli.data_paths import address, default_database
from tuppence.cli.doctor import database, identity_provider, machine, server
from tuppence.cli.doctor.finding import Finding
from tuppence.cli.serve_settings import Options

COLORS = {"ok": "green", "warn": "yellow", "fail": "red"}


def run(db: str | None, url: str | None, api_key: str | None, *, as_json: bool) -> bool:
    """Whether nothing is wrong. Warnings are not failures."""
    found = list(findings(db, url, api_key))
    if as_json:
        click.echo(json.dumps([one._asdict() for one in found], indent=2))
    else:
        show(found)
    return not any(one.status == "fail" for one in found)


def findings(db: str | None, url: str | None, api_key: str | None) -> Iterator[Finding]:
    settings = Settings()
    now = settings.now
    options = serve_options()
    path = address(db or options.db or default_database())
    yield from machine.findings(path, options)
    yield from database.findings(path, options.sealing_key_file, now)
    yield from identity_provider.findings(options, settings.monotonic)
    asked = url or options.public_url or named_url()
    if asked:
        key = api_key or (None if url else named_key()) or remembered_key(asked)
        yield from server.findings(asked, key, now)


def serve_options() -> Options:
    """What `tuppence serve` would take from the environment. Raises `click.UsageError`."""
    root = click.get_current_context().find_root().command
    assert isinstance(root, click.Group), "doctor is one of the commands"
    context = root.commands["serve"].make_context("serve", [])
    given: dict[str, Any] = context.params
    return Options(**given)


def show(found: list[Finding]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in found:
        said = Text(one.said)
        if one.advice:
            said.append(f"\n{one.advice}", "dim")
        table.add_row(Text(one.status, COLORS[one.status]), one.check, said)
    Console(highlight=False).print(table)
    counts = {status: sum(one.status == status for one in found) for status in COLORS}
    click.echo(f"\n{counts['ok']} ok, {counts['warn']} warnings, {counts['fail']} failures")
