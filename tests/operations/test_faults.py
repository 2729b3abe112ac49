"""Faults on purpose: what a user asks to go wrong goes wrong, for them and nobody else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from conftest import FrozenClock
from receiver import Receiver, attempts, deliver, endpoint, receiver
from support import Answer, Client, StartedServer

FAULTS = "/_tuppence/faults"


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


def fault(api: Client, kind: str, **more: Any) -> Answer:
    made = api.post(FAULTS, kind=kind, **more)
    assert made.status == 200, made.body
    return made


def with_fault(api: Client, text: str) -> Client:
    return Client(api.runner, api.server, api.key, {"tuppence-fault": text}, api.conforming)


# -- of the API ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "more", "status", "type", "retry"),
    [
        ("rate_limit", {}, 429, "invalid_request_error", "false"),
        ("error", {}, 500, "api_error", "true"),
        ("error", {"status": 503}, 503, "api_error", "true"),
        ("lock_timeout", {}, 429, "invalid_request_error", "true"),
    ],
)
def test_a_refusal_on_purpose(
    api: Client, kind: str, more: dict[str, Any], status: int, type: str, retry: str
) -> None:
    fault(api, kind, times=1, **more)
    refused = api.post("/v1/customers", name="Jane")
    assert (refused.status, refused.error["type"]) == (status, type)
    assert refused.headers["stripe-should-retry"] == retry
    assert api.get("/v1/customers")["data"] == []
    assert api.post("/v1/customers", name="Jane").status == 200, "it was to happen once"
    assert api.get(FAULTS)["data"][0]["fired"] == 1


def test_only_the_operation_that_it_names(api: Client) -> None:
    customer = api.post("/v1/customers", name="Jane")["id"]
    made = fault(api, "error", operation="POST /v1/customers/{customer}")
    assert api.post(f"/v1/customers/{customer}", name="Joan").status == 500
    assert api.get(f"/v1/customers/{customer}")["name"] == "Jane"
    assert api.post("/v1/customers", name="Jill").status == 200
    api.delete(f"{FAULTS}/{made['id']}")
    assert api.post(f"/v1/customers/{customer}", name="Joan").status == 200
    fault(api, "error", operation="/v1/prod*")
    assert api.get("/v1/products").status == 500
    assert api.get("/v1/prices").status == 200


def test_some_of_many(api: Client) -> None:
    fault(api, "rate_limit", probability=0.5)
    found = [api.get("/v1/customers").status for _ in range(60)]
    assert 10 < found.count(429) < 50
    assert set(found) == {200, 429}


def test_latency(api: Client) -> None:
    fault(api, "latency", delay_ms=120)
    began = time.monotonic()
    assert api.get("/v1/customers").status == 200
    assert time.monotonic() - began >= 0.12


def test_for_one_request(api: Client) -> None:
    assert with_fault(api, "rate_limit").get("/v1/customers").status == 429
    assert with_fault(api, "error; status=503").get("/v1/customers").status == 503
    assert api.get("/v1/customers").status == 200
    for text in ("nonsense", "error; color=red", "error; status=many", "error; status=200"):
        assert with_fault(api, text).get("/v1/customers").status == 400


def test_no_other_world_meets_them(api: Client) -> None:
    fault(api, "error")
    other = api.with_key(api.key + "other")
    assert other.get("/v1/customers").status == 200
    assert other.get(FAULTS)["data"] == []


def test_what_cannot_be_asked_for(api: Client) -> None:
    for more in ({"probability": 0}, {"times": 0}, {"delay_ms": -1}, {"status": 200}):
        refused = api.post(FAULTS, kind="error", **more)
        assert (refused.status, refused.error["param"]) == (400, next(iter(more)))
    assert api.post(FAULTS, kind="earthquake").status == 400


def test_live_mode_meets_none(start: Callable[..., StartedServer]) -> None:
    server = start()
    server.process.terminate()
    found = server.process.stdout.read() if server.process.stdout else ""
    live = next(word for word in found.split() if word.startswith("sk_live_"))
    again = start(db=server.db)
    assert again.call("POST", FAULTS, live, "kind=error").status == 403
    header = {"Tuppence-Fault": "error"}
    assert again.call("GET", "/v1/customers", live, **header).status == 403


def test_a_server_without_faults(start: Callable[..., StartedServer], new_key: str) -> None:
    server = start("--faults", "off")
    assert server.call("POST", FAULTS, new_key, "kind=error").status == 403
    header = {"Tuppence-Fault": "error"}
    assert server.call("GET", "/v1/customers", new_key, **header).status == 200


def test_a_connection_is_cut(started: StartedServer, new_key: str) -> None:
    header = {"Tuppence-Fault": "connection_reset"}
    with pytest.raises(OSError, match=r"reset|closed|Remote"):
        started.call("POST", "/v1/customers", new_key, "name=Jane", **header)
    assert started.call("GET", "/v1/customers", new_key)["data"] == []


def test_an_answer_that_is_lost_is_replayed(started: StartedServer, new_key: str) -> None:
    key = {"Idempotency-Key": f"order-{new_key}"}
    with pytest.raises(OSError, match=r"reset|closed|Remote"):
        started.call(
            "POST",
            "/v1/customers",
            new_key,
            "name=Jane",
            **key,
            **{"Tuppence-Fault": "lost_answer"},
        )
    (made,) = started.call("GET", "/v1/customers", new_key)["data"]
    again = started.call("POST", "/v1/customers", new_key, "name=Jane", **key)
    assert again["id"] == made["id"]
    assert again.headers["idempotent-replayed"] == "true"


# -- of payments -----------------------------------------------------------------------------------


def pay(api: Client) -> Answer:
    return api.post(
        "/v1/payment_intents",
        amount=2000,
        currency="usd",
        payment_method="pm_card_visa",
        confirm=True,
        automatic_payment_methods={"enabled": True, "allow_redirects": "never"},
    )


def test_a_good_card_is_declined(api: Client) -> None:
    fault(api, "decline", decline_code="insufficient_funds", times=1)
    refused = pay(api)
    assert (refused.status, refused.error["decline_code"]) == (402, "insufficient_funds")
    assert pay(api)["status"] == "succeeded"
    assert (
        pay(with_fault(api, "decline; decline_code=lost_card")).error["decline_code"] == "lost_card"
    )


# -- of webhooks -----------------------------------------------------------------------------------


def test_webhooks_twice(api: Client, hook: Receiver) -> None:
    endpoint(api, hook, "customer.created")
    fault(api, "webhook_twice")
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert len(hook.received) == 2
    assert len({one.event["id"] for one in hook.received}) == 1
    assert api.events()[0]["pending_webhooks"] == 0


def test_webhooks_out_of_order(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    endpoint(api, hook, "customer.created", "customer.updated")
    fault(api, "webhook_out_of_order", event_type="customer.created")
    made = api.post("/v1/customers", name="Jane")
    api.post(f"/v1/customers/{made['id']}", name="Joan")
    deliver(api)
    clock.advance(2)
    deliver(api)
    assert hook.types == ["customer.updated", "customer.created"]


def test_webhooks_late(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    endpoint(api, hook, "customer.created")
    fault(api, "webhook_late", delay_ms=5000)
    api.post("/v1/customers", name="Jane")
    assert deliver(api) == 0
    clock.advance(5)
    assert deliver(api) == 1


def test_webhooks_never(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    endpoint(api, hook, "customer.created", "customer.updated")
    fault(api, "webhook_never", event_type="customer.up*")
    made = api.post("/v1/customers", name="Jane")
    api.post(f"/v1/customers/{made['id']}", name="Joan")
    clock.advance(10**6)
    deliver(api)
    assert hook.types == ["customer.created"]
    assert api.events(type="customer.updated")[0]["pending_webhooks"] == 1


def test_webhooks_with_a_wrong_signature(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    import stripe

    secret = endpoint(api, hook, "customer.created")["secret"]
    hook.status = 400
    with_fault(api, "webhook_wrong_signature").post("/v1/customers", name="Jane")
    deliver(api)
    came = hook.received[0]
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(came.body, came.signature, secret, 10**9)
    assert attempts(api)[0]["fault"] == "wrong_signature"
    clock.advance(3600)
    deliver(api)
    came = hook.received[1]
    stripe.Webhook.construct_event(came.body, came.signature, secret, 10**9)
