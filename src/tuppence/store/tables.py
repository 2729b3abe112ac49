"""The tables that both stores have, column by column, and what each is read in order of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tuppence.store.rows import StoredObject, World


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` holds (name, PostgreSQL's type); `key` orders it on PostgreSQL."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    sqlite_key: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.columns]

    @property
    def listed(self) -> str:
        return ", ".join(self.names)

    @property
    def marks(self) -> str:
        return ", ".join("?" for _ in self.columns)

    @property
    def belongs_to_a_world(self) -> bool:
        return "livemode" in self.names and self.name != "api_keys"


def table(name: str, columns: str, key: str, sqlite_key: str | None = None) -> Table:
    pairs = [one.split() for one in columns.split(", ")]
    return Table(
        name,
        tuple((column, kind) for column, kind in pairs),
        tuple(key.split()),
        tuple((sqlite_key or key).split()),
    )


WORLD = "position int8, account text, livemode int2, "
TABLES = {
    one.name: one
    for one in (
        table("settings", "name text, value text", "name"),
        table("accounts", "id text, created int8, body bytea", "id"),
        table(
            "api_keys",
            "hash text, id text, account text, livemode int2, kind text, masked text, "
            "created int8, body bytea, used_at int8",
            "hash",
        ),
        table(
            "objects",
            WORLD + "type text, id text, created int8, version int8, deleted int2, body bytea, "
            "extra bytea",
            "account position",
            "position",
        ),
        table(
            "events",
            WORLD + "id text, type text, created int8, object_id text, request_id text, "
            "pending int8, body bytea",
            "account livemode position",
            "position",
        ),
        table(
            "request_logs",
            WORLD + "id text, created int8, method text, path text, status int8, body bytea",
            "account livemode position",
            "position",
        ),
        table(
            "idempotency_keys",
            WORLD + "key text, created int8, fingerprint text, path text, request_id text, "
            "status int8, body bytea",
            "account livemode key",
            "position",
        ),
        table(
            "timers",
            "account text, livemode int2, name text, object_id text, due_at int8, clock text",
            "account livemode name object_id",
        ),
        table(
            "postings",
            WORLD + "entry text, ledger_account text, currency text, amount int8, created int8, "
            "object_id text",
            "account position",
            "position",
        ),
        table(
            "ledger_totals",
            "account text, livemode int2, object_id text, ledger_account text, currency text, "
            "amount int8",
            "account livemode object_id ledger_account currency",
        ),
        table(
            "hourly_totals",
            "account text, livemode int2, name text, currency text, hour int8, amount int8, "
            "count int8",
            "account livemode name currency hour",
        ),
        table(
            "deliveries",
            WORLD + "receiver text, event_account text, event_id text, kind text, due_at int8, "
            "tries int8, counts int2, fault text",
            "account position",
            "position",
        ),
        table(
            "delivery_attempts",
            WORLD + "id text, created int8, receiver text, event_id text, succeeded int2, "
            "body bytea",
            "account livemode position",
            "position",
        ),
        table(
            "world_clocks",
            "account text, livemode int2, frozen_at int8, ahead int8",
            "account livemode",
        ),
        table(
            "object_keys",
            "account text, livemode int2, type text, name text, value text, created int8, "
            "position int8",
            "account livemode type name value created position",
        ),
        table(
            "search_values",
            "position int8, name text, text text, number float8, account text, livemode int2, "
            "type text, created int8",
            "account position name",
            "position name text",
        ),
    )
}
# Made from the others, and made anew wherever they go.
DERIVED = ("ledger_totals", "object_keys", "search_values")
COPIED = tuple(name for name in TABLES if name not in DERIVED)
# A world that is restored is as it was; what was on its way out then is not sent again.
QUEUES = ("deliveries",)
OF_A_WORLD = tuple(
    name for name in COPIED if TABLES[name].belongs_to_a_world and name not in QUEUES
)

# Longer than any text by which lists are filtered; PostgreSQL's indexes hold up to 2,700 bytes.
LONGEST_KEY = 600


def indexed(value: str) -> str:
    """A filter's value as PostgreSQL's index holds it: the start of a very long one."""
    return value if len(value) <= LONGEST_KEY else value[:LONGEST_KEY]


def stored_object(row: Sequence[Any]) -> StoredObject | None:
    """A row of `objects` as an object; None where it was deleted."""
    position, account, livemode, type, _, created, _, deleted, body, extra = row
    world = World(account, bool(livemode))
    return None if deleted else StoredObject(position, world, type, created, body, extra)
