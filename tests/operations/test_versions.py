"""Older API versions: what they send is understood, what they get is what they knew."""

from __future__ import annotations

from support import Client


def at(api: Client, version: str) -> Client:
    return Client(api.runner, api.server, api.key, {"stripe-version": version}, conforming=False)


def test_a_customer_before_2020_08_27_comes_with_its_lists(api: Client) -> None:
    old = at(api, "2019-12-03")
    id = old.post("/v1/customers", name="Jane")["id"]
    for shown in (old.get(f"/v1/customers/{id}").json, old.get("/v1/customers")["data"][0]):
        for name in ("sources", "subscriptions", "tax_ids"):
            assert shown[name]["url"] == f"/v1/customers/{id}/{name}"
        assert "account_balance" not in shown
    assert "sources" not in at(api, "2020-08-27").get(f"/v1/customers/{id}").json


def test_account_balance_before_2019_10_17(api: Client) -> None:
    old = at(api, "2019-08-14")
    made = old.post("/v1/customers", account_balance=-500).json
    assert (made["account_balance"], made["balance"], made["tax_info"]) == (-500, -500, None)
    path = f"/v1/customers/{made['id']}"
    assert old.post(path, account_balance=7)["account_balance"] == 7
    assert api.get(path)["balance"] == 7
    refused = api.post(path, account_balance=1)
    assert refused.error["message"].startswith("Received unknown parameter: account_balance")


def test_a_plan_before_2018_02_05_has_a_name_of_its_own(api: Client) -> None:
    old = at(api, "2017-06-05")
    sent = {"id": "gold", "amount": 5, "currency": "usd", "interval": "month"}
    made = old.post("/v1/plans", sent, name="Gold", statement_descriptor="GOLD PLAN").json
    assert (made["name"], made["statement_descriptor"]) == ("Gold", "GOLD PLAN")
    assert "product" not in made
    assert "nickname" not in made
    plan = api.get("/v1/plans/gold", expand=["product"]).json
    assert plan["product"]["name"] == "Gold"
    assert "name" not in plan
    assert [one["name"] for one in old.get("/v1/plans")["data"]] == ["Gold"]


def test_a_plan_before_2025_03_31_has_aggregate_usage(api: Client) -> None:
    sent = {"amount": 5, "currency": "usd", "interval": "month", "product": {"name": "x"}}
    id = api.post("/v1/plans", sent)["id"]
    assert at(api, "2024-06-20").get(f"/v1/plans/{id}")["aggregate_usage"] is None
    assert "aggregate_usage" not in at(api, "2025-03-31.basil").get(f"/v1/plans/{id}").json


def test_a_nested_object_is_lowered_and_an_events_is_not(api: Client) -> None:
    old = at(api, "2019-08-14")
    id = old.post("/v1/customers", name="Jane")["id"]
    event = old.get("/v1/events")["data"][0]
    assert event["api_version"] == "2026-10-28.endive"
    assert "account_balance" not in event["data"]["object"]
    assert event["data"]["object"]["id"] == id


def test_a_tombstone_is_the_same_in_every_version(api: Client) -> None:
    old = at(api, "2016-07-06")
    id = old.post("/v1/customers")["id"]
    tombstone = {"id": id, "object": "customer", "deleted": True}
    assert old.delete(f"/v1/customers/{id}").json == tombstone
    assert old.get(f"/v1/customers/{id}").json == tombstone


def test_a_repeat_is_answered_in_the_version_of_the_first(api: Client) -> None:
    headers = {"Idempotency-Key": "k"}
    first = at(api, "2019-08-14").request("POST", "/v1/customers", b"", headers)
    second = at(api, "2024-06-20").request("POST", "/v1/customers", b"", headers)
    assert second.body == first.body


def test_a_charge_before_2015_02_18_is_paid_and_shows_its_card(api: Client) -> None:
    made = api.post("/v1/charges", amount=500, currency="usd", source="tok_visa").json
    api.conforming = False
    api.headers["stripe-version"] = "2015-01-11"
    old = api.get(f"/v1/charges/{made['id']}").json
    assert (old["status"], old["card"]["last4"]) == ("paid", "4242")
    assert old["card"] == old["source"]


def test_a_cards_authorization_code_is_shown_since_2025_09_30(api: Client) -> None:
    made = api.post("/v1/charges", amount=500, currency="usd", source="tok_visa").json
    assert made["payment_method_details"]["card"]["authorization_code"].isdigit()
    api.conforming = False
    api.headers["stripe-version"] = "2025-04-30.basil"
    old = api.get(f"/v1/charges/{made['id']}").json
    assert old["payment_method_details"]["card"]["authorization_code"] is None
