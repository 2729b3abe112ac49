"""Snapshots: all that a world holds, as one piece of bytes, and a world made to be as one.

A snapshot holds the world's objects, events, request logs, saved replies, timers, ledger postings
and files. Restored into another world, its objects keep their ids; events and request logs that
would stand where another world's do move by a moment and get ids of their own.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from tuppence.catalogue import Catalogue
from tuppence.errors import ApiError
from tuppence.operations.ids import COUNTER_BITS, Ids
from tuppence.operations.keys import keys_of_stored
from tuppence.operations.tx import decode
from tuppence.store.rows import Reader, World, Writer
from tuppence.store.tables import OF_A_WORLD, TABLES, stored_object

MAGIC = b"tuppence snapshot 1\n"
MOST_UNPACKED = 2**31
MOST_MOVED = 1 << 18  # positions: less than a millisecond
OWN_IDS = re.compile(rb"\b(?:dlat|evt|req)_[0-9A-Za-z]+")
STAMPED = ("delivery_attempts", "events", "request_logs")
YOUNGER = ("delivery_attempts", "hourly_totals")  # tables that an older snapshot has not
AHEAD = 24 * 3600 * 1000 << COUNTER_BITS  # a day: the clock of the machine it comes from
MOST_INTEGER = 1 << 63
KINDS = {"text": str, "bytea": bytes, "int8": int, "int2": int}
UNIQUE = {
    "objects": ("position", "type id"),
    "events": ("position",),
    "request_logs": ("position",),
    "delivery_attempts": ("position",),
    "hourly_totals": ("name currency hour",),
    "idempotency_keys": ("position", "key"),
    "timers": ("name object_id",),
    "postings": ("position",),
}

pack = msgspec.msgpack.Encoder().encode

Rows = list[list[Any]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`tables` holds each table's rows; account and livemode in them are the old world's."""

    livemode: bool
    tables: dict[str, Rows]
    files: dict[str, bytes]

    @property
    def objects(self) -> int:
        return len(self.tables["objects"])


def taken(reader: Reader, world: World, path_of: Callable[[str], Path]) -> bytes:
    """The world as it stands, as bytes."""
    tables = {name: reader.world_rows(name, world) for name in OF_A_WORLD}
    files = {digest: path_of(digest).read_bytes() for digest in digests(tables["objects"])}
    content = {"livemode": world.livemode, "tables": tables, "files": files}
    return MAGIC + zlib.compress(pack(content), 1)


def digests(objects: Sequence[Sequence[Any]]) -> set[str]:
    """The SHA-256 of each file that the objects name."""
    alive = filter(None, map(stored_object, objects))
    return {decode(one.extra)["@sha256"] for one in alive if one.type == "file" and one.extra}


def read(content: bytes, catalogue: Catalogue, latest: int) -> Snapshot:
    """Raises `ApiError` for what is no snapshot, or one that is damaged.

    `latest` is the position of now, which no row may be far beyond.
    """
    if not content.startswith(MAGIC):
        raise ApiError("This is no snapshot of Tuppence's.")
    try:
        packed = zlib.decompressobj().decompress(content[len(MAGIC) :], MOST_UNPACKED)
        snapshot = msgspec.msgpack.decode(packed, type=Snapshot)
        check(snapshot, catalogue, latest + AHEAD)
    except (zlib.error, msgspec.DecodeError, KeyError, ValueError, TypeError, AttributeError):
        raise ApiError("This snapshot is damaged.") from None
    return snapshot


def check(snapshot: Snapshot, catalogue: Catalogue, latest: int) -> None:
    """Raise ValueError, TypeError, KeyError or AttributeError for what no server has written.

    Whoever sends a snapshot may have made it up: it holds the tables of a world, in each row what
    the columns take, nothing twice, and only files that it brings along.
    """
    for name in YOUNGER:
        snapshot.tables.setdefault(name, [])
    if snapshot.tables.keys() != set(OF_A_WORLD):
        raise ValueError("other tables")
    for name, rows in snapshot.tables.items():
        columns = TABLES[name].columns
        for row in rows:
            for value, (column, kind) in zip(row, columns, strict=True):
                check_value(value, column, kind, latest)
        for unique in UNIQUE[name]:
            places = [TABLES[name].names.index(column) for column in unique.split()]
            if len({tuple(row[place] for place in places) for row in rows}) != len(rows):
                raise ValueError(f"{name} holds something twice")
    for stored in filter(None, map(stored_object, snapshot.tables["objects"])):
        keys_of_stored(catalogue, stored)
    for digest, content in snapshot.files.items():
        if hashlib.sha256(content).hexdigest() != digest:
            raise ValueError("a file is not what it is named")
    if not digests(snapshot.tables["objects"]) <= snapshot.files.keys():
        raise ValueError("a file is missing")


def check_value(value: Any, column: str, kind: str, latest: int) -> None:
    if value is None and column in ("extra", "request_id"):
        return
    if not isinstance(value, KINDS[kind]):
        raise TypeError(column)
    if isinstance(value, int):
        low, high = (1, latest) if column == "position" else (-MOST_INTEGER, MOST_INTEGER - 1)
        if not low <= value <= high:
            raise ValueError(column)


def restore(
    writer: Writer, catalogue: Catalogue, world: World, snapshot: Snapshot, random: Random
) -> None:
    """Make a world hold what the snapshot does, and nothing else.

    Raises `ApiError` where the snapshot is of the other mode.
    """
    if snapshot.livemode != world.livemode:
        raise ApiError("A snapshot of test mode cannot be restored in live mode, nor the reverse.")
    writer.flush()
    with writer.attempt():
        writer.clear_world(world)
        tables = at_home(snapshot.tables, world)
        while is_taken(writer, tables):
            tables = moved(tables, random.randrange(1, MOST_MOVED))
        for name, rows in tables.items():
            writer.insert(name, rows)
        for stored in filter(None, map(stored_object, tables["objects"])):
            writer.put_keys(stored, keys_of_stored(catalogue, stored))
        writer.queue_again(world)


def at_home(tables: dict[str, Rows], world: World) -> dict[str, Rows]:
    """The rows as those of this world."""
    found = {}
    for name, rows in tables.items():
        names = TABLES[name].names
        account, livemode = names.index("account"), names.index("livemode")
        found[name] = [list(row) for row in rows]
        for row in found[name]:
            row[account], row[livemode] = world.account, int(world.livemode)
    return found


def is_taken(writer: Writer, tables: dict[str, Rows]) -> bool:
    return any(
        writer.any_taken(name, [row[0] for row in rows])
        for name, rows in tables.items()
        if TABLES[name].names[0] == "position"
    )


def moved(tables: dict[str, Rows], by: int) -> dict[str, Rows]:
    """The same rows, all a moment later; what is named by its moment gets a new id."""
    ids: dict[bytes, bytes] = {}
    for name in STAMPED:
        id = TABLES[name].names.index("id")
        for row in tables[name]:
            ids[row[id].encode()] = Ids.moved(row[id], row[0] + by).encode()

    def renamed(value: Any) -> Any:
        if isinstance(value, bytes):
            return OWN_IDS.sub(lambda match: ids.get(match[0], match[0]), value)
        if isinstance(value, str) and value.encode() in ids:
            return ids[value.encode()].decode()
        return value

    found = {}
    for name, rows in tables.items():
        has_position = TABLES[name].names[0] == "position"
        found[name] = [
            [row[0] + by if has_position else row[0], *(renamed(value) for value in row[1:])]
            for row in rows
        ]
    return found
