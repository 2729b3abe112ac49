"""Time travel does what falls due on its way; refusals are in Stripe's words."""

from __future__ import annotations

import threading
import urllib.error
import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tuppence.testing import RequestError, Server, TimeTravelWarning, Webhook, World
from tuppence.testing.clock import Clock, unix_time

DAY_S = 86_400


def subscribe(tuppence: World) -> Any:
    client = tuppence.client()
    price = client.v1.prices.create(
        {
            "currency": "usd",
            "unit_amount": 2500,
            "recurring": {"interval": "month"},
            "product_data": {"name": "Gold"},
        }
    )
    customer = client.v1.customers.create({"payment_method": "pm_card_visa"})
    (method,) = client.v1.customers.payment_methods.list(customer.id).data
    return client.v1.subscriptions.create(
        {
            "customer": customer.id,
            "default_payment_method": method.id,
            "items": [{"price": price.id}],
        }
    )


def test_webhooks_are_out_when_the_clock_has_moved(tuppence: World) -> None:
    handled = 0

    def handler(webhook: Webhook) -> None:
        nonlocal handled
        threading.Event().wait(0.01)
        handled += 1

    tuppence.deliver_to(handler)
    subscription = subscribe(tuppence)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tuppence.clock.advance(timedelta(days=25))
    with pytest.warns(TimeTravelWarning, match=f"{subscription.id} has come to the end"):
        tuppence.clock.advance(timedelta(days=7))
    events = tuppence.get("/v1/events", limit=100)["data"]
    assert len(events) > 10
    assert handled == len(tuppence.webhooks) == len(events)


@pytest.mark.tuppence(frozen_at="2026-01-01")
def test_retries_happen_at_their_own_time(tuppence: World) -> None:
    seen: list[float] = []

    def handler(webhook: Webhook) -> None:
        seen.append(tuppence.clock())
        raise ConnectionError("down")

    tuppence.deliver_to(handler)
    tuppence.client().v1.customers.create({"name": "Jane"})
    tuppence.settle()
    tuppence.clock.advance(30 * DAY_S)
    start = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
    attempts = tuppence.get("/_tuppence/delivery_attempts", limit=100)["data"]
    assert seen == sorted({float(one["created"]) for one in attempts})
    assert len(seen) >= 3
    assert seen[0] == start
    assert seen[-1] < start + 30 * DAY_S == tuppence.clock()
    tuppence.failures.clear()


@pytest.mark.tuppence(frozen_at="2026-01-01")
def test_timers_happen_before_later_webhooks(tuppence: World) -> None:
    """A debit succeeds on its own day, and your code hears of it on that day."""
    seen: dict[str, float] = {}
    tuppence.deliver_to(lambda webhook: seen.setdefault(webhook.type, tuppence.clock()))
    tuppence.client().v1.payment_intents.create(
        {
            "amount": 5000,
            "currency": "eur",
            "payment_method_types": ["sepa_debit"],
            "payment_method_data": {
                "type": "sepa_debit",
                "sepa_debit": {"iban": "DE89370400440532013000"},
                "billing_details": {"name": "Jenny", "email": "jenny@example.com"},
            },
            "mandate_data": {"customer_acceptance": {"type": "offline"}},
            "confirm": True,
        }
    )
    tuppence.clock.advance(60 * DAY_S)
    start = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
    assert start < seen["payment_intent.succeeded"] < start + 30 * DAY_S


def test_a_clock_that_cannot_wait_for_ever(tuppence: World) -> None:
    may_end = threading.Event()
    tuppence.deliver_to(lambda webhook: may_end.wait(10))
    tuppence.client().v1.customers.create({"name": "Jane"})
    before = tuppence.clock()
    with pytest.raises(AssertionError, match=r"customer\.created"):
        tuppence.clock.advance(60, timeout=0.2)
    assert tuppence.clock() >= before + 60
    may_end.set()


@pytest.mark.parametrize(
    "moment", ["2030-01-01", datetime(2030, 1, 1), datetime(2030, 1, 1, tzinfo=UTC), 1893456000]
)
def test_freezing_at_a_moment(moment: Any) -> None:
    clock = Clock(lambda: 1_800_000_000.0)
    clock.freeze(moment)
    assert clock() == unix_time(moment) == 1893456000.0
    clock.advance(5)
    assert clock() == 1893456005.0


def test_a_clock_only_goes_forward() -> None:
    clock = Clock(lambda: 1_800_000_000.0)
    with pytest.raises(ValueError, match="frozen_at"):
        clock.freeze("2020-01-01")
    with pytest.raises(ValueError, match="forward"):
        clock.advance(-1)
    assert not clock.moved


def test_a_running_clock_goes_on_running() -> None:
    real = iter(range(1000, 2000))
    clock = Clock(lambda: float(next(real)))
    clock.advance(500)
    assert clock() > 1500
    assert clock() > 1501


# -- clients and requests


def test_a_clients_options(tuppence: World) -> None:
    client = tuppence.client(stripe_version="2020-08-27", max_network_retries=2)
    customer = client.v1.customers.create({"name": "Jane"})
    assert customer.last_response is not None
    assert customer.last_response.headers["Stripe-Version"] == "2020-08-27"


def test_refusals_in_stripes_words(tuppence: World) -> None:
    with pytest.raises(RequestError) as raised:
        tuppence.post("/v1/customers", emial="jane@example.com")
    error = raised.value
    assert str(error).startswith("Received unknown parameter: emial")
    assert "(400, type: invalid_request_error, code: parameter_unknown, param: emial)" in str(error)
    assert (error.status, error.error["param"]) == (400, "emial")
    assert isinstance(error, urllib.error.HTTPError)
    assert b"emial" in error.read()
    with pytest.raises(RequestError, match=r"Invalid kind: must be one of .* webhook_twice"):
        tuppence.fault("webhook_twise")


def test_a_closed_server_says_so() -> None:
    server = Server()
    world = server.world()
    server.close()
    with pytest.raises(RuntimeError, match="has been closed"):
        world.settle()
    with pytest.raises(RuntimeError, match="has been closed"):
        world.clock.advance(1)
