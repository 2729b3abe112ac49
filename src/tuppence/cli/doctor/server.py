"""A server as others reach it: name, TLS, public URL, proxy headers, websockets, metrics."""

from __future__ import annotations

import http.client
import ipaddress
import json
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from threading import Event
from urllib.parse import urlsplit

from tuppence.cli.address_options import is_loopback
from tuppence.cli.config import is_same_server
from tuppence.cli.doctor.finding import Finding, fail, ok, warn

TIMEOUT_S = 5
DAY_S = 86_400
LEAST_CERTIFICATE_DAYS = 14
MOST_DRIFT_S = 5
LOG_TRIES, LOG_PAUSE_S = 20, 0.1
PROXY_PAGE = "Docs: operations/proxy."
HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@dataclass(frozen=True, slots=True)
class Seen:
    status: int
    body: bytes
    headers: dict[str, str]


class Outside:
    """Asks a server as a client does, without following redirects."""

    def __init__(self, url: str, key: str | None) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{url} is not an http:// or https:// URL")
        self.url, self.key = url.rstrip("/"), key
        self.is_https, self.host, self.port = parts.scheme == "https", parts.hostname, parts.port

    def ask(self, path: str, headers: dict[str, str] | None = None) -> Seen:
        """Raises `OSError` or `HTTPException`."""
        with closing(self.connection()) as connection:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Seen(answer.status, b"" if answer.status == 101 else answer.read(), found)

    def ask_with_key(self, path: str) -> Seen:
        return self.ask(path, {"Authorization": f"Bearer {self.key}"})

    def connection(self) -> http.client.HTTPConnection:
        kind = http.client.HTTPSConnection if self.is_https else http.client.HTTPConnection
        return kind(self.host, self.port, timeout=TIMEOUT_S)

    def certificate_end(self) -> float:
        """When the certificate ends, in seconds. Raises `OSError`."""
        connection = self.connection()
        with closing(connection):
            connection.connect()
            assert isinstance(connection.sock, ssl.SSLSocket)
            found = connection.sock.getpeercert() or {}
            return float(ssl.cert_time_to_seconds(str(found["notAfter"])))


def findings(url: str, key: str | None, now: Callable[[], float]) -> Iterator[Finding]:
    """`key` is a test key of the server, where one is known; `now` gives this machine's clock."""
    try:
        outside = Outside(url, key)
        health = outside.ask("/healthz")
    except ssl.SSLError as error:
        said = getattr(error, "verify_message", "") or error.reason or str(error)
        yield fail("Reachable", f"{url}: TLS: {said}", "Check the proxy's certificate and name.")
        return
    except (OSError, ValueError, http.client.HTTPException) as error:
        advice = "Check that the server and its proxy run, and the name and port."
        yield fail("Reachable", f"{url}: {error}", advice)
        return
    if health.status != 200 or health.body != b"ok\n":
        yield refused(url, health)
        return
    yield ok("Reachable", f"{url} answers")
    for check in (ready, certificate, public_url, drift, client_address, websockets, metrics):
        try:
            yield from check(outside, now)
        except (OSError, ValueError, http.client.HTTPException) as error:
            yield fail(check.__name__.replace("_", " ").capitalize(), str(error), PROXY_PAGE)


def refused(url: str, seen: Seen) -> Finding:
    text = seen.body[:200].decode("utf-8", "replace").strip()
    if seen.status == 403:
        advice = "Name it with --public-url or --allow-host. " + PROXY_PAGE
        return fail("Reachable", f"the server does not answer to that name: {text}", advice)
    if seen.status in (502, 503, 504):
        advice = "The proxy answers, the server behind it does not. Check its address and port."
        return fail("Reachable", f"{url}: status {seen.status}", advice)
    advice = "Something else listens there, or a proxy answers in the server's place."
    return fail("Reachable", f"{url} is not a Tuppence server (status {seen.status})", advice)


def ready(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    seen = outside.ask("/readyz")
    said = seen.body.decode("utf-8", "replace").strip().replace("\n", "; ")
    if seen.status != 200:
        yield fail("Ready", said, "See the server's log (docs: operations/monitoring).")
    elif said != "ready":
        yield warn("Ready", said, "See the server's log (docs: operations/monitoring).")
    else:
        yield ok("Ready", "takes requests")


def certificate(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    if not outside.is_https:
        if not is_loopback(outside.host):
            advice = "Put a TLS proxy in front. " + PROXY_PAGE
            yield warn("TLS", "keys and passwords travel unencrypted", advice)
        return
    days = (outside.certificate_end() - now()) / DAY_S
    said = f"the certificate is valid for {days:.0f} more days"
    if days < LEAST_CERTIFICATE_DAYS:
        yield warn("TLS", said, "Renew it.")
    else:
        yield ok("TLS", said)


def public_url(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    """The address that the server puts into links, as its list of pages shows it."""
    text = outside.ask("/llms.txt").body.decode("utf-8", "replace")
    found = re.search(r"\((https?://[^/)]+)/docs/", text)
    if found is None:
        yield warn("Public URL", "the server does not show its address", PROXY_PAGE)
    elif is_same_server(found[1], outside.url):
        yield ok("Public URL", f"links lead to {found[1]}")
    else:
        advice = f"Start the server with --public-url {outside.url}. " + PROXY_PAGE
        yield warn("Public URL", f"links in emails and Checkout lead to {found[1]}", advice)


def drift(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    date = outside.ask("/healthz").headers.get("date")
    if date is None:
        return
    ahead = parsedate_to_datetime(date).timestamp() - now()
    if abs(ahead) > MOST_DRIFT_S:
        said = f"the server's clock differs from this one's by {abs(ahead):,.0f} s"
        yield warn("Server clock", said, "Set both by NTP (timedatectl, chrony).")
    else:
        yield ok("Server clock", "agrees with this machine's")


def client_address(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    """Whom the server sees: its log of a request of ours says so."""
    if outside.key is None:
        said = "not checked: no key of that server is known"
        yield warn("Client address", said, "Pass --api-key with a test key of the server.")
        return
    answer = outside.ask_with_key("/v1/balance")
    if answer.status != 200:
        said = f"not checked: status {answer.status} for GET /v1/balance"
        yield warn("Client address", said, "Pass --api-key with a test key of the server.")
        return
    seen = logged_address(outside, answer.headers.get("request-id", ""))
    if seen is None:
        yield warn("Client address", "not checked: the request log is late", "Try again.")
    elif not is_public(seen) and is_public_host(outside.host):
        said = f"the server takes this machine for {seen}, which is its proxy"
        advice = f"Start the server with --trusted-proxies {seen}, and have the proxy send "
        yield fail("Client address", said, advice + "X-Forwarded-For. " + PROXY_PAGE)
    else:
        yield ok("Client address", f"the server sees this machine as {seen}")


def logged_address(outside: Outside, request: str) -> str | None:
    """The client's address in the log of a request; reads are logged a moment later."""
    for _ in range(LOG_TRIES):
        log = outside.ask_with_key(f"/_tuppence/request_logs/{request}")
        if log.status == 200:
            found: str | None = json.loads(log.body).get("ip_address")
            return found
        Event().wait(LOG_PAUSE_S)
    return None


def is_public(ip: str) -> bool:
    return ipaddress.ip_address(ip).is_global


def is_public_host(host: str) -> bool:
    """Whether the name leads to a public address."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(is_public(str(one[4][0])) for one in found)


def websockets(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    """A refusal by the shell's socket shows that the handshake has reached it."""
    seen = outside.ask("/shell/socket", HANDSHAKE)
    if seen.status in (101, 401, 403):
        yield ok("Websockets", "pass")
    else:
        advice = "Have the proxy pass Upgrade and Connection on. " + PROXY_PAGE
        yield fail("Websockets", f"do not pass (status {seen.status})", advice)


def metrics(outside: Outside, now: Callable[[], float]) -> Iterator[Finding]:
    if is_loopback(outside.host):
        return
    if outside.ask("/metrics").status == 200:
        advice = "Have the proxy refuse /metrics, or start with --no-metrics. " + PROXY_PAGE
        yield warn("Metrics", f"anyone who reaches {outside.url} can read /metrics", advice)
    else:
        yield ok("Metrics", "not public")
