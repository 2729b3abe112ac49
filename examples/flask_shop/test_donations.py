"""Days pass in milliseconds: the test moves the clock, and what falls due happens."""

from __future__ import annotations

import pytest
from donations import make_app
from flask.testing import FlaskClient

from tuppence.testing import World

GOOD, FAILING = "DE89370400440532013000", "DE62370400440532013001"
DAY_S = 86_400
ids: list[list[str]] = []


@pytest.fixture
def page(tuppence: World) -> FlaskClient:
    app = make_app(tuppence.client(), tuppence.webhook_secret)
    app.testing = True  # a test that fails shows what the application raised
    tuppence.deliver_to_app(app, "/webhook")
    return app.test_client()


@pytest.mark.tuppence(seed=7, frozen_at="2026-01-01")
@pytest.mark.parametrize(
    ("iban", "event", "status"),
    [
        (GOOD, "payment_intent.succeeded", "succeeded"),
        (FAILING, "payment_intent.payment_failed", "requires_payment_method"),
    ],
)
def test_a_debit_is_decided_days_later(
    page: FlaskClient, tuppence: World, iban: str, event: str, status: str
) -> None:
    made = page.post("/donations", data={"iban": iban}).get_json()
    assert made["status"] == "processing"
    tuppence.no_event(event)
    tuppence.clock.advance(14 * DAY_S)
    tuppence.wait_for_event(event)
    assert page.get(f"/donations/{made['id']}").get_json()["status"] == status


@pytest.mark.tuppence(seed=7, frozen_at="2026-01-01")
@pytest.mark.parametrize("run", [1, 2])
def test_ids_are_the_same_in_each_run(tuppence: World, run: int) -> None:
    made = [tuppence.client().v1.customers.create({"name": "Jane"}) for _ in range(3)]
    ids.append([one.id for one in made])
    assert made[0].created == 1767225600
    assert ids[0] == ids[-1]
