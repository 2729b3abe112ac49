"""3D Secure, and the page on which payers act: who may open it, and where it leads."""

from __future__ import annotations

import pytest

from paying import (
    BACK,
    act,
    again,
    charge_of,
    page_of,
    pay,
    submit,
    types_of,
    visit,
)
from support import Client


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
    assert (status, "not possible" in text) == (409, True)
    assert again(api, asked)["status"] == "requires_action"


def test_live_mode_asks_nobody(api: Client) -> None:
    live = api.with_key(api.server.new_keys["sk_live"])
    answer = pay(live, payment_method="pm_card_threeDSecure2Required")
    assert (answer.status, answer.error["code"]) == (400, "testmode_charges_only")
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
