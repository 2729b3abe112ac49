"""The pages of webhook endpoints say how deliveries go, name their events, and send them again."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from browsing import Browser
from support import Client


def deliver(own: Client) -> None:
    deliveries = own.server.deliveries
    own.runner.run(deliveries.run_once(deliveries.now()))


@pytest.fixture
def refusing(own: Client) -> str:
    """An endpoint where nobody listens, after one event of two types each."""
    given = {"url": "http://127.0.0.1:9/shop", "enabled_events": ["*"], "description": "Shop"}
    id = str(own.post("/v1/webhook_endpoints", given)["id"])
    own.post("/v1/customers", name="Jane")
    own.post("/v1/products", name="Mug")
    deliver(own)
    return id


def test_the_list_tells_how_deliveries_go(owner: Browser, own: Client, refusing: str) -> None:
    own.post("/v1/webhook_endpoints", url="http://127.0.0.1:9/new", enabled_events=["plan.created"])
    text = owner.get("/dashboard/test/webhooks").text
    assert "DeliveredLast failure" in text
    failing = text.partition("9/shop")[2]
    assert failing.startswith(" Failing Shop"), failing[:80]
    assert "0% of 2" in failing
    assert "% of" not in text.partition("9/new")[2].partition("9/shop")[0]


def test_deliveries_name_their_events_and_lead_to_them(
    owner: Browser, own: Client, refusing: str
) -> None:
    page = owner.get(f"/dashboard/test/webhooks/{refusing}/attempts")
    assert "0 delivered 2 failed" in page.text
    for event in own.get("/v1/events")["data"]:
        assert event["type"] in page.text
        assert f"/dashboard/test/events/{event['id']}" in page.links
    assert page.text.count("http://127.0.0.1:9/shop") < 5  # not on each line's head


def test_what_failed_is_sent_again_with_one_click(
    owner: Browser, own: Client, refusing: str
) -> None:
    page = owner.get(f"/dashboard/test/webhooks/{refusing}/attempts?show=failed")
    done = owner.send(page, page.form(f"/webhooks/{refusing}/resend"))
    assert "2 events sent again." in done.text
    deliver(own)
    attempts = own.get("/_tuppence/delivery_attempts", receiver=refusing)["data"]
    assert len(attempts) == 4
    assert len({one["event"] for one in attempts}) == 2
    (event,) = own.get("/v1/events", type="customer.created")["data"]
    one = owner.send(done, done.form(f"/events/{event['id']}/resend"))
    assert urlsplit(one.path).path == f"/dashboard/test/events/{event['id']}"
    assert "Sent again to http://127.0.0.1:9/shop." in one.text


def test_a_disabled_endpoint_offers_no_resending(
    owner: Browser, own: Client, refusing: str
) -> None:
    own.post(f"/v1/webhook_endpoints/{refusing}", disabled=True)
    page = owner.get(f"/dashboard/test/webhooks/{refusing}/attempts")
    assert page.status == 200
    assert "Resend" not in page.text


def test_an_endpoint_without_deliveries_says_so(owner: Browser, own: Client) -> None:
    id = own.post(
        "/v1/webhook_endpoints", url="http://127.0.0.1:9/new", enabled_events=["plan.created"]
    )["id"]
    assert "No deliveries yet" in owner.get(f"/dashboard/test/webhooks/{id}/attempts").text
    assert owner.get("/dashboard/test/webhooks/we_nobody0000000/attempts").status == 404
