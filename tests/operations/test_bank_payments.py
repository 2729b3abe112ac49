"""Debits that banks answer in days, and transfers that payers send."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from paying import (
    ACCEPTED,
    DAY,
    JENNY,
    again,
    balance,
    charge_of,
    ledger,
    pay,
    pay_with,
    run_timers,
    types_of,
)
from support import Client


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    return id


# -- debits ----------------------------------------------------------------------------------------


def sepa(api: Client, iban: str = "DE89370400440532013000", **more: Any) -> Any:
    data = {"sepa_debit": {"iban": iban}}
    return pay_with(api, "sepa_debit", "eur", data=data, mandate_data=ACCEPTED, **more)


def test_a_bank_answers_a_debit_later(api: Client, clock: FrozenClock) -> None:
    intent = sepa(api, "NL39RABO0300065264").json
    assert intent["status"] == "processing"
    charge = charge_of(api, intent)
    assert (charge["status"], charge["paid"], charge["balance_transaction"]) == (
        "pending",
        False,
        None,
    )
    assert charge["payment_method_details"]["sepa_debit"]["mandate"].startswith("mandate_")
    run_timers(api, clock, 5 * DAY)
    assert (again(api, intent)["status"], ledger(api)) == ("processing", {})
    run_timers(api, clock, 2 * DAY)
    assert (again(api, intent)["status"], charge_of(api, intent)["paid"]) == ("succeeded", True)
    assert sum(balance(api).values()) == 2900 - (23 + 30)  # 0.8 % + 30


def test_fast_banks_answer_in_seconds(api: Client, clock: FrozenClock) -> None:
    from dataclasses import replace

    pipeline = api.server.pipeline
    fast = replace(pipeline.services, bank_day_s=1)
    pipeline.services = api.server.timers.services = fast
    intent = sepa(api, "NL39RABO0300065264").json
    run_timers(api, clock, 6)
    assert again(api, intent)["status"] == "succeeded"
    run_timers(api, clock, 4)
    assert balance(api)["pending"] == 0


@pytest.mark.parametrize(
    ("iban", "seconds", "status"),
    [
        ("AT321904300235473204", 2, "processing"),
        ("AT321904300235473204", 200, "succeeded"),
        ("AT861904300235473202", 2, "requires_payment_method"),
        ("AT051904300235473205", 2, "processing"),
        ("AT051904300235473205", 200, "requires_payment_method"),
    ],
)
def test_test_ibans(api: Client, clock: FrozenClock, iban: str, seconds: int, status: str) -> None:
    intent = sepa(api, iban).json
    run_timers(api, clock, seconds)
    found = again(api, intent)
    assert found["status"] == status
    if status == "requires_payment_method":
        assert charge_of(api, intent)["status"] == "failed"
        assert ledger(api) == {}


def test_a_debit_that_its_payer_disputes_is_taken_back(api: Client, clock: FrozenClock) -> None:
    intent = sepa(api, "DE35370400440532013002").json
    run_timers(api, clock, 2)
    (dispute,) = api.get("/v1/disputes", payment_intent=intent["id"])["data"]
    assert (dispute["status"], dispute["amount"]) == ("needs_response", 2900)
    assert again(api, intent)["status"] == "succeeded"


def test_a_debit_needs_its_payers_consent(api: Client) -> None:
    data = {"sepa_debit": {"iban": "DE89370400440532013000"}}
    answer = pay_with(api, "sepa_debit", "eur", data=data)
    assert (answer.status, answer.error["code"]) == (400, "payment_intent_mandate_invalid")


def test_an_iban_with_wrong_digits_is_refused(api: Client) -> None:
    answer = sepa(api, "DE89370400440532013001")
    assert (answer.status, answer.error["param"]) == (400, "sepa_debit[iban]")


def test_no_account_number_is_kept(api: Client) -> None:
    sepa(api, "NL39RABO0300065264")
    us = {"us_bank_account": {"account_number": "000987654321", "routing_number": "110000000"}}
    api.post("/v1/payment_methods", type="us_bank_account", billing_details=JENNY, **us)
    api.settle()
    for table in ("objects", "events", "request_logs", "timers"):
        kept = str(api.server.store.reader.rows(f"SELECT * FROM {table}", ()))
        assert "0300065264" not in kept
        assert "000987654321" not in kept


def us_account(api: Client, number: str = "000123456789", **more: Any) -> Any:
    account = {
        "account_holder_type": "individual",
        "account_number": number,
        "routing_number": "110000000",
    }
    return pay_with(
        api,
        "us_bank_account",
        "usd",
        data={"us_bank_account": account},
        mandate_data=ACCEPTED,
        **more,
    )


def test_an_american_account_is_verified_by_small_deposits(api: Client, clock: FrozenClock) -> None:
    intent = us_account(api).json
    action = intent["next_action"]["verify_with_microdeposits"]
    assert (intent["status"], action["microdeposit_type"]) == ("requires_action", "descriptor_code")
    path = f"/v1/payment_intents/{intent['id']}/verify_microdeposits"
    wrong = api.post(path, descriptor_code="SM9999")
    assert "descriptor_code_mismatch" in wrong.error["code"]
    many = api.post(path, descriptor_code="SM33CC")
    assert "attempts_exceeded" in many.error["code"]
    assert api.post(path, descriptor_code="SM11AA")["status"] == "processing"
    run_timers(api, clock, 2)
    assert again(api, intent)["status"] == "succeeded"
    late = api.post(path, descriptor_code="SM11AA")
    assert late.error["code"] == "payment_intent_unexpected_state"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("accountClosed", "account_closed"),
        ("noAccount", "no_account"),
        ("insufficientFunds", "insufficient_funds"),
        ("debitNotAuthorized", "debit_not_authorized"),
    ],
)
def test_american_test_accounts_fail_as_they_are_named(
    api: Client, clock: FrozenClock, name: str, code: str
) -> None:
    intent = pay(
        api,
        payment_method=f"pm_usBankAccount_{name}",
        payment_method_types=["us_bank_account"],
        mandate_data=ACCEPTED,
    ).json
    assert intent["status"] == "processing"
    run_timers(api, clock, 2)
    assert charge_of(api, intent)["failure_code"] == code
    assert again(api, intent)["last_payment_error"]["code"] == code
    assert types_of(api)[-2:] == ["charge.failed", "payment_intent.payment_failed"]


def test_an_account_that_never_answers_can_be_given_up(api: Client, clock: FrozenClock) -> None:
    intent = pay(
        api,
        payment_method="pm_usBankAccount_processing",
        payment_method_types=["us_bank_account"],
        mandate_data=ACCEPTED,
    ).json
    run_timers(api, clock, 90 * DAY)
    assert again(api, intent)["status"] == "processing"
    assert api.post(f"/v1/payment_intents/{intent['id']}/cancel")["status"] == "canceled"
    assert charge_of(api, intent)["status"] == "failed"


def test_the_browser_may_verify_with_the_intents_secret(api: Client) -> None:
    intent = us_account(api).json
    browser = api.with_key(api.post("/_tuppence/api_keys", kind="publishable")["secret"])
    path = f"/v1/payment_intents/{intent['id']}/verify_microdeposits"
    assert browser.post(path, descriptor_code="SM11AA").status == 404
    secret = intent["client_secret"]
    done = browser.post(path, descriptor_code="SM11AA", client_secret=secret)
    assert done["status"] == "processing"


def test_a_setup_intent_verifies_an_account_once(api: Client, customer: str) -> None:
    account = {"account_holder_type": "individual", "account_number": "000123456789"}
    account["routing_number"] = "110000000"
    data = {"type": "us_bank_account", "billing_details": JENNY, "us_bank_account": account}
    setup = api.post(
        "/v1/setup_intents",
        customer=customer,
        payment_method_types=["us_bank_account"],
        payment_method_data=data,
        mandate_data=ACCEPTED,
        confirm=True,
    ).json
    assert setup["next_action"]["type"] == "verify_with_microdeposits"
    path = f"/v1/setup_intents/{setup['id']}/verify_microdeposits"
    done = api.post(path, descriptor_code="SM11AA").json
    assert (done["status"], done["mandate"][:8]) == ("succeeded", "mandate_")
    later = pay(
        api,
        customer=customer,
        payment_method=done["payment_method"],
        payment_method_types=["us_bank_account"],
    )
    assert later["status"] == "processing"
    (attempt,) = api.get("/v1/setup_attempts", setup_intent=setup["id"])["data"]
    assert (attempt["status"], attempt["setup_intent"]) == ("succeeded", setup["id"])


# -- bank transfers --------------------------------------------------------------------------------


def transfer(api: Client, customer: str, amount: int = 20_000) -> Any:
    options = {"funding_type": "bank_transfer", "bank_transfer": {"type": "us_bank_transfer"}}
    return pay(
        api,
        amount,
        customer=customer,
        payment_method_types=["customer_balance"],
        payment_method_data={"type": "customer_balance"},
        payment_method_options={"customer_balance": options},
    )


def fund(api: Client, customer: str, amount: int) -> Any:
    path = f"/v1/test_helpers/customers/{customer}/fund_cash_balance"
    return api.post(path, amount=amount, currency="usd")


def test_a_transfer_pays_once_all_of_it_has_come(api: Client, customer: str) -> None:
    intent = transfer(api, customer).json
    details = intent["next_action"]["display_bank_transfer_instructions"]
    assert (details["amount_remaining"], details["type"]) == (20_000, "us_bank_transfer")
    assert fund(api, customer, 15_000)["ending_balance"] == 15_000
    part = again(api, intent)["next_action"]["display_bank_transfer_instructions"]
    assert part["amount_remaining"] == 5_000
    assert "payment_intent.partially_funded" in types_of(api)
    fund(api, customer, 7_000)
    done = again(api, intent)
    assert (done["status"], done["amount_received"]) == ("succeeded", 20_000)
    cash = api.get(f"/v1/customers/{customer}/cash_balance").json
    assert cash["available"] == {"usd": 2_000}
    assert ledger(api)["customer_cash"] == -2_000
    moves = api.get(f"/v1/customers/{customer}/cash_balance_transactions")["data"]
    assert [(one["type"], one["net_amount"]) for one in reversed(moves)] == [
        ("funded", 15_000),
        ("applied_to_payment", -15_000),
        ("funded", 7_000),
        ("applied_to_payment", -5_000),
    ]


def test_cash_that_is_there_pays_at_once(api: Client, customer: str) -> None:
    fund(api, customer, 30_000)
    assert transfer(api, customer)["status"] == "succeeded"
    cash = api.get(f"/v1/customers/{customer}/cash_balance").json
    assert cash["available"] == {"usd": 10_000}


def test_a_blocked_customers_cash_stays_theirs(api: Client, customer: str) -> None:
    made = api.post(
        "/v1/radar/value_lists",
        alias="customer_id_blocklist",
        name="Customers",
        item_type="customer_id",
    ).json
    api.post("/v1/radar/value_list_items", value_list=made["id"], value=customer)
    fund(api, customer, 15_000)
    intent = transfer(api, customer).json
    fund(api, customer, 5_000)
    refused = again(api, intent)
    assert refused["status"] == "requires_payment_method"
    assert refused["last_payment_error"]["type"] == "card_error"
    assert cash_of(api, customer) == {"usd": 20_000}
    assert ledger(api)["customer_cash"] == -20_000
    assert transfer(api, customer).status == 402
    assert cash_of(api, customer) == {"usd": 20_000}


def cash_of(api: Client, customer: str) -> Any:
    return api.get(f"/v1/customers/{customer}/cash_balance")["available"]


def test_a_canceled_intent_gives_its_cash_back(api: Client, customer: str) -> None:
    intent = transfer(api, customer).json
    fund(api, customer, 15_000)
    assert not cash_of(api, customer)
    api.post(f"/v1/payment_intents/{intent['id']}/cancel")
    assert cash_of(api, customer) == {"usd": 15_000}
    fund(api, customer, 5_000)
    assert again(api, intent)["status"] == "canceled"
    assert cash_of(api, customer) == {"usd": 20_000}


def test_an_intent_that_is_paid_by_card_takes_no_cash(api: Client, customer: str) -> None:
    intent = transfer(api, customer).json
    fund(api, customer, 15_000)
    path = f"/v1/payment_intents/{intent['id']}"
    api.post(path, payment_method_types=["card", "customer_balance"])
    paid = api.post(f"{path}/confirm", payment_method="pm_card_visa")
    assert (paid["status"], paid["amount_received"]) == ("succeeded", 20_000)
    fund(api, customer, 10_000)
    assert cash_of(api, customer) == {"usd": 25_000}
    assert len(api.get("/v1/charges", payment_intent=intent["id"])["data"]) == 1


def test_a_transfers_refund_is_the_customers_cash(api: Client, customer: str) -> None:
    fund(api, customer, 20_000)
    intent = transfer(api, customer).json
    refund = api.post("/v1/refunds", payment_intent=intent["id"], amount=8_000)
    assert refund["status"] == "succeeded"
    assert cash_of(api, customer) == {"usd": 8_000}
    assert ledger(api)["customer_cash"] == -8_000


def test_by_hand_the_merchant_says_which_payment_the_cash_is_for(
    api: Client, customer: str
) -> None:
    by_hand = {"settings": {"reconciliation_mode": "manual"}}
    api.post(f"/v1/customers/{customer}", cash_balance=by_hand)
    intent = transfer(api, customer).json
    fund(api, customer, 20_000)
    assert again(api, intent)["status"] == "requires_action"
    path = f"/v1/payment_intents/{intent['id']}/apply_customer_balance"
    assert api.post(path, amount=30_000).error["param"] == "amount"
    assert api.post(path)["status"] == "succeeded"


def test_where_to_send_money_stays_the_same(api: Client, customer: str) -> None:
    sent = {"currency": "eur", "funding_type": "bank_transfer"}
    sent["bank_transfer"] = {"type": "eu_bank_transfer", "eu_bank_transfer": {"country": "DE"}}
    path = f"/v1/customers/{customer}/funding_instructions"
    first, second = api.post(path, sent).json, api.post(path, sent).json
    assert first == second
    (address,) = first["bank_transfer"]["financial_addresses"]
    from tuppence.networks.banks import checked_iban

    assert checked_iban(address["iban"]["iban"], "iban")
    other = api.post("/v1/customers")["id"]
    assert api.post(f"/v1/customers/{other}/funding_instructions", sent).json != first
