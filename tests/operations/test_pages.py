"""The pages: what they show, to whom, and that nothing stored in an object runs in them."""

from __future__ import annotations

import http.client
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from receiver import receiver
from support import StartedServer

HOSTILE = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>"


@dataclass
class Browser:
    """Keeps cookies, follows nothing by itself."""

    server: StartedServer
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> tuple[int, str, dict[str, str]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        cookie = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        connection.request("GET", path, headers={"Cookie": cookie})
        response = connection.getresponse()
        headers = {k.lower(): v for k, v in response.getheaders()}
        body = response.read().decode()
        connection.close()
        for name, cookie in response.getheaders():
            if name.lower() == "set-cookie":
                named, value = cookie.split(";", 1)[0].split("=", 1)
                self.cookies[named] = value
        return response.status, body, headers


@pytest.fixture
def site(start: Callable[..., StartedServer]) -> Iterator[tuple[Browser, str, str]]:
    """A browser, the printed dashboard link's path, and the account's secret test key."""
    server = start()
    printed = server.banner()
    link = re.search(r"(/dashboard\?token=\S+)", printed)
    key = re.search(r"sk_test_[A-Za-z0-9]{20,}", printed)
    assert link
    assert key
    return Browser(server), link[1], key[0]


def test_only_the_printed_link_opens_the_dashboard(site: tuple[Browser, str, str]) -> None:
    browser, link, key = site
    log = browser.server.call("POST", "/v1/customers", key, "name=Jane").headers["request-id"]
    locked = [
        "/dashboard",
        "/dashboard/test/logs",
        f"/dashboard/test/logs/{log}",
        "/dashboard/test/events",
        "/dashboard?token=guess",
        "/dashboard?token=%C3%A9",
    ]
    for path in locked:
        status, body, headers = browser.get(path)
        assert (status, headers["location"][:8]) == (303, "/sign-in"), path
        assert "Jane" not in body
    status, _, headers = browser.get(link)
    assert (status, headers["location"]) == (303, "/dashboard")
    status, body, _ = browser.get("/dashboard/test")
    assert status == 200
    assert "Jane is a new customer" in body


def test_a_request_can_be_followed_to_its_event(site: tuple[Browser, str, str]) -> None:
    browser, link, key = site
    browser.get(link)
    _, empty, _ = browser.get("/dashboard/test")
    assert "Nothing has happened yet" in empty
    body = "name=Jane&email=jane@example.com"
    made = browser.server.call("POST", "/v1/customers", key, body)
    _, log, _ = browser.get(f"/dashboard/test/logs/{made.headers['request-id']}")
    assert "POST /v1/customers" in log
    assert "jane@example.com is a new customer" in log
    assert key not in log
    event = re.search(r"/dashboard/test/events/evt_\w+", log)
    assert event
    status, page, _ = browser.get(event[0])
    assert (status, made["id"] in page) == (200, True)


def test_an_event_shows_what_became_of_its_deliveries(site: tuple[Browser, str, str]) -> None:
    browser, link, key = site
    browser.get(link)
    with receiver() as hook:
        hook.status, hook.answer = 500, HOSTILE.encode()
        body = f"url={hook.url}&enabled_events[]=customer.created"
        browser.server.call("POST", "/v1/webhook_endpoints", key, body)
        browser.server.call("POST", "/v1/customers", key, "name=Jane")
        hook.wait_for(1)
        event = browser.server.call("GET", "/v1/events", key)["data"][0]["id"]
        page = ""
        for _ in range(100):  # the attempt is kept a moment after the answer
            _, page, _ = browser.get(f"/dashboard/test/events/{event}")
            if ">500</span>" in page:
                break
            time.sleep(0.05)
    assert hook.url in page
    assert ">500</span>" in page
    assert "Attempt 1. The next one is due" in page
    assert f"tuppence events resend {event}" in page
    assert "<script>" not in page
    browser.server.call("POST", "/v1/products", key, "name=Gold")
    event = browser.server.call("GET", "/v1/events", key)["data"][0]["id"]
    assert "Nobody asked for it" in browser.get(f"/dashboard/test/events/{event}")[1]


def test_an_error_links_to_its_log(site: tuple[Browser, str, str]) -> None:
    browser, link, key = site
    browser.get(link)
    refused = browser.server.call("POST", "/v1/customers", key, "emial=x")
    url = refused.json["error"]["request_log_url"]
    for _ in range(50):  # the log of a refusal is written a moment later
        status, body, _ = browser.get(url.removeprefix(browser.server.url))
        if status == 200:
            break
        time.sleep(0.05)
    assert status == 200
    assert "Received unknown parameter" in body


def test_what_objects_hold_never_runs(site: tuple[Browser, str, str]) -> None:
    from urllib.parse import urlencode

    browser, link, key = site
    browser.get(link)
    sent = urlencode(
        {"name": HOSTILE, "description": HOSTILE, f"metadata[{HOSTILE[:20]}]": HOSTILE}
    )
    made = browser.server.call("POST", "/v1/customers", key, sent)
    event = browser.server.call("GET", "/v1/events", key)["data"][0]["id"]
    for path in (
        "/dashboard/test",
        "/dashboard/test/customers",
        f"/dashboard/test/customers/{made['id']}",
        f"/dashboard/test/customers/{made['id']}/edit",
        "/dashboard/test/search?q=jane",
        "/dashboard/test/events",
        f"/dashboard/test/events/{event}",
        f"/dashboard/test/logs/{made.headers['request-id']}",
    ):
        status, body, headers = browser.get(path)
        assert status == 200
        assert "<script>" not in body
        assert body.count("<script") == body.count('src="/static/built/')
        assert "<img src=x" not in body
        assert "default-src 'none'" in headers["content-security-policy"]


def test_another_worlds_log_is_not_there(site: tuple[Browser, str, str], new_key: str) -> None:
    browser, link, _ = site
    browser.get(link)
    made = browser.server.call("POST", "/v1/customers", new_key, "name=Secret")
    status, body, _ = browser.get(f"/dashboard/test/logs/{made.headers['request-id']}")
    assert (status, "Secret" in body) == (404, False)


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [v for k, v in attributes if k in ("href", "src") and v]


def test_every_link_leads_somewhere(started: StartedServer) -> None:
    browser = Browser(started)
    waiting, seen = ["/", "/docs"], set[str]()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        status, body, headers = browser.get(path)
        assert status in (200, 303), path
        if status == 200 and headers["content-type"].startswith("text/html"):
            links = Links()
            links.feed(body)
            waiting += [link for link in links.found if link.startswith("/")]
    assert "/docs/first-request" in seen
    assert len(seen) > 15
