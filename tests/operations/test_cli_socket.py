"""The CLI's websocket: what was not acknowledged is sent again, and nobody else gets it."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from conftest import FrozenClock
from support import Answer, Client, StartedServer

PROTOCOL: Any = ["stripecli-devproxy-v1"]


def session(server: StartedServer, key: str, *features: str) -> Answer:
    asked = "&".join(f"websocket_features[]={one}" for one in features or ("webhooks",))
    return server.call("POST", "/v1/stripecli/sessions", key, f"device_name=here&{asked}")


def connected(found: Answer, server: StartedServer) -> ClientConnection:
    url = found["websocket_url"].replace("127.0.0.1:12111", f"127.0.0.1:{server.port}")
    headers = {"Websocket-Id": found["websocket_id"]}
    return connect(
        f"{url}?websocket_feature=webhooks", subprotocols=PROTOCOL, additional_headers=headers
    )


def received(socket: ClientConnection) -> dict[str, Any]:
    """The next event in the account's own version."""
    while True:
        frame = json.loads(socket.recv(10))
        if frame["endpoint"]["api_version"] is None:
            found: dict[str, Any] = frame
            return found


def acknowledge(socket: ClientConnection, frame: dict[str, Any]) -> None:
    names = {name: frame[name] for name in ("webhook_id", "webhook_conversation_id")}
    socket.send(json.dumps({"type": "event_ack", **names}))


def test_what_was_not_acknowledged_comes_again(started: StartedServer, new_key: str) -> None:
    found = session(started, new_key)
    with connected(found, started) as socket:
        started.call("POST", "/v1/customers", new_key, "name=first")
        first = received(socket)
        acknowledge(socket, first)
        started.call("POST", "/v1/customers", new_key, "name=second")
        second = received(socket)
    started.call("POST", "/v1/customers", new_key, "name=third")
    with connected(found, started) as socket:
        names = []
        for _ in range(2):
            frame = received(socket)
            acknowledge(socket, frame)
            names.append(json.loads(frame["event_payload"])["data"]["object"]["name"])
    assert sorted(names) == ["second", "third"]
    assert json.loads(second["event_payload"])["data"]["object"]["name"] == "second"
    deadline = time.monotonic() + 5
    while started.call("GET", "/v1/events?delivery_success=false", new_key)["data"]:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_both_versions_come_signed(started: StartedServer, new_key: str) -> None:
    import stripe

    found = session(started, new_key)
    with connected(found, started) as socket:
        started.call("POST", "/v1/customers", new_key, "name=first")
        frames = [json.loads(socket.recv(10)) for _ in range(2)]
    assert [one["endpoint"]["api_version"] for one in frames] == [None, found["latest_version"]]
    for one in frames:
        signature = one["http_headers"]["Stripe-Signature"]
        stripe.Webhook.construct_event(one["event_payload"], signature, found["secret"])


def test_strangers_are_not_let_in(started: StartedServer, new_key: str) -> None:
    found = session(started, new_key)
    for id, account in (
        ("cliws_guess", None),
        (found["websocket_id"], "acct_other"),
        ("", None),
    ):
        known = found["websocket_url"].rsplit("/", 1)[1]
        url = f"ws://127.0.0.1:{started.port}/subscribe/{account or known}"
        with pytest.raises(InvalidStatus) as refused:
            connect(url, subprotocols=PROTOCOL, additional_headers={"Websocket-Id": id})
        assert b"Unknown WebSocket ID." in refused.value.response.body
    with pytest.raises(InvalidStatus):
        connect(f"ws://127.0.0.1:{started.port}/elsewhere")


def test_what_a_session_cannot_be(started: StartedServer, new_key: str) -> None:
    assert session(started, new_key, "telepathy").status == 400
    body = "device_name=x&websocket_features[]=request_logs&filters=nonsense"
    answer = started.call("POST", "/v1/stripecli/sessions", new_key, body)
    assert (answer.status, answer.json["error"]["param"]) == (400, "filters")


def test_a_session_that_ends_lets_go_of_what_waits(api: Client, clock: FrozenClock) -> None:
    asked = {"device_name": "here", "websocket_features": ["webhooks"]}
    opened = api.post("/v1/stripecli/sessions", asked)
    api.post("/v1/customers", name="Jane")
    assert api.events()[0]["pending_webhooks"] == 1
    clock.advance(121)
    api.runner.run(api.server.timers.run_once(api.server.timers.now()))
    assert api.events()[0]["pending_webhooks"] == 0
    api.post("/v1/customers", name="Joan")
    assert api.events()[0]["pending_webhooks"] == 0
    api.settle()
    logs = json.dumps(api.get("/_tuppence/request_logs", path="/v1/stripecli/sessions").json)
    assert opened["websocket_id"] not in logs
    assert opened["secret"] not in logs
