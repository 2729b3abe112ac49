"""The shop's tests: no network, no shared sandbox, a fresh world each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from shop import make_shop

from tuppence.testing import World


@pytest.fixture
def shop(tuppence: World) -> Iterator[TestClient]:
    app = make_shop(tuppence.client(), tuppence.webhook_secret)
    with TestClient(app) as client:  # which runs the application's lifespan
        tuppence.deliver_to_app(app, "/webhook", lifespan=False)
        yield client


def test_an_order_is_paid_once_the_webhook_says_so(shop: TestClient, tuppence: World) -> None:
    order = shop.post("/orders", params={"payment_method": "pm_card_visa"}).json()
    paid = tuppence.wait_for_event("payment_intent.succeeded")
    assert paid.data["object"]["id"] == order["id"]
    assert shop.get(f"/orders/{order['id']}").json()["status"] == "paid"


def test_a_declined_card(shop: TestClient, tuppence: World) -> None:
    refused = shop.post("/orders", params={"payment_method": "pm_card_chargeDeclined"})
    assert refused.status_code == 402
    tuppence.no_event("payment_intent.succeeded")


def test_a_good_card_that_the_bank_refuses_today(shop: TestClient, tuppence: World) -> None:
    tuppence.fault("decline", decline_code="insufficient_funds", times=1)
    assert shop.post("/orders", params={"payment_method": "pm_card_visa"}).status_code == 402
    assert shop.post("/orders", params={"payment_method": "pm_card_visa"}).status_code == 200


def test_a_webhook_that_comes_twice(shop: TestClient, tuppence: World) -> None:
    tuppence.fault("webhook_twice", event_type="payment_intent.succeeded")
    order = shop.post("/orders", params={"payment_method": "pm_card_visa"}).json()
    tuppence.settle()
    first, second = (one for one in tuppence.webhooks if one.type == "payment_intent.succeeded")
    assert first.id == second.id
    assert shop.get(f"/orders/{order['id']}").json()["status"] == "paid"


def test_a_forged_webhook_is_not_believed(shop: TestClient, tuppence: World) -> None:
    tuppence.fault("webhook_wrong_signature", event_type="payment_intent.succeeded")
    order = shop.post("/orders", params={"payment_method": "pm_card_visa"}).json()
    forged = tuppence.wait_for_event("payment_intent.succeeded")
    assert forged.status == 400
    assert shop.get(f"/orders/{order['id']}").json()["status"] == "waiting"
    tuppence.clock.advance(3600)
    again = tuppence.wait_for_event("payment_intent.succeeded", lambda one: one is not forged)
    assert again.id == forged.id, "it is retried, as Stripe does"
