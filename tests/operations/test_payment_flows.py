"""How each kind of payment method pays: cards, pages, codes, vouchers, debits, bank transfers."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from paying import (
    ACCEPTED,
    BACK,
    DAY,
    JENNY,
    act,
    again,
    balance,
    charge_of,
    ledger,
    page_of,
    pay,
    pay_with,
    run_timers,
    submit,
    types_of,
    visit,
)
from support import Client
from tuppence.networks import methods

PAGES = sorted(
    name for name, one in methods.methods().items() if one.flow == "redirect" and one.currencies
)
CODES = sorted(name for name, one in methods.methods().items() if one.flow == "code")


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com")["id"]
    return id


# -- 3D Secure -------------------------------------------------------------------------------------


def test_a_payer_passes_3d_secure_and_pays(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecure2Required").json
    assert (intent["status"], intent["next_action"]["type"]) == (
        "requires_action",
        "redirect_to_url",
    )
    assert intent["latest_charge"] is None
    status, headers, _ = act(api, intent, "complete")
    assert status == 303
    assert headers["location"].startswith(f"{BACK}&payment_intent={intent['id']}&")
    assert headers["location"].endswith("redirect_status=succeeded")
    paid = again(api, intent)
    assert (paid["status"], paid["next_action"]) == ("succeeded", None)
    secure = charge_of(api, intent)["payment_method_details"]["card"]["three_d_secure"]
    assert (secure["result"], secure["authentication_flow"]) == ("authenticated", "challenge")


def test_a_payer_fails_3d_secure_and_nothing_is_charged(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecure2Required").json
    _, headers, _ = act(api, intent, "fail")
    assert headers["location"].endswith("redirect_status=failed")
    lost = again(api, intent)
    assert lost["status"] == "requires_payment_method"
    assert lost["last_payment_error"]["code"] == "payment_intent_authentication_failure"
    assert (lost["latest_charge"], api.get("/v1/charges")["data"]) == (None, [])
    assert types_of(api)[-1] == "payment_intent.payment_failed"


def test_a_second_click_changes_nothing(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecure2Required").json
    act(api, intent, "complete")
    before = api.events()
    status, headers, _ = act(api, intent, "fail")
    assert (status, headers["location"][-9:]) == (303, "succeeded")
    assert api.events() == before


def test_a_card_that_passes_3d_secure_may_still_be_declined(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecureRequiredChargeDeclined").json
    act(api, intent, "complete")
    lost = again(api, intent)
    assert lost["status"] == "requires_payment_method"
    assert lost["last_payment_error"]["decline_code"] == "generic_decline"
    assert charge_of(api, intent)["status"] == "failed"


def test_without_somewhere_to_return_to_the_page_says_how_it_went(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecure2Required", return_url=None).json
    assert intent["next_action"]["type"] == "use_stripe_sdk"
    status, _, text = visit(api, page_of(intent))
    assert (status, "Pay $29.00" in text, 'value="complete"' in text) == (200, True, True)
    status, _, text = act(api, intent, "complete")
    assert (status, "was authorized" in text) == (200, True)
    assert again(api, intent)["status"] == "succeeded"


def test_confirmation_by_hand_waits_for_the_server(api: Client) -> None:
    intent = pay(
        api, payment_method="pm_card_threeDSecure2Required", confirmation_method="manual"
    ).json
    act(api, intent, "complete")
    assert again(api, intent)["status"] == "requires_confirmation"
    assert api.get("/v1/charges")["data"] == []
    done = api.post(f"/v1/payment_intents/{intent['id']}/confirm")
    assert done["status"] == "succeeded"


def test_another_card_does_not_inherit_the_authentication(api: Client) -> None:
    intent = pay(
        api, payment_method="pm_card_threeDSecure2Required", confirmation_method="manual"
    ).json
    act(api, intent, "complete")
    other = api.post(
        f"/v1/payment_intents/{intent['id']}/confirm",
        payment_method="pm_card_threeDSecure2Required",
    )
    assert other["status"] == "requires_action"


def test_off_session_a_card_that_wants_3d_secure_is_declined_with_a_charge(
    api: Client, customer: str
) -> None:
    method = api.post(
        "/v1/payment_methods/pm_card_authenticationRequired/attach", customer=customer
    )["id"]
    answer = pay(api, customer=customer, payment_method=method, off_session=True)
    assert (answer.status, answer.error["code"]) == (402, "authentication_required")
    charge = api.get(f"/v1/charges/{answer.error['charge']}").json
    assert (charge["status"], charge["outcome"]["reason"]) == ("failed", "authentication_required")


def test_a_card_set_up_with_3d_secure_pays_later_without_it(api: Client, customer: str) -> None:
    setup = api.post(
        "/v1/setup_intents",
        customer=customer,
        payment_method="pm_card_authenticationRequiredOnSetup",
        confirm=True,
        return_url=BACK,
        payment_method_types=["card"],
    ).json
    assert setup["status"] == "requires_action"
    act(api, setup, "complete")
    setup = api.get(f"/v1/setup_intents/{setup['id']}", expand=["latest_attempt"]).json
    assert (setup["status"], setup["latest_attempt"]["status"]) == ("succeeded", "succeeded")
    paid = pay(api, customer=customer, payment_method=setup["payment_method"], off_session=True)
    assert paid["status"] == "succeeded"


def test_3d_secure_on_request(api: Client) -> None:
    card = {"card": {"request_three_d_secure": "any"}}
    plain = pay(api, payment_method="pm_card_threeDSecureOptional")
    assert plain["status"] == "succeeded"
    asked = pay(api, payment_method="pm_card_threeDSecureOptional", payment_method_options=card)
    assert asked["status"] == "requires_action"
    unenrolled = pay(api, payment_method="pm_card_visa", payment_method_options=card).json
    secure = charge_of(api, unenrolled)["payment_method_details"]["card"]["three_d_secure"]
    assert secure["result"] == "attempt_acknowledged"


def test_the_page_opens_only_with_the_intents_secret(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecure2Required").json
    address = page_of(intent)
    path = address.split("?")[0]
    assert visit(api, path)[0] == 404
    assert visit(api, f"{path}?client_secret=pi_1_secret_2")[0] == 404
    path = "/" + path.split("/", 3)[3]
    forged = {"client_secret": "", "outcome": "complete"}
    assert submit(api, path, forged)[0] == 404
    elsewhere = path.replace(intent["id"], "pi_nobody")
    right = {"client_secret": intent["client_secret"], "outcome": "complete"}
    assert submit(api, elsewhere, right)[0] == 404
    assert submit(api, path, {**right, "outcome": "steal"})[0] == 400
    assert submit(api, path, {**right, "filler": "x" * 5000})[0] == 400
    assert again(api, intent)["status"] == "requires_action"


def test_a_database_that_is_away_asks_for_another_try(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tuppence.errors import StoreUnavailable

    intent = pay(api, payment_method="pm_card_threeDSecure2Required").json

    async def away(*_: object) -> None:
        raise StoreUnavailable("away")

    with monkeypatch.context() as patched:
        patched.setattr(type(api.server.store), "write", away)
        status, _, text = act(api, intent, "complete")
    assert (status, "try again" in text) == (503, True)
    assert again(api, intent)["status"] == "requires_action"
    act(api, intent, "complete")
    assert again(api, intent)["status"] == "succeeded"


def test_what_cannot_be_paid_any_more_says_why(api: Client) -> None:
    customer = api.post("/v1/customers")["id"]
    source = api.post(f"/v1/customers/{customer}/sources", source="tok_authenticationRequired")
    asked = pay(api, customer=customer, payment_method=source["id"]).json
    assert asked["status"] == "requires_action"
    api.delete(f"/v1/customers/{customer}/sources/{source['id']}")
    status, _, text = act(api, asked, "complete")
    assert (status, "cannot be done" in text) == (409, True)
    assert again(api, asked)["status"] == "requires_action"


def test_live_mode_asks_nobody(api: Client) -> None:
    live = api.with_key(api.server.new_keys["sk_live"])
    answer = pay(live, payment_method="pm_card_threeDSecure2Required")
    assert (answer.status, answer.error["code"]) == (501, "not_implemented")
    assert live.get("/v1/payment_intents")["data"] == []


def test_the_page_may_send_the_payer_to_the_shop_and_nowhere_else(api: Client) -> None:
    intent = pay(api, payment_method="pm_card_threeDSecure2Required").json
    _, headers, _ = visit(api, page_of(intent))
    policy = headers["content-security-policy"]
    assert "form-action 'self' https://shop.example.com;" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "not a url"])
def test_an_address_no_browser_should_follow_is_refused(api: Client, url: str) -> None:
    answer = pay(api, payment_method="pm_card_visa", return_url=url)
    assert (answer.status, answer.error["param"]) == (400, "return_url")
    assert api.get("/v1/payment_intents")["data"] == []


# -- banks' and wallets' pages, codes --------------------------------------------------------------


@pytest.mark.parametrize("kind", [*PAGES, *CODES])
def test_a_page_or_a_code_pays_when_the_payer_agrees(
    api: Client, clock: FrozenClock, kind: str
) -> None:
    currency = methods.of(kind).currencies[0]
    intent = pay_with(api, kind, currency, amount=5000)
    assert intent.status == 200, intent.error
    assert (intent["status"], intent["latest_charge"]) == ("requires_action", None)
    if methods.of(kind).answers_s:
        run_timers(api, clock, 10)  # in an app of which there is no page
    else:
        act(api, intent.json, "complete")
    expected = "processing" if methods.of(kind).settles_days else "succeeded"
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
    fast = replace(pipeline.kit, bank_day_s=1)
    pipeline.kit = api.server.timers.kit = fast
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
