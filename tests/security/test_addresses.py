"""A server's public address, the clients' addresses behind proxies, and who is at the machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import click
import pytest
from click.testing import CliRunner

from browsing import Browser, Shown, letters
from support import Client, StartedServer
from tuppence.app import Settings, build
from tuppence.cli.address_options import reach_of, warnings
from tuppence.cli.main import main
from tuppence.cli.serve_settings import Options
from tuppence.pages.dashboard.shell_socket import is_same_origin
from tuppence.server.client_address import Proxies

PUBLIC = "https://pay.example.com"
HERE = "http://127.0.0.1:12111"


@pytest.fixture
def database() -> str:
    return ":memory:"


# -- what `serve` is told --------------------------------------------------------------------------


def reached(host: str = "127.0.0.1", **options: Any) -> Any:
    return reach_of(Options(host, 12111, **options), HERE)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (PUBLIC, PUBLIC),
        ("https://Pay.Example.com/", PUBLIC),
        ("https://pay.example.com:443", PUBLIC),
        ("http://pay.example.com:80/", "http://pay.example.com"),
        ("http://pay.example.com:8080", "http://pay.example.com:8080"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080"),
    ],
)
def test_a_public_url(given: str, kept: str) -> None:
    assert reached(public_url=given).public_url == kept


@pytest.mark.parametrize(
    "given",
    [
        "pay.example.com",
        "ftp://pay.example.com",
        "https://",
        "https://pay.example.com/path",
        "https://pay.example.com?a=1",
        "https://pay.example.com#a",
        "https://user:password@pay.example.com",
        "https://pay.example.com:99999",
        "https://pay.example.com:0",
        "https://pay.example.com:",
        "https://pay.example.com\n",
        "https://pay .example.com",
        "https://päy.example.com",
        "https://[::1",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_public_url(given: str) -> None:
    with pytest.raises(click.ClickException, match="--public-url") as refused:
        reached(public_url=given)
    assert "https://pay.example.com." in refused.value.message


@pytest.mark.parametrize(
    ("option", "given"),
    [
        ("allow_host", "http://a.example"),
        ("allow_host", "a.example:80"),
        ("allow_host", "a.example/"),
        ("allow_host", ""),
        ("allow_origin", "localhost:3000"),
        ("allow_origin", "http://localhost:3000/"),
        ("allow_origin", "*"),
        ("allow_origin", "null"),
        ("trusted_proxies", "proxy.example"),
        ("trusted_proxies", "10.0.0.0/99"),
    ],
)
def test_what_other_options_refuse(option: str, given: str) -> None:
    with pytest.raises(click.ClickException, match=f"--{option.replace('_', '-')}"):
        reached(**{option: (given,)})


@pytest.mark.parametrize(
    ("variable", "name", "given", "taken"),
    [
        ("TUPPENCE_PUBLIC_URL", "public_url", PUBLIC, PUBLIC),
        ("TUPPENCE_PUBLIC_URL", "public_url", "", None),
        ("TUPPENCE_TRUSTED_PROXIES", "trusted_proxies", "10.0.0.1,unix", ("10.0.0.1,unix",)),
        ("TUPPENCE_TRUSTED_PROXIES", "trusted_proxies", "", ()),
        ("TUPPENCE_ALLOW_HOST", "allow_host", "a.test b.test", ("a.test", "b.test")),
        ("TUPPENCE_ALLOW_ORIGIN", "allow_origin", "http://a http://b", ("http://a", "http://b")),
    ],
)
def test_the_environment(
    monkeypatch: pytest.MonkeyPatch, variable: str, name: str, given: str, taken: Any
) -> None:
    """An empty variable says nothing: compose.yaml sets some so."""
    told: list[Options] = []
    monkeypatch.setattr("tuppence.cli.serve.run_server", lambda one, _: told.append(one))
    found = CliRunner().invoke(main, ["serve"], env={variable: given})
    assert found.exit_code == 0, found.output
    assert getattr(told[0], name) == taken


def test_origins_are_kept_as_browsers_write_them() -> None:
    given = ("http://LOCALHOST:3000", "https://shop.example:443", "http://shop.example:443")
    kept = {"http://localhost:3000", "https://shop.example", "http://shop.example:443"}
    assert reached(allow_origin=given).access.origins == kept


def test_who_is_at_the_machine() -> None:
    """A server that others reach is not private; then `--auth local` would let them all in."""
    assert reached().private
    assert reached(public_url="http://tuppence.localhost:8080").private
    assert not reached(public_url=PUBLIC).private
    assert not reached("0.0.0.0").private
    assert reached(auth="local").private
    for host, url in [("0.0.0.0", None), ("127.0.0.1", PUBLIC), ("10.0.0.5", HERE)]:
        with pytest.raises(click.ClickException, match="--auth local"):
            reached(host, auth="local", public_url=url)
    assert reached("0.0.0.0").access.any_host
    assert not reached(public_url=PUBLIC).access.any_host


def test_what_is_said_at_the_start() -> None:
    def said(host: str, open_mode: bool, url: str | None = None) -> str:
        options = Options(host, 12111, public_url=url)
        return " ".join(warnings(options, reach_of(options, HERE), open_mode))

    assert said("127.0.0.1", True) == ""
    assert "--keys strict" in said("0.0.0.0", True, PUBLIC)
    assert "any name" in said("0.0.0.0", True, PUBLIC)
    assert "--keys strict" in said("127.0.0.1", True, PUBLIC)
    assert "any name" not in said("127.0.0.1", True, PUBLIC)
    assert f"lead to {HERE}. --public-url" in said("0.0.0.0", False)


def test_a_wrong_address_is_one_line(start: Callable[..., StartedServer]) -> None:
    with pytest.raises(RuntimeError) as refused:
        start("--public-url", "pay.example.com")
    assert len(str(refused.value).strip().splitlines()) == 1


# -- proxies ---------------------------------------------------------------------------------------


def unwrapped(
    trusted: list[str], peer: str | None, *headers: tuple[str, str], unix: bool = False
) -> dict[str, Any]:
    scope: dict[str, Any] = {
        "type": "http",
        "scheme": "http",
        "client": (peer, 50000) if peer else None,
        "server": ("/tmp/t.sock", None) if unix else ("127.0.0.1", 12111),
        "headers": [(b"host", b"127.0.0.1:12111")] + [(k.encode(), v.encode()) for k, v in headers],
    }
    Proxies(trusted).unwrap(scope)
    return scope


def for_(value: str) -> tuple[str, str]:
    return ("x-forwarded-for", value)


@pytest.mark.parametrize(
    ("trusted", "peer", "headers", "client"),
    [
        (["10.0.0.0/8"], "10.0.0.1", [for_("203.0.113.7")], "203.0.113.7"),
        (["10.0.0.0/8"], "192.0.2.1", [for_("203.0.113.7")], "192.0.2.1"),
        (["10.0.0.0/8"], "10.0.0.1", [], "10.0.0.1"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("198.51.100.1, 203.0.113.7")], "203.0.113.7"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("203.0.113.7, 10.9.9.9")], "203.0.113.7"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("6.6.6.6"), for_("203.0.113.7")], "203.0.113.7"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("10.0.0.3, 10.0.0.2")], "10.0.0.3"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("203.0.113.7:5000")], "203.0.113.7"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("[2001:db8::7]:5000")], "2001:db8::7"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("2001:DB8:0::7")], "2001:db8::7"),
        (["10.0.0.0/8"], "::ffff:10.0.0.1", [for_("::ffff:203.0.113.7")], "203.0.113.7"),
        (["10.0.0.0/8"], "10.0.0.1", [for_("203.0.113.7, unknown")], ""),
        (["10.0.0.0/8"], "10.0.0.1", [for_("203.0.113.7, evil, 10.0.0.2")], "10.0.0.2"),
        (["10.0.0.0/8"], "10.0.0.1", [("forwarded", "for=203.0.113.7")], "10.0.0.1"),
        (["loopback"], "127.0.0.1", [for_("203.0.113.7")], "203.0.113.7"),
        (["loopback"], "::1", [for_("203.0.113.7")], "203.0.113.7"),
        (["unix"], "127.0.0.1", [for_("203.0.113.7")], "127.0.0.1"),
    ],
)
def test_the_client_behind_proxies(
    trusted: list[str], peer: str, headers: list[tuple[str, str]], client: str
) -> None:
    assert unwrapped(trusted, peer, *headers)["client"][0] == client


def test_scheme_and_host_behind_proxies() -> None:
    sent = (("x-forwarded-proto", "https"), ("x-forwarded-host", "evil.example, pay.example.com"))
    found = unwrapped(["loopback"], "127.0.0.1", *sent)
    assert found["scheme"] == "https"
    assert dict(found["headers"])[b"host"] == b"pay.example.com"
    ignored = unwrapped(["10.0.0.1"], "127.0.0.1", *sent)
    assert ignored["scheme"] == "http"
    assert dict(ignored["headers"])[b"host"] == b"127.0.0.1:12111"
    odd = unwrapped(["loopback"], "127.0.0.1", ("x-forwarded-proto", "javascript"))
    assert odd["scheme"] == "http"


def test_proxies_on_the_unix_socket() -> None:
    found = unwrapped(["unix"], None, for_("203.0.113.7"), unix=True)
    assert found["client"] == ("203.0.113.7", 0)
    assert unwrapped(["loopback"], None, for_("203.0.113.7"), unix=True)["client"] is None


def test_what_is_remembered_of_clients_is_bounded() -> None:
    proxies = Proxies(["loopback"])
    for n in range(3000):
        assert proxies.client_of(b"2001:db8::%x" % n) == f"2001:db8::{n:x}".replace("::0", "::")
    assert len(proxies.read) <= 1024
    assert len(proxies.known) <= 1024


# -- what follows from it --------------------------------------------------------------------------


@pytest.fixture
def serving(api: Client) -> Iterator[Callable[..., Client]]:
    """The client of a server of its own: `serving(public_url=...)`."""
    opened = []

    def begin(**settings: Any) -> Client:
        server = build(Settings(now=api.server.settings.now, **settings))
        opened.append(server)
        return Client(api.runner, server, "sk_test_a_world")

    yield begin
    for server in opened:
        api.runner.run(server.close())


def test_the_outbox_is_for_whoever_is_at_the_machine(serving: Callable[..., Client]) -> None:
    api = serving(local=True)
    assert Browser(api).ask("GET", "/outbox").status == 200
    for name in ("localhost", "127.0.0.1", "[::1]"):
        far = Browser(api, ip="203.0.113.7")
        assert far.ask("GET", "/outbox", headers={"host": name}).status == 403
    for header in ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"):
        assert Browser(api).ask("GET", "/outbox", headers={header: "127.0.0.1"}).status == 403
    behind = serving(local=True, proxies=Proxies(["loopback"]))
    forwarded = {"x-forwarded-for": "127.0.0.1"}
    assert Browser(behind).ask("GET", "/outbox", headers=forwarded).status == 403


class Forwarded(Browser):
    """A browser whose requests come by way of a proxy on this machine."""

    client = "203.0.113.7"

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Shown:
        sent = {"x-forwarded-for": f"198.51.100.1, {self.client}", **(headers or {})}
        return super().ask(method, path, body, sent)


def test_sessions_and_the_audit_log_name_the_client(serving: Callable[..., Client]) -> None:
    jane = Forwarded(serving(local=False, proxies=Proxies(["loopback"])))
    jane.sign_up("jane@example.com", "Jane's Shop")
    for page in ("/dashboard/settings/profile", "/dashboard/settings/audit"):
        assert "203.0.113.7" in jane.get(page).html, page
        assert "127.0.0.1" not in jane.get(page).text.replace(HERE, ""), page
    unbelieved = Forwarded(serving(local=False))
    unbelieved.sign_up("jane@example.com", "Jane's Shop")
    assert "203.0.113.7" not in unbelieved.get("/dashboard/settings/profile").html


def test_one_guesser_behind_a_proxy_stops_nobody_else(serving: Callable[..., Client]) -> None:
    api = serving(local=False, proxies=Proxies(["loopback"]))
    jane, eve = Forwarded(api), Forwarded(api)
    eve.client = "192.0.2.66"
    jane.sign_up("jane@example.com", "Jane's Shop")
    for _ in range(7):
        found = eve.submit("/sign-in", "", "Sign in", email="jane@example.com", password="wrong")
    assert found.status == 429
    jane.cookies.clear()
    assert "Home" in jane.sign_in("jane@example.com").text


@pytest.mark.parametrize(
    ("origin", "host", "ours"),
    [
        (PUBLIC, "127.0.0.1:12111", True),  # a proxy that says its own name to the server
        ("http://127.0.0.1:12111", "127.0.0.1:12111", True),
        ("http://localhost:3000", "127.0.0.1:12111", False),
        ("https://evil.example", "pay.example.com", False),
        ("null", "pay.example.com", False),
        ("", "pay.example.com", False),
    ],
)
def test_the_shells_socket_opens_for_our_pages(origin: str, host: str, ours: bool) -> None:
    headers = {"host": host} | ({"origin": origin} if origin else {})
    assert is_same_origin(headers, PUBLIC) is ours


def test_cookies_and_pages_of_a_public_address(serving: Callable[..., Client]) -> None:
    api = serving(public_url=PUBLIC, local=False)
    shown = Browser(api).ask("GET", "/sign-in", headers={"host": "pay.example.com"})
    assert "max-age=31536000" in shown.headers["strict-transport-security"]
    plain = Browser(serving()).ask("GET", "/sign-in")
    assert "strict-transport-security" not in plain.headers


def test_secure_cookies(serving: Callable[..., Client], monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(Browser, "keep", lambda self, cookie: kept.append(cookie))
    Browser(serving(public_url=PUBLIC)).ask("GET", "/sign-in")
    assert kept
    assert all("; Secure" in cookie for cookie in kept)
    kept.clear()
    Browser(serving()).ask("GET", "/sign-in")
    assert kept
    assert not any("Secure" in cookie for cookie in kept)


def test_every_link_follows_the_public_url(serving: Callable[..., Client]) -> None:
    api = serving(public_url=PUBLIC)
    card = {"payment_method": "pm_card_threeDSecure2Required", "confirm": True}
    shop = "https://shop.example/"
    asked = api.post("/v1/payment_intents", amount=99, currency="usd", return_url=shop, **card)
    paid = api.post(
        "/v1/payment_intents",
        amount=99,
        currency="usd",
        payment_method="pm_card_visa",
        confirm=True,
        return_url=shop,
        expand=["latest_charge"],
    )
    price = api.post("/v1/prices", currency="usd", unit_amount=500, product_data={"name": "T"})[
        "id"
    ]
    item = {"line_items": [{"price": price, "quantity": 1}]}
    session = api.post("/v1/checkout/sessions", mode="payment", success_url=shop, **item)
    link = api.post("/v1/payment_links", **item)
    cli = api.post("/v1/stripecli/sessions", device_name="x", websocket_features=["webhooks"])
    refused = api.get("/v1/customers/cus_none").json["error"]
    assert asked["next_action"]["redirect_to_url"]["url"].startswith(PUBLIC)
    assert paid["latest_charge"]["receipt_url"].startswith(PUBLIC)
    assert session["url"].startswith(PUBLIC)
    assert link["url"].startswith(PUBLIC)
    assert cli["websocket_url"].startswith("wss://pay.example.com/")
    assert refused["request_log_url"].startswith(PUBLIC)


@pytest.mark.parametrize(
    "path",
    ["/llms.txt", "/docs/payments.md", "/docs/set-up.md", "/docs/set-up", "/docs/mcp"],
)
def test_pages_name_the_servers_own_address(serving: Callable[..., Client], path: str) -> None:
    shown = Browser(serving(public_url=PUBLIC)).get(path)
    assert shown.status == 200
    assert "http://127.0.0.1:12111" not in shown.html
    assert "port: 12111" not in shown.html
    assert "pay.example.com" in shown.html


def test_the_openapi_document_names_the_public_url(serving: Callable[..., Client]) -> None:
    shown = Browser(serving(public_url=PUBLIC)).get("/openapi.json")
    assert json.loads(shown.html)["servers"] == [{"url": PUBLIC}]


def test_letters_lead_to_the_public_url(serving: Callable[..., Client]) -> None:
    api = serving(public_url=PUBLIC, local=False)
    jane = Browser(api)
    jane.sign_up("jane@example.com", "Jane's Shop")
    jane.submit("/dashboard/settings/team", "/invite", email="v@example.com", roles=["view_only"])
    assert letters(api)[0]["link"].startswith(f"{PUBLIC}/invitation/")


# -- the tools of agents ---------------------------------------------------------------------------


def used_tool(started: StartedServer, key: str, tool: str, **arguments: Any) -> Any:
    asked = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "tools/call",
        "params": {"name": tool, "arguments": arguments},
    }
    kinds = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    return started.call("POST", "/mcp", key, json.dumps(asked), **kinds)


def test_agents_keys_go_by_the_clients_address(started: StartedServer, new_key: str) -> None:
    def restricted(ip: str) -> str:
        body = f"kind=restricted&permissions[customer]=write&allowed_ips[0]={ip}"
        made = started.call("POST", "/_tuppence/api_keys", new_key, body)
        return str(made["secret"])

    good = used_tool(started, restricted("127.0.0.1"), "customers_create", name="Jane")
    assert (good.status, good["result"]["isError"]) == (200, False), good.body
    bad = used_tool(started, restricted("203.0.113.7"), "customers_create", name="Mallory")
    assert bad.status == 403


def test_agents_read_pages_with_the_servers_address(started: StartedServer, new_key: str) -> None:
    page = used_tool(started, new_key, "read_documentation", page="set-up")
    text = page["result"]["content"][0]["text"]
    assert f'base_addresses={{"api": "{started.url}"}}' in text
    assert "12111" not in text
