"""Valid parameters for any operation, made from the catalogue alone, and a world to use them in."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tuppence.catalogue import Catalogue, Operation, Spec

MOST_DEPTH = 4
# Texts that stand for something the types do not say, by the name of the parameter.
TEXTS = {
    "country": "US",
    "currency": "usd",
    "default_currency": "usd",
    "presentment_currency": "usd",
    "email": "jenny@example.com",
    "url": "https://example.com/hook",
    "return_url": "https://example.com/back",
    "refresh_url": "https://example.com/again",
    "success_url": "https://example.com/done",
    "domain_name": "example.com",
    "registration_code": "simulated-wpe",
    "tax_code": "txcd_10000000",
    "account_number": "000123456789",
    "routing_number": "110000000",
    "sort_code": "108800",
    "percentage": "7.5",
    "value": "DE123456789",
    "ip_address": "203.0.113.7",
    "contact_email": "jenny@example.com",
    "report_type": "balance.summary.1",
}
NUMBERS = {"exp_month": 12, "exp_year": 2040, "month": 1, "day": 1, "year": 1990, "limit": 3}


class Valid:
    """Strategies for parameters; `ids` holds an existing object's id by its type."""

    def __init__(self, catalogue: Catalogue, ids: dict[str, str]) -> None:
        self.catalogue = catalogue
        self.ids = ids

    def params(self, operation: Operation) -> st.SearchStrategy[dict[str, Any]]:
        fields = {n: s for n, s in operation.fields.items() if n != "expand"}
        return self.hash(operation, fields, 0)

    def hash(
        self, operation: Operation, fields: dict[str, Spec], depth: int
    ) -> st.SearchStrategy[dict[str, Any]]:
        wanted = {n: self.one(operation, n, s, depth) for n, s in fields.items()}
        required = {n: wanted[n] for n, s in fields.items() if s.get("r")}
        if depth >= MOST_DEPTH:
            return st.fixed_dictionaries(required)
        optional = {n: wanted[n] for n, s in fields.items() if not s.get("r")}
        return st.fixed_dictionaries(required, optional=optional)

    def one(
        self, operation: Operation, name: str, spec: Spec, depth: int
    ) -> st.SearchStrategy[Any]:
        if name == "metadata":
            return st.dictionaries(st.sampled_from(["order", "note"]), st.just("6735"), max_size=2)
        return st.deferred(lambda: self.typed(operation, name, spec["t"], depth))

    def typed(
        self, operation: Operation, name: str, kind: Any, depth: int
    ) -> st.SearchStrategy[Any]:
        if isinstance(kind, str):
            return self.scalar(operation, name, kind)
        values = self.catalogue.enum_values(kind)
        if values is not None:
            return st.sampled_from(values)
        fields = self.catalogue.inner_fields(kind)
        if fields is not None:
            return self.hash(operation, fields, depth + 1)
        if "array" in kind:
            inner = st.deferred(lambda: self.typed(operation, name, kind["array"], depth + 1))
            return st.lists(inner, min_size=1, max_size=2)
        if "map" in kind:
            inner = st.deferred(lambda: self.typed(operation, name, kind["map"], depth + 1))
            return st.dictionaries(st.just("usd"), inner, max_size=1)
        return st.one_of([self.typed(operation, name, one, depth) for one in kind["union"]])

    def scalar(self, operation: Operation, name: str, kind: str) -> st.SearchStrategy[Any]:
        if kind == "boolean":
            return st.booleans()
        if kind in ("integer", "number", "int64"):
            return st.just(NUMBERS.get(name, 7)) | st.integers(1, 10_000)
        if kind == "decimal":
            return st.just("12.5")
        if kind == "datetime":
            return st.just("2027-01-01T00:00:00.000Z")
        return st.just(self.text(operation, name))

    def text(self, operation: Operation, name: str) -> str:
        found = self.id_for(operation, name)
        return found or TEXTS.get(name, "text")

    def id_for(self, operation: Operation, name: str) -> str | None:
        """The id of an object that a parameter of this name refers to, if there is one."""
        field = None
        if operation.resource in self.catalogue.resource_names:
            field = self.catalogue.resource(str(operation.resource)).fields.get(name)
        kind = field["t"] if field else None
        types = kind.get("expandable", []) if isinstance(kind, dict) else []
        space = str(operation.resource).rsplit(".", 1)[0]
        for type in [*types, f"{space}.{name}", name]:
            if type in self.ids:
                return self.ids[type]
        return None
