"""Random requests: any operation of the catalogue, and the flows that people use most."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import urlencode

from support import flat
from tuppence.catalogue import Catalogue, Operation, Spec
from tuppence.catalogue.routes import ACTION, CREATE, DELETE, LIST, RETRIEVE, UPDATE
from valid import NUMBERS, TEXTS, Valid

MOST_DEPTH = 3
CARDS = ("pm_card_visa", "pm_card_mastercard", "pm_card_visa_chargeDeclined", "pm_card_amex")


@dataclass
class Sent:
    """One request as a client sends it, again and again under its idempotency key."""

    operation: str
    method: str
    path: str
    body: bytes | None
    query: str
    headers: dict[str, str]
    acknowledged: list[tuple[int, bytes]] = field(default_factory=list)
    sent_at: list[float] = field(default_factory=list)


class Requests:
    """What one client asks for next; `ids` holds what it has seen, by type."""

    def __init__(self, catalogue: Catalogue, chance: Random, buildable: list[str]) -> None:
        self.catalogue, self.chance = catalogue, chance
        self.ids: dict[str, list[str]] = {}
        self.kinds: dict[str, list[str]] = {}
        for key in buildable:
            kind = catalogue.place(catalogue.operation(key)).kind
            self.kinds.setdefault(kind, []).append(key)

    def remember(self, document: dict[str, Any]) -> None:
        if isinstance(document.get("id"), str) and isinstance(document.get("object"), str):
            known = self.ids.setdefault(document["object"], [])
            if document["id"] not in known:
                known.append(document["id"])

    def next(self, number: str) -> Sent:
        pick = self.chance.random()
        if pick < 0.45:
            return self.usual(number)
        kind = self.chance.choice([CREATE, CREATE, UPDATE, ACTION, DELETE, RETRIEVE, LIST])
        for _ in range(5):
            operation = self.catalogue.operation(self.chance.choice(self.kinds[kind]))
            path = self.path(operation)
            if not path.endswith("/none") and "/none/" not in path:
                break  # else there is nothing yet to ask for
        return self.sent(operation, path, self.params(operation), number)

    def usual(self, number: str) -> Sent:
        """A request of the flows that people use most."""
        customer, intent, charge, product = (
            self.some(one) for one in ("customer", "payment_intent", "charge", "product")
        )
        pay = {
            "amount": self.chance.randrange(50, 5000),
            "currency": "usd",
            "payment_method": self.chance.choice(CARDS),
            "payment_method_types": ["card"],
            "confirm": self.chance.random() < 0.6,
            "capture_method": self.chance.choice(["automatic", "manual"]),
        }
        email = f"c{self.chance.randrange(5)}@example.com"
        flows: list[tuple[str, str, dict[str, Any]]] = [
            ("POST /v1/customers", "/v1/customers", {"name": number, "email": email}),
            ("POST /v1/customers/{customer}", f"/v1/customers/{customer}", {"name": number}),
            ("DELETE /v1/customers/{customer}", f"/v1/customers/{customer}", {}),
            ("POST /v1/products", "/v1/products", {"name": number}),
            (
                "POST /v1/prices",
                "/v1/prices",
                {"product": product, "currency": "usd", "unit_amount": 100},
            ),
            ("POST /v1/payment_intents", "/v1/payment_intents", pay),
            (
                "POST /v1/payment_intents/{intent}/confirm",
                f"/v1/payment_intents/{intent}/confirm",
                {"payment_method": "pm_card_visa"},
            ),
            (
                "POST /v1/payment_intents/{intent}/capture",
                f"/v1/payment_intents/{intent}/capture",
                {},
            ),
            (
                "POST /v1/charges",
                "/v1/charges",
                {"amount": 700, "currency": "usd", "source": "tok_visa"},
            ),
            ("POST /v1/refunds", "/v1/refunds", {"charge": charge, "amount": 100}),
            (
                "POST /v1/coupons",
                "/v1/coupons",
                {"id": f"C{self.chance.randrange(4)}", "percent_off": 5, "duration": "once"},
            ),
            ("GET /v1/customers", "/v1/customers", {"email": email}),
        ]
        key, path, params = self.chance.choice(flows)
        return self.sent(self.catalogue.operation(key), path, params, number)

    def sent(self, operation: Operation, path: str, params: dict[str, Any], number: str) -> Sent:
        method, query, body = operation.method, "", None
        headers = {}
        if method == "POST":
            headers["idempotency-key"] = number
            if path.startswith("/v2/"):
                headers["content-type"] = "application/json"
                body = json.dumps(params).encode()
            else:
                headers["content-type"] = "application/x-www-form-urlencoded"
                body = urlencode(flat(params)).encode()
            headers["content-length"] = str(len(body))
        elif method == "GET":
            query = urlencode(flat(params))
        return Sent(operation.key, method, path, body, query, headers)

    def some(self, type: str) -> str:
        known = self.ids.get(type)
        return self.chance.choice(known) if known else "none"

    def path(self, operation: Operation) -> str:
        parent = self.catalogue.place(operation).parent
        parts = operation.path.split("/")
        for index, part in enumerate(parts):
            if part.startswith("{"):
                above = parent is not None and parent.path_param == part[1:-1]
                last = index == len(parts) - 1
                type = parent.type if parent and above and not last else operation.resource
                parts[index] = self.some(str(type))
        return "/".join(parts)

    # -- parameters from the catalogue's types

    def params(self, operation: Operation) -> dict[str, Any]:
        fields = {n: s for n, s in operation.fields.items() if n != "expand"}
        return self.hash(operation, fields, 0)

    def hash(self, operation: Operation, fields: dict[str, Spec], depth: int) -> dict[str, Any]:
        found = {}
        for name, spec in fields.items():
            wanted = spec.get("r") or (depth < MOST_DEPTH and self.chance.random() < 0.15)
            if wanted:
                found[name] = self.typed(operation, name, spec["t"], depth)
        return found

    def typed(self, operation: Operation, name: str, kind: Any, depth: int) -> Any:
        if isinstance(kind, str):
            return self.scalar(operation, name, kind)
        values = self.catalogue.enum_values(kind)
        if values is not None:
            return self.chance.choice(values)
        fields = self.catalogue.inner_fields(kind)
        if fields is not None:
            return self.hash(operation, fields, depth + 1)
        if "array" in kind:
            return [self.typed(operation, name, kind["array"], depth + 1)]
        if "map" in kind:
            return {"note": self.typed(operation, name, kind["map"], depth + 1)}
        return self.typed(operation, name, self.chance.choice(kind["union"]), depth)

    def scalar(self, operation: Operation, name: str, kind: str) -> Any:
        if kind == "boolean":
            return self.chance.random() < 0.5
        if kind in ("integer", "number", "int64"):
            return NUMBERS.get(name, self.chance.choice([0, 7, 100, 10_000]))
        if kind == "decimal":
            return "12.5"
        if kind == "datetime":
            return "2027-01-01T00:00:00.000Z"
        newest = {type: known[-1] for type, known in self.ids.items()}
        found = Valid(self.catalogue, newest).id_for(operation, name)
        return found or TEXTS.get(name, "text")
