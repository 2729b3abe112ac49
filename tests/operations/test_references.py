"""What an object shows of others is what they are now; its events keep what was."""

from __future__ import annotations

from typing import Any

import pytest

from support import Client
from tuppence.runtime.json_encoding import decode, encode
from tuppence.store.rows import ObjectRow, Writer


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    method = api.post("/v1/payment_methods/pm_card_visa/attach", customer=id)["id"]
    api.post(f"/v1/customers/{id}", invoice_settings={"default_payment_method": method})
    return id


@pytest.fixture
def plan(api: Client) -> str:
    sent = {"currency": "usd", "interval": "month", "amount": 2500, "product": {"name": "Gold"}}
    id: str = api.post("/v1/plans", sent)["id"]
    return id


def subscribe(api: Client, customer: str, price: str) -> dict[str, Any]:
    answer = api.post("/v1/subscriptions", customer=customer, items=[{"price": price}])
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def test_lists_items_and_line_items_show_a_price_as_it_is_now(
    api: Client, customer: str, plan: str
) -> None:
    subscription = subscribe(api, customer, plan)
    price = api.post("/v1/prices", currency="usd", unit_amount=900, product_data={"name": "Pen"})
    session = api.post(
        "/v1/checkout/sessions",
        mode="payment",
        success_url="https://shop.example.com",
        line_items=[{"price": price["id"], "quantity": 2}],
    ).json
    for id in (plan, price["id"]):
        api.post(f"/v1/prices/{id}", nickname="2026")
    listed = api.get("/v1/subscriptions")["data"][0]
    assert listed["items"]["data"][0]["price"]["nickname"] == "2026"
    assert (listed["plan"]["nickname"], listed["plan"]["id"]) == ("2026", plan)
    items = api.get("/v1/subscription_items", subscription=subscription["id"])["data"]
    assert items[0]["plan"]["nickname"] == "2026"
    lines = api.get(f"/v1/checkout/sessions/{session['id']}/line_items")["data"]
    assert lines[0]["price"]["nickname"] == "2026"


def test_events_keep_the_price_as_it_was(api: Client, customer: str, plan: str) -> None:
    subscribe(api, customer, plan)
    api.post(f"/v1/prices/{plan}", nickname="2026")
    (event,) = api.events(type="customer.subscription.created")
    told = event["data"]["object"]
    assert told["items"]["data"][0]["price"]["nickname"] is None
    assert told["plan"]["nickname"] is None


def test_a_deleted_plan_still_shows_in_its_subscription(
    api: Client, customer: str, plan: str
) -> None:
    subscription = subscribe(api, customer, plan)
    assert api.delete(f"/v1/plans/{plan}")["deleted"] is True
    item = api.get(f"/v1/subscriptions/{subscription['id']}")["items"]["data"][0]
    assert (item["price"]["id"], item["price"]["unit_amount"]) == (plan, 2500)
    assert api.get(f"/v1/plans/{plan}").status == 404


def test_a_page_is_read_with_as_many_queries_as_one_object(
    api: Client, customer: str, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        subscribe(api, customer, plan)
    reader = type(api.server.store.reader)
    counted: list[str] = []
    for name in ("objects", "page"):
        original = getattr(reader, name)

        def spy(self: Any, *args: Any, _name: str = name, _original: Any = original) -> Any:
            counted.append(_name)
            return _original(self, *args)

        monkeypatch.setattr(reader, name, spy)
    api.settle()
    assert len(api.get("/v1/subscriptions", limit=1)["data"]) == 1
    of_one = len(counted)
    counted.clear()
    assert len(api.get("/v1/subscriptions", limit=5)["data"]) == 5
    assert len(counted) == of_one


def test_an_invoice_shows_ten_lines_and_bills_all(api: Client, customer: str) -> None:
    for number in range(12):
        api.post(
            "/v1/invoiceitems",
            customer=customer,
            amount=100 + number,
            currency="usd",
            description=f"Pen {number}",
        )
    asked = {"customer": customer, "pending_invoice_items_behavior": "include"}
    draft = api.post("/v1/invoices", asked).json
    paid = api.post(f"/v1/invoices/{draft['id']}/pay").json
    assert paid["total"] == sum(range(100, 112))
    assert (len(paid["lines"]["data"]), paid["lines"]["has_more"]) == (10, True)
    assert paid["lines"]["data"][0]["description"] == "Pen 11"
    every = api.get(f"/v1/invoices/{draft['id']}/lines", limit=100)["data"]
    assert [line["description"] for line in every] == [f"Pen {n}" for n in range(11, -1, -1)]


def test_a_copy_in_an_older_database_is_not_shown(api: Client, customer: str, plan: str) -> None:
    """Earlier releases kept the whole price in each item."""
    item = subscribe(api, customer, plan)["items"]["data"][0]
    world = api.world

    def as_before(writer: Writer) -> None:
        row = writer.object(world, "subscription_item", item["id"])
        assert isinstance(row, ObjectRow)
        document = decode(row.body)
        assert document["price"] == plan
        old = encode(document | {"price": {**item["price"], "nickname": "old"}})
        changed = row._replace(version=row.version + 1, body=old)
        writer.replace_object(world, "subscription_item", changed, [], [])

    api.runner.run(api.server.store.write(as_before))
    shown = api.get(f"/v1/subscription_items/{item['id']}").json
    assert (shown["price"]["id"], shown["price"]["nickname"]) == (plan, None)
