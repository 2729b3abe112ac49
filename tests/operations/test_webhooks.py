"""Webhooks: what happened is sent to whoever wants it, signed, tried again, and never lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import stripe

from conftest import FrozenClock
from receiver import Receiver, attempts, deliver, endpoint, receiver
from support import Client
from tuppence.workers.webhooks.address_policy import TargetRefused, Targets

HOUR_S, DAY_S = 3600, 86_400


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


# -- what arrives ----------------------------------------------------------------------------------


def test_an_event_arrives_signed(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    secret = endpoint(api, hook, "customer.created")["secret"]
    made = api.post("/v1/customers", name="Jane")
    assert api.events()[0]["pending_webhooks"] == 1
    assert deliver(api) == 1
    (came,) = hook.received
    tolerance = 10**9  # the clock of the server is frozen
    event = stripe.Webhook.construct_event(came.body, came.signature, secret, tolerance)
    assert (event["type"], event["data"]["object"]["id"]) == ("customer.created", made["id"])
    assert event["pending_webhooks"] == 1
    assert came.signature.startswith(f"t={int(clock.seconds)},v1=")
    assert came.headers["user-agent"] == "Stripe/1.0 (+https://stripe.com/docs/webhooks)"
    assert came.headers["content-type"] == "application/json; charset=utf-8"
    with pytest.raises(stripe.SignatureVerificationError):
        stripe.Webhook.construct_event(came.body, came.signature, "whsec_other", tolerance)
    assert api.events()[0]["pending_webhooks"] == 0
    assert deliver(api) == 0


def test_only_what_was_asked_for_is_sent(api: Client, hook: Receiver) -> None:
    endpoint(api, hook, "customer.updated")
    made = api.post("/v1/customers", name="Jane")
    api.post(f"/v1/customers/{made['id']}", name="Joan")
    deliver(api)
    assert hook.types == ["customer.updated"]
    assert hook.received[0].event["data"]["previous_attributes"] == {"name": "Jane"}


def test_events_come_in_the_order_in_which_they_happened(api: Client, hook: Receiver) -> None:
    endpoint(api, hook)
    api.post(
        "/v1/payment_intents",
        amount=2000,
        currency="usd",
        payment_method="pm_card_visa",
        confirm=True,
        automatic_payment_methods={"enabled": True, "allow_redirects": "never"},
    )
    deliver(api)
    assert hook.types == [one["type"] for one in reversed(api.events())]
    assert len(hook.types) >= 3


def test_what_did_not_happen_is_not_told(api: Client, hook: Receiver) -> None:
    endpoint(api, hook)
    assert api.post("/v1/customers", email="x" * 600).status == 400
    assert deliver(api) == 0


def test_a_switched_off_endpoint_gets_nothing_more(api: Client, hook: Receiver) -> None:
    made = endpoint(api, hook)
    api.post("/v1/customers", name="Before")
    path = f"/v1/webhook_endpoints/{made['id']}"
    assert api.post(path, disabled=True)["status"] == "disabled"
    api.post("/v1/customers", name="While")
    deliver(api)
    assert api.post(path, disabled=False)["status"] == "enabled"
    api.post("/v1/customers", name="After")
    deliver(api)
    names = [one.event["data"]["object"]["name"] for one in hook.received]
    assert names == ["After"]
    api.post("/v1/customers", name="Deleted")
    api.delete(path)
    deliver(api)
    assert len(hook.received) == 1
    waiting = [one["pending_webhooks"] for one in api.events(type="customer.created")]
    assert waiting == [0, 0, 0, 1], "the first was sent when it was switched off"
    api.post("/v1/customers", name="Later")
    assert deliver(api) == 0


def test_the_payload_is_in_the_endpoints_version(api: Client, hook: Receiver) -> None:
    endpoint(api, hook, "customer.created", api_version="2017-08-15")
    made = api.post("/v1/customers", name="Jane")
    deliver(api)
    event = hook.received[0].event
    assert event["api_version"] == "2017-08-15"
    older = Client(api.runner, api.server, api.key, {"stripe-version": "2017-08-15"}, False)
    shown = older.get(f"/v1/customers/{made['id']}").json
    assert event["data"]["object"].keys() <= shown.keys()
    assert event["data"]["object"]["account_balance"] == shown["account_balance"] == 0


# -- trying again ----------------------------------------------------------------------------------


def test_test_mode_tries_three_times_more(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    made = endpoint(api, hook, "customer.created")
    hook.status, hook.answer = 500, b"out of order"
    api.post("/v1/customers", name="Jane")
    waited = []
    while deliver(api):
        last = attempts(api)[0]
        if last["next_attempt"] is None:
            break
        waited.append(last["next_attempt"] - int(clock.seconds))
        clock.seconds = last["next_attempt"]
    assert waited == sorted(waited)
    assert len(waited) == 3
    assert HOUR_S < sum(waited) < DAY_S
    found = attempts(api, receiver=made["id"])
    assert [one["number"] for one in found] == [4, 3, 2, 1]
    assert {one["status"] for one in found} == {500}
    assert {one["response_body"] for one in found} == {"out of order"}
    clock.advance(5 * DAY_S)
    assert deliver(api) == 0
    assert len({one.event["id"] for one in hook.received}) == 1
    signed = {one.signature for one in hook.received}
    assert len(signed) == 4, "each try is signed at its own time"
    (event,) = api.get("/v1/events", delivery_success=False)["data"]
    assert event["pending_webhooks"] == 1
    assert api.get("/v1/events", delivery_success=True)["data"] == []


def test_a_later_try_that_succeeds_counts(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    endpoint(api, hook, "customer.created")
    hook.status = 301
    hook.headers = {"Location": hook.url}
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert len(hook.received) == 1, "redirects are not followed"
    hook.status = 204
    clock.advance(HOUR_S)
    assert deliver(api) == 1
    assert [one["succeeded"] for one in attempts(api)] == [True, False]
    assert api.events()[0]["pending_webhooks"] == 0
    assert len(api.get("/v1/events", delivery_success=True)["data"]) == 1


def test_an_endpoint_that_says_gone_is_switched_off(api: Client, hook: Receiver) -> None:
    made = endpoint(api, hook)
    hook.status = 410
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert attempts(api)[0]["next_attempt"] is None
    assert api.get(f"/v1/webhook_endpoints/{made['id']}")["status"] == "disabled"


def test_an_endpoint_that_fails_for_days_is_switched_off(
    api: Client, hook: Receiver, clock: FrozenClock
) -> None:
    path = f"/v1/webhook_endpoints/{endpoint(api, hook)['id']}"
    hook.status = 500
    for _ in range(9):
        api.post("/v1/customers", name="Jane")
        deliver(api)
        assert api.get(path)["status"] == "enabled"
        clock.advance(DAY_S)
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert api.get(path)["status"] == "disabled"


def test_one_success_forgets_the_failures(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    path = f"/v1/webhook_endpoints/{endpoint(api, hook)['id']}"
    for status in (500, 200, 500):
        hook.status = status
        api.post("/v1/customers", name="Jane")
        deliver(api)
        clock.advance(6 * DAY_S)
    assert api.get(path)["status"] == "enabled"


def test_a_receiver_that_is_not_there(api: Client) -> None:
    with receiver() as gone:
        endpoint(api, gone)
    api.post("/v1/customers", name="Jane")
    deliver(api)
    (found,) = attempts(api)
    assert (found["status"], found["succeeded"]) == (None, False)
    address = gone.url.split("/")[2]
    assert found["error"] == f"The connection failed: Connection refused ({address})."


def test_a_long_answer_is_not_read_to_its_end(api: Client, hook: Receiver) -> None:
    endpoint(api, hook)
    hook.answer = b"x" * 2**20
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert len(attempts(api)[0]["response_body"]) == 16 * 1024


# -- sending again by hand -------------------------------------------------------------------------


def test_an_event_is_sent_again(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    made = endpoint(api, hook, "customer.created")
    api.post("/v1/customers", name="Jane")
    deliver(api)
    event = api.events()[0]
    again = api.post(f"/v1/events/{event['id']}/retry", webhook_endpoint=made["id"])
    assert again["id"] == event["id"]
    assert deliver(api) == 1
    assert hook.received[0].event == hook.received[1].event | {"pending_webhooks": 1}
    assert api.events()[0]["pending_webhooks"] == 0


def test_what_had_failed_counts_once_it_arrives(
    api: Client, hook: Receiver, clock: FrozenClock
) -> None:
    endpoint(api, hook, "customer.created")
    hook.status = 500
    api.post("/v1/customers", name="Jane")
    while deliver(api):
        clock.advance(3 * HOUR_S)
    event = api.events()[0]
    assert event["pending_webhooks"] == 1
    hook.status = 200
    api.post(f"/v1/events/{event['id']}/retry")
    deliver(api)
    assert api.events()[0]["pending_webhooks"] == 0


def test_what_cannot_be_sent_again(api: Client, hook: Receiver) -> None:
    made = endpoint(api, hook, "customer.created")
    assert api.post("/v1/events/evt_none/retry").status == 404
    api.post("/v1/customers", name="Jane")
    path = f"/v1/events/{api.events()[0]['id']}/retry"
    assert api.post(path, webhook_endpoint="we_none").error["param"] == "webhook_endpoint"
    api.post(f"/v1/webhook_endpoints/{made['id']}", disabled=True)
    assert api.post(path, webhook_endpoint=made["id"]).status == 400


# -- secrets ---------------------------------------------------------------------------------------


def v1_signatures(came: Any) -> int:
    return came.signature.count("v1=")


def test_a_rolled_secret_and_the_old_one_sign_for_a_while(
    api: Client, hook: Receiver, clock: FrozenClock
) -> None:
    made = endpoint(api, hook, "customer.created")
    path = f"/_tuppence/receivers/{made['id']}/roll_secret"
    rolled = api.post(path, keep_previous_for=DAY_S)
    assert rolled["secret"] != made["secret"]
    assert rolled["previous_expires_at"] == int(clock.seconds) + DAY_S
    api.post("/v1/customers", name="Jane")
    deliver(api)
    for secret in (made["secret"], rolled["secret"]):
        came = hook.received[0]
        stripe.Webhook.construct_event(came.body, came.signature, secret, 10**9)
    assert v1_signatures(came) == 2
    clock.advance(DAY_S + 1)
    api.post("/v1/customers", name="Joan")
    deliver(api)
    assert v1_signatures(hook.received[1]) == 1
    assert api.post(path, keep_previous_for=DAY_S + 1).error["param"] == "keep_previous_for"
    assert api.post("/_tuppence/receivers/we_none/roll_secret").status == 404


def test_a_secret_is_shown_once_and_kept_nowhere(api: Client, hook: Receiver) -> None:
    made = endpoint(api, hook)
    assert made["secret"].startswith("whsec_")
    assert "secret" not in api.get(f"/v1/webhook_endpoints/{made['id']}").json
    row = api.server.store.reader.object(
        api.server.deliveries.services and world_of(api), "webhook_endpoint", made["id"]
    )
    assert row is not None
    assert made["secret"].encode() not in row.body + (row.extra or b"")


def test_a_replay_shows_the_secret_that_nobody_keeps(api: Client, hook: Receiver) -> None:
    again = Client(api.runner, api.server, api.key, {"idempotency-key": "once"})
    first, second = (endpoint(again, hook) for _ in range(2))
    assert second.headers["idempotent-replayed"] == "true"
    assert first.body == second.body
    saved = api.server.store.reader.saved_reply(world_of(api), "once")
    assert saved is not None
    assert first["secret"].encode() not in saved.body


def world_of(api: Client) -> Any:
    found = api.server.pipeline.accounts.remembered(api.key)
    assert found is not None
    return found.world


# -- setting it up ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["ftp://example.com", "example.com", "http://", "http://a b", "http://x:99999/"]
)
def test_an_address_that_is_none(api: Client, url: str) -> None:
    found = api.post("/v1/webhook_endpoints", url=url, enabled_events=["*"])
    assert (found.status, found.error["code"], found.error["param"]) == (400, "url_invalid", "url")


def test_an_account_has_sixteen_endpoints(api: Client, hook: Receiver) -> None:
    for _ in range(16):
        endpoint(api, hook)
    refused = api.post("/v1/webhook_endpoints", url=hook.url, enabled_events=["*"])
    assert "maximum of 16 test webhook endpoints" in refused.error["message"]


def test_a_password_in_an_address_is_sent_and_not_shown(api: Client, hook: Receiver) -> None:
    url = hook.url.replace("http://", "http://jane:s3cret@")
    api.post("/v1/webhook_endpoints", url=url, enabled_events=["*"])
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert hook.received[0].headers["authorization"] == "Basic amFuZTpzM2NyZXQ="
    assert "s3cret" not in json.dumps(attempts(api))


# -- connected accounts ----------------------------------------------------------------------------


def test_a_platform_hears_of_its_connected_accounts(api: Client, hook: Receiver) -> None:
    own = endpoint(api, hook, "customer.created")
    connect = endpoint(api, hook, "customer.created", connect=True)
    account = api.post("/v1/accounts", type="custom", country="US")["id"]
    inside = Client(api.runner, api.server, api.key, {"stripe-account": account})
    inside.post("/v1/customers", name="Theirs")
    api.post("/v1/customers", name="Ours")
    deliver(api)
    told = {(one["receiver"], one["event"]): None for one in attempts(api, receiver=connect["id"])}
    assert len(told) == 1
    by_name = {one.event["data"]["object"]["name"]: one.event for one in hook.received}
    assert by_name["Theirs"]["account"] == account
    assert "account" not in by_name["Ours"]
    assert len(attempts(api, receiver=own["id"])) == 1
    assert inside.events()[0]["pending_webhooks"] == 0
    event = inside.events()[0]["id"]
    path = f"/v1/events/{event}/retry"
    assert api.post(path, webhook_endpoint=connect["id"]).status == 404
    api.post(path, webhook_endpoint=connect["id"], account=account)
    assert deliver(api) == 1
    assert hook.received[-1].event["account"] == account


def test_nobody_hears_of_another_world(api: Client, hook: Receiver) -> None:
    endpoint(api, hook)
    other = api.with_key(api.key + "other")
    other.post("/v1/customers", name="Secret")
    assert deliver(api) == 0
    event = other.events()[0]["id"]
    assert api.post(f"/v1/events/{event}/retry").status == 404


# -- where webhooks may go -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "10.0.0.7",
        "169.254.169.254",
        "192.168.1.1",
        "0.0.0.0",
        "[::1]",
        "[fe80::1]",
        "[fd00::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "224.0.0.1",
    ],
)
def test_a_servers_neighbours_are_not_asked(host: str) -> None:
    with pytest.raises(TargetRefused):
        Targets(private=False).check(host)
    Targets(private=True).check(host)


def test_a_name_is_checked_by_what_it_resolves_to(api: Client, hook: Receiver) -> None:
    api.server.deliveries.http.targets = Targets(private=False)
    for host in ("localhost", "127.0.0.1"):
        url = hook.url.replace("127.0.0.1", host)
        api.post("/v1/webhook_endpoints", url=url, enabled_events=["customer.created"])
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert hook.received == []
    errors = [one["error"] for one in attempts(api)]
    assert all("not a public address" in one for one in errors), errors
    assert len(attempts(api)) == 2
