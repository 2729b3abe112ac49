"""The proxies' configurations in docs/operations/proxy.md, as they stand there, in real proxies."""

from __future__ import annotations

import http.client
import json
import re
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import trustme
from websockets.sync.client import connect

from proxies import CLIENT, NAME, PROXIES, PROXY, installed, wait_for
from support import StartedServer, free_port
from tuppence.cli.doctor.server import findings


@dataclass
class Behind:
    """A server behind a proxy that speaks TLS."""

    server: StartedServer
    port: int
    context: ssl.SSLContext
    key: str

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> Any:
        """(status, headers, body) by way of the proxy, from an address of the client's own."""
        found = socket.create_connection((PROXY, self.port), 20, source_address=(CLIENT, 0))
        connection = http.client.HTTPSConnection(NAME, self.port, timeout=20)
        connection.sock = self.context.wrap_socket(found, server_hostname=NAME)
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"Host": self.host, "Authorization": f"Bearer {self.key}"} | kind | named
        connection.request(method, path, body or None, sent)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content.decode()

    @property
    def host(self) -> str:
        return f"{NAME}:{self.port}"


@pytest.fixture(params=list(PROXIES))
def behind(
    request: pytest.FixtureRequest, tmp_path: Path, start: Callable[..., StartedServer]
) -> Iterator[Behind]:
    name = request.param
    if not installed(name):
        pytest.skip(f"{name} is not installed (Debian: {name})")
    authority, port = trustme.CA(), free_port()
    pem = tmp_path / "server.pem"
    authority.issue_cert(NAME).private_key_and_cert_chain_pem.write_to_path(str(pem))
    context = ssl.create_default_context()
    authority.configure_trust(context)
    public = ("--public-url", f"https://{NAME}:{port}")
    server = start(*public, "--trusted-proxies", PROXY, "--metrics")
    command, more = PROXIES[name](tmp_path, port, server.port, pem)
    process = subprocess.Popen(
        command, env=server.environment | more, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(process, port)
        yield Behind(server, port, context, own_key(server))
    finally:
        process.terminate()
        process.wait(10)


def own_key(server: StartedServer) -> str:
    kept = json.loads(Path(server.environment["TUPPENCE_CONFIG"]).read_text())
    found: str = kept["databases"][str(server.db)]["sk_test"]
    return found


def test_a_server_behind_the_documented_proxy(behind: Behind) -> None:
    check_addresses(behind)
    check_keys(behind)
    check_links(behind)
    check_pages(behind)
    check_socket(behind)


def test_the_doctor_finds_nothing_wrong_there(
    behind: Behind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reaches the proxy by its name; what leads there is this test's."""
    resolve = socket.getaddrinfo

    def to_the_proxy(host: Any, *more: Any, **named: Any) -> Any:
        return resolve(PROXY if host == NAME else host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", to_the_proxy)
    monkeypatch.setattr(ssl, "_create_default_https_context", lambda: behind.context)
    found = list(findings(f"https://{behind.host}", behind.key, time.time))
    assert len(found) == 8
    assert [one for one in found if one.status != "ok"] == []


def check_addresses(behind: Behind) -> None:
    """The client's own address is logged, whatever it claims; and only the proxy is believed."""
    claims = {"X_Forwarded_For": "203.0.113.7", "Forwarded": "for=203.0.113.7"}
    for headers in ({}, claims):
        status, sent, _ = behind.ask("GET", "/v1/customers", **headers)
        assert status == 200
        assert logged(behind, sent["Request-Id"]) == CLIENT
    direct = socket.create_connection((PROXY, behind.server.port), 20, source_address=(CLIENT, 0))
    connection = http.client.HTTPConnection(PROXY, behind.server.port)
    connection.sock = direct
    spoofed = {"Authorization": f"Bearer {behind.key}", "X-Forwarded-For": "203.0.113.7"}
    connection.request("GET", "/v1/customers", headers=spoofed)
    answer = connection.getresponse()
    answer.read()
    assert logged(behind, str(answer.headers["Request-Id"])) == CLIENT
    connection.close()


def logged(behind: Behind, request: str) -> str:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        status, _, body = behind.ask("GET", f"/_tuppence/request_logs/{request}")
        if status == 200:
            found: str = json.loads(body)["ip_address"]
            return found
        time.sleep(0.05)
    raise AssertionError(f"{request} was not logged")


def check_keys(behind: Behind) -> None:
    """A key for the client's address works by way of the proxy, and not for the proxy itself."""
    kind = f"kind=restricted&permissions[customer]=read&allowed_ips[0]={CLIENT}"
    status, _, body = behind.ask("POST", "/_tuppence/api_keys", kind)
    assert status == 200, body
    key = json.loads(body)["secret"]
    status, _, body = behind.ask("GET", "/v1/customers", Authorization=f"Bearer {key}")
    assert status == 200, body
    assert behind.server.call("GET", "/v1/customers", key).status == 403


def check_links(behind: Behind) -> None:
    card = "payment_method=pm_card_visa&confirm=true&return_url=https://shop.example"
    more = "expand[]=latest_charge&amount=99&currency=usd"
    _, _, body = behind.ask("POST", "/v1/payment_intents", f"{card}&{more}")
    receipt = json.loads(body)["latest_charge"]["receipt_url"]
    assert receipt.startswith(f"https://{behind.host}/receipts/")
    parts = urlsplit(receipt)
    assert behind.ask("GET", f"{parts.path}?{parts.query}")[0] == 200
    assert f"https://{behind.host}/docs/keys.md" in behind.ask("GET", "/llms.txt")[2]


def check_pages(behind: Behind) -> None:
    status, headers, body = behind.ask("GET", "/sign-in")
    assert status == 200
    assert "; Secure" in headers["Set-Cookie"]
    assert headers["Strict-Transport-Security"]
    token = re.search(r'name="csrf" value="([^"]+)"', body)
    assert token is not None
    form = f"csrf={token[1]}&email=nobody@example.com&password=wrong"
    cookie = headers["Set-Cookie"].split(";")[0]
    own = {"Origin": f"https://{behind.host}", "Cookie": cookie}
    assert behind.ask("POST", "/sign-in", form, **own)[0] == 401  # taken, and the password is wrong
    assert (
        behind.ask("POST", "/sign-in", form, Cookie=cookie, Origin="https://evil.example")[0] == 403
    )
    for host in (behind.host, "localhost", "127.0.0.1"):
        claims = {"Host": behind.host, "X_Forwarded_Host": host, "X_Forwarded_For": "127.0.0.1"}
        assert behind.ask("GET", "/outbox", **claims)[0] == 403
    assert behind.ask("GET", "/metrics")[0] == 403
    assert behind.server.call("GET", "/metrics", "").status == 200


def check_socket(behind: Behind) -> None:
    """`stripe listen` has a socket by way of the proxy."""
    asked = "device_name=here&websocket_features[]=webhooks"
    _, _, body = behind.ask("POST", "/v1/stripecli/sessions", asked)
    session = json.loads(body)
    assert session["websocket_url"].startswith(f"wss://{behind.host}/subscribe/")
    protocols: Any = ["stripecli-devproxy-v1"]
    with connect(
        session["websocket_url"],
        sock=socket.create_connection((PROXY, behind.port), 20),
        ssl=behind.context,
        server_hostname=NAME,
        subprotocols=protocols,
        additional_headers={"Websocket-Id": session["websocket_id"]},
    ) as opened:
        behind.ask("POST", "/v1/customers", "name=Jane")
        assert json.loads(opened.recv(10))["type"] == "webhook_event"
