"""After each round: is what is stored what was answered, whole, and nothing else?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

from simulation.requests import Sent
from tuppence.app import Tuppence
from tuppence.platform.database_copy import Side
from tuppence.platform.integrity_check import Check
from tuppence.server.idempotency import LIFETIME_S, with_secret
from tuppence.store.queries import SqlReader
from tuppence.store.rows import World

# Each change of these has an event, which holds the whole object.
TOLD = ("customer", "product", "price", "coupon", "charge", "refund")
LISTED = {
    "customer": "/v1/customers",
    "product": "/v1/products",
    "price": "/v1/prices",
    "coupon": "/v1/coupons",
    "payment_intent": "/v1/payment_intents",
    "charge": "/v1/charges",
    "refund": "/v1/refunds",
}

Ask = Callable[[str, str, str], Awaitable[tuple[int, Any]]]  # key, path, query -> status, document


class Auditor:
    def __init__(self, server: Tuppence, chance: Random) -> None:
        self.server, self.chance = server, chance
        reader = server.store.reader
        assert isinstance(reader, SqlReader)
        self.rows = reader.rows
        self.side = Side(reader, server.pipeline.blobs, False)

    async def audit(self, sent: dict[str, list[Sent]], ask: Ask) -> None:
        """Raise AssertionError for the first promise that is broken; `sent` is by key."""
        found = Check(self.server.pipeline.catalogue, self.side).findings(lambda name, rows: None)
        assert found == [], found
        accounts = self.server.pipeline.accounts
        for key, requests in sent.items():
            world = accounts.caller(self.server.store.reader, key).world
            self.acknowledged_is_kept(world, requests)
            self.transactions_are_whole(world)
            self.events_tell_what_is(world)
            for type, path in LISTED.items():
                await self.lists_are_whole(world, key, type, path, ask)
        await self.worlds_are_apart(sent, ask)

    def acknowledged_is_kept(self, world: World, requests: list[Sent]) -> None:
        """Each answer stands under its key, and each key was carried out once."""
        kept = {
            key: (status, with_secret(self.server.pipeline.services.pepper, body))
            for key, status, body in self.rows(
                "SELECT key, status, body FROM idempotency_keys WHERE account = ? AND livemode = ?",
                world,
            )
        }
        logged = Counter(
            json.loads(body)["idempotency_key"]
            for (body,) in self.rows(
                "SELECT body FROM request_logs WHERE account = ? AND livemode = ? "
                "AND method = 'POST' AND status IN (200, 402)",
                world,
            )
        )
        for one in requests:
            key = one.headers.get("idempotency-key")
            if key is None or max(one.sent_at) - min(one.sent_at) > LIFETIME_S:
                continue  # its key expired between two tries
            carried_out = [(status, body) for status, body in one.acknowledged if status < 400]
            assert len(set(carried_out)) <= 1, f"{key} was answered in two ways"
            if carried_out and key in kept:
                assert kept[key] == carried_out[0], f"{key} was answered, and is not kept"
            if carried_out:
                assert logged[key] == 1, f"{key} was carried out {logged[key]} times"

    def transactions_are_whole(self, world: World) -> None:
        """Every log has its events, every event and saved reply its log."""
        logs = {
            id: json.loads(body)
            for id, body in self.rows(
                "SELECT id, body FROM request_logs WHERE account = ? AND livemode = ?", world
            )
        }
        events: dict[str, list[str]] = {}
        for id, request in self.rows(
            "SELECT id, request_id FROM events WHERE account = ? AND livemode = ?", world
        ):
            events.setdefault(request, []).append(id)
        for request, ids in events.items():
            if request is not None:
                assert request in logs, f"the events of {request} have no log"
                assert sorted(logs[request]["events"]) == sorted(ids)
        for request, log in logs.items():
            thin = [id for id in log["events"] if id not in events.get(request, [])]
            assert all(self.is_thin(world, id) for id in thin), f"{request} lacks events {thin}"
        for (request,) in self.rows(
            "SELECT request_id FROM idempotency_keys WHERE account = ? AND livemode = ?", world
        ):
            assert request in logs, f"the reply of {request} has no log"

    def is_thin(self, world: World, id: str) -> bool:
        return self.server.store.reader.object(world, "v2.core.event", id) is not None

    def events_tell_what_is(self, world: World) -> None:
        """The newest event about an object holds it as it is stored; each was created once."""
        newest: dict[tuple[str, str], Any] = {}
        created: Counter[str] = Counter()
        for type, body in self.rows(
            "SELECT type, body FROM events WHERE account = ? AND livemode = ? ORDER BY position",
            world,
        ):
            about = json.loads(body)["data"]["object"]
            if "id" in about:
                newest[about["object"], about["id"]] = (type, about)
            if type.endswith(".created") and type.count(".") == 1:
                created[f"{about['object']} {about.get('id')}"] += 1
        reused = {name: n for name, n in created.items() if n > 1 and name[:6] != "coupon"}
        assert reused == {}, f"created twice: {reused}"
        for (type, id), (event, about) in newest.items():
            if type not in TOLD:
                continue
            row = self.server.store.reader.object(world, type, id)
            assert row is not None, f"{event} tells of {id}, which is not there"
            if event.endswith(".deleted"):
                assert row.deleted, f"{id} was deleted and is there"
            elif not row.deleted and event.endswith((".created", ".updated")):
                stored = json.loads(row.body)
                differing = {name for name in about if about[name] != stored.get(name)}
                assert not differing or self.changed_since(type, differing), (event, id, differing)

    def changed_since(self, type: str, differing: set[str]) -> bool:
        """Fields that change without a word to anybody, at Stripe too."""
        silent = {
            "customer": {"balance", "invoice_credit_balance", "currency", "default_source"},
            "charge": {"balance_transaction", "amount_refunded", "refunded", "refunds"},
            "product": {"default_price", "updated"},
            "coupon": {"times_redeemed"},
        }
        quiet = {"next_invoice_sequence", "invoice_settings", "latest_charge", "updated"}
        return differing <= silent.get(type, set()) | quiet

    async def lists_are_whole(self, world: World, key: str, type: str, path: str, ask: Ask) -> None:
        """Paged through in random steps, a list gives every object once, newest first."""
        wanted = [
            id
            for (id,) in self.rows(
                "SELECT id FROM objects WHERE account = ? AND livemode = ? AND type = ? "
                "AND deleted = 0 ORDER BY created DESC, position DESC",
                (*world, type),
            )
        ]
        found: list[str] = []
        while True:
            after = f"&starting_after={found[-1]}" if found else ""
            limit = self.chance.randint(1, 20)
            status, page = await ask(key, path, f"limit={limit}{after}")
            assert status == 200, page
            found += [one["id"] for one in page["data"]]
            if not page["has_more"]:
                break
        assert found == wanted, f"{path} is not whole"

    async def worlds_are_apart(self, sent: dict[str, list[Sent]], ask: Ask) -> None:
        """What one key made, no other sees."""
        accounts = self.server.pipeline.accounts
        for key in sent:
            world = accounts.caller(self.server.store.reader, key).world
            ids = self.rows(
                "SELECT id FROM objects WHERE account = ? AND livemode = ? AND type = 'customer' "
                "AND deleted = 0 LIMIT 3",
                world,
            )
            for other in sent:
                for (id,) in ids if other != key else []:
                    status, _ = await ask(other, f"/v1/customers/{id}", "")
                    assert status == 404, f"{other} sees {id} of {key}"
