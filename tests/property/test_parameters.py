"""Parameters made from the catalogue: good ones are taken and kept, spoilt ones are refused."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support import Client
from tuppence import catalogue
from tuppence.app import Settings, build

known = catalogue.load()
NOT_BUILT = {"payment_method", "source", "tax_id_data", "cash_balance", "test_clock", "tax"}
CHOSEN = {"email", "invoice_prefix", "id", "expand", "invoice_settings", "tax_code"}
text = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Something valid of a type."""
    simple: dict[str, st.SearchStrategy[Any]] = {
        "string": text,
        "integer": st.integers(0, 10_000),
        "boolean": st.booleans(),
        "number": st.integers(1, 100),
        "decimal": st.decimals(0, 10_000, places=2).map(str),
    }
    if isinstance(kind, str):
        return simple[kind]
    allowed = known.enum_values(kind)
    if allowed is not None:
        return st.sampled_from(allowed)
    fields = known.inner_fields(kind)
    if fields is not None:
        return hashes(fields).filter(bool)  # a form cannot say "an empty hash"
    if "array" in kind:
        return st.lists(values(kind["array"]), min_size=1, max_size=3)
    if "map" in kind:
        keys = st.text("abc", min_size=1, max_size=3)
        return st.dictionaries(keys, values(kind["map"]), min_size=1)
    return values(kind["union"][0])


urls = st.from_regex(r"https://[a-z]{1,9}\.example/[a-z0-9]{0,9}", fullmatch=True)


def named(name: str, kind: Any) -> st.SearchStrategy[Any]:
    """Something valid of a type, for a parameter of that name."""
    if name == "url":
        return urls
    return st.lists(urls, min_size=1, max_size=3) if name == "images" else values(kind)


def hashes(fields: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    required = {n: named(n, s["t"]) for n, s in fields.items() if s.get("r")}
    optional = {n: named(n, s["t"]) for n, s in fields.items() if not s.get("r")}
    return st.fixed_dictionaries(required, optional=optional)


customer_fields = {
    name: spec
    for name, spec in known.operation("POST /v1/customers").fields.items()
    if name not in NOT_BUILT | CHOSEN
}
product_fields = {
    name: spec
    for name, spec in known.operation("POST /v1/products").fields.items()
    if name not in CHOSEN | {"default_price_data", "statement_descriptor", "tax_details"}
}


@pytest.fixture(scope="module")
def shared() -> Iterator[Client]:
    with asyncio.Runner() as runner:
        server = build(Settings(seed=3, faults=False))
        yield Client(runner, server, "sk_test_parameters")
        runner.run(server.close())


def kept(sent: Any, shown: Any) -> bool:
    """Whether everything that was sent is in what is shown."""
    if isinstance(sent, dict):
        return all(kept(value, (shown or {}).get(name)) for name, value in sent.items())
    if isinstance(sent, list):
        return len(sent) == len(shown) and all(map(kept, sent, shown))
    return bool(sent == shown)


quiet = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.parametrize(
    ("path", "fields"), [("/v1/customers", customer_fields), ("/v1/products", product_fields)]
)
def test_what_is_valid_is_kept_and_conforms(
    shared: Client, path: str, fields: dict[str, Any]
) -> None:
    @quiet
    @given(hashes(fields))
    def check(sent: dict[str, Any]) -> None:
        made = shared.post(path, sent)
        assert made.status == 200, made.body
        assert kept({k: v for k, v in sent.items() if k != "validate"}, made.json)
        assert shared.get(f"{path}/{made['id']}").json == made.json

    check()


@quiet
@given(st.data())
def test_one_spoilt_parameter_spoils_the_request(shared: Client, data: st.DataObject) -> None:
    path, fields = data.draw(
        st.sampled_from([("/v1/customers", customer_fields), ("/v1/products", product_fields)])
    )
    sent = data.draw(hashes(fields))
    name = data.draw(st.sampled_from(sorted(fields)))
    kind = fields[name]["t"]
    sent[name] = {"nested": "x"} if isinstance(kind, str) or "enum" in kind else "text"
    before = shared.get(path, limit=1).body
    answer = shared.post(path, sent)
    assert answer.status == 400, (name, answer.body)
    assert answer.error["param"].startswith(name)
    assert shared.get(path, limit=1).body == before
