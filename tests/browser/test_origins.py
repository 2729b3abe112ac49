"""What pages of other sites can do with a server on this machine, in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.conftest import CHROMIUM
from support import StartedServer

# Names that lead to this machine, as whoever rebinds a name of theirs has it.
RULES = "--host-resolver-rules=MAP *.example 127.0.0.1"
CALL = """
async ([url, key, method]) => {
  const headers = {Authorization: `Bearer ${key}`};
  if (method == 'POST') headers['Content-Type'] = 'application/x-www-form-urlencoded';
  const body = method == 'POST' ? 'type=card&card[token]=tok_visa' : undefined;
  try {
    const answer = await fetch(url, {method, headers, body});
    return [answer.status, await answer.text()];
  } catch (error) { return [0, String(error)]; }
}
"""
SOCKET = """
url => new Promise(done => {
  const socket = new WebSocket(url);
  socket.onopen = () => done('open');
  socket.onerror = () => done('refused');
})
"""


class Blank(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>Another site</title><p>Hello")

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site_port() -> Iterator[int]:
    """Another web server on this machine: the shop under test, or any site's."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Blank) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture(scope="module")
def rebound() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        args = ["--no-sandbox", RULES]
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        yield opened
        opened.close()


@pytest.fixture
def page(rebound: Browser) -> Iterator[Page]:
    context = rebound.new_context()
    context.set_default_timeout(8_000)
    yield context.new_page()
    context.close()


def names(server: StartedServer, key: str) -> list[str]:
    return [one["name"] for one in server.call("GET", "/v1/customers", key)["data"]]


def publishable(server: StartedServer, key: str) -> str:
    made = server.call("POST", "/_tuppence/api_keys", key, "kind=publishable")
    found: str = made["secret"]
    return found


def call(page: Page, url: str, key: str, method: str = "GET") -> tuple[int, str]:
    status, body = page.evaluate(CALL, [url, key, method])
    return status, body


def test_a_rebound_name_gets_nothing(started: StartedServer, new_key: str, page: Page) -> None:
    server = f"http://evil.example:{started.port}"
    shown = page.goto(f"{server}/docs")
    assert shown is not None
    assert shown.status == 403
    assert call(page, f"{server}/v1/customers", new_key)[0] == 403
    assert call(page, f"{server}/v1/customers", new_key, "POST")[0] == 403
    assert names(started, new_key) == []


@pytest.mark.parametrize("site", ["shop.example", "localhost", "127.0.0.1"])
def test_a_foreign_page_has_no_use_of_secret_keys(
    started: StartedServer, new_key: str, page: Page, site_port: int, site: str
) -> None:
    page.goto(f"http://{site}:{site_port}/")
    for path in ("/v1/customers", "/_tuppence/request_logs", "/openapi.json", "/mcp"):
        assert call(page, started.url + path, new_key)[0] == 0
    assert call(page, f"{started.url}/v1/customers", new_key, "POST")[0] == 0
    assert page.evaluate(SOCKET, f"{started.url.replace('http', 'ws')}/shell/socket") == "refused"


def test_publishable_keys_work_from_a_page(
    started: StartedServer, new_key: str, page: Page, site_port: int
) -> None:
    key = publishable(started, new_key)
    for site in ("shop.example", "localhost"):
        page.goto(f"http://{site}:{site_port}/")
        status, body = call(page, f"{started.url}/v1/payment_methods", key, "POST")
        assert (status, '"pm_' in body) == (200, True), body
        status, body = call(page, f"{started.url}/v1/tokens/tok_unknown", key)
        assert (status, "No such token" in body) == (404, True), body


def test_an_allowed_origin_may_use_secret_keys(
    start: Callable[..., StartedServer], new_key: str, page: Page, site_port: int
) -> None:
    origin = f"http://shop.example:{site_port}"
    server = start("--allow-origin", origin, "--allow-host", "tuppence.example")
    page.goto(origin)
    assert call(page, f"{server.url}/v1/customers", new_key)[0] == 200
    named = f"http://tuppence.example:{server.port}"
    assert call(page, f"{named}/v1/customers", new_key, "POST")[0] == 400  # it is the body's fault
    page.goto(f"http://other.example:{site_port}")
    assert call(page, f"{server.url}/v1/customers", new_key)[0] == 0


def test_a_link_of_another_site_leads_to_our_pages(
    started: StartedServer, page: Page, site_port: int
) -> None:
    page.goto(f"http://shop.example:{site_port}/")
    with page.expect_navigation():
        page.evaluate("url => { location.href = url }", f"{started.url}/docs")
    assert page.url == f"{started.url}/docs"
    page.goto(f"{started.url}/sign-in")
    with page.expect_response(lambda answer: answer.request.method == "POST") as posted:
        page.get_by_role("textbox").first.fill("nobody@example.com")
        page.locator("input[type=password]").fill("not the password")
        page.locator("main button").first.click()
    assert posted.value.status == 401  # our own form was taken
