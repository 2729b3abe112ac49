"""A server that sends to public addresses only says so when an endpoint is set up."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from browsing import Browser
from conftest import FrozenClock
from support import Client
from tuppence.app import Settings, build
from tuppence.pages.dashboard.presentation import slug_of

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "169.254.169.254",
    "[::1]",
    "localhost",
    "LOCALHOST.",
    "a.localhost",
]
DESTINATIONS = "/v2/core/event_destinations"


@pytest.fixture
def public(database: str, clock: FrozenClock) -> Iterator[Client]:
    """A server with `--webhook-targets public`; its key is the first account's own."""
    with asyncio.Runner() as runner:
        server = build(Settings(db=database, now=clock, seed=7, private_targets=False))
        yield Client(runner, server, "sk_test_public")
        runner.run(server.close())


@pytest.mark.parametrize("host", PRIVATE)
def test_a_private_address_is_refused_when_an_endpoint_is_created(
    public: Client, host: str
) -> None:
    url = f"http://{host}:8080/hook"
    refused = public.post("/v1/webhook_endpoints", url=url, enabled_events=["*"])
    error = refused.error
    assert (refused.status, error["type"]) == (400, "invalid_request_error")
    assert (error["code"], error["param"]) == ("url_invalid", "url")
    assert "--webhook-targets any" in error["message"]
    assert public.get("/v1/webhook_endpoints")["data"] == []


def test_a_private_address_is_refused_when_an_endpoint_is_updated(public: Client) -> None:
    url = "https://example.com/hook"
    id = public.post("/v1/webhook_endpoints", url=url, enabled_events=["*"])["id"]
    refused = public.post(f"/v1/webhook_endpoints/{id}", url="http://192.168.1.1/hook")
    assert (refused.status, refused.error["code"]) == (400, "url_invalid")
    assert public.get(f"/v1/webhook_endpoints/{id}")["url"] == url


def test_a_private_address_is_refused_for_an_event_destination(public: Client) -> None:
    body = (
        b'{"name": "x", "type": "webhook_endpoint", "event_payload": "thin", '
        b'"enabled_events": ["v1.customer.created"], '
        b'"webhook_endpoint": {"url": "http://127.0.0.1:1/"}}'
    )
    refused = public.request("POST", DESTINATIONS, body, {"content-type": "application/json"})
    assert refused.status == 400
    assert "not a public address" in refused.json["error"]["message"]
    assert public.request("GET", DESTINATIONS).json["data"] == []


@pytest.mark.parametrize("host", PRIVATE)
def test_a_server_that_sends_anywhere_takes_private_addresses(api: Client, host: str) -> None:
    url = f"http://{host}:8080/hook"
    assert api.post("/v1/webhook_endpoints", url=url, enabled_events=["*"]).status == 200


def test_the_dashboard_says_it_at_the_form_and_on_the_endpoints_page(public: Client) -> None:
    browser = Browser(public)
    browser.get(f"/dashboard?token={public.server.dashboard_token}")
    new = ("/dashboard/test/webhooks/new", "", "New webhook")
    refused = browser.submit(*new, url="http://10.0.0.7/hook", enabled_events="customer.created")
    assert refused.status == 400
    assert "not a public address" in refused.text
    own = public.with_key(public.server.new_keys["sk_test"])
    url = "https://internal.example.com/hook"
    id = own.post("/v1/webhook_endpoints", url=url, enabled_events=["*"])["id"]
    shown = browser.get(f"/dashboard/test/webhooks/{id}").text
    assert "a name that resolves to a private address fails" in shown


def test_an_event_destinations_page_says_it_too(public: Client) -> None:
    browser = Browser(public)
    browser.get(f"/dashboard?token={public.server.dashboard_token}")
    own = public.with_key(public.server.new_keys["sk_test"])
    body = (
        b'{"name": "x", "type": "webhook_endpoint", "event_payload": "thin", '
        b'"enabled_events": ["v1.customer.created"], '
        b'"webhook_endpoint": {"url": "https://internal.example.com/"}}'
    )
    made = own.request("POST", DESTINATIONS, body, {"content-type": "application/json"})
    shown = browser.get(f"/dashboard/test/{slug_of('v2.core.event_destination')}/{made['id']}")
    assert "This server sends webhooks to public addresses only" in shown.text
