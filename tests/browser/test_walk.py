"""The newcomer's walk, step by step, in a real browser and a real terminal."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import looked_at
from official_cli import NODE, STRIPE_CLI, stripe_cli
from support import BIN, StartedServer

EMAIL, PASSWORD = "newcomer@example.com", "a sentence that is long"
COMMAND = (
    "stripe customers create --email=jane.smith@email.com "
    '--name="Jane Smith" --description="My First Stripe Customer"'
)

Visitor = Callable[..., tuple[Page, list[str]]]


@pytest.fixture
def server(start: Callable[..., StartedServer]) -> StartedServer:
    return start()


def go(page: Page, server: StartedServer, path: str) -> None:
    page.goto(server.url + path)


def link(page: Page, name: str) -> None:
    """Follow a link of the menu, which a phone opens first."""
    menu = page.locator("details.side")
    if not menu.evaluate("one => one.open"):
        menu.locator("summary").click()
    menu.get_by_role("link", name=name, exact=True).click()


def signed_up(page: Page, server: StartedServer, *, look: bool = False) -> None:
    go(page, server, "/")
    if look:
        looked_at(page, "start")
    page.get_by_role("main").get_by_role("link", name="Create your account").click()
    if look:
        looked_at(page, "sign-up")
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Business").fill("Newcomer’s Shop")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    page.wait_for_url("**/dashboard/test")


def revealed(page: Page, server: StartedServer, mode: str, kind: str) -> str:
    """A key of the dashboard, shown."""
    go(page, server, f"/dashboard/{mode}/apikeys")
    row = page.locator("ul.keys > li", has_text=f"{kind} key")
    row.get_by_role("button", name="Reveal").click()
    text = page.locator("#the-key").inner_text()
    page.get_by_role("link", name="Done").click()
    return text


def test_the_walk(server: StartedServer, visitor: Visitor, tmp_path: Path) -> None:
    page, complaints = visitor()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    # 1. Account: four keys at once.
    signed_up(page, server, look=True)
    looked_at(page, "home-empty")
    link(page, "API keys")
    looked_at(page, "keys")
    keys = {
        f"{kind[0].lower()}k_{mode}": revealed(page, server, mode, kind)
        for mode in ("test", "live")
        for kind in ("Publishable", "Secret")
    }
    assert {name: key[:8] for name, key in keys.items()} == {
        name: f"{name}_" for name in ("pk_test", "sk_test", "pk_live", "sk_live")
    }
    # 2. Activation: before it nothing moves live.
    refuses_live_money(server, keys["sk_live"])
    # 3. The docs page with one's own keys.
    reads_the_docs(page, server, visitor, keys)
    # 4. The shell, and the same command in terminals.
    uses_the_shell(page, server)
    uses_terminals(server, keys["sk_test"], tmp_path)
    # 5. and 6. Logs and events.
    follows_logs_and_events(page, server)
    # 7. Keys.
    limits_keys(page, server)
    # 8. Team.
    invites(page, server, visitor)
    assert complaints == []


def refuses_live_money(server: StartedServer, key: str) -> None:
    body = urlencode(
        {
            "amount": 2000,
            "currency": "usd",
            "confirm": "true",
            "payment_method": "pm_card_visa",
            "payment_method_types[]": "card",
        }
    )
    refused = server.call("POST", "/v1/payment_intents", key, body)
    assert (refused.status, refused.error["code"]) == (400, "testmode_charges_only")
    assert server.call("POST", "/v1/customers", key, "name=Live").status == 200


def reads_the_docs(
    page: Page, server: StartedServer, visitor: Visitor, keys: dict[str, str]
) -> None:
    go(page, server, "/docs/first-request")
    page.wait_for_selector("#shell[data-ready]")
    looked_at(page, "docs-first-request")
    assert keys["sk_test"] in page.inner_text("article")
    assert "These samples hold your own test keys" in page.inner_text("article")
    page.get_by_role("tab", name="Python").first.click()
    expect(page.locator(".sample[data-language=python]").first).to_be_visible()
    expect(page.locator(".sample[data-language=curl]").first).to_be_hidden()
    page.get_by_role("link", name="Copy page as Markdown").click()
    expect(page.get_by_text("✓")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("# Send your first API")
    stranger, _ = visitor()
    go(stranger, server, "/docs/first-request")
    text = stranger.inner_text("article")
    assert keys["sk_test"] not in text
    assert re.search(r"sk_test_\w{24}", text)
    go(stranger, server, "/docs/webhooks?lang=fr")
    assert "pas encore traduite" in stranger.inner_text("article")
    looked_at(stranger, "docs-french-notice")
    go(stranger, server, "/docs/first-request?lang=fr")
    assert "Envoyer votre première requête" in stranger.inner_text("h1")
    answer = stranger.request.get(server.url + "/llms.txt")
    assert f"{server.url}/docs/first-request.md" in answer.text()
    go(stranger, server, "/docs/api/customer")
    looked_at(stranger, "reference-customer")


def screen(page: Page) -> str:
    """What the terminal says, from xterm's own tree for screen readers."""
    return " ".join(page.locator("#shell .xterm-accessibility-tree").inner_text().split())


def shows(page: Page, text: str) -> None:
    """Wait until the terminal says something."""
    for _ in range(100):
        if text in screen(page):
            return
        page.wait_for_timeout(50)
    raise AssertionError(screen(page))


def uses_the_shell(page: Page, server: StartedServer) -> None:
    go(page, server, "/shell")
    page.wait_for_selector("#shell[data-ready]")
    looked_at(page, "shell")
    page.locator("#shell").click()
    page.keyboard.press("Control+u")
    page.keyboard.type(COMMAND)
    page.keyboard.press("Enter")
    shows(page, '"name": "Jane Smith"')
    looked_at(page, "shell-answer")
    page.keyboard.type("stripe balanc")
    page.keyboard.press("Tab")
    shows(page, "$ stripe balance")
    page.keyboard.press("Control+u")
    page.keyboard.type("tuppence serve")
    page.keyboard.press("Enter")
    shows(page, "is not among the shell")


def uses_terminals(server: StartedServer, key: str, tmp_path: Path) -> None:
    environment = server.environment | {"PATH": f"{BIN}:/usr/bin:/bin"}
    own = COMMAND.replace("stripe ", "tuppence ", 1)
    done = subprocess.run(
        ["bash", "-c", f"{own} --api-key {key} --base-url {server.url}"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=20,
        check=True,
    )
    assert json.loads(done.stdout)["email"] == "jane.smith@email.com"
    if NODE and STRIPE_CLI.exists():
        said = stripe_cli(
            tmp_path,
            *("customers", "create", "--email=jane.smith@email.com"),
            *("--api-base", server.url, "--api-key", key),
        )
        assert json.loads(said)["email"] == "jane.smith@email.com"


def follows_logs_and_events(page: Page, server: StartedServer) -> None:
    go(page, server, "/dashboard/test")
    looked_at(page, "home")
    link(page, "Logs")
    looked_at(page, "logs")
    page.get_by_role("link", name="200 OK POST /v1/customers").first.click()
    text = page.inner_text("main")
    for said in ("Request", "Response", "IP address", "API key", "Idempotency key", "API version"):
        assert said in text, said
    assert "jane.smith@email.com is a new customer" in text
    looked_at(page, "log")
    link(page, "Events")
    looked_at(page, "events")
    page.get_by_role("link", name="jane.smith@email.com is a new customer").first.click()
    assert "Deliveries" in page.inner_text("main")
    looked_at(page, "event")
    go(page, server, "/dashboard/test/webhooks/new")
    page.get_by_label("Url").fill("http://127.0.0.1:9/hook")
    page.get_by_label("All events").check()
    page.get_by_role("button", name="New webhook endpoint").click()
    assert page.locator("#the-secret").inner_text().startswith("whsec_")
    link(page, "Events")
    page.get_by_role("link", name="jane.smith@email.com is a new customer").first.click()
    page.get_by_role("button", name="Resend").click()
    expect(page.get_by_text("http://127.0.0.1:9/hook").first).to_be_attached()


def limits_keys(page: Page, server: StartedServer) -> None:
    link(page, "API keys")
    assert "None yet" in page.inner_text("main")
    page.get_by_role("link", name="New restricted key").click()
    looked_at(page, "key-form")
    page.get_by_label("Name (optional)").fill("Reports")
    page.get_by_role("group", name="Customers", exact=True).or_(
        page.get_by_role("group", name="Customer", exact=True)
    ).get_by_label("read").first.check()
    page.get_by_role("button", name="Create key").click()
    key = page.locator("#the-key").inner_text()
    looked_at(page, "key-made")
    assert key.startswith("rk_test_")
    assert server.call("GET", "/v1/customers", key).status == 200
    refused = server.call("POST", "/v1/customers", key, "name=Jane")
    assert (refused.status, "rak_customer_write" in refused.error["message"]) == (403, True)
    page.get_by_role("link", name="Done").click()
    row = page.locator("ul.keys > li", has_text="Reports")
    row.get_by_role("link", name="Roll…").click()
    looked_at(page, "key-roll")
    page.get_by_label("In an hour").check()
    page.get_by_role("button", name="Roll key").click()
    rolled = page.locator("#the-key").inner_text()
    for one in (key, rolled):
        assert server.call("GET", "/v1/customers", one).status == 200


def invites(page: Page, server: StartedServer, visitor: Visitor) -> None:
    go(page, server, "/dashboard/settings/team")
    page.get_by_label("E-mail").fill("viewer@example.com")
    page.locator("form[action$='/invite']").get_by_label("View only").check()
    page.get_by_role("button", name="Invite", exact=True).click()
    looked_at(page, "team")
    guest, complaints = visitor()
    go(guest, server, "/outbox")
    guest.locator("summary").first.click()
    looked_at(guest, "outbox")
    guest.locator("main a[href*='/invitation/']").first.click()
    guest.get_by_label("Choose a password").fill(PASSWORD)
    guest.get_by_role("button", name="Join").click()
    guest.wait_for_url("**/dashboard/test")
    go(guest, server, "/dashboard/test/apikeys")
    said = guest.inner_text("main")
    assert "Ask Owner or Administrator" in said
    assert "sk_test" not in said
    looked_at(guest, "keys-hidden")
    assert complaints == []


PAGES = (
    "payments", "payments/new", "customers", "customers/new", "balance", "products", "resources",
    "resources/tax_rate", "resources/tax_rate/new", "subscriptions", "test_clocks", "faults",
    "faults/new", "search?q=jane", "exports", "connected_accounts",
)  # fmt: skip
SETTINGS = ("", "/account", "/activate", "/branding", "/sandboxes", "/audit", "/profile",
            "/profile/two-step")  # fmt: skip


def test_every_page_fits_and_is_accessible(server: StartedServer, visitor: Visitor) -> None:
    page, complaints = visitor()
    signed_up(page, server)
    key = revealed(page, server, "test", "Secret")
    made = server.call("POST", "/v1/customers", key, "name=Jane&email=jane@example.com").json
    paid = urlencode(
        {
            "amount": 2000,
            "currency": "usd",
            "confirm": "true",
            "payment_method": "pm_card_visa",
            "payment_method_types[]": "card",
            "customer": made["id"],
        }
    )
    intent = server.call("POST", "/v1/payment_intents", key, paid)["id"]
    far = "https://hooks.example.com/a-long-path-of-a-receiver-far-away"
    listening = urlencode({"url": far, "enabled_events[]": "customer.updated"})
    server.call("POST", "/v1/webhook_endpoints", key, listening)
    event = server.call("GET", "/v1/events?type=customer.created", key).json["data"][0]["id"]
    own = (
        f"events/{event}",
        f"customers/{made['id']}",
        f"customers/{made['id']}/delete",
        f"payments/{intent}",
        f"refunds/new?payment_intent={intent}",
    )
    for path in (*PAGES, *own):
        go(page, server, f"/dashboard/test/{path}")
        name = re.sub(r"(cus|pi|evt)_\w+", "one", path.split("?")[0])
        looked_at(page, name.replace("/", "-"))
    for path in SETTINGS:
        go(page, server, f"/dashboard/settings{path}")
        looked_at(page, f"settings{path.replace('/', '-')}")
    for path in ("/sign-in", "/forgotten", "/docs", "/docs/api", "/docs/search?q=refund"):
        go(page, server, path)
        looked_at(page, path.split("?")[0].strip("/").replace("/", "-"))
    assert complaints == []


def test_the_keyboard_is_enough(server: StartedServer, visitor: Visitor) -> None:
    page, _ = visitor()
    go(page, server, "/sign-up")
    page.get_by_label("E-mail").focus()
    page.keyboard.type(EMAIL)
    for text in ("", "Shop", PASSWORD):
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/dashboard/test")
    page.locator("h1").click()
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/dashboard/test/customers")
    page.keyboard.press("/")
    page.keyboard.type("nobody@example.com")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=nobody*")
    assert "Nothing found" in page.inner_text("main")


def test_pages_work_without_scripts(server: StartedServer, visitor: Visitor) -> None:
    page, _ = visitor(java_script_enabled=False)
    signed_up(page, server)
    go(page, server, "/dashboard/test/customers/new")
    page.locator("#f-name").fill("Ada")
    page.get_by_role("button", name="New customer").click()
    page.wait_for_url("**/customers/cus_*")
    assert "Ada" in page.inner_text("h1")
