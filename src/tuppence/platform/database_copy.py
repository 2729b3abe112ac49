"""Copy a whole database into another, SQLite or PostgreSQL, and see that nothing differs.

Tables are copied in pieces, each committed together with the place that was reached, so that a copy
that was cut off goes on from there. What is made from the objects (the index keys, the search
index) is made anew in the target.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from tuppence.catalogue import Catalogue
from tuppence.platform.stored_validation import StoredValidation
from tuppence.runtime.index_keys import keys_of_stored
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.search import write_index
from tuppence.store.blobs import Blobs
from tuppence.store.queries import SqlReader
from tuppence.store.rows import DatabaseUnusable, Store, StoredObject, Writer
from tuppence.store.tables import COPIED, TABLES, Table, stored_object

CHUNK = 2_000
INDEXED_AT_ONCE = 500
PROGRESS = "copy"  # the setting that holds how far a copy has come
OWN_SETTINGS = ("schema", "node", PROGRESS)
UNSIGNED = 1 << 64

pack = msgspec.msgpack.Encoder().encode

Report = Callable[[str, int], None]  # told of each piece: of which table, how many rows
Row = tuple[Any, ...]


@dataclass(slots=True)
class Sum:
    """How many rows, and a checksum that does not depend on their order."""

    rows: int = 0
    checksum: int = 0

    def add(self, row: Row) -> None:
        digest = hashlib.blake2b(pack(row), digest_size=8).digest()
        self.checksum = (self.checksum + int.from_bytes(digest, "big")) % UNSIGNED
        self.rows += 1


@dataclass(slots=True)
class Progress:
    """How far a copy has come: of which database, and after which key in each table."""

    source: str
    after: dict[str, list[Any]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)


class Side:
    """A database as the copy sees it."""

    def __init__(self, reader: SqlReader, blobs: Blobs, is_postgres: bool) -> None:
        self.reader, self.blobs, self.is_postgres = reader, blobs, is_postgres

    def key(self, table: Table) -> tuple[str, ...]:
        return table.key if self.is_postgres else table.sqlite_key

    def count(self, name: str) -> int:
        return int(self.reader.rows(f"SELECT count(*) FROM {name}", ())[0][0])

    def waiting(self) -> int:
        """How many objects wait for the search index."""
        return int(self.reader.rows("SELECT count(*) FROM search_queue", ())[0][0])

    def pieces(self, name: str, after: list[Any] | None) -> Iterator[list[Row]]:
        """The table's rows in order of its key, in pieces, after a place."""
        table = TABLES[name]
        key = self.key(table)
        while True:
            where = f"WHERE ({', '.join(key)}) > ({', '.join('?' * len(key))})" if after else ""
            rows = self.reader.rows(
                f"SELECT {table.listed} FROM {name} {where} ORDER BY {', '.join(key)} LIMIT ?",
                [*(after or ()), CHUNK],
            )
            if not rows:
                return
            yield [tuple(row) for row in rows]
            after = self.place(name, rows[-1])

    def place(self, name: str, row: Row) -> list[Any]:
        table = TABLES[name]
        return [row[table.names.index(column)] for column in self.key(table)]

    def sum(self, name: str, report: Report) -> Sum:
        found = Sum()
        for rows in self.pieces(name, None):
            for row in rows:
                if name != "settings" or row[0] not in OWN_SETTINGS:
                    found.add(row)
            report(name, len(rows))
        return found


class Copy:
    """One copy, from start or from where it was cut off, to the end."""

    def __init__(
        self, catalogue: Catalogue, source: Side, target: Side, store: Store, name: str
    ) -> None:
        """`store` is what the target lies in; `name` is the source's, by which a copy
        that goes on knows its own.

        Raises `DatabaseUnusable` for a target that holds something else.
        """
        self.catalogue, self.source, self.target, self.store = catalogue, source, target, store
        kept = target.reader.setting(PROGRESS)
        self.validation = StoredValidation(catalogue)
        self.invalid: list[str] = []
        self.progress = Progress(**json.loads(kept)) if kept else Progress(name)
        if self.progress.source != name:
            raise DatabaseUnusable(
                f"The target holds a part of a copy of {self.progress.source}. Copy into a new "
                "database."
            )
        if not kept and target.reader.first_account() is not None:
            raise DatabaseUnusable("The target is not empty. Copy into a new database.")

    @property
    def goes_on(self) -> bool:
        return bool(self.progress.after or self.progress.done)

    def total(self) -> int:
        return sum(self.source.count(name) for name in COPIED)

    def run(self, report: Report) -> None:
        """Copy what is missing."""
        for name in COPIED:
            if name not in self.progress.done:
                self.copy_table(name, report)
        self.copy_files()

    def copy_table(self, name: str, report: Report) -> None:
        for rows in self.source.pieces(name, self.progress.after.get(name)):
            self.progress.after[name] = self.source.place(name, rows[-1])
            with self.store.alone() as writer:
                self.add(writer, name, rows)
                self.keep_progress(writer)
            report(name, len(rows))
        self.progress.done.append(name)
        with self.store.alone() as writer:
            self.keep_progress(writer)

    def keep_progress(self, writer: Writer) -> None:
        progress = self.progress
        kept = {"source": progress.source, "after": progress.after, "done": progress.done}
        writer.put_setting(PROGRESS, json.dumps(kept))

    def add(self, writer: Writer, name: str, rows: list[Row]) -> None:
        if name == "settings":
            for setting, value in rows:
                if setting not in OWN_SETTINGS:
                    writer.put_setting(setting, value)
            return
        writer.insert(name, rows)
        if name == "objects":
            for row in rows:
                self.note_invalid(row)
                self.add_keys(writer, stored_object(row))

    def note_invalid(self, row: Row) -> None:
        """A copy is faithful: an object that does not validate is copied as well, and named."""
        one = dict(zip(TABLES["objects"].names, row, strict=True))
        for problem in self.validation.object_problems(one)[:1]:
            self.invalid.append(f"{one['type']} {one['id']}: {problem}")

    def add_keys(self, writer: Writer, stored: StoredObject | None) -> None:
        if stored is None:
            return
        writer.put_keys(stored, keys_of_stored(self.catalogue, stored))
        if self.catalogue.search_fields(stored.type):
            writer.queue_for_search(stored.world, stored.position)

    def copy_files(self) -> None:
        after = None
        while found := self.source.reader.stored_objects(after, CHUNK):
            for one in found:
                if one.type == "file" and one.extra:
                    digest = decode(one.extra)["@sha256"]
                    self.target.blobs.keep(digest, self.source.blobs.path(digest).read_bytes())
            after = found[-1]

    def index(self, report: Report) -> None:
        """Make the search index of the target."""
        done = 1
        while done:
            with self.store.alone() as writer:
                done = write_index(self.catalogue, writer, None, INDEXED_AT_ONCE)
            report("search index", done)

    def differences(self, report: Report) -> list[str]:
        """What the two databases do not have in common: nothing, if all went well."""
        found = []
        for name in COPIED:
            ours, theirs = self.source.sum(name, report), self.target.sum(name, report)
            if ours != theirs:
                found.append(
                    f"{name}: {ours.rows:,} rows ({ours.checksum:016x}) in the source, "
                    f"{theirs.rows:,} ({theirs.checksum:016x}) in the target"
                )
        return found

    def finish(self) -> None:
        """Forget how far the copy had come: it is whole."""
        with self.store.alone() as writer:
            writer.forget_setting(PROGRESS)
        self.store.analyze()
