"""Is a database whole? Its file, its objects, what is made from them, and its ledger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tuppence.catalogue import Catalogue
from tuppence.platform.database_copy import Report, Row, Side
from tuppence.platform.stored_validation import CONFORMING, IS_NO_JSON, StoredValidation
from tuppence.runtime.index_keys import keys_of_stored
from tuppence.store.tables import TABLES, indexed, stored_object

JSON_TABLES = ("accounts", "events", "request_logs", "idempotency_keys", "delivery_attempts")
PLACE = "account, livemode, ledger_account, currency"
WRONG_TOTALS = (
    "SELECT account, ledger_account, currency FROM ("
    f"SELECT {PLACE}, object_id, amount FROM ledger_totals "
    f"UNION ALL SELECT {PLACE}, '', -amount FROM postings "
    f"UNION ALL SELECT {PLACE}, object_id, -amount FROM postings WHERE object_id <> '') "
    f"AS both_sides GROUP BY {PLACE}, object_id HAVING sum(amount) <> 0"
)
MOST_NAMED = 20  # findings of one kind


class Check:
    """Reads a whole database and names what is wrong with it."""

    def __init__(self, catalogue: Catalogue, side: Side) -> None:
        self.catalogue, self.side = catalogue, side
        self.validation = StoredValidation(catalogue)

    def total(self) -> int:
        return sum(self.side.count(name) for name in ("objects", *JSON_TABLES))

    def findings(self, report: Report) -> list[str]:
        found: list[str] = []
        for part in (self.file, self.objects, self.keys, self.bodies, self.ledger, self.accounts):
            found += some(part(report))
        return found

    def file(self, report: Report) -> Iterator[str]:
        """The database's own check of its pages and indexes."""
        if not self.side.is_postgres:
            for (said,) in self.side.reader.rows("PRAGMA integrity_check", ()):
                if said != "ok":
                    yield f"the file: {said}"

    def objects(self, report: Report) -> Iterator[str]:
        """Each object validates against the catalogue, and is found by its filters."""
        for rows in self.side.pieces("objects", None):
            for row in rows:
                yield from self.object(row)
            report("objects", len(rows))

    def is_found_by(self, one: dict[str, Any], name: str, value: str) -> bool:
        place = (one["account"], one["livemode"], one["type"])
        held = indexed(value) if self.side.is_postgres else value
        return bool(
            self.side.reader.rows(
                "SELECT 1 FROM object_keys WHERE account = ? AND livemode = ? AND type = ? "
                "AND name = ? AND value = ? AND created = ? AND position = ?",
                (*place, name, held, one["created"], one["position"]),
            )
        )

    def keys(self, report: Report) -> Iterator[str]:
        """No index key leads to an object that is gone."""
        for type, name, value in self.side.reader.rows(
            "SELECT type, name, value FROM object_keys k WHERE NOT EXISTS (SELECT 1 FROM objects t "
            "WHERE t.account = k.account AND t.position = k.position AND t.deleted = 0) LIMIT 100",
            (),
        ):
            yield f"{type} with {name} {value} is in the index, but not there"

    def object(self, row: Row) -> Iterator[str]:
        one = dict(zip(TABLES["objects"].names, row, strict=True))
        name = f"{one['type']} {one['id']}"
        stored = stored_object(row)
        for problem in self.validation.object_problems(one):
            yield f"{name} {problem}" if problem == IS_NO_JSON else f"{name}: {problem}"
        try:
            keys = keys_of_stored(self.catalogue, stored) if stored else []
        except (ValueError, AttributeError):
            return
        for key in keys:
            if not self.is_found_by(one, *key):
                yield f"{name} is not found by its {key[0]}"

    def bodies(self, report: Report) -> Iterator[str]:
        """Events and logs validate against the catalogue; what else is kept as JSON can be read."""
        for name in JSON_TABLES:
            for rows in self.side.pieces(name, None):
                for row in rows:
                    one = dict(zip(TABLES[name].names, row, strict=True))
                    for problem in self.entry_problems(name, one):
                        said = problem if problem == IS_NO_JSON else f": {problem}"
                        yield f"{name} {self.side.place(name, row)} {said}"
                report(name, len(rows))

    def entry_problems(self, name: str, one: dict[str, Any]) -> list[str]:
        if name in CONFORMING:
            return self.validation.entry_problems(name, one)
        return self.validation.reply_problems(one)

    def ledger(self, report: Report) -> Iterator[str]:
        """Each entry of the ledger balances, in each currency."""
        for account, entry, currency, total in self.side.reader.rows(
            "SELECT account, entry, currency, sum(amount) FROM postings "
            "GROUP BY account, livemode, entry, currency HAVING sum(amount) <> 0",
            (),
        ):
            yield f"{account}: the ledger's entry {entry} is off by {total} {currency}"
        for account, ledger_account, currency in self.side.reader.rows(WRONG_TOTALS, ()):
            yield f"{account}: the total of {ledger_account} in {currency} is not its postings' sum"

    def accounts(self, report: Report) -> Iterator[str]:
        """Every world belongs to an account that is there."""
        for name in ("objects", "events", "postings", "api_keys"):
            for (account,) in self.side.reader.rows(
                f"SELECT DISTINCT account FROM {name} t WHERE NOT EXISTS "
                "(SELECT 1 FROM accounts a WHERE a.id = t.account)",
                (),
            ):
                yield f"{name} of an account that is not there: {account}"


def some(findings: Iterator[str]) -> list[str]:
    """The first findings, and how many more there are."""
    found = list(findings)
    if len(found) <= MOST_NAMED:
        return found
    return [*found[:MOST_NAMED], f"... and {len(found) - MOST_NAMED:,} more of this kind"]
