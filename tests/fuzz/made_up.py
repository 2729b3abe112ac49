"""Parameters for any operation, made from the catalogue: valid, nearly, or hostile."""

from __future__ import annotations

from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from fuzz import hostile
from support import flat
from tuppence.catalogue import Catalogue, Operation
from valid import NUMBERS, TEXTS

MOST_DEPTH = 4
CARDS = (
    "pm_card_visa",
    "tok_visa",
    "pm_card_chargeDeclined",
    "pm_usBankAccount",
    "btok_us_verified",
)


class MadeUp:
    """`ids` holds the ids that answers named so far, by type; the newest last."""

    def __init__(self, known: Catalogue, chance: Random, ids: dict[str, list[str]]) -> None:
        self.known, self.chance, self.ids = known, chance, ids
        self.rate = chance.choice((0.0, 0.03, 0.1, 0.3))  # how many values are hostile

    def params(self, operation: Operation) -> dict[str, Any]:
        chance = self.chance
        found = {
            name: self.value(name, spec["t"], 0)
            for name, spec in operation.fields.items()
            if spec.get("r") or chance.random() < 3 / (len(operation.fields) + 1)
        }
        if chance.random() < 0.15 and "expand" in operation.fields:
            found["expand"] = [
                chance.choice((*operation.fields, "data.customer", hostile.text(chance)))
            ]
        if chance.random() < 0.05:
            found[hostile.text(chance)[:100]] = hostile.tree(chance)
        return found

    def path(self, operation: Operation) -> str:
        path = operation.path
        for name in operation.path_params:
            path = path.replace(f"{{{name}}}", self.path_value(operation, name))
        return path

    def path_value(self, operation: Operation, name: str) -> str:
        chance = self.chance
        if chance.random() < 0.15:
            return hostile.path_segment(chance) or "x"
        known = self.known_ids(str(operation.resource), name)
        return quote(chance.choice(known) if known else hostile.identifier(chance))

    def known_ids(self, *types: str) -> list[str]:
        """Ids of a type; else of one that ends so; else any."""
        for type in types:
            fitting = [
                t for t in self.ids if t == type or t.endswith(f".{type}") or type.endswith(t)
            ]
            if fitting:
                return self.ids[self.chance.choice(sorted(fitting))]
        return [one for ids in self.ids.values() for one in ids[-2:]]

    def value(self, name: str, kind: Any, depth: int) -> Any:
        chance = self.chance
        if chance.random() < self.rate:
            return hostile.tree(chance, 1) if chance.random() < 0.2 else hostile.scalar(chance)
        if isinstance(kind, str):
            return self.scalar(name, kind)
        values = self.known.enum_values(kind)
        if values is not None:
            return chance.choice(values)
        fields = self.known.inner_fields(kind)
        if fields is not None:
            return self.hash(fields, depth + 1)
        if "array" in kind:
            count = chance.choice((0, 1, 1, 2))
            return [self.value(name, kind["array"], depth + 1) for _ in range(count)]
        if "map" in kind:
            return {chance.choice(("usd", "a", "order")): self.value(name, kind["map"], depth + 1)}
        return self.value(name, chance.choice(kind["union"]), depth)

    def hash(self, fields: dict[str, Any], depth: int) -> dict[str, Any]:
        share = 0.0 if depth >= MOST_DEPTH else 2 / (len(fields) + 1)
        return {
            name: self.value(name, spec["t"], depth)
            for name, spec in fields.items()
            if spec.get("r") or self.chance.random() < share
        }

    def scalar(self, name: str, kind: str) -> Any:
        chance = self.chance
        if kind == "boolean":
            return chance.random() < 0.5
        if kind in ("integer", "number", "int64"):
            return NUMBERS.get(name) or chance.choice(
                (0, 1, 7, 100, 2000, chance.randint(1, 10**6))
            )
        if kind == "decimal":
            return chance.choice(("12.5", "0.1", "-1", "1e5"))
        if kind == "datetime":
            return chance.choice(("2027-01-01T00:00:00.000Z", "9999-12-31T23:59:59Z", "2027-02-30"))
        if name in ("payment_method", "source", "card") and chance.random() < 0.7:
            return chance.choice(CARDS)
        known = self.ids.get(name) or self.ids.get(name.rsplit("_", 1)[-1])
        return chance.choice(known) if known else TEXTS.get(name, "text")

    def remember(self, answer: Any, depth: int = 0) -> None:
        """Keep the ids that an answer names."""
        if isinstance(answer, dict):
            id, type = answer.get("id"), answer.get("object")
            if isinstance(id, str) and isinstance(type, str) and depth < 4:
                kept = self.ids.setdefault(type, [])
                if id not in kept:
                    kept[:] = [*kept[-5:], id]
            for value in answer.values():
                self.remember(value, depth + 1)
        elif isinstance(answer, list):
            for value in answer[:5]:
                self.remember(value, depth + 1)


def form(params: dict[str, Any]) -> bytes:
    """As SDKs send it; what is no UTF-8 cannot be sent, and None is empty."""
    pairs = [(name, "" if text == "None" else text) for name, text in flat(params)]
    return urlencode(pairs, errors="replace").encode()
