"""Event destinations (v2): thin and snapshot events, buses kept in files, pings, on and off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import stripe

from conftest import FrozenClock
from receiver import Receiver, attempts, deliver, endpoint, receiver
from support import Answer, Client

PATH = "/v2/core/event_destinations"
DAY_S = 86_400


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


def v2(api: Client, path: str, body: dict[str, Any] | None = None) -> Answer:
    headers = {"Content-Type": "application/json"}
    return api.request("POST", path, json.dumps(body or {}).encode(), headers)


def destination(api: Client, hook: Receiver | None, *types: str, **more: Any) -> Answer:
    body: dict[str, Any] = {
        "name": "Ours",
        "type": "webhook_endpoint",
        "event_payload": "thin",
        "enabled_events": list(types),
        "include": ["webhook_endpoint.signing_secret", "webhook_endpoint.url"],
    }
    if hook is not None:
        body["webhook_endpoint"] = {"url": hook.url}
    made = v2(api, PATH, body | more)
    assert made.status == 200, made.body
    return made


def test_a_thin_event_names_its_object(api: Client, hook: Receiver) -> None:
    made = destination(api, hook, "v1.customer.created")
    secret = made["webhook_endpoint"]["signing_secret"]
    customer = api.post("/v1/customers", name="Jane")
    deliver(api)
    (came,) = hook.received
    client = stripe.StripeClient("sk_test_x")
    thin = client.parse_event_notification(came.body, came.signature, secret, 10**9)
    assert thin.type == "v1.customer.created"
    assert came.event["related_object"] == {
        "id": customer["id"],
        "type": "customer",
        "url": f"/v1/customers/{customer['id']}",
    }
    assert came.event["snapshot_event"] == api.events()[0]["id"]
    listed = api.get("/v2/core/events", object_id=customer["id"])["data"]
    assert [one["id"] for one in listed] == [came.event["id"]]


def test_a_snapshot_destination(api: Client, hook: Receiver) -> None:
    made = destination(api, hook, "customer.created", event_payload="snapshot")
    assert made["snapshot_api_version"]
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert hook.received[0].event["data"]["object"]["name"] == "Jane"
    assert api.events()[0]["pending_webhooks"] == 0


def test_what_is_shown_of_an_endpoint(api: Client, hook: Receiver) -> None:
    made = destination(api, hook, "v1.customer.created")
    plain = api.get(f"{PATH}/{made['id']}").json
    assert plain.get("webhook_endpoint") is None
    asked = api.get(f"{PATH}/{made['id']}", include=["webhook_endpoint.url"])
    assert asked["webhook_endpoint"] == {"url": hook.url}
    assert (
        api.get(f"{PATH}/{made['id']}", include=["webhook_endpoint.signing_secret"]).status == 400
    )
    listed = api.get(PATH, include=["webhook_endpoint.url"])["data"]
    assert listed[0]["webhook_endpoint"] == {"url": hook.url}


def test_ping_goes_to_one_only(api: Client, hook: Receiver) -> None:
    made = destination(api, hook, "v1.customer.created")
    destination(api, hook, "v2.core.event_destination.ping", "v1.customer.created")
    pinged = v2(api, f"{PATH}/{made['id']}/ping")
    assert pinged["type"] == "v2.core.event_destination.ping"
    assert pinged["related_object"]["id"] == made["id"]
    deliver(api)
    assert [one["receiver"] for one in attempts(api)] == [made["id"]]


def test_off_and_on(api: Client, hook: Receiver) -> None:
    made = destination(api, hook, "v1.customer.created")
    off = v2(api, f"{PATH}/{made['id']}/disable")
    assert off["status_details"] == {"disabled": {"reason": "user"}}
    api.post("/v1/customers", name="Off")
    assert v2(api, f"{PATH}/{made['id']}/ping").status == 400
    v2(api, f"{PATH}/{made['id']}/enable")
    api.post("/v1/customers", name="On")
    deliver(api)
    assert len(hook.received) == 1


def test_one_that_is_gone_is_switched_off(api: Client, hook: Receiver) -> None:
    made = destination(api, hook, "v1.customer.created")
    hook.status = 410
    api.post("/v1/customers", name="Jane")
    deliver(api)
    assert api.get(f"{PATH}/{made['id']}")["status"] == "disabled"


BUSES = {
    "amazon_eventbridge": {"aws_account_id": "123456789012", "aws_region": "eu-west-1"},
    "azure_event_grid": {
        "azure_region": "westeurope",
        "azure_resource_group_name": "payments",
        "azure_subscription_id": "sub",
    },
}


@pytest.mark.parametrize("type", BUSES)
@pytest.mark.parametrize("payload", ["thin", "snapshot"])
def test_a_bus_is_a_file(api: Client, tmp_path: Path, type: str, payload: str) -> None:
    api.server.deliveries.sink.place = str(tmp_path)
    event = "customer.created" if payload == "snapshot" else "v1.customer.created"
    made = destination(
        api, None, event, type=type, event_payload=payload, include=[], **{type: BUSES[type]}
    )
    customer = api.post("/v1/customers", name="Jane")
    api.post("/v1/customers", name="Joan")
    deliver(api)
    lines = [json.loads(one) for one in (tmp_path / f"{made['id']}.jsonl").open()]
    assert len(lines) == 2
    inside = lines[0]["detail" if type == "amazon_eventbridge" else "data"]
    about = inside["data"]["object"] if payload == "snapshot" else inside["related_object"]
    assert about["id"] == customer["id"]
    assert all(one["succeeded"] for one in attempts(api, receiver=made["id"]))


def test_a_bus_that_cannot_be_written(api: Client, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    api.server.deliveries.sink.place = str(tmp_path / "file")
    bus = "amazon_eventbridge"
    destination(api, None, "v1.customer.created", type=bus, include=[], **{bus: BUSES[bus]})
    api.post("/v1/customers", name="Jane")
    deliver(api)
    (found,) = attempts(api)
    assert not found["succeeded"]
    assert found["next_attempt"]


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"enabled_events": ["customer.created"]}, "enabled_events"),
        ({"enabled_events": ["v1.earthquake"]}, "enabled_events"),
        ({"enabled_events": []}, "enabled_events"),
        ({"event_payload": "snapshot"}, "enabled_events"),
        ({"webhook_endpoint": {"url": "ftp://x"}}, "webhook_endpoint[url]"),
        ({"type": "amazon_eventbridge"}, "amazon_eventbridge"),
    ],
)
def test_what_is_refused(api: Client, hook: Receiver, more: dict[str, Any], param: str) -> None:
    body = {
        "name": "Ours",
        "type": "webhook_endpoint",
        "event_payload": "thin",
        "enabled_events": ["v1.customer.created"],
        "webhook_endpoint": {"url": hook.url},
    }
    refused = v2(api, PATH, body | more)
    assert (refused.status, refused.error["param"]) == (400, param)


# -- events, kept and forgotten --------------------------------------------------------------------


def test_events_are_kept_for_thirty_days(api: Client, hook: Receiver, clock: FrozenClock) -> None:
    endpoint(api, hook)
    for _ in range(3):
        api.post("/v1/customers", name="Jane")
        deliver(api)
        clock.advance(20 * DAY_S)
    timers = api.server.timers
    api.runner.run(api.server.retention.run_once(timers.now()))
    assert len(api.events()) == 1
    assert len(attempts(api)) == 1
    assert len(api.get("/v1/customers")["data"]) == 3


def test_events_of_an_object(api: Client) -> None:
    first = api.post("/v1/customers", name="Jane")["id"]
    api.post("/v1/customers", name="Joan")
    api.post(f"/v1/customers/{first}", name="Jill")
    found = api.events(related_object=first)
    assert [one["type"] for one in found] == ["customer.updated", "customer.created"]
