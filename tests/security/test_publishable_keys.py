"""Publishable keys: what a browser sends and sees, by `catalogue/publishable.json`."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from support import Client
from tuppence.app import bind_resources
from tuppence.catalogue import Catalogue, load
from tuppence.catalogue.publishable_keys import Rule, known, projected, rules
from tuppence.runtime.expand import held_types

KEYS = "/_tuppence/api_keys"
SHOWN = known()["resources"]["payment_intent"]["shown"]
CARD = {"type": "card", "card": {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034}}
DECLINED = {"payment_method": "pm_card_chargeDeclined", "return_url": "https://example.com"}


@pytest.fixture
def browser(api: Client) -> Client:
    """The account's own website, which has a publishable key."""
    return api.with_key(api.post(KEYS, kind="publishable")["secret"])


def path_of(intent: dict[str, Any], verb: str = "") -> str:
    return f"/v1/{intent['object']}s/{intent['id']}{verb}"


# -- what they see ---------------------------------------------------------------------------------


def test_a_publishable_key_sees_the_fields_that_stripe_marks(
    browser: Client, intent: dict[str, Any]
) -> None:
    seen = browser.get(path_of(intent), client_secret=intent["client_secret"]).json
    assert set(seen) <= set(SHOWN)
    assert {"id", "amount", "client_secret", "status", "description"} <= set(seen)
    assert not {"customer", "metadata", "latest_charge", "payment_method_options"} & set(seen)


def test_a_publishable_key_expands_the_payment_method_alone(
    browser: Client, intent: dict[str, Any]
) -> None:
    secret = intent["client_secret"]
    sent = {"client_secret": secret, "payment_method": "pm_card_visa", "expand": ["payment_method"]}
    sent["return_url"] = "https://example.com"
    method = browser.post(path_of(intent, "/confirm"), sent)["payment_method"]
    assert (method["card"]["last4"], method["billing_details"]["email"]) == ("4242", None)
    assert "metadata" not in method
    assert "fingerprint" not in method["card"]
    assert set(method["card"]["checks"].values()) == {None}
    for path in ("customer", "latest_charge", "payment_method.customer", "review"):
        refused = browser.get(path_of(intent), client_secret=secret, expand=[path])
        assert (refused.status, refused.error["param"]) == (400, "expand"), path


def test_a_decline_shows_a_publishable_key_no_more_than_the_intent_does(
    api: Client, browser: Client, intent: dict[str, Any]
) -> None:
    sent = {**DECLINED, "client_secret": intent["client_secret"]}
    refused = browser.post(path_of(intent, "/confirm"), sent)
    assert refused.status == 402
    assert set(refused.error["payment_intent"]) <= set(SHOWN)
    assert "metadata" not in refused.error["payment_method"]
    assert "margin" not in refused.body.decode()
    assert "fingerprint" not in refused.body.decode()
    (log,) = api.get("/_tuppence/request_logs", limit=1)["data"]
    assert "margin" not in json.dumps(log["response_body"])
    done = browser.post(path_of(intent, "/confirm"), {**sent, "payment_method": "pm_card_visa"})
    assert done["status"] == "succeeded"
    again = browser.post(path_of(intent, "/confirm"), sent)
    assert again.error["code"] == "payment_intent_unexpected_state"
    assert set(again.error["payment_intent"]) <= set(SHOWN)


@pytest.mark.parametrize("first", ["secret", "publishable"])
def test_a_replay_shows_each_kind_of_key_what_it_may_see(
    api: Client, browser: Client, intent: dict[str, Any], first: str
) -> None:
    """The same idempotency key, sent by the server and by its page, in either order."""
    sent = {"payment_method": "pm_card_visa", "return_url": "https://example.com"}
    page = {**sent, "client_secret": intent["client_secret"]}
    calls = [(api, sent), (browser, page)]
    for client, params in calls if first == "secret" else calls[::-1]:
        client.headers = {"idempotency-key": "order-7"}
        answer = client.post(path_of(intent, "/confirm"), params)
        assert answer["status"] == "succeeded"
        assert ("metadata" in answer.json) == (client is api)
    assert answer.headers["idempotent-replayed"] == "true"


def test_a_setup_intent_and_a_source_are_shown_in_part(api: Client, browser: Client) -> None:
    customer = api.post("/v1/customers", email="jane@example.com")["id"]
    setup = api.post("/v1/setup_intents", customer=customer, metadata={"internal": "x"}).json
    seen = browser.get(path_of(setup), client_secret=setup["client_secret"]).json
    assert set(seen) == set(known()["resources"]["setup_intent"]["shown"])
    owner = {"email": "jane@example.com"}
    source = browser.post(
        "/v1/sources", type="ach_credit_transfer", currency="usd", owner=owner
    ).json
    api.post(f"/v1/sources/{source['id']}", metadata={"internal": "margin"})
    seen = browser.get(f"/v1/sources/{source['id']}", client_secret=source["client_secret"]).json
    assert (seen["owner"]["email"], "metadata" in seen) == ("jane@example.com", False)


def test_a_token_shows_no_fingerprint(api: Client, browser: Client) -> None:
    card = {**CARD["card"], "cvc": "123"}  # type: ignore[dict-item]
    made = browser.post("/v1/tokens", card=card).json
    assert made["card"]["last4"] == "4242"
    assert not {"fingerprint", "metadata"} & set(made["card"])
    assert "fingerprint" in api.get(f"/v1/tokens/{made['id']}")["card"]


def test_an_object_without_a_rule_is_shown_as_its_id() -> None:
    charge = {"id": "ch_1", "object": "charge", "billing_details": {"email": "j@example.com"}}
    seen = projected({"error": {"charge": charge, "list": [charge], "message": "No"}})
    assert seen == {"error": {"charge": "ch_1", "list": ["ch_1"], "message": "No"}}


# -- what they send --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({"capture_method": "manual"}, "capture_method"),
        ({"off_session": True}, "off_session"),
        ({"mandate": "mandate_1"}, "mandate"),
        ({"amount_to_confirm": 1}, "amount_to_confirm"),
        ({"excluded_payment_method_types": ["card"]}, "excluded_payment_method_types"),
        (
            {"payment_method_options": {"card": {"capture_method": "manual"}}},
            "payment_method_options[card][capture_method]",
        ),
        (
            {"payment_method_options": {"card": {"moto": True}}},
            "payment_method_options[card][moto]",
        ),
        (
            {"payment_method_options": {"card": {"request_three_d_secure": "any"}}},
            "payment_method_options[card][request_three_d_secure]",
        ),
    ],
)
def test_a_payer_cannot_change_the_terms_of_the_payment(
    api: Client, browser: Client, intent: dict[str, Any], params: dict[str, Any], named: str
) -> None:
    sent = {"payment_method": "pm_card_visa", "return_url": "https://example.com", **params}
    sent["client_secret"] = intent["client_secret"]
    refused = browser.post(path_of(intent, "/confirm"), sent)
    assert (refused.status, refused.error["param"]) == (400, named)
    assert refused.error["code"] == "secret_key_required"
    now = api.get(path_of(intent)).json
    assert (now["status"], now["capture_method"]) == ("requires_payment_method", "automatic_async")


def test_a_page_sends_what_stripe_js_sends(browser: Client, intent: dict[str, Any]) -> None:
    paid = browser.post(
        path_of(intent, "/confirm"),
        client_secret=intent["client_secret"],
        payment_method_data={**CARD, "allow_redisplay": "limited", "metadata": {"cart": "7"}},
        payment_method_options={"card": {"network": "visa", "setup_future_usage": "on_session"}},
        radar_options={"session": "rse_1"},
        receipt_email="jane@example.com",
        return_url="https://example.com/done",
        setup_future_usage="off_session",
        shipping={"name": "Jane", "address": {"line1": "1 High St", "country": "US"}},
        use_stripe_sdk=True,
        mandate_data={
            "customer_acceptance": {
                "type": "online",
                "online": {"ip_address": "127.0.0.1", "user_agent": "a browser"},
            }
        },
    )
    assert paid["status"] == "succeeded"
    assert (paid["receipt_email"], paid["shipping"]["name"]) == ("jane@example.com", "Jane")


def test_manual_confirmation_is_the_servers(api: Client, browser: Client) -> None:
    intent = api.post(
        "/v1/payment_intents", amount=2000, currency="usd", confirmation_method="manual"
    ).json
    sent = {"payment_method": "pm_card_visa", "return_url": "https://example.com"}
    refused = browser.post(
        path_of(intent, "/confirm"), {**sent, "client_secret": intent["client_secret"]}
    )
    assert (refused.status, refused.error["type"]) == (400, "invalid_request_error")
    assert "`confirmation_method` is set to `manual`" in refused.error["message"]
    assert api.post(path_of(intent, "/confirm"), sent)["status"] == "succeeded"


@pytest.mark.parametrize(
    ("was", "now", "status"),
    [
        ("on_session", "off_session", 200),
        ("off_session", "on_session", 400),
        ("off_session", "", 400),
        ("on_session", "on_session", 200),
    ],
)
def test_a_page_widens_the_future_usage_and_never_narrows_it(
    api: Client, browser: Client, was: str, now: str, status: int
) -> None:
    customer = api.post("/v1/customers")["id"]
    intent = api.post(
        "/v1/payment_intents",
        amount=2000,
        currency="usd",
        setup_future_usage=was,
        customer=customer,
    ).json
    found = browser.post(
        path_of(intent, "/confirm"),
        client_secret=intent["client_secret"],
        setup_future_usage=now,
        return_url="https://example.com",
        payment_method_data=CARD,
    )
    assert found.status == status


def test_a_page_clones_no_customers_payment_method(api: Client, browser: Client) -> None:
    customer = api.post("/v1/customers", source="tok_visa").json
    method = api.post("/v1/payment_methods/pm_card_visa/attach", customer=customer["id"])["id"]
    for path, sent, param in (
        ("payment_methods", {"payment_method": method, "customer": customer["id"]}, None),
        ("payment_methods", {"payment_method": method}, "payment_method"),
        ("sources", {"customer": customer["id"], "original_source": "src_1"}, None),
        ("tokens", {"customer": customer["id"], "card": customer["default_source"]}, "customer"),
    ):
        refused = browser.post(f"/v1/{path}", sent)
        assert (refused.status, refused.error["code"]) == (400, "secret_key_required"), path
        assert param is None or refused.error["param"] == param
    assert browser.post("/v1/payment_methods", CARD)["card"]["last4"] == "4242"


def test_the_rules_name_what_the_catalogue_has() -> None:
    catalogue = load()
    for key, rule in rules().items():
        operation = catalogue.operation(key)
        names = {*(rule.params or ()), *rule.refused, *(rule.inner or {})}
        assert names <= set(operation.fields), key
        for name, inner in (rule.inner or {}).items():
            assert_inner(catalogue, operation.fields[name]["t"], inner)
        for path in rule.expand:
            shape = catalogue.resource(str(operation.resource))
            assert held_types(shape.fields[path]), key
    for type, rule_of in known()["resources"].items():
        assert set(rule_of.get("shown", ())) <= set(catalogue.resource(type).fields), type


def assert_inner(catalogue: Catalogue, kind: Any, allowed: Any) -> None:
    fields = catalogue.inner_fields(kind) or {}
    if isinstance(allowed, list):
        assert set(allowed) <= set(fields)
        return
    for name, inner in allowed.items():
        if name != "*":
            assert_inner(catalogue, fields[name]["t"], inner)


def test_a_rule_without_a_list_refuses_only_what_it_names() -> None:
    assert Rule(refused=frozenset({"customer"})).refused_param({"type": "card"}) is None
    assert Rule(params=frozenset()).refused_param({"a": 1, "expand": []}) == "a"
    options = Rule(params=frozenset(), inner={"o": {"*": ["x"], "card": ["y"]}})
    assert options.refused_param({"o": {"card": {"x": 1, "y": 2}, "blik": {"x": 1}}}) is None
    assert options.refused_param({"o": {"blik": {"y": 1}}}) == "o[blik][y]"
    assert options.refused_param({"o": "text"}) == "o"


def test_every_operation_without_a_rule_needs_a_secret_key(browser: Client) -> None:
    bind_resources()
    refused = 0
    for key in load().operation_keys:
        if key not in rules():
            method, path = key.split(" ", 1)
            body = None if method == "GET" else b""
            answer = browser.request(method, re.sub(r"\{\w+\}", "x", path), body)
            assert answer.error["code"] == "secret_key_required", key
            refused += 1
    assert refused > 640
