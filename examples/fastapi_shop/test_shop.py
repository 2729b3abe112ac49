"""The shop's tests: no network, no shared sandbox, a fresh world each."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from shop import make_shop

from tuppence.testing import World


@pytest.fixture
def shop(tuppence: World) -> TestClient:
    client = TestClient(make_shop(tuppence.client(), tuppence.webhook_secret))
    tuppence.deliver_to(
        lambda webhook: client.post(
            "/webhook", content=webhook.payload, headers=dict(webhook.headers)
        )
    )
    return client


def test_an_order_is_paid_once_the_webhook_says_so(shop: TestClient, tuppence: World) -> None:
    order = shop.post("/orders", params={"payment_method": "pm_card_visa"}).json()
    paid = tuppence.wait_for_event("payment_intent.succeeded")
    assert paid.data["object"]["id"] == order["id"]
    assert shop.get(f"/orders/{order['id']}").json()["status"] == "paid"


def test_a_declined_card(shop: TestClient) -> None:
    refused = shop.post("/orders", params={"payment_method": "pm_card_chargeDeclined"})
    assert refused.status_code == 402


def test_a_good_card_that_the_bank_refuses_today(shop: TestClient, tuppence: World) -> None:
    tuppence.fault("decline", decline_code="insufficient_funds", times=1)
    assert shop.post("/orders", params={"payment_method": "pm_card_visa"}).status_code == 402
    assert shop.post("/orders", params={"payment_method": "pm_card_visa"}).status_code == 200


def test_a_webhook_that_comes_twice(shop: TestClient, tuppence: World) -> None:
    tuppence.fault("webhook_twice", event_type="payment_intent.succeeded")
    order = shop.post("/orders", params={"payment_method": "pm_card_visa"}).json()
    first = tuppence.wait_for_event("payment_intent.succeeded")
    tuppence.wait_for_event("payment_intent.succeeded", lambda one: one is not first)
    assert shop.get(f"/orders/{order['id']}").json()["status"] == "paid"


def test_a_forged_webhook_is_not_believed(shop: TestClient, tuppence: World) -> None:
    tuppence.fault("webhook_wrong_signature", event_type="payment_intent.succeeded")
    order = shop.post("/orders", params={"payment_method": "pm_card_visa"}).json()
    tuppence.wait_for_event("payment_intent.succeeded")
    assert shop.get(f"/orders/{order['id']}").json()["status"] == "waiting"
    tuppence.clock.advance(3600)
    tuppence.wait_for_event("payment_intent.succeeded", lambda one: len(tuppence.webhooks) > 3)
