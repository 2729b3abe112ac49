"""After the requests: the server still works for somebody new, and what it stored is sound."""

from __future__ import annotations

import asyncio
import json

from fuzz.judge import Judge
from fuzz.made_up import form
from fuzz.sent import Outcome, Sent
from fuzz.target import Target
from tuppence import catalogue
from tuppence.cli.db import open_reader
from tuppence.platform.database_copy import Side
from tuppence.platform.integrity_check import Check
from tuppence.store.open_store import is_postgres

KEY = "sk_test_afterwards"
SEARCHED_WITHIN = 200  # tries, 50 ms apart: the index is written by a worker


async def works(target: Target, judge: Judge) -> None:
    """Create, list, search and pay in a fresh world; the workers are alive."""

    async def call(method: str, path: str, **params: object) -> Outcome:
        body, kind = form(dict(params)), "application/x-www-form-urlencoded"
        headers = [("authorization", f"Bearer {KEY}"), ("content-type", kind)]
        if method == "GET":
            return await target.ask(Sent(method, f"{path}?{body.decode()}", headers))
        return await target.ask(Sent(method, path, headers, body))

    def expect(what: str, good: bool, outcome: Outcome) -> None:
        if not good:
            judge.note(
                "afterwards", what, f"{outcome.status}: {outcome.body[:300]!r}", "afterwards"
            )

    ready = await target.ask(Sent("GET", "/readyz"))
    expect("readyz", ready.status == 200, ready)
    made = await call("POST", "/v1/customers", name="Afterwards", email="after@example.com")
    expect("create", made.status == 200, made)
    listed = await call("GET", "/v1/customers")
    expect("list", listed.status == 200 and len(listed.json["data"]) == 1, listed)
    paid = await call("POST", "/v1/charges", amount=2000, currency="usd", source="tok_visa")
    expect("charge", paid.status == 200, paid)
    for _ in range(SEARCHED_WITHIN):
        found = await call("GET", "/v1/customers/search", query="email:'after@example.com'")
        if found.status != 200 or found.json["data"]:
            break
        await asyncio.sleep(0.05)
    expect("search", found.status == 200 and len(found.json["data"]) == 1, found)


def is_sound(db: str, judge: Judge) -> None:
    """What `tuppence db check` reads: pages, objects, indexes, JSON, and the ledger's sums."""
    with open_reader(db) as (reader, blobs):
        side = Side(reader, blobs, is_postgres(db))
        for finding in Check(catalogue.load(), side).findings(lambda name, rows: None):
            judge.note("afterwards", "db check", json.dumps(finding), "afterwards")
