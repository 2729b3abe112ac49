"""Every page refuses who may not see it: nobody, the wrong role, a stranger, a foreign form."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.routing import Mount, Route

from browsing import Browser, letters
from support import Client
from tuppence.pages.application import Pages
from tuppence.pages.auth.access import ANYONE, MEMBER
from tuppence.pages.public.hosted_pages import PAGES, HostedPages
from tuppence.pages.public.payer_pages import PayerPages

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"
# Routes without a guard: what the payer's pages and the CLI show a secret for.
PAYER = ("/redirect/", "/receipts/")
HOSTED = ("/c/pay/", *PAGES)
OPEN = (*PAYER, *HOSTED, "/stripecli/auth", "/keys/challenge", "/keys/provision")


@pytest.fixture
def jane(api: Client) -> Browser:
    browser = Browser(api)
    browser.sign_up("jane@example.com", "Jane's Shop")
    return browser


def routes(api: Client) -> list[tuple[str, str, str]]:
    """(method, path with made-up parameters, what it needs) of every page."""
    found = []
    for route in Pages(api.server.site()).routes():
        if isinstance(route, Mount):
            continue
        assert isinstance(route, Route)
        needs = getattr(route.endpoint, "needs", None)
        if needs is None:
            assert route.path.startswith(OPEN), f"{route.path} has no guard"
            continue
        path = re.sub(r"\{mode:mode\}", "test", route.path)
        path = re.sub(r"\{slug\}", "customers", path)
        path = re.sub(r"\{type\}", "customer", path)
        path = re.sub(r"\{(\w+)(:\w+)?\}", r"some_\1", path)
        for method in sorted((route.methods or set()) - {"HEAD"}):
            found.append((method, path, needs))
    return found


def test_every_page_that_is_not_for_anyone_wants_a_session(api: Client) -> None:
    checked = 0
    for method, path, needs in routes(api):
        if needs == ANYONE:
            continue
        found = Browser(api).ask(method, path)
        wanted = 303 if method == "GET" else 401
        assert found.status == wanted, (method, path)
        if method == "GET":
            assert found.headers["location"].startswith("/sign-in?next="), path
        assert path.startswith("/dashboard"), path
        checked += 1
    assert checked > 60
    assert all(path.startswith("/dashboard") for _, path, needs in routes(api) if needs != ANYONE)


def test_every_form_wants_its_token(jane: Browser, api: Client) -> None:
    """A page of another site can send the cookie along, and nothing that only our page knows."""
    eve = jane.another()
    eve.sign_up("eve@example.com", "Eve's")
    theirs = eve.get("/dashboard/test").form("/sign-out").values["csrf"]
    checked = 0
    for method, path, _ in routes(api):
        if method != "POST":
            continue
        for token in ("", "csrf=wrong", f"csrf={theirs}"):
            found = jane.ask("POST", path, token.encode())
            assert found.status == 403, (path, token)
        checked += 1
    assert checked > 35
    assert "Home" in jane.get("/dashboard").text  # not even the form that signs out went through


def test_every_page_that_needs_more_refuses_a_role_without_it(jane: Browser, api: Client) -> None:
    jane.submit("/dashboard/settings/team", "/invite", email="v@example.com", roles=["view_only"])
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    viewer = jane.another()
    viewer.submit(link, "", "Join", password="a sentence that is long")
    token = viewer.get("/dashboard/test").form("/sign-out").values["csrf"]
    checked = 0
    for method, path, needs in routes(api):
        if needs in (ANYONE, MEMBER):
            continue
        body = f"csrf={token}".encode() if method == "POST" else b""
        found = viewer.ask(method, path, body)
        assert found.status == 403, (method, path)
        assert "Your role does not allow this" in found.html
        checked += 1
    assert checked > 20


CHANGED = [
    ("POST", "/dashboard/test/customers/new"),
    ("POST", "/dashboard/test/customers/{customer}/edit"),
    ("POST", "/dashboard/test/customers/{customer}/delete"),
    ("POST", "/dashboard/test/payments/{intent}/do/cancel"),
    ("POST", "/dashboard/test/webhooks/{hook}/roll"),
    ("POST", "/dashboard/test/events/{event}/resend"),
]


def made(jane: Browser) -> dict[str, str]:
    """One of everything, in Jane's test mode."""
    jane.submit("/dashboard/test/customers/new", "", "New customer", name="Ada")
    jane.submit("/dashboard/test/payments/new", "", "New payment", amount="2000", currency="usd")
    jane.submit(
        "/dashboard/test/webhooks/new",
        "",
        "New webhook",
        url="http://127.0.0.1:1/hook",
        enabled_events="*",
    )
    found = {}
    for name, page, prefix in (
        ("customer", "customers", "cus_"),
        ("intent", "payments", "pi_"),
        ("hook", "webhooks", "we_"),
        ("event", "events", "evt_"),
    ):
        html = jane.get(f"/dashboard/test/{page}").html
        found[name] = re.findall(rf"/{page}/({prefix}\w+)", html)[0]
    return found


def test_a_viewer_reads_all_and_changes_nothing(jane: Browser, api: Client) -> None:
    ids = made(jane)
    jane.submit("/dashboard/settings/team", "/invite", email="v@example.com", roles=["view_only"])
    link = letters(api)[0]["link"].removeprefix(api.server.settings.public_url)
    viewer = jane.another()
    viewer.submit(link, "", "Join", password="a sentence that is long")
    assert viewer.get(f"/dashboard/test/customers/{ids['customer']}").status == 200
    token = viewer.get("/dashboard/test").form("/sign-out").values["csrf"]
    for method, path in CHANGED:
        found = viewer.ask(method, path.format(**ids), f"csrf={token}&endpoint=we_1".encode())
        assert found.status == 403, path


def test_a_strangers_objects_are_not_there(jane: Browser, api: Client) -> None:
    ids = made(jane)
    log = re.findall(r"/logs/(req_\w+)", jane.get("/dashboard/test/logs").html)[0]
    key = re.findall(r"/apikeys/(key_\w+)", jane.get("/dashboard/test/apikeys").html)[0]
    exported = jane.submit("/dashboard/test/customers", "/exports/new", "Export CSV").path
    eve = jane.another()
    eve.sign_up("eve@example.com", "Eve's")
    token = eve.get("/dashboard/test").form("/sign-out").values["csrf"]
    for page, id in (
        ("customers", ids["customer"]),
        ("payments", ids["intent"]),
        ("webhooks", ids["hook"]),
        ("events", ids["event"]),
        ("logs", log),
        ("apikeys", key),
        ("objects", ids["customer"]),
        ("exports", exported.rsplit("/", 1)[-1]),
    ):
        for mode in ("test", "live"):
            found = eve.get(f"/dashboard/{mode}/{page}/{id}")
            assert (found.status, "Ada" in found.html) == (404, False), (mode, page)
    for verb in ("reveal", "roll", "delete"):
        found = eve.ask("POST", f"/dashboard/test/apikeys/{key}/{verb}", f"csrf={token}".encode())
        assert found.status == 404
        assert not re.search(r"sk_test_\w{8,}", found.html)
    for method, path in CHANGED[1:]:
        found = eve.ask(method, path.format(**ids), f"csrf={token}&endpoint=we_1".encode())
        assert found.status in (400, 404, 409), path
    assert jane.get(f"/dashboard/test/customers/{ids['customer']}").status == 200


def test_what_people_type_never_runs(jane: Browser, api: Client) -> None:
    """Hostile text in every field of a customer, a name, a business: each page shows it as text."""
    page = jane.get("/dashboard/test/customers/new")
    form = page.form(button="New customer")
    texts = {
        name: HOSTILE
        for name in re.findall(r'<(?:input|textarea) id="f-([^"]+)"', page.html)
        if not re.search(
            r"balance|sequence|prefix|test_clock|source|payment_method|rendering", name
        )
        and not re.search(r"metadata|custom_fields|more|locales|email|validate|ip_address", name)
    }
    assert len(texts) > 15
    texts |= {"email": "x@example.com", "phone": HOSTILE[:20], "metadata": f"key={HOSTILE}"}
    shown = jane.send(page, form, **texts)
    assert shown.path.startswith("/dashboard/test/customers/cus_"), shown.text[:300]
    id = shown.path.rsplit("/", 1)[-1]
    jane.submit("/dashboard/settings/profile", "", "Save", name=HOSTILE)
    jane.submit("/dashboard/settings/account", "", "Save", name=HOSTILE)
    jane.submit("/dashboard/settings/sandboxes", "/new", name=HOSTILE)
    jane.submit("/dashboard/settings/team", "/invite", email="a@b.example", roles=["developer"])
    page = jane.get("/dashboard/test")
    owner = re.findall(r'value="(acct_\w+)"', page.html)[0]
    jane.send(page, page.form("/switch"), account=owner)
    event = re.findall(r"/events/(evt_\w+)", jane.get("/dashboard/test/events").html)[0]
    log = re.findall(r"/logs/(req_\w+)", jane.get("/dashboard/test/logs").html)[0]
    for path in (
        "",
        "/customers",
        f"/customers?q={HOSTILE[:30]}",
        f"/customers/{id}",
        f"/customers/{id}/edit",
        f"/search?q={HOSTILE[:30]}",
        "/search?q=x@example.com",
        "/events",
        f"/events/{event}",
        f"/events?type={HOSTILE[:20]}",
        "/logs",
        f"/logs/{log}",
        f"/logs?path={HOSTILE[:30]}",
        "/apikeys",
    ):
        never_runs(jane.get(f"/dashboard/test{path.replace('<', '%3C').replace(' ', '%20')}"), path)
    for path in ("account", "team", "sandboxes", "audit", "profile"):
        never_runs(jane.get(f"/dashboard/settings/{path}"), path)
    text = jane.get(f"/dashboard/test/customers/{id}").text
    assert "onerror" in text  # it is shown, as text
    assert "{{7*7}}" in text  # and is no template either


def never_runs(shown: Any, path: str) -> None:
    assert shown.status == 200, (path, shown.status)
    assert "<script>" not in shown.html, path
    assert "<img src=x" not in shown.html, path
    policy = shown.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_pages_are_not_framed_or_kept(jane: Browser) -> None:
    found = jane.get("/dashboard/test")
    assert found.headers["x-frame-options"] == "DENY"
    assert found.headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in found.headers["content-security-policy"]


def test_payers_have_pages_of_their_own(api: Client) -> None:
    """They are signed in nowhere, so that theirs are guarded by the client secret alone."""
    paths = [route.path for route in PayerPages(api.server.site(), lambda *a, **k: None).routes()]  # type: ignore[arg-type,return-value]
    assert all(path.startswith(PAYER) for path in paths)
    hosted = [route.path for route in HostedPages(api.server.site(), lambda *a, **k: None).routes()]  # type: ignore[arg-type,return-value]
    assert all(path.startswith(HOSTED) for path in hosted)


def test_no_operation_of_the_api_reaches_people(jane: Browser, api: Client) -> None:
    """They are objects of a world that no key opens, and of types that nothing lists."""
    known = api.server.pipeline.catalogue
    reached = [
        key
        for key in known.operation_keys
        if str(known.operation(key).resource).startswith("platform.")
    ]
    assert reached == []
    own = api.with_key(api.server.new_keys["sk_live"])
    own.headers = {"stripe-account": "platform"}
    assert own.get("/v1/customers").status == 403


def test_a_database_that_is_away_asks_for_another_try(
    jane: Browser, api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tuppence.errors import StoreUnavailable

    async def away(*arguments: Any) -> Any:
        raise StoreUnavailable("it is away")

    monkeypatch.setattr(api.server.store, "read", away)
    found = jane.ask("GET", "/dashboard/test")
    assert (found.status, "Please try again" in found.text) == (503, True)
