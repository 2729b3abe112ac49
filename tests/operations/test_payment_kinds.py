"""Which types an intent offers, what a statement may say, and cards that are not on any page."""

from __future__ import annotations

from typing import Any

import pytest

from paying import charge_of, pay
from support import Client

USD = [
    "card",
    "acss_debit",
    "afterpay_clearpay",
    "alipay",
    "klarna",
    "link",
    "us_bank_account",
    "wechat_pay",
]


def offered(api: Client, **more: Any) -> Any:
    sent = {"amount": 2900, "currency": "usd", **more}
    return api.post("/v1/payment_intents", sent)["payment_method_types"]


def test_currency_amount_and_capture_decide_what_is_offered(api: Client) -> None:
    assert offered(api) == USD
    manual = ["card", "afterpay_clearpay", "klarna", "link"]
    assert offered(api, capture_method="manual") == manual
    assert "afterpay_clearpay" not in offered(api, amount=60)
    assert {"ideal", "bancontact"} <= set(offered(api, currency="eur"))
    never = {"enabled": True, "allow_redirects": "never"}
    assert "klarna" not in offered(api, automatic_payment_methods=never)
    assert "klarna" not in offered(api, excluded_payment_method_types=["klarna"])
    assert offered(api, payment_method_types=["card"]) == ["card"]


def test_a_configuration_decides_too(api: Client) -> None:
    path = "/v1/payment_method_configurations"
    off = {"display_preference": {"preference": "off"}}
    on = {"display_preference": {"preference": "on"}}
    own = api.post(path, name="Plain", klarna=off, cashapp=on).json
    assert own["klarna"]["display_preference"]["value"] == "off"
    types = offered(api, payment_method_configuration=own["id"])
    assert ("klarna" in types, "cashapp" in types) == (False, True)
    default = api.post("/v1/payment_intents", amount=2900, currency="usd").json
    used = default["payment_method_configuration_details"]["id"]
    api.post(f"{path}/{used}", alipay=off)
    assert "alipay" not in offered(api)
    api.post(f"{path}/{own['id']}", active=False)
    gone = {"amount": 2900, "currency": "usd", "payment_method_configuration": own["id"]}
    assert api.post("/v1/payment_intents", gone).status == 400


def test_named_types_and_automatic_ones_exclude_each_other(api: Client) -> None:
    answer = api.post(
        "/v1/payment_intents",
        amount=2900,
        currency="usd",
        payment_method_types=["card"],
        automatic_payment_methods={"enabled": True},
    )
    assert (answer.status, answer.error["param"]) == (400, "automatic_payment_methods")


# -- statements ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("param", "text", "why"),
    [
        ("statement_descriptor", "ABCD", "at least 5"),
        ("statement_descriptor", "12345678", "alphabetic"),
        ("statement_descriptor", "A" * 23, "at most 22"),
        ("statement_descriptor", "SHOP <1>", "may not contain"),
        ("statement_descriptor_suffix", "*7", "may not contain"),
    ],
)
def test_what_no_statement_can_carry(api: Client, param: str, text: str, why: str) -> None:
    answer = pay(api, payment_method="pm_card_visa", **{param: text})
    assert (answer.status, answer.error["param"]) == (400, param)
    assert why in answer.error["message"]


def test_a_suffix_follows_the_accounts_name(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_visa", statement_descriptor_suffix="order 7").json
    assert charge_of(api, intent)["calculated_statement_descriptor"] == "NEW BUSINESS* ORDER 7"


# -- cards -----------------------------------------------------------------------------------------


def method(api: Client, number: str, **more: Any) -> Any:
    card = {"number": number, "exp_month": 12, "exp_year": 2040, **more}
    return api.post("/v1/payment_methods", type="card", card=card)


def test_a_card_that_no_page_publishes_pays_and_is_known_again(api: Client) -> None:
    first, second = method(api, "4111 1111 1111 1111").json, method(api, "4111111111111111").json
    assert first["card"]["fingerprint"] == second["card"]["fingerprint"]
    assert (first["card"]["brand"], first["card"]["funding"]) == ("visa", "unknown")
    other = method(api, "4012888000001111").json  # the same brand and last digits, another card
    assert other["card"]["last4"] == first["card"]["last4"]
    assert other["card"]["fingerprint"] != first["card"]["fingerprint"]
    assert pay(api, payment_method=first["id"])["status"] == "succeeded"


def test_another_account_knows_the_card_by_another_fingerprint(api: Client) -> None:
    mine = method(api, "4242424242424242")["card"]["fingerprint"]
    theirs = method(api.with_key("sk_test_elsewhere1"), "4242424242424242")["card"]["fingerprint"]
    assert mine != theirs


def test_the_code_is_checked_when_the_card_is_saved_or_charged(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    made = method(api, "4242424242424242", cvc="123").json
    assert made["card"]["checks"]["cvc_check"] == "unchecked"
    saved = api.post(f"/v1/payment_methods/{made['id']}/attach", customer=customer)
    assert saved["card"]["checks"]["cvc_check"] == "pass"
    assert method(api, "4242424242424242")["card"]["checks"]["cvc_check"] is None


@pytest.mark.parametrize(
    ("expiry", "code"),
    [
        ({"exp_month": 13}, "invalid_expiry_month"),
        ({"exp_month": 1, "exp_year": 2026}, "invalid_expiry_month"),
        ({"exp_year": 2025}, "invalid_expiry_year"),
        ({"exp_year": 2099}, "invalid_expiry_year"),
    ],
)
def test_a_card_that_has_expired(api: Client, expiry: dict[str, int], code: str) -> None:
    answer = method(api, "4242424242424242", **expiry)
    assert (answer.status, answer.error["code"]) == (402, code)
