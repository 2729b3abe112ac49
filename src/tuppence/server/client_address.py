"""Who sends a request, where a proxy hands it on: the one place that reads `X-Forwarded-*`.

The headers count only where the peer is a proxy that the server was told to trust; from anybody
else they are ignored. RFC 7239's `Forwarded` is not read: proxies that write `X-Forwarded-For`
pass a client's own `Forwarded` on as it is.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, MutableMapping
from typing import Any

MOST_KNOWN, LONGEST_KEPT = 1024, 200  # answers, and bytes of a header, that are remembered
UNIX, LOOPBACK = "unix", "loopback"
NAMED = {LOOPBACK: ("127.0.0.0/8", "::1/128")}

Scope = MutableMapping[str, Any]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Proxies:
    """The proxies that are trusted: addresses, networks, `loopback`, or `unix` (the socket's).

    Raises `ValueError` for what is none of these.
    """

    def __init__(self, trusted: Iterable[str]) -> None:
        names = list(trusted)
        self.by_unix_socket = UNIX in names
        self.networks = [
            ipaddress.ip_network(network, strict=False)
            for name in names
            if name != UNIX
            for network in NAMED.get(name, (name,))
        ]
        self.known: dict[str, bool] = {}
        self.read: dict[bytes, str] = {}

    def unwrap(self, scope: Scope) -> None:
        """Put the client's address, scheme and host in the place of a trusted proxy's."""
        if not self.trusts_peer(scope):
            return
        found: dict[bytes, bytes] = {}
        for name, value in scope["headers"]:
            if name.startswith(b"x-forwarded-"):
                found[name] = found[name] + b"," + value if name in found else value
        if b"x-forwarded-for" in found:
            scope["client"] = (self.client_of(found[b"x-forwarded-for"]), 0)
        scheme = last(found.get(b"x-forwarded-proto", b"")).lower()
        if scheme in ("http", "https"):
            is_socket = scope["type"] == "websocket"
            scope["scheme"] = scheme.replace("http", "ws") if is_socket else scheme
        host = last(found.get(b"x-forwarded-host", b""))
        if host:
            others = [one for one in scope["headers"] if one[0] != b"host"]
            scope["headers"] = [*others, (b"host", host.encode("latin-1"))]

    def trusts_peer(self, scope: Scope) -> bool:
        server, client = scope.get("server"), scope.get("client")
        if server is not None and server[1] is None:
            return self.by_unix_socket
        return client is not None and self.trusts(client[0])

    def trusts(self, ip: str) -> bool:
        known = self.known.get(ip)
        if known is None:
            address = address_of(ip)
            known = address is not None and any(address in one for one in self.networks)
            if len(self.known) < MOST_KNOWN:
                self.known[ip] = known
        return known

    def client_of(self, forwarded: bytes) -> str:
        """The last address that no trusted proxy has: what stands before it, anybody may write.

        Empty where the header names no address.
        """
        known = self.read.get(forwarded)
        if known is None:
            known = self.last_untrusted(forwarded.decode("latin-1").split(","))
            if len(self.read) < MOST_KNOWN and len(forwarded) < LONGEST_KEPT:
                self.read[forwarded] = known
        return known

    def last_untrusted(self, entries: list[str]) -> str:
        nearest = ""
        for entry in reversed(entries):
            address = address_of(without_port(entry.strip()))
            if address is None:
                break
            nearest = str(address)
            if not self.trusts(nearest):
                break
        return nearest


def last(values: bytes) -> str:
    return values.decode("latin-1").rpartition(",")[2].strip()


def without_port(entry: str) -> str:
    """Some proxies write `203.0.113.7:51000` and `[2001:db8::7]:51000`."""
    if entry.startswith("["):
        return entry[1:].partition("]")[0]
    return entry.partition(":")[0] if entry.count(":") == 1 else entry


def address_of(ip: str) -> Address | None:
    """An address; that of an IPv4 peer of an IPv6 socket is its IPv4 address."""
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
