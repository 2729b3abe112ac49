"""Snapshots: all that a world holds, as one piece of bytes, and a world made to be as one.

A snapshot holds the world's objects, events, request logs, saved replies, timers, ledger postings
and files. Restored into another world, its objects keep their ids; events and request logs that
would stand where another world's do move by a moment and get ids of their own.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from tuppence.catalogue import Catalogue
from tuppence.errors import ApiError
from tuppence.operations.ids import Ids
from tuppence.operations.keys import keys_of
from tuppence.operations.tx import decode
from tuppence.store.rows import Reader, StoredObject, World, Writer
from tuppence.store.tables import OF_A_WORLD, TABLES

MAGIC = b"tuppence snapshot 1\n"
MOST_UNPACKED = 2**31
MOST_MOVED = 1 << 18  # positions: less than a millisecond
OWN_IDS = re.compile(rb"\b(?:evt|req)_[0-9A-Za-z]+")
STAMPED = ("events", "request_logs")

pack = msgspec.msgpack.Encoder().encode
unpack = msgspec.msgpack.Decoder().decode

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


def digests(objects: list[tuple[Any, ...]]) -> set[str]:
    """The SHA-256 of each file that the objects name."""
    names = TABLES["objects"].names
    kind, extra, deleted = (names.index(one) for one in ("type", "extra", "deleted"))
    return {
        decode(row[extra])["@sha256"]
        for row in objects
        if row[kind] == "file" and row[extra] and not row[deleted]
    }


def read(content: bytes) -> Snapshot:
    """Raises `ApiError` for what is no snapshot, or one that is damaged."""
    if not content.startswith(MAGIC):
        raise ApiError("This is no snapshot of Tuppence's.")
    try:
        found = unpack(zlib.decompressobj().decompress(content[len(MAGIC) :], MOST_UNPACKED))
        snapshot = Snapshot(found["livemode"], found["tables"], found["files"])
        for name, rows in snapshot.tables.items():
            if any(len(row) != len(TABLES[name].names) for row in rows):
                raise ValueError(name)
    except (zlib.error, msgspec.DecodeError, KeyError, ValueError, TypeError, AttributeError):
        raise ApiError("This snapshot is damaged.") from None
    return snapshot


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
        for stored in stored_objects(tables["objects"], world):
            extra = decode(stored.extra) if stored.extra else {}
            keys = keys_of(catalogue, stored.type, decode(stored.body), extra)
            writer.put_keys(stored, keys)
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


def stored_objects(rows: Rows, world: World) -> list[StoredObject]:
    names = TABLES["objects"].names
    found = []
    for row in rows:
        one = dict(zip(names, row, strict=True))
        if not one["deleted"]:
            found.append(
                StoredObject(
                    one["position"], world, one["type"], one["created"], one["body"], one["extra"]
                )
            )
    return found
