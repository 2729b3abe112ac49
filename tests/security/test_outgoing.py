"""The server never asks its neighbours: whatever a URL looks like, whatever a name resolves to."""

from __future__ import annotations

import asyncio
import ipaddress
import json
import socket
from asyncio import BaseEventLoop
from asyncio.selector_events import BaseSelectorEventLoop
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from receiver import Receiver, receiver
from support import Client
from tuppence.domain.hostnames import is_plain
from tuppence.domain.network_addresses import is_public
from tuppence.workers.webhooks import http_sender
from tuppence.workers.webhooks.address_policy import TargetRefused, Targets
from tuppence.workers.webhooks.http_clients import CheckedBackend
from tuppence.workers.webhooks.http_sender import HttpSender, SendResult

# Spellings of 127.0.0.1 and its like, PORT where the receiver listens.
LOCAL = [
    "127.0.0.1",
    "localhost",
    "localhost.",
    "LOCALHOST",
    "127.0.0.1.",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.01",
    "0",
    "0.0.0.0",
    "127.8.8.8",
    "１２７.0.0.1",  # full-width digits
    "１27.0.0.1",
    "①②⑦.0.0.1",  # circled digits
    "⑴27.0.0.1",
    "𝟏𝟐𝟕.𝟎.𝟎.𝟏",  # bold digits
    "127。0。0。1",  # ideographic full stops
    "127．0．0．1",  # full-width full stops
    "127｡0｡0｡1",  # half-width full stops
    "127.0.0.1\u200b",
    "loc\u00adalhost",  # a soft hyphen
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "ｌｏｃａｌｈｏｓｔ",
    "a:b@127.0.0.1",
    "a:b@１27.0.0.1",
    "example.com@127.0.0.1",
    "example.com:80@127.0.0.1",
    "example.com%40127.0.0.1",
    "127.0.0.1%2f",
    "%31%32%37.0.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[::7f00:1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:0:0:0:0:80ff:fffe]",  # Teredo
    "[2001:db8::5efe:7f00:1]",  # ISATAP
    "[fe80::5efe:127.0.0.1]",
    "[0:0:0:0:0:0:0:1]",
    "[::1%25lo]",
]
TRICKS = [  # whole URLs that some parsers read one way and some another
    "http://example.com\\@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT\\@example.com/",
    "http://example.com#@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT#@example.com/",
    "http:/127.0.0.1:PORT/",
    "http:127.0.0.1:PORT/",
    "http:///127.0.0.1:PORT/",
    "//127.0.0.1:PORT/",
    "http://[::1]:PORT@127.0.0.1:PORT/",
    "http://127.0.0.1 :PORT/",
    "http://\t127.0.0.1:PORT/",
    "ht\ntp://127.0.0.1:PORT/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:PORT/",
    "ftp://127.0.0.1:PORT/",
]


@pytest.fixture
def hook() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were connected to. Those of the internet refuse at once."""
    found: list[str] = []
    connect = BaseSelectorEventLoop.sock_connect

    async def noted(loop: BaseSelectorEventLoop, sock: socket.socket, address: Any) -> None:
        found.append(address[0])
        if is_public(ipaddress.ip_address(address[0].split("%")[0])):
            raise ConnectionRefusedError
        await connect(loop, sock, address)

    monkeypatch.setattr(BaseSelectorEventLoop, "sock_connect", noted)
    monkeypatch.setattr(http_sender, "DEADLINE_S", 2.0)
    return found


def inside(addresses: list[str]) -> list[str]:
    return [one for one in addresses if not is_public(ipaddress.ip_address(one.split("%")[0]))]


def sent(url: str, targets: Targets) -> SendResult:
    async def send() -> SendResult:
        sender = HttpSender(targets, lambda: 0.0)
        try:
            return await sender.post(url, b"{}", {})
        finally:
            await sender.close()

    return asyncio.run(send())


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("host", LOCAL)
def test_no_spelling_of_a_local_address_is_sent_to(
    hook: Receiver, connected: list[str], host: str, scheme: str
) -> None:
    outcome = sent(f"{scheme}://{host}:{hook.port}/", Targets(private=False))
    assert outcome.status is None
    assert outcome.error
    assert (inside(connected), hook.received) == ([], [])


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_of_a_url_leads_inside(hook: Receiver, connected: list[str], trick: str) -> None:
    assert sent(trick.replace("PORT", str(hook.port)), Targets(private=False)).status is None
    assert (inside(connected), hook.received) == ([], [])


def test_where_private_targets_are_allowed_they_are_reached(hook: Receiver) -> None:
    """So that the tests above fail for the right reason."""
    assert sent(hook.url, Targets(private=True)).status == 200
    assert len(hook.received) == 1


def test_a_password_in_a_url_goes_into_a_header(hook: Receiver) -> None:
    url = hook.url.replace("http://", f"http://jane:{quote('p@ss:wörd')}@")
    assert sent(url, Targets(private=True)).status == 200
    (came,) = hook.received
    assert came.headers["authorization"] == "Basic amFuZTpwQHNzOnfDtnJk"
    assert came.headers["host"] == f"127.0.0.1:{hook.port}"


# -- names -----------------------------------------------------------------------------------------


class Rebinding:
    """A resolver that says a public address first and a local one ever after."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)

    async def getaddrinfo(self, host: str | bytes, port: int, **more: Any) -> list[Any]:
        address = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (address, port))]


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    "answers", [("127.0.0.1",), ("::1",), ("93.184.215.14", "127.0.0.1"), ("169.254.169.254",)]
)
def test_a_name_that_rebinds_is_not_followed(
    hook: Receiver,
    connected: list[str],
    monkeypatch: pytest.MonkeyPatch,
    answers: tuple[str, ...],
    scheme: str,
) -> None:
    rebinding = Rebinding(*answers)
    monkeypatch.setattr(BaseEventLoop, "getaddrinfo", rebinding.getaddrinfo)
    outcome = sent(f"{scheme}://rebind.example:{hook.port}/", Targets(private=False))
    assert outcome.status is None
    assert (inside(connected), hook.received) == ([], [])


class Lying(Targets):
    """What a resolver says is not checked."""

    async def addresses(self, host: str, port: int) -> list[str]:
        return ["127.0.0.1"]


def test_the_machine_that_was_reached_is_checked_before_anything_is_sent(hook: Receiver) -> None:
    port = hook.port
    outcome = sent(f"http://example.com:{port}/", Lying(private=False))
    assert outcome.error
    assert "not a public address" in outcome.error

    async def connect() -> None:
        await CheckedBackend(Lying(private=False)).connect_tcp("example.com", port)

    with pytest.raises(TargetRefused):
        asyncio.run(connect())
    assert hook.received == []


def test_a_redirect_is_an_answer_and_is_not_followed(hook: Receiver) -> None:
    with receiver() as elsewhere:
        hook.status, hook.headers = 302, {"Location": elsewhere.url}
        assert sent(hook.url, Targets(private=True)).status == 302
        assert elsewhere.received == []


# -- addresses -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        *("0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.9.9.9", "168.63.129.16"),
        *("169.254.169.254", "172.16.0.1", "192.0.0.192", "192.168.0.1", "192.88.99.1"),
        *("198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "::10.0.0.1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1"),
        *("64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:a00:1::"),
        *("fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "3fff::1"),
        "2600::5efe:10.0.0.1",
    ],
)
def test_addresses_that_are_not_the_internets(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_the_internet(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


# -- when an endpoint is made ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        *("127.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.0.0.01", "1.2.3.4.5"),
        *("１２７.0.0.1", "①②⑦.0.0.1", "127。0。0。1", "ⓛocalhost", "münchen.example"),
        *("a..b", "-a.example", "a%2eb", "[::1%25lo]", "x" * 300, "a b.example", "a\\b.example"),
    ],
)
def test_an_endpoint_has_a_plain_host(api: Client, host: str) -> None:
    url = f"http://{host}/hook"
    found = api.post("/v1/webhook_endpoints", url=url, enabled_events=["*"])
    assert (found.status, found.error["code"], found.error["param"]) == (400, "url_invalid", "url")
    asked = {
        "name": "hook",
        "type": "webhook_endpoint",
        "event_payload": "thin",
        "enabled_events": ["*"],
        "webhook_endpoint": {"url": url},
    }
    body, kind = json.dumps(asked).encode(), {"content-type": "application/json"}
    found = api.request("POST", "/v2/core/event_destinations", body, kind)
    assert (found.status, found.error["code"]) == (400, "url_invalid")


@pytest.mark.parametrize(
    "host",
    ["example.com", "xn--mnchen-3ya.example", "app", "my_app", "10.0.0.7", "[::1]", "a-b.c.d."],
)
def test_plain_hosts(api: Client, host: str) -> None:
    assert is_plain(host.strip("[]"))
    url = f"http://{host}:8080/hook"
    assert api.post("/v1/webhook_endpoints", url=url, enabled_events=["*"]).status == 200
