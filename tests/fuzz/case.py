"""A case: a world of its own, some requests, and the chance that made them up.

The same seed, surface and number make the same case, wherever it stands in a run.
"""

from __future__ import annotations

from random import Random
from typing import Any

from fuzz import hostile
from fuzz.judge import Judge, Logged
from fuzz.made_up import MadeUp, form
from fuzz.sent import Outcome, Sent
from fuzz.target import Target
from tuppence.catalogue import Operation

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


class Case:
    def __init__(
        self, target: Target, judge: Judge, logged: Logged, surface: str, number: int
    ) -> None:
        self.target, self.judge, self.logged = target, judge, logged
        self.surface, self.name = surface, f"{surface}:{number}"
        self.chance = Random(f"{judge.seed} {self.name}")
        self.key = f"sk_test_fuzz{judge.seed}x{surface.replace('_', '')}x{number}"
        self.ip = f"198.18.{number // 250 % 250}.{1 + number % 250}"
        self.known = target.server.pipeline.catalogue
        self.made_up = MadeUp(self.known, self.chance, {})
        self.planned = False  # whether 5xx and hang-ups are asked for

    async def send(self, sent: Sent, where: str) -> Outcome:
        """Send, judge and remember; `where` names the place in the summary."""
        self.logged.at = (self.surface, self.name, where)
        outcome = await self.target.ask(sent)
        self.judge.judge(self.surface, self.name, where, sent, outcome, self.planned)
        if outcome.status == 200 and len(outcome.body) < 200_000:
            self.made_up.remember(outcome.json)
        return outcome

    async def call(
        self,
        method: str,
        path: str,
        params: dict[str, Any] | None = None,
        key: str | None = None,
        headers: list[tuple[str, str]] | None = None,
        where: str = "",
    ) -> Outcome:
        """A request as an SDK sends it."""
        found = [("authorization", f"Bearer {key or self.key}"), *(headers or [])]
        encoded, body = form(params or {}), b""
        if path.startswith("/v2/") and method == "POST":
            import json

            found.append(("content-type", JSON))
            body = json.dumps(params or {}).encode()
        elif method == "POST":
            found.append(("content-type", FORM))
            body = encoded
        elif encoded:
            path = f"{path}?{encoded.decode()}"
        return await self.send(
            Sent(method, path, found, body, ip=self.ip), where or f"{method} {path.split('?')[0]}"
        )

    async def operate(
        self,
        operation: Operation,
        key: str | None = None,
        headers: list[tuple[str, str]] | None = None,
    ) -> Outcome:
        """An operation with made-up parameters."""
        params = self.made_up.params(operation)
        if operation.path.endswith("/search") and self.chance.random() < 0.8:
            params["query"] = hostile.search_query(self.chance)
        path = self.made_up.path(operation)
        return await self.call(operation.method, path, params, key, headers, operation.key)

    def any_operation(self, start: str = "/") -> Operation:
        keys = [k for k in self.known.operation_keys if k.split(" ")[1].startswith(start)]
        return self.known.operation(self.chance.choice(keys))

    def any_creation(self) -> Operation:
        """An operation that needs no object, such as `POST /v1/invoices`."""
        keys = [k for k in self.known.operation_keys if k.startswith("POST /v1/") and "{" not in k]
        return self.known.operation(self.chance.choice(keys))

    async def furnish(self) -> None:
        """A few objects, so that ids lead somewhere."""
        await self.call("POST", "/v1/customers", {"name": "Jane", "email": "jane@example.com"})
        await self.call(
            "POST",
            "/v1/products",
            {"name": "Tea", "default_price_data": {"currency": "usd", "unit_amount": 500}},
        )
        intent = {
            "amount": 2000,
            "currency": "usd",
            "confirm": True,
            "payment_method": "pm_card_visa",
        }
        back = {"automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}}
        await self.call("POST", "/v1/payment_intents", intent | back)
