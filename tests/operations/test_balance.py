"""Where the money is: fees, availability, exchange, payouts, top-ups, refunds of every kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from conftest import FrozenClock
from paying import (
    ACCEPTED,
    DAY,
    JENNY,
    act,
    again,
    balance,
    charge_of,
    ledger,
    pay,
    pay_with,
    run_timers,
    together,
    types_of,
)
from support import Client
from tuppence.domain.fees import schedule_of

NET = 10_000 - 320  # 2.9 % + 30


@pytest.fixture
def funded(api: Client) -> Client:
    """A world with 96.80 dollars that may be paid out."""
    pay(api, 10_000, payment_method="pm_card_bypassPending")
    return api


def bank(api: Client, number: str = "000123456789", currency: str = "usd") -> str:
    account = {"object": "bank_account", "country": "US", "currency": currency}
    account |= {"account_number": number, "routing_number": "110000000"}
    own = api.get("/v1/account")["id"]
    id: str = api.post(f"/v1/accounts/{own}/external_accounts", external_account=account)["id"]
    return id


# -- payouts ---------------------------------------------------------------------------------------


def test_a_payout_takes_two_days(funded: Client, clock: FrozenClock) -> None:
    payout = funded.post("/v1/payouts", amount=5_000, currency="usd").json
    assert (payout["status"], payout["automatic"], payout["type"]) == (
        "pending",
        False,
        "bank_account",
    )
    assert balance(funded) == {"available": NET - 5_000, "pending": 0}
    run_timers(funded, clock, DAY)
    assert funded.get(f"/v1/payouts/{payout['id']}")["status"] == "in_transit"
    run_timers(funded, clock, DAY)
    assert funded.get(f"/v1/payouts/{payout['id']}")["status"] == "paid"
    assert [one for one in types_of(funded) if one.startswith("payout.")] == [
        "payout.created",
        "payout.updated",
        "payout.paid",
    ]
    assert ledger(funded)["bank"] == -5_000


def test_nothing_is_paid_out_that_is_not_there(funded: Client) -> None:
    answer = funded.post("/v1/payouts", amount=NET + 1, currency="usd")
    assert (answer.status, answer.error["code"]) == (400, "balance_insufficient")
    assert funded.post("/v1/payouts", amount=1, currency="eur").status == 400
    assert funded.post("/v1/payouts", amount=NET, currency="usd").status == 200
    assert funded.post("/v1/payouts", amount=1, currency="usd").status == 400


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("000111111116", "no_account"),
        ("000111111113", "account_closed"),
        ("000222222227", "insufficient_funds"),
        ("000333333335", "debit_not_authorized"),
        ("000444444440", "invalid_currency"),
    ],
)
def test_a_failing_bank_sends_the_money_back(
    funded: Client, clock: FrozenClock, number: str, code: str
) -> None:
    bank(funded, number)
    payout = funded.post("/v1/payouts", amount=5_000, currency="usd").json
    run_timers(funded, clock, 3 * DAY)
    failed = funded.get(f"/v1/payouts/{payout['id']}").json
    assert (failed["status"], failed["failure_code"]) == ("failed", code)
    back = funded.get(f"/v1/balance_transactions/{failed['failure_balance_transaction']}").json
    assert (back["type"], back["amount"]) == ("payout_failure", 5_000)
    assert sum(balance(funded).values()) == NET
    assert "payout.failed" in types_of(funded)


def test_a_payout_that_has_not_left_can_be_canceled(funded: Client, clock: FrozenClock) -> None:
    payout = funded.post("/v1/payouts", amount=5_000, currency="usd").json
    assert funded.post(f"/v1/payouts/{payout['id']}/cancel")["status"] == "canceled"
    assert balance(funded)["available"] == NET
    run_timers(funded, clock, 5 * DAY)
    assert funded.get(f"/v1/payouts/{payout['id']}")["status"] == "canceled"
    assert funded.post(f"/v1/payouts/{payout['id']}/cancel").status == 400


def test_a_payout_that_arrived_can_be_reversed_once(funded: Client, clock: FrozenClock) -> None:
    path = f"/v1/payouts/{funded.post('/v1/payouts', amount=5_000, currency='usd')['id']}"
    assert funded.post(f"{path}/reverse").status == 400
    run_timers(funded, clock, 3 * DAY)
    back = funded.post(f"{path}/reverse").json
    assert (back["amount"], back["original_payout"]) == (-5_000, path.rsplit("/", 1)[1])
    assert funded.get(path)["reversed_by"] == back["id"]
    assert funded.post(f"{path}/reverse").status == 400
    assert balance(funded)["available"] == NET


def test_an_instant_payout_is_quick_and_costs(funded: Client, clock: FrozenClock) -> None:
    payout = funded.post("/v1/payouts", amount=5_000, currency="usd", method="instant").json
    transaction = funded.get(f"/v1/balance_transactions/{payout['balance_transaction']}").json
    assert (transaction["fee"], transaction["net"]) == (50, -5_050)
    run_timers(funded, clock, 3600)
    assert funded.get(f"/v1/payouts/{payout['id']}")["status"] == "paid"


def test_a_bank_account_is_paid_out_to_every_day(api: Client, clock: FrozenClock) -> None:
    account = bank(api)
    pay(api, 10_000, payment_method="pm_card_visa", capture_method="automatic")
    for _ in range(3):
        run_timers(api, clock, DAY)
    (payout,) = api.get("/v1/payouts")["data"]
    assert (payout["amount"], payout["automatic"], payout["destination"]) == (NET, True, account)
    paid = api.get("/v1/balance_transactions", payout=payout["id"])["data"]
    assert [(one["type"], one["net"]) for one in paid] == [("payout", -NET), ("charge", NET)]
    assert api.get("/v1/balance_transactions", payout="po_other")["data"] == []
    for _ in range(3):
        run_timers(api, clock, DAY)
    assert api.get(f"/v1/payouts/{payout['id']}")["reconciliation_status"] == "completed"
    assert len(api.get("/v1/payouts")["data"]) == 1
    assert balance(api) == {"available": 0, "pending": 0}


def test_payouts_by_hand_leave_the_money_there(api: Client, clock: FrozenClock) -> None:
    bank(api)
    manual = {"payouts": {"schedule": {"interval": "manual"}}}
    settings = api.post("/v1/balance_settings", payments=manual).json
    assert settings["payments"]["payouts"]["schedule"]["interval"] == "manual"
    pay(api, 10_000, payment_method="pm_card_bypassPending")
    for _ in range(5):
        run_timers(api, clock, DAY)
    assert api.get("/v1/payouts")["data"] == []


def test_settlement_takes_as_long_as_it_is_set_to(api: Client, clock: FrozenClock) -> None:
    slow = {"settlement_timing": {"delay_days_override": 7}}
    api.post("/v1/balance_settings", payments=slow)
    pay(api, 10_000, payment_method="pm_card_visa", capture_method="automatic")
    run_timers(api, clock, 6 * DAY)
    assert balance(api) == {"available": 0, "pending": NET}
    run_timers(api, clock, 2 * DAY)
    assert balance(api) == {"available": NET, "pending": 0}
    wrong = {"payouts": {"schedule": {"interval": "daily", "weekly_payout_days": ["monday"]}}}
    assert api.post("/v1/balance_settings", payments=wrong).status == 400


# -- top-ups ---------------------------------------------------------------------------------------


def test_a_topup_arrives_the_next_day(api: Client, clock: FrozenClock) -> None:
    topup = api.post("/v1/topups", amount=5_000, currency="usd").json
    assert (topup["status"], balance(api)["available"]) == ("pending", 0)
    run_timers(api, clock, DAY + 1)
    assert api.get(f"/v1/topups/{topup['id']}")["status"] == "succeeded"
    assert (balance(api)["available"], ledger(api)["bank"]) == (5_000, 5_000)
    assert api.post(f"/v1/topups/{topup['id']}/cancel").status == 400


def test_a_canceled_topup_never_arrives(api: Client, clock: FrozenClock) -> None:
    topup = api.post("/v1/topups", amount=5_000, currency="usd").json
    assert api.post(f"/v1/topups/{topup['id']}/cancel")["status"] == "canceled"
    run_timers(api, clock, 2 * DAY)
    assert ledger(api) == {}


def test_a_topup_from_a_closed_account_fails(api: Client, clock: FrozenClock) -> None:
    sent = {"amount": 5_000, "currency": "usd", "source": "btok_us_verified_accountClosed"}
    topup = api.post("/v1/topups", sent).json
    run_timers(api, clock, 2 * DAY)
    failed = api.get(f"/v1/topups/{topup['id']}").json
    assert (failed["status"], failed["failure_code"]) == ("failed", "account_closed")


# -- fees and exchange -----------------------------------------------------------------------------


def test_each_method_has_its_fee(api: Client, clock: FrozenClock) -> None:
    intent = pay(
        api,
        100_000,
        payment_method="pm_usBankAccount_success",
        payment_method_types=["us_bank_account"],
        mandate_data=ACCEPTED,
    ).json
    run_timers(api, clock, 2)
    charge = api.get(
        f"/v1/charges/{again(api, intent)['latest_charge']}", expand=["balance_transaction"]
    ).json
    transaction = charge["balance_transaction"]
    assert (transaction["type"], transaction["fee"]) == ("payment", 500)  # 0.8 %, at most 5.00


def test_ones_own_fees(api: Client) -> None:
    fees = schedule_of({"card": {"points": 150, "fixed": 25}, "foreign_points": 0})
    api.server.pipeline.services = replace(api.server.pipeline.services, fees=fees)
    intent = pay(api, 10_000, payment_method="pm_card_de", capture_method="automatic").json
    id = charge_of(api, intent)["balance_transaction"]
    assert api.get(f"/v1/balance_transactions/{id}")["fee"] == 175


def test_a_foreign_currency_is_kept_as_it_comes_without_a_bank_account(api: Client) -> None:
    pay(api, 10_000, currency="eur", payment_method="pm_card_visa", capture_method="automatic")
    assert [one["currency"] for one in api.get("/v1/balance")["pending"]] == ["eur"]


def test_with_a_bank_account_it_is_exchanged_at_the_days_rate(api: Client) -> None:
    bank(api)
    intent = pay(
        api, 10_000, currency="eur", payment_method="pm_card_visa", capture_method="automatic"
    ).json
    id = charge_of(api, intent)["balance_transaction"]
    found = api.get(f"/v1/balance_transactions/{id}").json
    rate = found["exchange_rate"]
    assert (found["currency"], found["amount"]) == ("usd", round(10_000 * rate))
    assert found["fee"] == round(found["amount"] * 0.039) + 30  # and 1 % for the exchange
    sums = api.server.store.reader.rows(
        "SELECT currency, sum(amount) FROM postings GROUP BY currency", ()
    )
    assert {total for _, total in sums} == {0}


# -- refunds ---------------------------------------------------------------------------------------


def paid_by_page(api: Client, kind: str, currency: str, **more: Any) -> Any:
    intent = pay_with(api, kind, currency, amount=5_000, **more).json
    act(api, intent, "complete")
    return intent


def test_a_banks_refund_takes_days(api: Client, clock: FrozenClock) -> None:
    intent = paid_by_page(api, "ideal", "eur")
    refund = api.post("/v1/refunds", payment_intent=intent["id"]).json
    assert (refund["id"][:4], refund["status"]) == ("pyr_", "pending")
    transaction = api.get(f"/v1/balance_transactions/{refund['balance_transaction']}").json
    assert (transaction["type"], transaction["amount"]) == ("payment_refund", -5_000)
    run_timers(api, clock, 6 * DAY)
    assert api.get(f"/v1/refunds/{refund['id']}")["status"] == "succeeded"
    assert types_of(api).count("refund.updated") == 1


def test_a_voucher_cannot_be_refunded(api: Client, clock: FrozenClock) -> None:
    intent = pay_with(api, "oxxo", "mxn", amount=5_000).json
    run_timers(api, clock, 200)
    answer = api.post("/v1/refunds", payment_intent=intent["id"])
    assert (answer.status, answer.error["code"]) == (400, "charge_not_refundable")


def asked(api: Client, clock: FrozenClock) -> Any:
    intent = pay_with(api, "konbini", "jpy", amount=5_000).json
    run_timers(api, clock, 200)
    return api.post("/v1/refunds", payment_intent=intent["id"]).json


def test_a_payer_may_be_asked_where_the_money_should_go(api: Client, clock: FrozenClock) -> None:
    refund = asked(api, clock)
    assert refund["status"] == "requires_action"
    sent = refund["next_action"]["display_details"]["email_sent"]
    assert sent["email_sent_to"] == JENNY["email"]
    held = sum(balance(api).values())
    gone = api.post(f"/v1/refunds/{refund['id']}/cancel").json
    assert (gone["status"], gone["next_action"]) == ("canceled", None)
    assert sum(balance(api).values()) == held + 5_000
    charge = api.get(f"/v1/charges/{refund['charge']}").json
    assert (charge["amount_refunded"], charge["refunded"]) == (0, False)
    assert api.post(f"/v1/refunds/{refund['id']}/cancel").status == 400


def test_a_payer_who_never_answers_gets_nothing(api: Client, clock: FrozenClock) -> None:
    refund = asked(api, clock)
    path = f"/v1/test_helpers/refunds/{refund['id']}/expire"
    assert api.post(path)["status"] == "failed"
    assert "refund.failed" in types_of(api)


def test_two_refunds_at_once_never_give_back_more(api: Client) -> None:
    intent = pay(api, 5_000, payment_method="pm_card_visa").json
    asked = [{"payment_intent": intent["id"], "amount": 3_000} for _ in range(4)]
    answers = together(api, "/v1/refunds", asked)
    assert sorted(one.status for one in answers) == [200, 400, 400, 400]
    assert charge_of(api, intent)["amount_refunded"] == 3_000


# -- captures --------------------------------------------------------------------------------------


def held(api: Client, amount: int = 5_000, **options: str) -> Any:
    asked = {"card": {f"request_{name}": value for name, value in options.items()}}
    more = {"payment_method_options": asked} if options else {}
    return pay(api, amount, payment_method="pm_card_visa", capture_method="manual", **more).json


def capture(api: Client, intent: Any, **params: Any) -> Any:
    return api.post(f"/v1/payment_intents/{intent['id']}/capture", **params)


def test_two_captures_at_once_take_the_money_once(api: Client) -> None:
    intent = held(api)
    path = f"/v1/payment_intents/{intent['id']}/capture"
    answers = together(api, path, [{}] * 4)
    assert sorted(one.status for one in answers) == [200, 400, 400, 400]
    assert ledger(api)["network"] == 5_000


def test_several_captures_of_one_authorization(api: Client) -> None:
    intent = held(api, multicapture="if_available")
    first = capture(api, intent, amount_to_capture=2_000, final_capture=False).json
    assert (first["status"], first["amount_capturable"], first["amount_received"]) == (
        "requires_capture",
        3_000,
        2_000,
    )
    over = capture(api, intent, amount_to_capture=3_001)
    assert (over.status, over.error["code"]) == (400, "amount_too_large")
    last = capture(api, intent, amount_to_capture=1_000).json
    assert (last["status"], last["amount_received"]) == ("succeeded", 3_000)
    charge = charge_of(api, intent)
    assert (charge["amount_captured"], charge["amount_refunded"]) == (3_000, 2_000)
    assert ledger(api)["network"] == 3_000


@pytest.mark.parametrize("how", ["cancel", "nothing more", "time"])
def test_what_is_left_of_a_partly_captured_intent_is_let_go(
    api: Client, clock: FrozenClock, how: str
) -> None:
    intent = held(api, multicapture="if_available")
    capture(api, intent, amount_to_capture=2_000, final_capture=False)
    charge = charge_of(api, intent)
    assert api.post("/v1/refunds", charge=charge["id"]).status == 400
    if how == "cancel":
        api.post(f"/v1/payment_intents/{intent['id']}/cancel")
    elif how == "nothing more":
        capture(api, intent, amount_to_capture=0)
    else:
        run_timers(api, clock, 8 * DAY)
    done, charge = again(api, intent), charge_of(api, intent)
    assert (done["status"], done["amount_received"]) == ("succeeded", 2_000)
    assert (charge["captured"], charge["amount_refunded"], charge["refunded"]) == (
        True,
        3_000,
        False,
    )
    assert ledger(api)["network"] == 2_000
    refund = api.post("/v1/refunds", payment_intent=intent["id"])
    assert refund["amount"] == 2_000
    assert ledger(api)["network"] == 0


def test_several_captures_must_have_been_asked_for(api: Client) -> None:
    answer = capture(api, held(api), amount_to_capture=2_000, final_capture=False)
    assert (answer.status, answer.error["param"]) == (400, "final_capture")


def test_more_than_was_authorized(api: Client) -> None:
    assert capture(api, held(api), amount_to_capture=5_001).error["code"] == "amount_too_large"
    intent = held(api, overcapture="if_available")
    done = capture(api, intent, amount_to_capture=5_750).json
    assert (done["status"], done["amount_received"]) == ("succeeded", 5_750)


def test_an_authorization_may_grow(api: Client) -> None:
    intent = held(api, incremental_authorization="if_available")
    path = f"/v1/payment_intents/{intent['id']}/increment_authorization"
    grown = api.post(path, amount=7_000).json
    assert (grown["amount"], grown["amount_capturable"]) == (7_000, 7_000)
    assert api.post(path, amount=7_000).error["param"] == "amount"
    assert capture(api, intent)["amount_received"] == 7_000
    assert api.post(f"{path}", amount=8_000).error["code"] == "payment_intent_unexpected_state"
    plain = held(api)
    answer = api.post(f"/v1/payment_intents/{plain['id']}/increment_authorization", amount=7_000)
    assert answer.status == 400


@pytest.mark.parametrize(("option", "days"), [(None, 7), ("if_available", 30)])
def test_an_authorization_runs_out(
    api: Client, clock: FrozenClock, option: str | None, days: int
) -> None:
    intent = held(api, **({"extended_authorization": option} if option else {}))
    run_timers(api, clock, days * DAY - 10)
    assert again(api, intent)["status"] == "requires_capture"
    run_timers(api, clock, 20)
    gone = again(api, intent)
    assert (gone["status"], gone["cancellation_reason"]) == ("canceled", "automatic")
    assert types_of(api)[-2:] == ["charge.expired", "payment_intent.canceled"]
    assert capture(api, intent).status == 400
    assert ledger(api) == {}


def test_one_method_of_an_intent_may_be_captured_by_hand(api: Client) -> None:
    options = {"card": {"capture_method": "manual"}}
    intent = pay(api, payment_method="pm_card_visa", payment_method_options=options)
    assert intent["status"] == "requires_capture"
