"""Payers who take their money back, issuers who warn, rules that block, people who review."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from paying import DAY, again, balance, charge_of, pay, run_timers, types_of
from support import Client

FEE = 2900 * 29 // 1000 + 30  # 2.9 % + 30
DISPUTE_FEE = 1500


def disputed(api: Client, card: str = "createDispute", **more: Any) -> Any:
    intent = pay(api, payment_method=f"pm_card_{card}", **more).json
    (dispute,) = api.get("/v1/disputes", payment_intent=intent["id"])["data"]
    return dispute


def respond(api: Client, dispute: Any, words: str, **more: Any) -> Any:
    evidence = {"uncategorized_text": words}
    return api.post(f"/v1/disputes/{dispute['id']}", evidence=evidence, **more).json


# -- disputes --------------------------------------------------------------------------------------


def test_a_dispute_takes_the_amount_and_a_fee(api: Client) -> None:
    dispute = disputed(api)
    assert (dispute["status"], dispute["reason"], dispute["amount"]) == (
        "needs_response",
        "fraudulent",
        2900,
    )
    (taken,) = dispute["balance_transactions"]
    assert (taken["amount"], taken["fee"], taken["net"]) == (-2900, DISPUTE_FEE, -4400)
    assert (taken["type"], taken["reporting_category"]) == ("adjustment", "dispute")
    assert sum(balance(api).values()) == 2900 - FEE - 2900 - DISPUTE_FEE
    charge = api.get(f"/v1/charges/{dispute['charge']}").json
    assert (charge["disputed"], charge["dispute"]) == (True, dispute["id"])
    assert "charge.dispute.funds_withdrawn" in types_of(api)


def test_a_disputed_charge_cannot_be_refunded(api: Client) -> None:
    dispute = disputed(api)
    answer = api.post("/v1/refunds", charge=dispute["charge"])
    assert (answer.status, answer.error["code"]) == (400, "charge_disputed")


def test_winning_evidence_brings_the_money_back(api: Client) -> None:
    before = disputed(api)
    won = respond(api, before, "winning_evidence")
    assert (won["status"], won["evidence_details"]["submission_count"]) == ("won", 1)
    assert [one["amount"] for one in won["balance_transactions"]] == [-2900, 2900]
    assert sum(balance(api).values()) == 2900 - FEE - DISPUTE_FEE
    assert types_of(api)[-3:] == [
        "charge.dispute.updated",
        "charge.dispute.funds_reinstated",
        "charge.dispute.closed",
    ]


def test_losing_evidence_loses(api: Client) -> None:
    assert respond(api, disputed(api), "losing_evidence")["status"] == "lost"


def test_evidence_may_be_saved_before_it_is_sent(api: Client) -> None:
    dispute = disputed(api, "createDisputeProductNotReceived")
    saved = respond(api, dispute, "The parcel arrived.", submit=False)
    assert (saved["status"], saved["evidence_details"]["has_evidence"]) == ("needs_response", True)
    sent = api.post(f"/v1/disputes/{dispute['id']}", submit=True).json
    assert (sent["status"], sent["evidence"]["uncategorized_text"]) == (
        "under_review",
        "The parcel arrived.",
    )


def test_evidence_that_is_a_file_must_be_there(api: Client) -> None:
    path = f"/v1/disputes/{disputed(api)['id']}"
    answer = api.post(path, evidence={"receipt": "file_nobody"})
    assert (answer.status, answer.error["param"]) == (400, "evidence[receipt]")


def test_a_closed_dispute_is_over(api: Client) -> None:
    dispute = disputed(api)
    assert api.post(f"/v1/disputes/{dispute['id']}/close")["status"] == "lost"
    again_closed = api.post(f"/v1/disputes/{dispute['id']}/close")
    assert again_closed.status == 400
    late = api.post(f"/v1/disputes/{dispute['id']}", evidence={"customer_name": "Jenny"})
    assert late.status == 400


def test_nothing_said_in_time_is_lost(api: Client, clock: FrozenClock) -> None:
    dispute = disputed(api)
    run_timers(api, clock, 8 * DAY)
    assert api.get(f"/v1/disputes/{dispute['id']}")["status"] == "needs_response"
    run_timers(api, clock, 3 * DAY)
    late = api.get(f"/v1/disputes/{dispute['id']}").json
    assert (late["status"], late["evidence_details"]["past_due"]) == ("lost", True)


def test_an_inquiry_takes_nothing_and_may_be_refunded(api: Client) -> None:
    dispute = disputed(api, "createDisputeInquiry")
    assert (dispute["status"], dispute["balance_transactions"]) == ("warning_needs_response", [])
    assert dispute["is_charge_refundable"] is True
    assert sum(balance(api).values()) == 2900 - FEE
    assert api.post("/v1/refunds", charge=dispute["charge"])["status"] == "succeeded"
    assert api.post(f"/v1/disputes/{dispute['id']}/close")["status"] == "warning_closed"


def test_an_inquiry_may_become_a_chargeback(api: Client) -> None:
    dispute = respond(api, disputed(api, "createDisputeInquiry"), "escalate_inquiry_evidence")
    assert (dispute["status"], dispute["is_charge_refundable"]) == ("needs_response", False)
    assert sum(balance(api).values()) == 2900 - FEE - 2900 - DISPUTE_FEE


def test_a_card_that_disputes_twice(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_createMultipleDisputes").json
    assert len(api.get("/v1/disputes", payment_intent=intent["id"])["data"]) == 2


def test_an_authorization_is_disputed_once_it_is_captured(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_createDispute", capture_method="manual").json
    assert api.get("/v1/disputes")["data"] == []
    api.post(f"/v1/payment_intents/{intent['id']}/capture", amount_to_capture=1000)
    (dispute,) = api.get("/v1/disputes")["data"]
    assert dispute["amount"] == 1000


# -- warnings, rules, reviews ----------------------------------------------------------------------


def test_an_issuers_warning_is_answered_by_a_refund(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_createIssuerFraudRecord").json
    path = "/v1/radar/early_fraud_warnings"
    (warning,) = api.get(path, payment_intent=intent["id"])["data"]
    assert (warning["actionable"], warning["charge"]) == (True, intent["latest_charge"])
    api.post("/v1/refunds", payment_intent=intent["id"])
    assert api.get(f"{path}/{warning['id']}")["actionable"] is False
    assert "radar.early_fraud_warning.updated" in types_of(api)


@pytest.mark.parametrize("card", ["chargeDeclinedFraudulent", "riskLevelHighest"])
def test_the_highest_risk_is_blocked_by_a_rule(api: Client, card: str) -> None:
    answer = pay(api, payment_method=f"pm_card_{card}")
    assert (answer.status, answer.error["decline_code"]) == (402, "fraudulent")
    outcome = api.get(f"/v1/charges/{answer.error['charge']}")["outcome"]
    assert (outcome["type"], outcome["network_status"]) == ("blocked", "not_sent_to_network")
    assert (outcome["risk_level"], outcome["rule"]) == ("highest", "block_if_high_risk")
    assert outcome["risk_score"] >= 75


def test_elevated_risk_is_put_up_for_review(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_riskLevelElevated").json
    assert intent["status"] == "succeeded"
    charge = charge_of(api, intent)
    assert 65 <= charge["outcome"]["risk_score"] < 75
    (review,) = api.get("/v1/reviews")["data"]
    assert charge["review"] == again(api, intent)["review"] == review["id"]
    approved = api.post(f"/v1/reviews/{review['id']}/approve").json
    assert (approved["open"], approved["closed_reason"]) == (False, "approved")
    assert charge_of(api, intent)["review"] is None
    assert types_of(api)[-1] == "review.closed"
    assert api.post(f"/v1/reviews/{review['id']}/approve").status == 400


def test_a_refund_closes_the_review(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_riskLevelElevated").json
    api.post("/v1/refunds", payment_intent=intent["id"])
    (review,) = api.get("/v1/reviews")["data"]
    assert (review["open"], review["closed_reason"]) == (False, "refunded")


def test_a_refund_for_fraud_blocks_the_card_from_then_on(api: Client) -> None:
    card = {"number": "4539148803436467", "exp_month": 12, "exp_year": 2040, "cvc": "123"}
    own = {"payment_method_data": {"type": "card", "card": card}}
    intent = pay(api, **own).json
    api.post("/v1/refunds", payment_intent=intent["id"], reason="fraudulent")
    assert charge_of(api, intent)["fraud_details"]["user_report"] == "fraudulent"
    refused = pay(api, **own)
    assert refused.error["decline_code"] == "fraudulent"
    outcome = api.get(f"/v1/charges/{refused.error['charge']}")["outcome"]
    assert (outcome["reason"], outcome["rule"]) == (
        "rule",
        "block_if_in_card_fingerprint_blocklist",
    )
    assert pay(api, payment_method="pm_card_visa")["status"] == "succeeded"


def test_a_list_of_ones_own_blocks_an_email_address(api: Client) -> None:
    made = api.post(
        "/v1/radar/value_lists", alias="email_blocklist", name="Emails", item_type="email"
    ).json
    path = "/v1/radar/value_list_items"
    item = api.post(path, value_list=made["id"], value="mallory@example.com").json
    data = {"type": "card", "card": {"token": "tok_visa"}}
    data["billing_details"] = {"email": "mallory@example.com"}
    assert pay(api, payment_method_data=data).error["decline_code"] == "fraudulent"
    api.delete(f"{path}/{item['id']}")
    assert pay(api, payment_method_data=data)["status"] == "succeeded"


@pytest.mark.parametrize(
    ("card", "level", "action"),
    [("visa", "normal", "continue"), ("riskLevelHighest", "highest", "block")],
)
def test_a_payment_that_is_made_elsewhere_is_evaluated(
    api: Client, card: str, level: str, action: str
) -> None:
    paying = {"payment_method": f"pm_card_{card}"}
    details = {"amount": 2900, "currency": "usd", "payment_method_details": paying}
    path = "/v1/radar/payment_evaluations"
    made = api.post(
        path, customer_details={"email": "jenny@example.com"}, payment_details=details
    ).json
    assert made["signals"]["fraudulent_payment"]["risk_level"] == level
    assert made["recommended_action"] == action
    assert api.get("/v1/charges")["data"] == []
