"""Fill a world with many customers at once, as if the API had made them: for load tests."""

from __future__ import annotations

from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.catalogue.first_values import Skeletons
from tuppence.platform.accounts import create_account, hash_of, key_row
from tuppence.platform.database_copy import Report
from tuppence.runtime.ids import Ids
from tuppence.runtime.index_keys import keep_keys, keys_of
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.search import write_index
from tuppence.store.rows import ObjectRow, Store, StoredObject, World, Writer

BATCH = 5_000
PER_ADDRESS = 20  # customers that share one e-mail address


def world_of_key(writer: Writer, ids: Ids, catalogue: Catalogue, key: str, now: int) -> World:
    """The world of a test key, made where there is none."""
    keep_keys(catalogue, writer)
    found = writer.api_key(hash_of(key))
    if found is not None:
        return World(found.account, found.livemode)
    account = create_account(writer, ids, now, catalogue.api_version)
    writer.put_api_key(key_row(ids, key, account, now, None))
    return World(account, False)


def seed(
    store: Store,
    catalogue: Catalogue,
    ids: Ids,
    key: str,
    count: int,
    now: int,
    report: Report,
    *,
    index: bool = True,
) -> None:
    """Add `count` customers to the world of `key`, ten a second up to `now`; `index` for search."""
    template = Skeletons(catalogue).new("customer")
    with store.alone() as writer:
        world = world_of_key(writer, ids, catalogue, key, now)
    addresses = max(1, count // PER_ADDRESS)
    for start in range(0, count, BATCH):
        numbers = range(start, min(start + BATCH, count))
        made = [
            customer(template, ids, world, number, number % addresses, now - (count - number) // 10)
            for number in numbers
        ]
        with store.alone() as writer:
            add(writer, catalogue, made)
        report("customers", len(made))
    done = BATCH if index else 0
    while done:
        with store.alone() as writer:
            done = write_index(catalogue, writer, None, BATCH)
        report("search index", done)
    store.analyze()


def customer(
    template: dict[str, Any], ids: Ids, world: World, number: int, address: int, created: int
) -> tuple[World, ObjectRow, dict[str, Any]]:
    document = template | {
        "id": ids.new("customer"),
        "object": "customer",
        "created": created,
        "email": f"c{address}@example.com",
        "name": f"Customer {number}",
        "description": "Seeded",
        "invoice_prefix": "ABCDEFGH",
        "livemode": world.livemode,
    }
    row = ObjectRow(ids.position(), document["id"], created, 1, False, encode(document), None)
    return world, row, document


def add(
    writer: Writer,
    catalogue: Catalogue,
    made: list[tuple[World, ObjectRow, dict[str, Any]]],
) -> None:
    rows = [
        (row.position, *world, "customer", row.id, row.created, 1, 0, row.body, None)
        for world, row, _ in made
    ]
    writer.insert("objects", rows)
    for world, row, document in made:
        stored = StoredObject(row.position, world, "customer", row.created, row.body, None)
        writer.put_keys(stored, keys_of(catalogue, "customer", document, {}))
        writer.queue_for_search(world, row.position)
