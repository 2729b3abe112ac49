"""Cards, payment intents, charges, refunds and what they leave in the ledger."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import FrozenClock
from paying import DAY, balance, pay, run_timers
from support import Client


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    return id


def attach(api: Client, customer: str, name: str = "pm_card_visa") -> str:
    id: str = api.post(f"/v1/payment_methods/{name}/attach", customer=customer)["id"]
    return id


# -- payment methods -------------------------------------------------------------------------------


def test_a_test_card_becomes_a_fresh_payment_method_each_time(api: Client, customer: str) -> None:
    first, second = attach(api, customer), attach(api, customer)
    assert first != second
    listed = api.get("/v1/payment_methods", customer=customer)["data"]
    assert [one["id"] for one in listed] == [second, first]
    assert {one["card"]["fingerprint"] for one in listed} == {listed[0]["card"]["fingerprint"]}
    assert listed[0]["card"]["last4"] == "4242"


def test_reading_a_test_card_makes_it(api: Client) -> None:
    made = api.get("/v1/payment_methods/pm_card_mastercard").json
    assert made["card"]["brand"] == "mastercard"
    assert api.get(f"/v1/payment_methods/{made['id']}").json == made


def test_a_card_that_is_declined_cannot_be_saved(api: Client, customer: str) -> None:
    answer = api.post("/v1/payment_methods/pm_card_chargeDeclined/attach", customer=customer)
    assert answer.status == 402
    assert answer.error["decline_code"] == "generic_decline"
    assert api.get("/v1/payment_methods", customer=customer)["data"] == []


def test_a_detached_method_is_used_up(api: Client, customer: str) -> None:
    id = attach(api, customer)
    api.post(f"/v1/customers/{customer}", invoice_settings={"default_payment_method": id})
    assert api.post(f"/v1/payment_methods/{id}/detach")["customer"] is None
    settings = api.get(f"/v1/customers/{customer}")["invoice_settings"]
    assert settings["default_payment_method"] is None
    again = api.post(f"/v1/payment_methods/{id}/attach", customer=customer)
    assert (again.status, "may not be used again" in again.error["message"]) == (400, True)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("4242424242424241", "incorrect_number"),
        ("4242", "invalid_number"),
        ("abc", "invalid_number"),
    ],
)
def test_numbers_that_are_none(api: Client, number: str, code: str) -> None:
    card = {"number": number, "exp_month": 12, "exp_year": 2040}
    answer = api.post("/v1/tokens", card=card)
    assert (answer.status, answer.error["code"]) == (402, code)


def test_an_unknown_but_valid_number_is_a_normal_card(api: Client) -> None:
    card = {"number": "6011 0009 9013 9424", "exp_month": 12, "exp_year": 2040, "cvc": "123"}
    token = api.post("/v1/tokens", card=card).json
    assert (token["card"]["brand"], token["card"]["last4"]) == ("Discover", "9424")
    card["number"] = "5454545454545454"
    assert api.post("/v1/tokens", card=card)["card"]["brand"] == "MasterCard"


def test_no_number_is_kept(api: Client, customer: str) -> None:
    card = {"number": "4000056655665556", "exp_month": 12, "exp_year": 2040, "cvc": "987"}
    token = api.post("/v1/tokens", card=card)["id"]
    api.post(f"/v1/customers/{customer}/sources", source=token)
    api.post("/v1/payment_methods", type="card", card=card)
    bank = {"country": "US", "account_number": "000123456789", "routing_number": "110000000"}
    api.post("/v1/tokens", bank_account=bank)
    api.settle()
    rows = api.server.store.reader.rows
    for table in ("objects", "events", "request_logs", "idempotency_keys", "search_values"):
        kept = str(rows(f"SELECT * FROM {table}"))
        assert "4000056655665556" not in kept
        assert "000123456789" not in kept


# -- payment intents -------------------------------------------------------------------------------


def test_a_card_pays(api: Client, customer: str, clock: FrozenClock) -> None:
    intent = pay(api, customer=customer, payment_method=attach(api, customer)).json
    assert (intent["status"], intent["amount_received"]) == ("succeeded", 2900)
    charge = api.get(f"/v1/charges/{intent['latest_charge']}").json
    assert (charge["paid"], charge["captured"], charge["balance_transaction"]) == (True, True, None)
    run_timers(api, clock, 2)
    expand = ["balance_transaction"]
    transaction = api.get(f"/v1/charges/{charge['id']}", expand=expand)["balance_transaction"]
    assert (transaction["amount"], transaction["fee"], transaction["net"]) == (2900, 114, 2786)
    assert balance(api) == {"available": 0, "pending": 2786}
    run_timers(api, clock, 3 * DAY)
    assert balance(api) == {"available": 2786, "pending": 0}
    types = [event["type"] for event in reversed(api.events())]
    assert types[-5:] == [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.succeeded",
        "charge.updated",
        "balance.available",
    ]


def test_a_decline_leaves_charge_and_error_behind(api: Client) -> None:
    answer = pay(api, payment_method="pm_card_chargeDeclinedInsufficientFunds")
    assert answer.status == 402
    error = answer.error
    assert (error["code"], error["decline_code"]) == ("card_declined", "insufficient_funds")
    intent = api.get(f"/v1/payment_intents/{error['payment_intent']['id']}").json
    assert intent["status"] == "requires_payment_method"
    assert intent["last_payment_error"]["decline_code"] == "insufficient_funds"
    charge = api.get(f"/v1/charges/{error['charge']}").json
    assert (charge["status"], charge["paid"]) == ("failed", False)
    assert charge["outcome"]["type"] == "issuer_declined"
    assert balance(api) == {"available": 0, "pending": 0}
    assert [e["type"] for e in api.events()][:2] == [
        "payment_intent.payment_failed",
        "charge.failed",
    ]


def test_authentication_is_asked_for_or_refused(api: Client) -> None:
    asked = pay(api, payment_method="pm_card_authenticationRequired")
    assert (asked["status"], asked["next_action"]["type"]) == ("requires_action", "redirect_to_url")
    absent = pay(api, payment_method="pm_card_authenticationRequired", off_session=True)
    assert (absent.status, absent.error["code"]) == (402, "authentication_required")


def test_capture_takes_part_and_gives_up_the_rest(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_visa", capture_method="manual").json
    assert (intent["status"], intent["amount_capturable"]) == ("requires_capture", 2900)
    path = f"/v1/payment_intents/{intent['id']}"
    assert api.post(f"{path}/capture", amount_to_capture=3000).error["code"] == "amount_too_large"
    done = api.post(f"{path}/capture", amount_to_capture=1000).json
    assert (done["status"], done["amount_received"], done["amount_capturable"]) == (
        "succeeded",
        1000,
        0,
    )
    again = api.post(f"{path}/capture")
    assert again.error["code"] == "payment_intent_unexpected_state"
    assert again.error["payment_intent"]["id"] == intent["id"]


def test_a_canceled_intent_moves_nothing(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_visa", capture_method="manual").json
    path = f"/v1/payment_intents/{intent['id']}"
    gone = api.post(f"{path}/cancel", cancellation_reason="duplicate").json
    assert (gone["status"], gone["cancellation_reason"]) == ("canceled", "duplicate")
    assert api.post(f"{path}/capture").status == api.post(f"{path}/confirm").status == 400
    assert balance(api) == {"available": 0, "pending": 0}


@pytest.mark.parametrize(
    ("amount", "currency", "code"),
    [
        (0, "usd", "parameter_invalid_integer"),
        (49, "usd", "amount_too_small"),
        (29, "gbp", "amount_too_small"),
    ],
)
def test_amounts_that_cannot_be_charged(api: Client, amount: int, currency: str, code: str) -> None:
    answer = api.post("/v1/payment_intents", amount=amount, currency=currency)
    assert (answer.status, answer.error["code"], answer.error["param"]) == (400, code, "amount")


def test_a_saved_method_pays_only_for_its_customer(api: Client, customer: str) -> None:
    method = attach(api, customer)
    assert pay(api, payment_method=method).status == 400
    other = api.post("/v1/customers")["id"]
    assert "different customer" in pay(api, payment_method=method, customer=other).error["message"]


def test_a_publishable_key_sees_an_intent_only_with_its_secret(api: Client) -> None:
    intent = api.post("/v1/payment_intents", amount=500, currency="usd").json
    browser = api.with_key(api.post("/_tuppence/api_keys", kind="publishable")["secret"])
    path = f"/v1/payment_intents/{intent['id']}"
    assert browser.get(path).status == 404
    assert browser.get(path, client_secret="wrong").status == 404
    assert browser.get(path, client_secret=intent["client_secret"])["id"] == intent["id"]
    sent = {"payment_method": "pm_card_visa", "return_url": "https://a.b/c"}
    assert browser.post(f"{path}/confirm", sent).status == 404
    sent["client_secret"] = intent["client_secret"]
    assert browser.post(f"{path}/confirm", sent)["status"] == "succeeded"


# -- charges and refunds ---------------------------------------------------------------------------


def test_a_legacy_charge_with_a_customers_card(api: Client) -> None:
    customer = api.post("/v1/customers", source="tok_visa").json
    assert customer["default_source"].startswith("card_")
    charge = api.post("/v1/charges", amount=700, currency="usd", customer=customer["id"]).json
    assert charge["source"]["id"] == customer["default_source"]
    assert charge["balance_transaction"].startswith("txn_")
    token = api.post(
        "/v1/charges", amount=700, currency="usd", customer=customer["id"], source="tok_visa"
    )
    assert (token.status, token.error["param"]) == (404, "card")


def test_refunds_never_exceed_the_charge(api: Client, clock: FrozenClock) -> None:
    charge = api.post("/v1/charges", amount=1000, currency="usd", source="tok_visa")["id"]
    assert api.post("/v1/refunds", charge=charge, amount=400)["status"] == "succeeded"
    over = api.post("/v1/refunds", charge=charge, amount=700)
    assert over.error["message"] == (
        "Refund amount ($7.00) is greater than unrefunded amount on charge ($6.00)"
    )
    assert api.post("/v1/refunds", charge=charge)["amount"] == 600
    assert api.post("/v1/refunds", charge=charge).error["code"] == "charge_already_refunded"
    found = api.get(f"/v1/charges/{charge}", expand=["refunds.data.balance_transaction"]).json
    assert (found["refunded"], found["amount_refunded"]) == (True, 1000)
    amounts = [one["balance_transaction"]["amount"] for one in found["refunds"]["data"]]
    assert amounts == [-600, -400]
    assert balance(api)["pending"] == -59  # the fee is not given back


def test_a_refund_that_fails_comes_back(api: Client, clock: FrozenClock) -> None:
    charge = api.post("/v1/charges", amount=1000, currency="usd", source="tok_refundFail")["id"]
    refund = api.post("/v1/refunds", charge=charge)["id"]
    run_timers(api, clock, DAY)
    assert api.get(f"/v1/refunds/{refund}")["status"] == "failed"
    assert api.get(f"/v1/charges/{charge}")["amount_refunded"] == 0


def test_every_movement_is_balanced(api: Client, clock: FrozenClock) -> None:
    charge = api.post("/v1/charges", amount=1000, currency="usd", source="tok_visa")["id"]
    api.post("/v1/refunds", charge=charge, amount=300)
    pay(api, payment_method="pm_card_gb", currency="eur")
    run_timers(api, clock, 5 * DAY)
    rows = api.server.store.reader.rows
    sums = rows("SELECT entry, currency, sum(amount) FROM postings GROUP BY entry, currency")
    assert len(sums) >= 6
    assert all(total == 0 for _, _, total in sums)


# -- setup intents ---------------------------------------------------------------------------------


def test_a_setup_intent_saves_the_method(api: Client, customer: str) -> None:
    sent = {"customer": customer, "payment_method": "pm_card_visa", "confirm": True}
    intent = api.post("/v1/setup_intents", sent, return_url="https://a.b/c").json
    assert intent["status"] == "succeeded"
    assert (
        api.get("/v1/payment_methods", customer=customer)["data"][0]["id"]
        == intent["payment_method"]
    )
    assert api.post(f"/v1/setup_intents/{intent['id']}/cancel").status == 400


def test_a_setup_intent_that_is_declined(api: Client, customer: str) -> None:
    sent = {"customer": customer, "payment_method": "pm_card_chargeDeclined", "confirm": True}
    answer = api.post("/v1/setup_intents", sent)
    assert answer.status == 402
    id = answer.error["setup_intent"]["id"]
    assert api.get(f"/v1/setup_intents/{id}")["last_setup_error"]["code"] == "card_declined"


def activate(client: Client) -> None:
    """As the dashboard's form does."""
    account, store = client.world.account, client.server.store

    def job(writer: Any) -> None:
        body = writer.account(account)
        settings = json.loads(body) | {"activated": True}
        writer.put_account(account, settings["created"], json.dumps(settings).encode())

    client.runner.run(store.write(job, account))


def test_nothing_is_charged_in_live_mode(api: Client) -> None:
    """Not before the account is activated; after that there is no network behind it yet."""
    live = api.with_key(api.server.new_keys["sk_live"])
    answer = pay(live, payment_method="pm_card_visa")
    assert (answer.status, answer.error["code"]) == (400, "testmode_charges_only")
    assert "activate your account" in answer.error["message"]
    activate(live)
    answer = pay(live, payment_method="pm_card_visa")
    assert (answer.status, answer.error["code"]) == (501, "not_implemented")
    assert live.get("/v1/payment_intents")["data"] == live.get("/v1/charges")["data"] == []


def test_a_saved_card_is_a_payment_method_too(api: Client) -> None:
    customer = api.post("/v1/customers", source="tok_visa").json
    card = customer["default_source"]
    (method,) = api.get("/v1/payment_methods", customer=customer["id"])["data"]
    assert (method["id"], method["object"]) == (card, "payment_method")
    assert pay(api, customer=customer["id"], payment_method=card)["status"] == "succeeded"
    api.delete(f"/v1/customers/{customer['id']}/sources/{card}")
    assert api.get("/v1/payment_methods", customer=customer["id"])["data"] == []
    assert api.get(f"/v1/payment_methods/{card}").status == 404


def test_a_deleted_customers_methods_are_used_up(api: Client, customer: str) -> None:
    method = attach(api, customer)
    api.delete(f"/v1/customers/{customer}")
    assert api.get(f"/v1/payment_methods/{method}")["customer"] is None
    assert pay(api, payment_method=method).status == 400


def test_a_confirmation_token_carries_its_own_card_once(api: Client) -> None:
    path = "/v1/test_helpers/confirmation_tokens"
    declined = api.post(path, payment_method="pm_card_chargeDeclinedInsufficientFunds").json
    assert declined["payment_method_preview"]["card"]["last4"] == "9995"
    answer = pay(api, confirmation_token=declined["id"])
    assert answer.error["decline_code"] == "insufficient_funds"
    token = api.post(path, payment_method="pm_card_visa")["id"]
    intent = pay(api, confirmation_token=token).json
    assert intent["status"] == "succeeded"
    assert api.get(f"/v1/confirmation_tokens/{token}")["payment_intent"] == intent["id"]
    assert "used already" in pay(api, confirmation_token=token).error["message"]


def test_a_setup_intents_mandate_is_kept_whole(api: Client) -> None:
    mandate = {
        "amount": 700,
        "amount_type": "fixed",
        "currency": "usd",
        "interval": "day",
        "reference": "r1",
        "start_date": 1_800_000_000,
    }
    intent = api.post(
        "/v1/setup_intents", payment_method_options={"card": {"mandate_options": mandate}}
    )
    kept = intent["payment_method_options"]["card"]["mandate_options"]
    assert (kept["amount"], kept["reference"], kept["description"]) == (700, "r1", None)
