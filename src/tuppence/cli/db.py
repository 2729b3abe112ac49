"""`tuppence db` and `tuppence backup`: a database checked, copied, kept."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tuppence import catalogue
from tuppence.app import Settings, new_ids
from tuppence.cli.config import user_key_file
from tuppence.errors import StoreUnavailable, mask_key
from tuppence.platform.database_copy import Copy, Report, Side
from tuppence.platform.disk_usage import failed, space
from tuppence.platform.integrity_check import Check, some
from tuppence.platform.load_test_data import seed as fill
from tuppence.platform.sealing_keys import CHECK, VARIABLE, beside
from tuppence.store.blobs import DIGEST, Blobs
from tuppence.store.open_store import is_postgres, open_reader, open_store, shown
from tuppence.store.queries import SqlReader
from tuppence.store.rows import DatabaseInUse, DatabaseUnusable, Store

MOST_SHOWN = 20  # failed jobs of each kind


@contextmanager
def refusals() -> Iterator[None]:
    try:
        yield
    except (DatabaseInUse, DatabaseUnusable, StoreUnavailable) as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def progress_bar(what: str, total: int) -> Iterator[Report]:
    """A bar that is told of each piece done."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(what, total=total)

        def report(name: str, rows: int) -> None:
            progress.update(task, advance=rows, description=f"{what} {name.replace('_', ' ')}")

        yield report


def check(db: str) -> bool:
    """Say what is wrong with a database; whether nothing is."""
    with refusals(), open_reader(db) as (reader, blobs):
        one = Check(catalogue.load(), Side(reader, blobs, is_postgres(db)))
        with progress_bar("checking", one.total()) as report:
            findings = one.findings(report)
        counted = one.side.count("objects")
        show_space(one.side, blobs)
        show_failed(one.side)
    for finding in findings:
        click.echo(f"  {finding}")
    name = shown(db)
    if findings:
        click.echo(f"{name} is damaged: see above. Restore a backup, and keep this one.")
        return False
    click.echo(f"{name} is whole: {counted:,} objects, each with what belongs to it.")
    return True


def show_space(side: Side, blobs: Blobs) -> None:
    """What takes the room, the largest first."""
    click.echo("Space (approximate):")
    for one in space(side):
        if one.rows:
            click.echo(f"  {one.name:<20} {one.rows:>12,} rows {megabytes(one.bytes)}")
    if not side.is_postgres:
        sizes = [one.stat().st_size for one in blobs.entries()]
        click.echo(f"  {'files':<20} {len(sizes):>12,} files{megabytes(sum(sizes))}")


def megabytes(size: int) -> str:
    return f"{size / 2**20:>10,.1f} MB"


def show_failed(side: Side) -> None:
    jobs = failed(side, MOST_SHOWN)
    for job in jobs:
        tries = f"{job.tries} in a row"
        click.echo(f"Failed: {job.kind} {job.name} {job.subject} ({tries}): {job.error}")


def copy(source: str, target: str) -> None:
    """Copy a database into a new one, or go on with a copy that was cut off; then compare."""
    copy_rows(source, target)
    take_key_along(source, target)


def key_file_of(db: str) -> Path:
    return user_key_file() if is_postgres(db) else beside(db)


def take_key_along(source: str, target: str) -> None:
    """The sealing key belongs to the database; say so where it cannot be put beside the copy."""
    key = key_file_of(source)
    if key.exists() and not is_postgres(target):
        with suppress(FileExistsError):
            descriptor = os.open(beside(target), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(key.read_bytes())
    elif key.exists():
        click.echo(
            f"Its secrets are sealed with the key in {key}: serve the copy with "
            f"--sealing-key-file {key}, or with the key in {VARIABLE}."
        )


def forget_sealed(db: str) -> None:
    """Have the next start take a new sealing key and drop what it cannot open."""
    store, blobs = open_server_store(db)
    try:
        with store.alone() as writer:
            writer.forget_setting(CHECK)
    finally:
        store.close()
        blobs.close()
    click.echo("The next start seals with its own key. What that cannot open is dropped.")


def copy_rows(source: str, target: str) -> None:
    os.umask(0o077)  # what is written is this user's alone
    with refusals(), open_reader(source) as (reader, blobs):
        store, target_blobs = open_store(target, time.monotonic, time.sleep)
        try:
            one = Copy(
                catalogue.load(),
                Side(reader, blobs, is_postgres(source)),
                Side(sql_reader(store), target_blobs, is_postgres(target)),
                store,
                shown(source),
            )
            if one.goes_on:
                click.echo("Going on with a copy that was cut off.")
            carry_out(one)
        finally:
            store.close()
            target_blobs.close()
    click.echo(f"{shown(target)} holds the same as {shown(source)}: compared row by row.")


def sql_reader(store: Store) -> SqlReader:
    assert isinstance(store.reader, SqlReader), "both stores are read by SQL"
    return store.reader


def carry_out(one: Copy) -> None:
    total = one.total()
    with progress_bar("copying", total) as report:
        one.run(report)
    with progress_bar("indexing", one.target.waiting()) as report:
        one.index(report)
    with progress_bar("comparing", 2 * total) as report:
        differences = one.differences(report)
    if differences:
        raise click.ClickException(
            "The two databases differ; the source was probably changed meanwhile. Stop its servers "
            "and copy into a new database.\n  " + "\n  ".join(differences)
        )
    one.finish()
    for said in some(iter(one.invalid)):
        click.echo(f"  does not validate: {said}", err=True)


def backup(db: str, file: Path) -> None:
    """Write the whole database, as it stands, into a new SQLite file, also while servers run."""
    if file.exists():
        raise click.ClickException(f"{file} is there already. Name a new file.")
    if is_postgres(db):
        copy_rows(db, str(file))
        remind_of_key(db)
        return
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    with refusals(), open_reader(db) as (reader, blobs):
        ((pages,),) = reader.rows("PRAGMA page_count", ())
        with progress_bar("copying", int(pages)) as report:
            vacuum_into(db, part)
            report("", int(pages))
        if blobs.folder.exists():
            copy_files(blobs.folder, Path(f"{file}.files"))
    part.replace(file)
    click.echo(f"Saved to {file}. Serve it with: tuppence serve --db {file}")
    remind_of_key(db)


def remind_of_key(db: str) -> None:
    """A backup that held the key as well would open to whoever steals it."""
    key = key_file_of(db)
    if key.exists():
        click.echo(
            f"The backup's sealed secrets open with {key} alone. Keep a copy of that file in "
            "another place; to restore, put it at FILE.key or name it with --sealing-key-file."
        )


def copy_files(source: Path, target: Path) -> None:
    """Copy what files hold. What a server deletes meanwhile is in no object of the backup."""
    target.mkdir(parents=True, exist_ok=True)
    for one in source.iterdir():
        if DIGEST.fullmatch(one.name):
            with suppress(FileNotFoundError):
                shutil.copy2(one, target)


def vacuum_into(db: str, file: Path) -> None:
    """Write one state of an SQLite database, packed, into a file only this user can read."""
    import sqlite3

    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(f"{Path(db).resolve().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("VACUUM INTO ?", (str(file),))
    except sqlite3.DatabaseError as error:
        raise DatabaseUnusable(f"{db} cannot be read: {error}.") from None
    finally:
        connection.close()
    descriptor = os.open(file, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def seed(db: str, key: str, count: int, index: bool) -> None:
    """Add customers to the world of a test key."""
    settings = Settings(db=db)
    store, blobs = open_server_store(db)
    try:
        ids = new_ids(store, settings)
        total = count * (2 if index else 1)
        with progress_bar("adding", total) as report:
            fill(store, catalogue.load(), ids, key, count, int(settings.now()), report, index=index)
    finally:
        store.close()
        blobs.close()
    click.echo(f"{count:,} customers are in the world of {mask_key(key)}.")


def open_server_store(db: str) -> tuple[Store, Blobs]:
    os.umask(0o077)
    with refusals():
        return open_store(db, time.monotonic, time.sleep)
