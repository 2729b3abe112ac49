"""What came before payment methods: sources, and bank accounts kept on customers."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from paying import BACK, DAY, run_timers, submit, types_of, visit
from support import Client


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    return id


def charge(api: Client, **more: Any) -> Any:
    return api.post("/v1/charges", amount=2900, currency="usd", **more)


def bank_token(api: Client, number: str = "000123456789") -> str:
    account = {"country": "US", "currency": "usd", "account_number": number}
    account["routing_number"] = "110000000"
    id: str = api.post("/v1/tokens", bank_account=account)["id"]
    return id


# -- bank accounts ---------------------------------------------------------------------------------


def test_a_bank_account_is_verified_and_then_debited(
    api: Client, customer: str, clock: FrozenClock
) -> None:
    path = f"/v1/customers/{customer}/sources"
    account = api.post(path, source=bank_token(api)).json
    assert (account["object"], account["status"]) == ("bank_account", "new")
    early = charge(api, customer=customer, source=account["id"])
    assert (early.status, early.error["code"]) == (400, "bank_account_unverified")
    verify = f"{path}/{account['id']}/verify"
    wrong = api.post(verify, amounts=[1, 2])
    assert (wrong.status, wrong.error["code"]) == (402, "bank_account_verification_failed")
    assert api.post(verify, amounts=[32, 45])["status"] == "verified"
    made = charge(api, customer=customer, source=account["id"]).json
    assert (made["status"], made["paid"]) == ("pending", False)
    run_timers(api, clock, 2)
    done = api.get(f"/v1/charges/{made['id']}").json
    assert (done["status"], done["paid"]) == ("succeeded", True)
    assert types_of(api)[-2:] == ["charge.pending", "charge.succeeded"]


def test_a_bank_account_that_is_closed_fails_later(
    api: Client, customer: str, clock: FrozenClock
) -> None:
    path = f"/v1/customers/{customer}/sources"
    account = api.post(path, source=bank_token(api, "000111111113"))["id"]
    api.post(f"{path}/{account}/verify", amounts=[32, 45])
    made = charge(api, customer=customer, source=account).json
    run_timers(api, clock, 2)
    failed = api.get(f"/v1/charges/{made['id']}").json
    assert (failed["status"], failed["failure_code"]) == ("failed", "account_closed")


def test_a_token_makes_one_bank_account(api: Client, customer: str) -> None:
    token = bank_token(api)
    path = f"/v1/customers/{customer}/sources"
    assert api.post(path, source=token).status == 200
    assert api.post(path, source=token).error["code"] == "token_already_used"
    found = api.get(path, object="bank_account")["data"]
    assert [one["last4"] for one in found] == ["6789"]


def test_a_test_token_is_a_verified_account(api: Client, customer: str) -> None:
    path = f"/v1/customers/{customer}/sources"
    account = api.post(path, source="btok_us_verified").json
    assert account["status"] == "verified"
    assert charge(api, customer=customer, source=account["id"])["status"] == "pending"


def test_a_routing_number_with_wrong_digits_is_refused(api: Client) -> None:
    account = {"country": "US", "account_number": "000123456789", "routing_number": "110000001"}
    answer = api.post("/v1/tokens", bank_account=account)
    assert (answer.status, answer.error["code"]) == (400, "routing_number_invalid")


# -- sources ---------------------------------------------------------------------------------------


def test_a_card_source_is_charged(api: Client) -> None:
    source = api.post("/v1/sources", type="card", token="tok_visa").json
    assert (source["status"], source["card"]["last4"]) == ("chargeable", "4242")
    paid = charge(api, source=source["id"]).json
    assert (paid["status"], paid["source"]["id"]) == ("succeeded", source["id"])
    assert "source.chargeable" in types_of(api)


def redirected(api: Client, **more: Any) -> Any:
    sent = {"type": "ideal", "amount": 2900, "currency": "eur", "redirect": {"return_url": BACK}}
    return api.post("/v1/sources", {**sent, **more}).json


def click(api: Client, source: Any, outcome: str) -> Any:
    path = "/" + source["redirect"]["url"].split("?")[0].split("/", 3)[3]
    return submit(api, path, {"client_secret": source["client_secret"], "outcome": outcome})


def test_a_source_that_redirects_is_chargeable_once_its_payer_agreed(api: Client) -> None:
    source = redirected(api)
    assert (source["status"], source["redirect"]["status"]) == ("pending", "pending")
    early = charge(api, source=source["id"])
    assert (early.status, early.error["param"]) == (400, "source")
    status, _, text = visit(api, source["redirect"]["url"])
    assert (status, 'value="complete"' in text) == (200, True)
    status, headers, _ = click(api, source, "complete")
    assert (status, f"source={source['id']}" in headers["location"]) == (303, True)
    paid = api.post("/v1/charges", amount=2900, currency="eur", source=source["id"]).json
    assert paid["status"] == "succeeded"
    assert api.get(f"/v1/sources/{source['id']}")["status"] == "consumed"
    assert charge(api, source=source["id"]).status == 400


def test_a_payer_who_refuses_leaves_a_failed_source(api: Client) -> None:
    source = redirected(api)
    click(api, source, "fail")
    assert api.get(f"/v1/sources/{source['id']}")["status"] == "failed"
    assert types_of(api)[-1] == "source.failed"


def test_a_source_that_nobody_charges_is_canceled(api: Client, clock: FrozenClock) -> None:
    source = redirected(api)
    run_timers(api, clock, DAY)
    assert api.get(f"/v1/sources/{source['id']}")["status"] == "canceled"
