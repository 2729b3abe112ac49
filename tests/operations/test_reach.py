"""Connected accounts, v2, reference data and old addresses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support import Answer, Client
from tuppence import catalogue


def post_json(api: Client, path: str, sent: dict[str, Any]) -> Answer:
    kind = {"content-type": "application/json"}
    return api.request("POST", path, json.dumps(sent).encode(), kind)


# -- connected accounts ----------------------------------------------------------------------------


def test_a_connected_account_has_a_world_of_its_own(api: Client) -> None:
    account = api.post("/v1/accounts", type="custom", country="DE", email="a@b.co").json
    assert (account["default_currency"], account["charges_enabled"]) == ("eur", False)
    theirs = Client(api.runner, api.server, api.key, {"stripe-account": account["id"]})
    customer = theirs.post("/v1/customers", name="Theirs")
    assert customer.headers["stripe-account"] == account["id"]
    assert api.get("/v1/customers")["data"] == []
    assert api.get(f"/v1/customers/{customer['id']}").status == 404
    assert theirs.get("/v1/account")["id"] == account["id"]


def test_a_deleted_accounts_world_is_shut(api: Client) -> None:
    account = api.post("/v1/accounts", type="custom")["id"]
    theirs = Client(api.runner, api.server, api.key, {"stripe-account": account})
    theirs.post("/v1/customers")
    assert api.delete(f"/v1/accounts/{account}")["deleted"] is True
    assert theirs.get("/v1/customers").status == 403


def test_a_foreign_account_stays_closed(api: Client) -> None:
    account = api.post("/v1/accounts", type="custom")["id"]
    stranger = Client(api.runner, api.server, "sk_test_stranger", {"stripe-account": account})
    answer = stranger.get("/v1/customers")
    assert (answer.status, answer.error["code"]) == (403, "account_invalid")


def test_capabilities_and_external_accounts(api: Client) -> None:
    asked = {"card_payments": {"requested": True}}
    account = api.post("/v1/accounts", type="custom", country="US", capabilities=asked).json
    path = f"/v1/accounts/{account['id']}"
    assert account["capabilities"] == {"card_payments": "inactive"}
    assert [one["id"] for one in api.get(f"{path}/capabilities")["data"]] == ["card_payments"]
    assert api.post(f"{path}/capabilities/transfers", requested=True)["status"] == "inactive"
    assert api.get(f"{path}/capabilities/nope").status == 404
    bank = {"object": "bank_account", "country": "US", "account_number": "000123456789"}
    made = api.post(f"{path}/external_accounts", external_account=bank).json
    assert (made["last4"], made["account"]) == ("6789", account["id"])
    assert api.delete(f"{path}/external_accounts/{made['id']}")["deleted"] is True
    assert api.get(f"{path}/external_accounts")["data"] == []


def test_a_nested_object_is_found_only_below_its_parent(api: Client) -> None:
    first, second = (api.post("/v1/customers")["id"] for _ in range(2))
    sent = {"type": "eu_vat", "value": "DE123456789"}
    tax_id = api.post(f"/v1/customers/{first}/tax_ids", sent)["id"]
    assert api.get(f"/v1/customers/{first}/tax_ids/{tax_id}")["country"] == "DE"
    assert api.get(f"/v1/customers/{second}/tax_ids/{tax_id}").status == 404
    assert api.get(f"/v1/customers/{second}/tax_ids")["data"] == []
    assert api.get("/v1/customers/cus_none/tax_ids").status == 404
    wrong = api.post(f"/v1/customers/{first}/tax_ids", type="eu_vat", value="?")
    assert wrong.error["code"] == "tax_id_invalid"


# -- v2 --------------------------------------------------------------------------------------------


def test_v2_speaks_json_and_rfc_3339(api: Client) -> None:
    sent = {"display_name": "Furever", "identity": {"country": "us"}, "include": ["identity"]}
    made = post_json(api, "/v2/core/accounts", sent).json
    assert made["created"] == "2026-11-01T00:00:00.000Z"
    assert made["identity"]["country"] == "us"
    plain = api.get(f"/v2/core/accounts/{made['id']}").json
    assert (plain["identity"], plain["display_name"]) == (None, "Furever")
    again = api.get(f"/v2/core/accounts/{made['id']}", include=["identity"]).json
    assert again["identity"] == made["identity"]
    assert post_json(api, f"/v2/core/accounts/{made['id']}/close", {})["closed"] is True
    assert post_json(api, f"/v2/core/accounts/{made['id']}/close", {}).status == 400


def test_v2_lists_name_their_neighbours(api: Client) -> None:
    for number in range(5):
        post_json(api, "/v2/core/accounts", {"display_name": f"a{number}"})
    first = api.get("/v2/core/accounts", limit=2).json
    assert set(first) == {"data", "next_page_url", "previous_page_url"}
    assert first["previous_page_url"] is None
    path, query = first["next_page_url"].split("?")
    second = api.request("GET", path, query=query).json
    assert [one["display_name"] for one in second["data"]] == ["a2", "a1"]
    path, query = second["next_page_url"].split("?")
    third = api.request("GET", path, query=query).json
    assert ([one["display_name"] for one in third["data"]], third["next_page_url"]) == (
        ["a0"],
        None,
    )
    path, query = second["previous_page_url"].split("?")
    assert api.request("GET", path, query=query)["data"] == first["data"]
    assert api.get("/v2/core/accounts", page="x").error["param"] == "page"


def test_a_thin_event_names_its_object(api: Client) -> None:
    id = post_json(api, "/v2/core/accounts", {"display_name": "x"})["id"]
    events = api.get("/v2/core/events", object_id=id)["data"]
    assert [event["type"] for event in events] == ["v2.core.account.created"]
    related = events[0]["related_object"]
    assert related == {"id": id, "type": "v2.core.account", "url": f"/v2/core/accounts/{id}"}
    assert api.get("/v1/events")["data"] == []


def test_vaulted_bank_accounts_are_verified_and_archived(api: Client) -> None:
    sent = {"account_number": "000123456789", "currency": "usd", "routing_number": "110000000"}
    made = post_json(api, "/v2/core/vault/us_bank_accounts", sent).json
    path = f"/v2/core/vault/us_bank_accounts/{made['id']}"
    assert (made["last4"], made["verification"]["status"]) == ("6789", "unverified")
    post_json(api, f"{path}/send_microdeposits", {})
    assert post_json(api, f"{path}/confirm_microdeposits", {"amounts": [1, 2]}).status == 400
    done = post_json(api, f"{path}/confirm_microdeposits", {"amounts": [32, 45]})
    assert done["verification"]["status"] == "verified"
    assert post_json(api, f"{path}/archive", {})["archived"] is True
    assert post_json(api, f"{path}/archive", {}).status == 400


# -- actions and singletons ------------------------------------------------------------------------


def test_an_action_moves_on_tells_and_refuses(api: Client) -> None:
    sent = {
        "display_name": "Tokens",
        "event_name": "tokens",
        "default_aggregation": {"formula": "sum"},
    }
    meter = api.post("/v1/billing/meters", sent).json
    path = f"/v1/billing/meters/{meter['id']}"
    off = api.post(f"{path}/deactivate").json
    assert (off["status"], off["status_transitions"]["deactivated_at"]) == ("inactive", 1793491200)
    again = api.post(f"{path}/deactivate")
    assert (again.status, "its status is inactive" in again.error["message"]) == (400, True)
    assert api.post(f"{path}/reactivate")["status"] == "active"
    assert [event["type"] for event in api.events()][:2] == [
        "billing.meter.reactivated",
        "billing.meter.deactivated",
    ]


def test_what_there_is_one_of_keeps_what_is_set(api: Client) -> None:
    assert api.get("/v1/tax/settings")["status"] == "pending"
    api.post("/v1/tax/settings", defaults={"tax_behavior": "inclusive"})
    assert api.get("/v1/tax/settings")["defaults"]["tax_behavior"] == "inclusive"
    assert api.with_key("sk_test_other").get("/v1/tax/settings")["defaults"]["tax_behavior"] is None


def test_an_operation_that_would_move_money_says_so(api: Client) -> None:
    answer = api.post("/v1/transfers", amount=5000, currency="usd", destination="acct_1")
    assert (answer.status, answer.error["code"]) == (501, "not_implemented")
    assert api.get("/v1/transfers")["data"] == api.events() == []


def test_an_apps_secret_is_found_replaced_and_deleted_by_its_name_and_scope(api: Client) -> None:
    named: dict[str, Any] = {"name": "token", "scope": {"type": "account"}}
    first = api.post("/v1/apps/secrets", payload="one", **named)["id"]
    assert api.post("/v1/apps/secrets", payload="two", expand=["payload"], **named)["id"] == first
    other = api.post("/v1/apps/secrets", payload="three", **{**named, "name": "other"})["id"]
    users = {"name": "token", "scope": {"type": "user", "user": "usr_1"}}
    assert api.post("/v1/apps/secrets", payload="four", **users)["id"] not in (first, other)
    found = api.get("/v1/apps/secrets/find", expand=["payload"], **named).json
    assert (found["id"], found["payload"]) == (first, "two")
    assert "payload" not in api.get("/v1/apps/secrets/find", **named).json
    logged = api.get("/_tuppence/request_logs")["data"]
    shown = {one["response_body"].get("payload") for one in logged}
    sent = {one["request_params"].get("payload") for one in logged if one["method"] == "POST"}
    assert (shown, sent) == ({None, "[redacted]"}, {"[redacted]"})
    assert api.post("/v1/apps/secrets/delete", **named)["deleted"] is True
    assert api.get("/v1/apps/secrets/find", **named).status == 404
    assert api.get("/v1/apps/secrets/find", **{**named, "name": "other"})["id"] == other


# -- reference data --------------------------------------------------------------------------------


def test_reference_data_is_there_for_everybody(api: Client) -> None:
    assert api.get("/v1/country_specs/DE")["default_currency"] == "eur"
    assert api.get("/v1/country_specs/XX").status == 404
    first = api.get("/v1/country_specs", limit=3)["data"]
    rest = api.get("/v1/country_specs", limit=3, starting_after=first[-1]["id"])["data"]
    assert not {one["id"] for one in first} & {one["id"] for one in rest}
    rates = api.get("/v1/exchange_rates/eur")["rates"]
    assert rates["eur"] == 1
    assert rates["usd"] > 1
    assert api.get("/v1/tax_codes/txcd_10000000")["name"].startswith("General")
    assert api.get("/v1/reporting/report_types")["data"]


def test_a_range_filters_a_list(api: Client) -> None:
    customer = api.post("/v1/customers", email="a@b.co")["id"]
    sent = {"customer": customer, "collection_method": "send_invoice"}
    for days in (5, 10, 15):
        api.post("/v1/invoices", sent, days_until_due=days)
    due = 1793491200 + 10 * 86_400
    assert len(api.get("/v1/invoices", due_date={"gt": due})["data"]) == 1
    assert len(api.get("/v1/invoices", due_date={"gte": due, "lt": due + 1})["data"]) == 1
    assert len(api.get("/v1/invoices", due_date=due)["data"]) == 1


# -- versions --------------------------------------------------------------------------------------


def at(api: Client, version: str) -> Client:
    return Client(api.runner, api.server, api.key, {"stripe-version": version}, conforming=False)


@pytest.fixture
def paid(api: Client) -> dict[str, Any]:
    """A subscription with its first invoice paid."""
    customer = api.post("/v1/customers")["id"]
    method = api.post("/v1/payment_methods/pm_card_visa/attach", customer=customer)["id"]
    product = {"name": "Gold"}
    plan = {"amount": 900, "currency": "usd", "interval": "month", "product": product}
    sent = {"customer": customer, "default_payment_method": method}
    price = api.post("/v1/plans", plan)["id"]
    made: dict[str, Any] = api.post("/v1/subscriptions", sent, items=[{"price": price}]).json
    return made


def test_before_basil_a_subscription_has_its_period(api: Client, paid: dict[str, Any]) -> None:
    item = paid["items"]["data"][0]
    old = at(api, "2024-12-18.acacia").get(f"/v1/subscriptions/{paid['id']}").json
    assert old["current_period_end"] == item["current_period_end"]
    assert "current_period_end" not in old["items"]["data"][0]
    assert "current_period_end" not in paid


def test_before_basil_an_invoice_names_charge_and_intent(api: Client, paid: dict[str, Any]) -> None:
    path = f"/v1/invoices/{paid['latest_invoice']}"
    old = at(api, "2024-06-20").get(path, expand=["payment_intent", "charge"]).json
    assert old["payment_intent"]["latest_charge"] == old["charge"]["id"]
    assert (old["subscription"], old["paid"], old["tax"]) == (paid["id"], True, None)
    line = old["lines"]["data"][0]
    assert (line["type"], line["price"]["unit_amount"]) == ("subscription", 900)
    new = api.get(path).json
    assert "charge" not in new
    assert "price" not in new["lines"]["data"][0]
    assert new["parent"]["subscription_details"]["subscription"] == paid["id"]
    assert api.get(path, expand=["payment_intent"]).error["message"].startswith("This property")


def test_before_2022_11_15_an_intent_holds_its_charges(api: Client) -> None:
    sent = {"amount": 900, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True}
    old = at(api, "2022-08-01").post("/v1/payment_intents", sent).json
    charge = old["charges"]["data"][0]
    assert charge["id"] == old["latest_charge"]
    assert charge["refunds"]["total_count"] == 0
    assert (old["capture_method"], old["payment_method_types"]) == ("automatic", ["card"])
    assert "charges" not in api.get(f"/v1/payment_intents/{old['id']}").json


def test_before_2025_09_30_a_discount_holds_its_coupon(api: Client, paid: dict[str, Any]) -> None:
    coupon = api.post("/v1/coupons", percent_off=10)["id"]
    api.post(f"/v1/subscriptions/{paid['id']}", discounts=[{"coupon": coupon}])
    path = f"/v1/subscriptions/{paid['id']}"
    old = at(api, "2025-08-27.basil").get(path, expand=["discounts"]).json
    assert old["discounts"][0]["coupon"]["percent_off"] == 10
    assert "source" not in old["discounts"][0]
    older = at(api, "2023-10-16").get(path).json
    assert older["discount"]["coupon"]["id"] == coupon


def test_old_parameters_are_lifted(api: Client) -> None:
    old = at(api, "2016-07-06")
    card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2040}
    customer = old.post("/v1/customers", card=card).json
    assert customer["sources"]["total_count"] == 1
    plan = {"id": "gold", "name": "Gold", "amount": 900, "currency": "usd", "interval": "month"}
    old.post("/v1/plans", plan)
    path = f"/v1/customers/{customer['id']}/subscriptions"
    made = old.post(path, plan="gold", quantity=2).json
    assert (made["quantity"], made["plan"]["name"]) == (2, "Gold")
    assert old.get(path)["data"][0]["id"] == made["id"]
    assert old.get(f"/v1/customers/{customer['id']}")["subscriptions"]["total_count"] == 1
    charge = old.post("/v1/charges", amount=500, currency="usd", customer=customer["id"])["id"]
    assert old.post(f"/v1/charges/{charge}/refunds")["charge"] == charge
    assert old.get("/v1/customers", include=["total_count"], limit=0).status == 200


def test_every_version_lowers_every_resource() -> None:
    """No change of the API trips over an object that has only what it must."""
    from tuppence.catalogue.first_values import Skeletons
    from tuppence.versions import NEWEST_FIRST, changes_since, lower

    known = catalogue.load()
    skeletons = Skeletons(known)
    for change in NEWEST_FIRST:
        for type in change.lower:
            document = skeletons.new(type) | {"id": "x", "object": type}
            before = changes_since("2011-01-01")
            assert lower(before, document)["id"] == "x", (change.date, type)
