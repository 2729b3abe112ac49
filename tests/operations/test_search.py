"""The search query language and what it finds."""

from __future__ import annotations

from typing import Any

import pytest

from support import Client


@pytest.fixture
def people(api: Client) -> list[str]:
    ids = []
    for number, name in enumerate(["Jane Doe", "John Roe", 'Mary "Molly" Poe', "jane austen"]):
        sent: dict[str, Any] = {"name": name, "metadata": {"order": str(6700 + number)}}
        if number != 1:
            sent["email"] = f"p{number}@example.com"
        ids.append(api.post("/v1/customers", sent)["id"])
    return ids


def find(api: Client, query: str, kind: str = "customers", **more: Any) -> list[str]:
    answer = api.get(f"/v1/{kind}/search", query=query, **more)
    assert answer.status == 200, answer.body
    return [one["id"] for one in answer["data"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('name:"Jane Doe"', [0]),
        ("name:'jane doe'", [0]),
        ('name~"jane"', [3, 0]),
        ('name~"ane"', [3, 0]),
        ('metadata["order"]:"6701"', [1]),
        ("metadata['order']:'6701'", [1]),
        ('metadata["order"]~"670"', [3, 2, 1, 0]),
        ('metadata["nope"]:null', [3, 2, 1, 0]),
        ('-metadata["order"]:null', [3, 2, 1, 0]),
        ("email:null", [1]),
        ("-email:null", [3, 2, 0]),
        ('-name:"Jane Doe"', [3, 2, 1]),
        ('name~"jane" AND email~"p3@"', [3]),
        ('name~"jane" email~"p3@"', [3]),
        ('name:"John Roe" OR name:"Jane Doe"', [1, 0]),
        ('name~"\\"molly\\""', [2]),
        ("created>1793491199", [3, 2, 1, 0]),
        ("created>=1793491200 AND created<=1793491200", [3, 2, 1, 0]),
        ("created<1793491200", []),
        ("created>1793491200", []),
        ('name:"nobody"', []),
    ],
)
def test_queries(api: Client, people: list[str], query: str, found: list[int]) -> None:
    assert find(api, query) == [people[number] for number in found]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "You passed an empty string for 'query'"),
        ("jane", "We were unable to parse your search query"),
        ('name:"jane', "We were unable to parse your search query"),
        ('name:"a" AND', "We were unable to parse your search query"),
        ('AND name:"a"', "We were unable to parse your search query"),
        ("name:jane", "We were unable to parse your search query"),
        ('metadata:"a"', "We were unable to parse your search query"),
        ('name["a"]:"b"', "We were unable to parse your search query"),
        ('name:"a" AND name:"b" OR name:"c"', "cannot combine AND and OR"),
        ('color:"red"', "Field `color` is an unsupported search field for resource `customers`"),
        ('name>"a"', "Field `name` does not support the operator `>`"),
        ("created~1793", "Field `created` does not support the operator `~`"),
        ('created>"soon"', "takes a number"),
        ('name~"ab"', "at least 3 characters"),
        (" ".join(['name:"a"'] * 11), "up to 10 clauses"),
    ],
)
def test_queries_that_are_refused(api: Client, query: str, message: str) -> None:
    answer = api.get("/v1/customers/search", query=query)
    assert (answer.status, answer.error["type"]) == (400, "invalid_request_error")
    assert message in answer.error["message"]
    assert answer.error["param"] == "query"


def test_pages_meet_every_object_once(api: Client) -> None:
    made = [api.post("/v1/customers", name=f"Jane {n}")["id"] for n in range(23)]
    seen: list[str] = []
    page: dict[str, Any] = {}
    while True:
        answer = api.get("/v1/customers/search", query='name~"jane"', limit=5, **page).json
        seen += [one["id"] for one in answer["data"]]
        assert answer["object"] == "search_result"
        if not answer["has_more"]:
            assert answer["next_page"] is None
            break
        page = {"page": answer["next_page"]}
    assert seen == made[::-1]
    counted = api.get("/v1/customers/search", query='name~"jane"', expand=["total_count"])
    assert counted["total_count"] == 23
    assert api.get("/v1/customers/search", query='name~"jane"', page="x").error["param"] == "page"


def test_the_index_follows_changes(api: Client) -> None:
    id = api.post("/v1/customers", name="Jane")["id"]
    assert find(api, 'name:"jane"') == [id]
    api.post(f"/v1/customers/{id}", name="Mary")
    assert find(api, 'name:"jane"') == []
    assert find(api, 'name:"mary"') == [id]
    api.delete(f"/v1/customers/{id}")
    assert find(api, 'name:"mary"') == []


def test_no_world_finds_anothers(api: Client, people: list[str]) -> None:
    other = api.with_key("sk_test_other")
    assert find(other, 'name~"jane"') == []
    mine = other.post("/v1/customers", name="Jane")["id"]
    assert find(other, 'name~"jane"') == [mine]


def test_each_searchable_resource(api: Client) -> None:
    product = api.post("/v1/products", name="Gold plan", metadata={"tier": "1"}).json
    assert find(api, "active:'true' AND name~'gold'", "products") == [product["id"]]
    price = api.post(
        "/v1/prices", product=product["id"], currency="usd", unit_amount=900, lookup_key="gold"
    )["id"]
    assert find(api, 'lookup_key:"gold" AND currency:"usd"', "prices") == [price]
    intent = api.post("/v1/payment_intents", amount=900, currency="usd", metadata={"cart": "7"})
    assert find(api, 'amount>800 AND metadata["cart"]:"7"', "payment_intents") == [intent["id"]]
    charge = api.post("/v1/charges", amount=901, currency="usd", source="tok_visa")["id"]
    last4 = 'payment_method_details.card.last4:"4242" AND amount:901'
    assert find(api, last4, "charges") == [charge]
    customer = api.post("/v1/customers", source="tok_visa")["id"]
    invoice = api.post("/v1/invoices", customer=customer)["id"]
    assert find(api, f'customer:"{customer}" AND status:"draft"', "invoices") == [invoice]
    assert find(api, 'status:"active"', "subscriptions") == []


def test_what_was_written_before_there_was_an_index_is_found(api: Client) -> None:
    id = api.post("/v1/customers", name="Jane")["id"]
    api.settle()  # the indexer lets a busy lane go first
    assert api.runner.run(api.server.indexer.run_once()) == 1
    assert api.runner.run(api.server.indexer.run_once()) == 0
    assert find(api, 'name:"jane"') == [id]
