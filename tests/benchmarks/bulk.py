"""Fill a database with customers, as the server would have stored them, without serving."""

from __future__ import annotations

import random
import time
from pathlib import Path

import msgspec
from rich.progress import track

from tuppence import catalogue
from tuppence.catalogue.skeleton import Skeletons
from tuppence.operations.ids import Ids
from tuppence.operations.keys import keep_keys
from tuppence.platform.accounts import create_account, key_row
from tuppence.store.lane import SqliteStore

BATCH = 5_000
PER_ADDRESS = 20  # customers that share one e-mail address


def fill(path: Path, count: int, key: str) -> None:
    """Make a database of `count` customers in the world of `key`, spread over addresses."""
    known = catalogue.load()
    chance = random.Random(1)
    ids = Ids(lambda: int(time.time() * 1000), chance)
    template = Skeletons(known).new("customer")
    store = SqliteStore(str(path))
    with store.alone() as writer:
        keep_keys(known, writer)
        account = create_account(writer, ids, 1_793_491_200, known.api_version)
        writer.put_api_key(key_row(ids, key, account, 1_793_491_200))
    addresses = max(1, count // PER_ADDRESS)
    for start in track(range(0, count, BATCH), description=f"  filling {count:,} customers"):
        objects, keys = [], []
        for number in range(start, min(start + BATCH, count)):
            email = f"c{number % addresses}@example.com"
            created = 1_793_491_200 + number // 10
            document = template | {
                "id": ids.new("customer"),
                "object": "customer",
                "created": created,
                "email": email,
                "name": f"Customer {number}",
                "invoice_prefix": "ABCDEFGH",
            }
            position = ids.position()
            body = msgspec.json.encode(document)
            objects.append(
                (position, account, 0, "customer", document["id"], created, 1, 0, body, None)
            )
            keys.append((account, 0, "customer", "email", email, created, position))
        with store.alone() as writer:
            writer.execute_many("INSERT INTO objects VALUES (?,?,?,?,?,?,?,?,?,?)", objects)
            writer.execute_many("INSERT INTO object_keys VALUES (?,?,?,?,?,?,?)", keys)
    store.writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    store.close()
