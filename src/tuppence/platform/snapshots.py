"""Snapshots: all that a world holds, as bytes, and a world restored from them.

A snapshot holds the world's objects, events, request logs, saved replies, timers, ledger postings
and files; nothing that only the server itself writes. It is signed with a key derived from the
database's secret. Content is validated whoever signed it: the signature says where it comes from,
not that it is right.

Restored into another world, objects keep their ids; events and request logs that would stand where
another world's do move by a moment and get ids of their own.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from tuppence.catalogue import Catalogue
from tuppence.domain import ledger
from tuppence.domain.constant_time import is_same
from tuppence.errors import ApiError, account_not_connected
from tuppence.platform.server_world import PLATFORM
from tuppence.platform.snapshot_rows import MOST_ROWS, MOST_TOTAL, SnapshotRow, Tables
from tuppence.platform.stored_validation import StoredValidation, is_timer_subject
from tuppence.runtime import timers
from tuppence.runtime.ids import COUNTER_BITS, Ids
from tuppence.runtime.index_keys import keys_of_stored
from tuppence.runtime.json_encoding import decode
from tuppence.runtime.reads import TEST_CLOCK
from tuppence.store.clocks import OWN, WALL
from tuppence.store.rows import Reader, World, Writer
from tuppence.store.tables import OF_A_WORLD, TABLES, stored_object

MAGIC = b"tuppence snapshot 2\n"  # then the signature, then what it signs
EARLIER = b"tuppence snapshot 1\n"  # of a release that did not sign
SIGNATURE_BYTES = 32
MOST_UNPACKED = 256 * 2**20
MOST_RATIO, ALWAYS_UNPACKED = 100, 2**20  # measured worlds come to 13 to 28
MOST_MOVED = 1 << 18  # positions: less than a millisecond
OWN_IDS = re.compile(rb"\b(?:dlat|evt|req)_[0-9A-Za-z]+")
STAMPED = ("delivery_attempts", "events", "request_logs")
AHEAD = 24 * 3600 * 1000 << COUNTER_BITS  # a day: the clock of the machine it comes from
ACCOUNTS = ("account", "v2.core.account")
UNIQUE = {
    "objects": ("position", "type id"),
    "events": ("position",),
    "request_logs": ("position",),
    "delivery_attempts": ("position",),
    "hourly_totals": ("name currency hour",),
    "idempotency_keys": ("position", "key"),
    "timers": ("name object_id",),
    "world_clocks": ("livemode",),
    "postings": ("position",),
}
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
UNSIGNED = (
    "This snapshot was not written by this server, or was changed since. To load it, run "
    "`tuppence snapshot restore FILE --trust` on the machine that holds the server's database "
    "(docs: operations/databases)."
)

pack = msgspec.msgpack.Encoder().encode

Rows = list[tuple[Any, ...]]


class Snapshot(msgspec.Struct, forbid_unknown_fields=True):
    """Account and livemode in the tables' rows are the old world's."""

    livemode: bool
    tables: Tables
    files: dict[str, bytes]

    @property
    def objects(self) -> int:
        return len(self.tables.objects)

    def rows(self) -> Iterator[tuple[str, list[Any]]]:
        for name in OF_A_WORLD:
            yield name, getattr(self.tables, name)

    def account(self) -> str | None:
        """The account that it was taken of; None where it holds nothing."""
        return next((rows[0].account for _, rows in self.rows() if rows), None)


# -- writing ---------------------------------------------------------------------------------------


def taken(reader: Reader, catalogue: Catalogue, world: World) -> dict[str, Rows]:
    """The world's rows as they stand, less those of the server's own types."""
    if world.account == PLATFORM.account:
        raise ValueError("the server's own world is in no snapshot")
    return public(catalogue, {name: reader.world_rows(name, world) for name in OF_A_WORLD})


def public(catalogue: Catalogue, tables: dict[str, Rows]) -> dict[str, Rows]:
    return tables | {
        name: [row for row in tables[name] if not is_internal(catalogue, name, row)]
        for name in ("objects", "timers")
    }


def is_internal(catalogue: Catalogue, table: str, row: Sequence[Any]) -> bool:
    """Whether an object, or a timer, is the server's own."""
    column = {"objects": "type", "timers": "name"}[table]
    return catalogue.is_internal(row[TABLES[table].names.index(column)])


def packed(
    tables: dict[str, Rows], livemode: bool, path_of: Callable[[str], Path], pepper: bytes
) -> bytes:
    """The rows and the files that they name, signed. Raises `ApiError` for too large a world."""
    files = {one: path_of(one).read_bytes() for one in digests(tables["objects"])}
    content = pack({"livemode": livemode, "tables": tables, "files": files})
    if len(content) > MOST_UNPACKED or max(map(len, tables.values())) > MOST_ROWS:
        raise ApiError(
            f"This world is too large for a snapshot: up to {MOST_UNPACKED:,} bytes and "
            f"{MOST_ROWS:,} rows of a kind fit. Use `tuppence backup`.",
            status=413,
        )
    return with_signature(zlib.compress(content, 1), pepper)


def digests(objects: Sequence[Sequence[Any]]) -> set[str]:
    """The SHA-256 of each file that the objects name."""
    alive = filter(None, map(stored_object, objects))
    return {decode(one.extra)["@sha256"] for one in alive if one.type == "file" and one.extra}


# -- the signature ---------------------------------------------------------------------------------


def with_signature(compressed: bytes, pepper: bytes) -> bytes:
    return MAGIC + signature(compressed, pepper) + compressed


def signature(compressed: bytes, pepper: bytes) -> bytes:
    key = hmac.digest(pepper, b"tuppence snapshot 2", "sha256")
    return hmac.digest(key, compressed, "sha256")


def signed(content: bytes, catalogue: Catalogue, pepper: bytes) -> bytes:
    """A snapshot from elsewhere, signed as this database's own: for those who hold its secret.

    One of an earlier release is brought up to date. Raises `ApiError` for what is no snapshot.
    """
    if content.startswith(EARLIER):
        return with_signature(brought_up_to_date(content, catalogue), pepper)
    return with_signature(parts_of(content)[1], pepper)


def brought_up_to_date(content: bytes, catalogue: Catalogue) -> bytes:
    """What an earlier release wrote, without what snapshots no longer hold."""
    snapshot = decoded(content[len(EARLIER) :])
    tables = snapshot.tables
    tables.objects = [row for row in tables.objects if not catalogue.is_internal(row.type)]
    tables.timers = [row for row in tables.timers if not catalogue.is_internal(row.name)]
    return zlib.compress(pack(snapshot), 1)


def parts_of(content: bytes) -> tuple[bytes, bytes]:
    """(signature, compressed content)."""
    if not content.startswith(MAGIC) or len(content) < len(MAGIC) + SIGNATURE_BYTES:
        raise ApiError("This is no snapshot of Tuppence's.")
    after = content[len(MAGIC) :]
    return after[:SIGNATURE_BYTES], after[SIGNATURE_BYTES:]


# -- reading ---------------------------------------------------------------------------------------


def read(
    content: bytes, validation: StoredValidation, latest: int, pepper: bytes, *, unsigned: bool
) -> Snapshot:
    """Raises `ApiError` for what is no snapshot, does not validate, or, unless `unsigned` content
    is taken as well, does not have this database's signature.

    `latest` is the position of now, which no row may be far beyond.
    """
    if content.startswith(EARLIER):
        if not unsigned:
            raise not_signed()
        compressed = brought_up_to_date(content, validation.catalogue)
    else:
        offered, compressed = parts_of(content)
        if not unsigned and not is_same(offered.hex(), signature(compressed, pepper).hex()):
            raise not_signed()
    snapshot = decoded(compressed)
    for problem in problems(snapshot, validation, latest + AHEAD):
        raise damaged(problem)
    return snapshot


def decoded(compressed: bytes) -> Snapshot:
    try:
        return msgspec.msgpack.decode(unpacked(compressed), type=Snapshot)
    except UNREADABLE as error:
        raise damaged(str(error)) from None


def unpacked(compressed: bytes) -> bytes:
    """Raises `ApiError` once it comes to more than real snapshots do; nothing more is unpacked."""
    most = min(MOST_UNPACKED, max(ALWAYS_UNPACKED, MOST_RATIO * len(compressed)))
    stream = zlib.decompressobj()
    try:
        content = stream.decompress(compressed, most + 1)
    except zlib.error:
        raise damaged() from None
    if len(content) > most:
        raise ApiError(f"This snapshot is too large: up to {most:,} bytes fit.", status=413)
    if not stream.eof or stream.unused_data:
        raise damaged()
    return content


def damaged(why: str = "") -> ApiError:
    return ApiError(
        f"This snapshot is damaged: {why[:300]}." if why else "This snapshot is damaged."
    )


def not_signed() -> ApiError:
    return ApiError(UNSIGNED, status=403, code="snapshot_not_signed")


# -- validation ------------------------------------------------------------------------------------


def problems(snapshot: Snapshot, validation: StoredValidation, latest: int) -> Iterator[str]:
    """What no server has written. Fails lazily: the first problem is enough."""
    yield from world_problems(snapshot, latest)
    yield from object_problems(snapshot, validation)
    for name in STAMPED:
        for row in getattr(snapshot.tables, name):
            for problem in validation.entry_problems(name, columns(row)):
                yield f"{row.id}: {problem}"
    for row in snapshot.tables.idempotency_keys:
        for problem in validation.reply_problems(columns(row)):
            yield f"the reply to {row.key}: {problem}"
    yield from timer_problems(snapshot, validation.catalogue)
    yield from ledger_problems(snapshot)
    yield from file_problems(snapshot)


def columns(row: SnapshotRow) -> dict[str, Any]:
    return dict(zip(row.__struct_fields__, row.values(), strict=True))


def world_problems(snapshot: Snapshot, latest: int) -> Iterator[str]:
    """Every row is of one world, lies in the past, and is there once."""
    place = (snapshot.account(), int(snapshot.livemode))
    for name, rows in snapshot.rows():
        if any((row.account, row.livemode) != place for row in rows):
            yield f"{name} of another world"
        if any(getattr(row, "position", 0) > latest for row in rows):
            yield f"{name} of the future"
        for unique in UNIQUE[name]:
            names = unique.split()
            if len({tuple(getattr(row, one) for one in names) for row in rows}) != len(rows):
                yield f"{name} holds something twice"


def object_problems(snapshot: Snapshot, validation: StoredValidation) -> Iterator[str]:
    for row in snapshot.tables.objects:
        if validation.catalogue.is_internal(row.type):
            yield f"objects of the type {row.type} are the server's own"
        for problem in validation.object_problems(columns(row)):
            yield f"{row.type} {row.id[:100]}: {problem}"


def timer_problems(snapshot: Snapshot, catalogue: Catalogue) -> Iterator[str]:
    known, objects = timers.names(), {row.id for row in snapshot.tables.objects}
    clocks = {WALL if not snapshot.tables.world_clocks else OWN}
    clocks |= {row.id for row in snapshot.tables.objects if row.type == TEST_CLOCK}
    for row in snapshot.tables.timers:
        if row.name not in known or catalogue.is_internal(row.name):
            yield f"there is no timer {row.name}"
        if not is_timer_subject(row.object_id, objects):
            yield f"the timer {row.name} is set for what is not there"
        if row.clock not in clocks:
            yield f"the timer {row.name} goes by a clock that is not there"


def ledger_problems(snapshot: Snapshot) -> Iterator[str]:
    """Each entry balances in each currency, and no total is beyond what a store can hold."""
    entries: dict[tuple[str, str], int] = {}
    totals: dict[tuple[str, str], int] = {}
    for row in snapshot.tables.postings:
        entry, total = (row.entry, row.currency), (row.ledger_account, row.currency)
        entries[entry] = entries.get(entry, 0) + row.amount
        totals[total] = totals.get(total, 0) + abs(row.amount)
        try:
            ledger.check_part(row.ledger_account, row.object_id)
        except ValueError as error:
            yield str(error)
    for (name, currency), amount in entries.items():
        if amount:
            yield f"the ledger's entry {name} is off by {amount} {currency}"
    if any(total > MOST_TOTAL for total in totals.values()):
        yield "more money than there is"


def file_problems(snapshot: Snapshot) -> Iterator[str]:
    """Files are what they are named, and all that the objects name are there."""
    for digest, content in snapshot.files.items():
        if hashlib.sha256(content).hexdigest() != digest:
            yield "a file is not what it is named"
    named = digests([row.values() for row in snapshot.tables.objects])
    if named != snapshot.files.keys():
        yield "a file is missing, or is not named"


# -- restoring -------------------------------------------------------------------------------------


def restore(
    writer: Writer, catalogue: Catalogue, world: World, snapshot: Snapshot, random: Random
) -> None:
    """Make a world hold what the snapshot does, and nothing else but what is the server's own.

    Raises `ApiError` where the snapshot is of the other mode, or holds another's account.
    """
    if world.account == PLATFORM.account:
        raise ValueError("no snapshot is restored into the server's own world")
    if snapshot.livemode != world.livemode:
        raise ApiError("A snapshot of test mode cannot be restored in live mode, nor the reverse.")
    writer.flush()
    with writer.attempt():
        tables = at_home(snapshot, world)
        check_accounts(writer, world, tables["objects"])
        own = server_rows(writer, catalogue, world)
        writer.clear_world(world)
        put(writer, catalogue, own)
        taken = {row[0] for row in own["objects"]}
        while is_taken(writer, tables) or any(row[0] in taken for row in tables["objects"]):
            tables = moved(tables, random.randrange(1, MOST_MOVED))
        put(writer, catalogue, tables)
        writer.queue_again(world)


def server_rows(reader: Reader, catalogue: Catalogue, world: World) -> dict[str, Rows]:
    """What the server itself keeps in a world: the sessions of CLIs that listen."""
    return {
        name: [row for row in reader.world_rows(name, world) if is_internal(catalogue, name, row)]
        for name in ("objects", "timers")
    }


def put(writer: Writer, catalogue: Catalogue, tables: dict[str, Rows]) -> None:
    for name, rows in tables.items():
        writer.insert(name, rows)
    for stored in filter(None, map(stored_object, tables["objects"])):
        writer.put_keys(stored, keys_of_stored(catalogue, stored))


def check_accounts(reader: Reader, world: World, objects: Rows) -> None:
    """Raises `account_invalid` for an object that stands for another tenant's account.

    An account that this database does not have is nobody's: it opens nothing.
    """
    for stored in filter(None, map(stored_object, objects)):
        if stored.type in ACCOUNTS:
            id = decode(stored.body)["id"]
            body = reader.account(id)
            if id == world.account or body is None:
                continue
            if decode(body).get("platform") != world.account:
                raise account_not_connected(id)


def at_home(snapshot: Snapshot, world: World) -> dict[str, Rows]:
    """The rows as those of this world: where they name the old account, they name the new one."""
    old = snapshot.account()

    def renamed(value: Any) -> Any:
        if isinstance(value, bytes):
            return value.replace(f'"{old}"'.encode(), f'"{world.account}"'.encode())
        if isinstance(value, str) and (value == old or value.startswith(f"{old}:")):
            return world.account + value[len(str(old)) :]
        return value

    found = {}
    for name, rows in snapshot.rows():
        livemode = TABLES[name].names.index("livemode")
        values = [row.values() for row in rows]
        if old != world.account:
            values = [tuple(map(renamed, row)) for row in values]
        mode = int(world.livemode)
        found[name] = [(*row[:livemode], mode, *row[livemode + 1 :]) for row in values]
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
            (row[0] + by if has_position else row[0], *(renamed(value) for value in row[1:]))
            for row in rows
        ]
    return found
