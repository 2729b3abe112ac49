"""Payments on pages of banks and wallets, by codes, and by vouchers."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from paying import (
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
    visit,
)
from support import Client
from tuppence.networks import payment_methods

PAGES = sorted(
    name
    for name, one in payment_methods.methods().items()
    if one.flow == "redirect" and one.currencies
)
CODES = sorted(name for name, one in payment_methods.methods().items() if one.flow == "code")


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    return id


# -- banks' and wallets' pages, codes --------------------------------------------------------------


@pytest.mark.parametrize("kind", [*PAGES, *CODES])
def test_a_page_or_a_code_pays_when_the_payer_agrees(
    api: Client, clock: FrozenClock, kind: str
) -> None:
    currency = payment_methods.of(kind).currencies[0]
    intent = pay_with(api, kind, currency, amount=5000)
    assert intent.status == 200, intent.error
    assert (intent["status"], intent["latest_charge"]) == ("requires_action", None)
    if payment_methods.of(kind).answers_s:
        run_timers(api, clock, 10)  # in an app of which there is no page
    else:
        act(api, intent.json, "complete")
    expected = "processing" if payment_methods.of(kind).settles_days else "succeeded"
    assert again(api, intent.json)["status"] == expected
    charge = charge_of(api, intent.json)
    assert charge["id"].startswith("py_")
    assert charge["payment_method_details"].keys() == {kind, "type"}


def test_a_payer_who_refuses_pays_nothing(api: Client) -> None:
    intent = pay_with(api, "ideal", "eur").json
    act(api, intent, "fail")
    lost = again(api, intent)
    assert lost["status"] == "requires_payment_method"
    assert lost["last_payment_error"]["code"] == "payment_intent_payment_attempt_failed"
    assert balance(api) == {"available": 0, "pending": 0}


def test_an_ideal_payment_leaves_a_debit_for_later(api: Client, customer: str) -> None:
    intent = pay_with(api, "ideal", "eur", customer=customer, setup_future_usage="off_session").json
    act(api, intent, "complete")
    (debit,) = api.get(f"/v1/customers/{customer}/payment_methods", type="sepa_debit")["data"]
    shown = charge_of(api, intent)["payment_method_details"]["ideal"]
    assert shown["generated_sepa_debit"] == debit["id"]
    mandate = api.get(f"/v1/mandates/{shown['generated_sepa_debit_mandate']}").json
    assert (mandate["status"], mandate["payment_method"]) == ("active", debit["id"])
    later = pay(
        api,
        currency="eur",
        customer=customer,
        payment_method=debit["id"],
        payment_method_types=["sepa_debit"],
        off_session=True,
    )
    assert later["status"] == "processing"


def test_a_wallet_may_be_authorized_now_and_captured_later(api: Client) -> None:
    intent = pay_with(api, "klarna", "usd", capture_method="manual").json
    act(api, intent, "complete")
    held = again(api, intent)
    assert (held["status"], held["amount_capturable"]) == ("requires_capture", 2900)
    done = api.post(f"/v1/payment_intents/{intent['id']}/capture", amount_to_capture=1000)
    assert (done["status"], done["amount_received"]) == ("succeeded", 1000)


def test_a_type_that_takes_no_such_payment_is_refused(api: Client) -> None:
    wrong = pay_with(api, "ideal", "usd")
    assert (wrong.status, wrong.error["param"]) == (400, "currency")
    held = pay_with(api, "ideal", "eur", capture_method="manual")
    assert (held.status, held.error["param"]) == (400, "capture_method")
    other = pay(api, payment_method="pm_card_visa", payment_method_types=["klarna"])
    assert (other.status, other.error["param"]) == (400, "payment_method")
    nowhere = pay_with(api, "klarna", "usd", return_url=None)
    assert (nowhere.status, nowhere.error["param"]) == (400, "return_url")


def test_an_intent_that_never_redirects_takes_no_such_type(api: Client) -> None:
    never = {"enabled": True, "allow_redirects": "never"}
    data = {"type": "klarna", "billing_details": JENNY}
    answer = pay(api, automatic_payment_methods=never, payment_method_data=data)
    assert (answer.status, answer.error["param"]) == (400, "payment_method")


def test_what_was_bought_is_kept_line_by_line(api: Client) -> None:
    lines = [{"product_name": "Tea", "quantity": 2, "unit_cost": 1000}]
    made = api.post(
        "/v1/payment_intents",
        amount=2900,
        currency="usd",
        amount_details={"tax": {"total_tax_amount": 900}, "line_items": lines},
    ).json
    path = f"/v1/payment_intents/{made['id']}"
    assert made["amount_details"]["tax"]["total_tax_amount"] == 900
    (line,) = api.get(f"{path}/amount_details_line_items")["data"]
    assert (line["product_name"], line["quantity"], line["unit_cost"]) == ("Tea", 2, 1000)
    cake = [{"product_name": "Cake", "quantity": 1, "unit_cost": 2000}]
    api.post(path, amount_details={"line_items": cake})
    (line,) = api.get(f"{path}/amount_details_line_items")["data"]
    assert line["product_name"] == "Cake"


def test_a_code_is_drawn(api: Client) -> None:
    intent = pay_with(api, "wechat_pay", "usd").json
    details = intent["next_action"]["wechat_pay_display_qr_code"]
    status, headers, text = visit(api, details["image_url_svg"])
    assert (status, headers["content-type"], "<svg" in text) == (200, "image/svg+xml", True)
    forged = details["image_url_svg"].split("?")[0] + "?client_secret=x"
    assert visit(api, forged)[0] == 404


# -- vouchers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "currency", "data"),
    [
        ("oxxo", "mxn", {}),
        ("boleto", "brl", {"boleto": {"tax_id": "000.000.000-00"}}),
        ("konbini", "jpy", {}),
        ("multibanco", "eur", {}),
    ],
)
def test_a_voucher_is_paid_at_the_counter_after_a_while(
    api: Client, clock: FrozenClock, kind: str, currency: str, data: dict[str, Any]
) -> None:
    intent = pay_with(api, kind, currency, data=data, amount=5000).json
    assert intent["next_action"]["type"] == f"{kind}_display_details"
    run_timers(api, clock, 60)
    assert again(api, intent)["status"] == "requires_action"
    run_timers(api, clock, 200)
    assert again(api, intent)["status"] == "succeeded"


@pytest.mark.parametrize(
    ("name", "seconds", "status"),
    [
        ("succeed_immediately", 2, "succeeded"),
        ("expire_immediately", 2, "requires_payment_method"),
        ("expire_with_delay", 2, "requires_action"),
        ("expire_with_delay", 200, "requires_payment_method"),
        ("fill_never", 2 * DAY, "requires_action"),
        ("fill_never", 4 * DAY, "requires_payment_method"),
    ],
)
def test_the_payers_address_says_what_becomes_of_a_voucher(
    api: Client, clock: FrozenClock, name: str, seconds: int, status: str
) -> None:
    payer = {"billing_details": {"name": "Jenny", "email": f"any_{name}@example.com"}}
    intent = pay_with(api, "oxxo", "mxn", data=payer, amount=5000).json
    run_timers(api, clock, seconds)
    assert again(api, intent)["status"] == status


def test_a_voucher_may_be_good_for_longer(api: Client, clock: FrozenClock) -> None:
    payer = {"billing_details": {"name": "Jenny", "email": "fill_never@example.com"}}
    options = {"oxxo": {"expires_after_days": 6}}
    intent = pay_with(
        api, "oxxo", "mxn", data=payer, amount=5000, payment_method_options=options
    ).json
    shown = intent["next_action"]["oxxo_display_details"]["expires_after"]
    assert shown == int(clock()) + 6 * DAY
    run_timers(api, clock, 5 * DAY)
    assert again(api, intent)["status"] == "requires_action"
    run_timers(api, clock, 2 * DAY)
    assert again(api, intent)["status"] == "requires_payment_method"


def test_a_canceled_voucher_is_never_paid(api: Client, clock: FrozenClock) -> None:
    intent = pay_with(api, "oxxo", "mxn", amount=5000).json
    api.post(f"/v1/payment_intents/{intent['id']}/cancel")
    run_timers(api, clock, 5 * DAY)
    assert again(api, intent)["status"] == "canceled"
    assert (api.get("/v1/charges")["data"], ledger(api)) == ([], {})
