"""Which names a server answers to and which web pages may use it, on every surface."""

from __future__ import annotations

import base64
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from browsing import Browser
from support import Client, StartedServer
from tuppence.app import Settings, build
from tuppence.server.origin_policy import Access, Origins

SURFACES = [
    ("GET", "/v1/customers"),
    ("POST", "/v1/customers"),
    ("GET", "/v1"),
    ("GET", "/v2/core/events"),
    ("GET", "/_tuppence/request_logs"),
    ("POST", "/_tuppence/faults"),
    ("POST", "/mcp"),
    ("GET", "/openapi.json"),
    ("GET", "/metrics"),
    ("GET", "/healthz"),
    ("GET", "/docs"),
    ("GET", "/"),
    ("GET", "/outbox"),
    ("POST", "/sign-in"),
    ("GET", "/links/acct_1/test/link_1/secret"),
    ("POST", "/stripecli/auth"),
]
SHOP = "https://shop.example"


@dataclass
class Asked:
    """The whole server, asked as a browser or an SDK asks it."""

    browser: Browser
    key: str
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(self, method: str, path: str, **headers: str) -> Any:
        sent = {
            "host": "127.0.0.1:12111",
            "authorization": f"Bearer {self.key}",
            "cookie": "",
        } | {name.replace("_", "-"): value for name, value in headers.items()}
        return self.browser.ask(method, path, b"" if method == "GET" else b"name=Jane", sent)


@pytest.fixture
def ask(api: Client) -> Asked:
    return Asked(Browser(api), api.key)


@pytest.fixture
def database() -> str:
    return ":memory:"


# -- names -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "path"), SURFACES)
def test_a_rebound_name_is_refused_on_every_surface(ask: Asked, method: str, path: str) -> None:
    found = ask(method, path, host="evil.example:12111")
    assert found.status == 403, path
    assert "--allow-host evil.example" in found.html
    assert ask(method, path).status != 403 or path == "/sign-in"  # whose form lacks its token


def test_refusals_have_the_form_of_what_was_asked_for(ask: Asked) -> None:
    kinds = {
        "/v1/customers": "application/json",
        "/v2/core/events": "application/json",
        "/_tuppence/faults": "application/json",
        "/mcp": "application/json",
        "/openapi.json": "application/json",
        "/metrics": "text/plain; charset=utf-8",
        "/docs": "text/html; charset=utf-8",
    }
    for path, kind in kinds.items():
        headers = {k.lower(): v for k, v in ask("GET", path, host="evil.example").headers.items()}
        assert headers["content-type"] == kind, path
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST:1",
        "shop.localhost:12111",
        "127.0.0.1",
        "127.8.9.10:80",
        "[::1]:12111",
        "[::ffff:127.0.0.1]",
        "localhost.",
        "api.stripe.com",
        "mcp.stripe.com",
    ],
)
def test_loopback_names_are_answered(ask: Asked, host: str) -> None:
    assert ask("GET", "/v1/customers", host=host).status == 200
    assert ask("GET", "/v1/customers", host=host).status == 200  # as it is remembered


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1@evil.example",
        "evil.example#localhost",
        "notlocalhost",
        "0.0.0.0",
        "10.0.0.1",
        "2130706433",
        "[::]",
        "[fe80::1]",
        "[]",
        "\x7f",
        "é.example",
    ],
)
def test_other_names_are_not(ask: Asked, host: str) -> None:
    for _ in range(2):
        assert ask("GET", "/v1/customers", host=host.encode().decode("latin-1")).status == 403


def test_what_is_remembered_of_names_is_bounded() -> None:
    origins = Origins("http://127.0.0.1:1", Access())
    assert all(origins.answers_to(b"localhost:%d" % port) for port in range(2000))
    assert not any(origins.answers_to(b"evil%d.example" % n) for n in range(2000))
    assert len(origins.known) == 256


@pytest.fixture
def serving(api: Client) -> Callable[..., Asked]:
    """A server of its own: `serving(public_url=..., access=...)`."""
    opened = []

    def begin(**settings: Any) -> Asked:
        server = build(Settings(**settings))
        opened.append(server)
        return Asked(Browser(Client(api.runner, server, "sk_test_x")), "sk_test_x")

    yield begin  # type: ignore[misc]
    for server in opened:
        api.runner.run(server.close())


def test_the_public_url_and_allowed_names_are_answered(serving: Callable[..., Asked]) -> None:
    access = Access(hosts=frozenset({"tuppence.test"}))
    ask = serving(public_url="https://pay.example.com", access=access)
    assert ask("GET", "/v1/customers", host="pay.example.com").status == 200
    assert ask("GET", "/v1/customers", host="tuppence.test:80").status == 200
    assert ask("GET", "/v1/customers", host="example.com").status == 403


def test_off_loopback_every_name_is_answered(serving: Callable[..., Asked]) -> None:
    ask = serving(access=Access(any_host=True))
    assert ask("GET", "/v1/customers", host="tuppence:12111").status == 200
    assert ask("POST", "/v1/customers", host="tuppence", origin=SHOP).status == 403


def raw(server: StartedServer, sent: str) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), 20) as connection:
        connection.sendall(sent.encode())
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_without_a_host_no_browser_asks(started: StartedServer, new_key: str) -> None:
    head = f"GET /v1/customers HTTP/1.0\r\nAuthorization: Bearer {new_key}\r\n"
    assert b" 200 " in raw(started, f"{head}\r\n").split(b"\r\n")[0]
    assert b" 403 " in raw(started, f"{head}Host: evil.example\r\n\r\n").split(b"\r\n")[0]


def test_the_unix_socket_asks_for_no_name(started: StartedServer, new_key: str) -> None:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(started.socket_path))
        connection.sendall(
            b"GET /v1/customers HTTP/1.1\r\nHost: whatever\r\nConnection: close\r\n"
            b"Authorization: Bearer %s\r\n\r\n" % new_key.encode()
        )
        assert b" 200 " in connection.recv(65536).split(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/shell/socket", "/subscribe/acct_1"])
def test_websockets_are_refused_before_they_open(started: StartedServer, path: str) -> None:
    head = (
        f"GET {path} HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    )
    rebound = raw(started, f"{head}Host: evil.example\r\n\r\n")
    assert b" 403 " in rebound.split(b"\r\n")[0]
    assert b"--allow-host" in rebound
    foreign = raw(started, f"{head}Host: localhost\r\nOrigin: {SHOP}\r\n\r\n")
    assert b" 403 " in foreign.split(b"\r\n")[0]
    assert b"--allow-origin" in foreign


# -- pages of other origins ------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "path"), SURFACES)
def test_a_foreign_page_is_refused_on_every_surface(ask: Asked, method: str, path: str) -> None:
    for origin in (SHOP, "http://localhost:3000", "null"):
        found = ask(method, path, origin=origin, sec_fetch_site="cross-site")
        assert found.status == 403, (path, origin)
        assert "--allow-origin" in found.html
        assert "Access-Control-Allow-Origin" not in found.headers


def test_a_form_with_the_key_in_its_address_is_refused(ask: Asked) -> None:
    """`http://sk_test_x:@127.0.0.1/...` needs no preflight, and some browsers send no `Origin`."""
    basic = f"Basic {base64.b64encode(f'{ask.key}:'.encode()).decode()}"
    for headers in ({"origin": "null"}, {"sec_fetch_site": "cross-site"}, {"origin": SHOP}):
        found = ask(
            "POST", "/v1/customers", authorization=basic, sec_fetch_mode="navigate", **headers
        )
        assert found.status == 403
    assert ask("GET", "/v1/customers", sec_fetch_site="cross-site").status == 403
    assert '"data": []' in ask("GET", "/v1/customers").html


def test_links_to_pages_go_on_working(ask: Asked) -> None:
    """Also from another site; but no form of another site is taken."""
    there = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}
    assert ask("GET", "/docs", **there).status == 200
    assert ask("GET", "/sign-in", **there).status == 200
    assert ask("POST", "/sign-in", **there).status == 403


def test_our_own_pages_are_not_foreign(ask: Asked) -> None:
    for headers in (
        {"origin": "http://127.0.0.1:12111"},
        {"origin": "http://localhost:12111", "host": "localhost:12111"},
        {"origin": "null", "sec_fetch_site": "same-origin"},
        {"sec_fetch_site": "none"},
    ):
        found = ask("POST", "/v1/customers", **headers)
        assert found.status == 200
        assert "Access-Control-Allow-Origin" not in found.headers
    assert ask("GET", "/v1/customers", origin="http://localhost:12111").status == 403


def test_publishable_keys_work_from_every_page(ask: Asked) -> None:
    basic = f"Basic {base64.b64encode(b'pk_test_nobodys:').decode()}"
    for key in ("Bearer pk_test_nobodys", basic):
        found = ask("POST", "/v1/tokens", origin=SHOP, authorization=key)
        assert found.status == 401  # of a key that nobody made; the page can read why
        assert found.headers["Access-Control-Allow-Origin"] == "*"
        assert "Request-Id" in found.headers["Access-Control-Expose-Headers"]
    assert ask("POST", "/mcp", origin=SHOP, authorization="Bearer pk_test_x").status == 403
    assert ask("POST", "/sign-in", origin=SHOP, authorization="Bearer pk_test_x").status == 403


def preflight(ask: Asked, path: str, method: str = "POST", origin: str = SHOP) -> Any:
    asked = {"access_control_request_method": method, "authorization": ""}
    return ask("OPTIONS", path, origin=origin, sec_fetch_site="cross-site", **asked)


def test_preflights_allow_what_publishable_keys_may(ask: Asked) -> None:
    allowed = preflight(ask, "/v1/payment_intents/pi_1/confirm")
    assert (allowed.status, allowed.headers["Access-Control-Allow-Origin"]) == (200, "*")
    assert "Authorization" in allowed.headers["Access-Control-Allow-Headers"]
    assert preflight(ask, "/v1/payment_intents/pi_1", "GET").status == 200
    for path, method in [
        ("/v1/payment_intents", "POST"),
        ("/v1/customers", "POST"),
        ("/v1/tokens", "DELETE"),
        ("/v1/nothing", "POST"),
        ("/_tuppence/snapshot", "POST"),
        ("/mcp", "POST"),
        ("/docs", "POST"),
    ]:
        refused = preflight(ask, path, method)
        assert refused.status == 403, path
        assert "Access-Control-Allow-Origin" not in refused.headers


def test_allowed_origins_may_use_any_key(serving: Callable[..., Asked]) -> None:
    ask = serving(access=Access(origins=frozenset({"http://localhost:3000"})))
    origin = "http://localhost:3000"
    for path in ("/v1/customers", "/mcp"):
        answer = preflight(ask, path, origin=origin)
        assert answer.status == 200
        assert answer.headers["Access-Control-Allow-Origin"] == origin
        assert answer.headers["Vary"] == "Origin"
    made = ask("POST", "/v1/customers", origin=origin, sec_fetch_site="cross-site")
    assert (made.status, made.headers["Access-Control-Allow-Origin"]) == (200, origin)
    assert "Access-Control-Allow-Credentials" not in made.headers
    assert ask("POST", "/v1/customers", origin="http://localhost:3001").status == 403


def test_strict_servers_let_pages_read_nothing_more(serving: Callable[..., Asked]) -> None:
    ask = serving(open_mode=False)
    assert preflight(ask, "/v1/customers").status == 403
    found = ask("GET", "/v1/customers", origin=SHOP)
    assert (found.status, "Access-Control-Allow-Origin" in found.headers) == (403, False)


def test_a_refusal_repeats_no_markup(ask: Asked) -> None:
    found = ask("GET", "/docs", host="<script>alert(1)</script>")
    assert found.status == 403
    assert "<script>alert" not in found.html
