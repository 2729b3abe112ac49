"""Which addresses webhooks may be sent to.

Off loopback, an address inside the server's own network is refused: whoever can set up an endpoint
could otherwise have the server ask its neighbours. A URL is parsed once, by the parser of the
client that sends it; its name is resolved here, each address is checked, and so is the address to
which the connection was made, before anything is sent. No other parser has a say.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuppence.engines.hosts import is_plain

if TYPE_CHECKING:
    from yarl import URL

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class TargetRefused(OSError):
    """The address is inside the server's own network, or of no plain spelling."""


@dataclass(frozen=True, slots=True)
class Targets:
    """`private` says whether addresses that are not public may be sent to."""

    private: bool

    def parsed(self, url: str) -> URL:
        """The URL that is sent to. Raises `ValueError`, or `TargetRefused` for its host."""
        from yarl import URL

        found = URL(url)
        if found.scheme not in ("http", "https") or not found.raw_host:
            raise TargetRefused(f"{url!r} is not a URL of a web server")
        self.check(found.raw_host)
        if not self.private and not is_plain(found.raw_host):
            raise TargetRefused(f"{found.raw_host} is neither a name nor an address in full")
        return found

    def check(self, host: str) -> None:
        """Raise `TargetRefused` for an address, written as such, that is not allowed."""
        try:
            address = ipaddress.ip_address(host.strip("[]").partition("%")[0])
        except ValueError:
            return  # a name: what it resolves to is checked
        if not self.private and not is_public(address):
            raise TargetRefused(f"{host} is not a public address")

    async def addresses(self, host: str, port: int) -> list[str]:
        """What a name resolves to. Raises `OSError`, or `TargetRefused` if any of it is private."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
        for one in addresses:
            self.check(one)
        return addresses


def is_public(address: Address) -> bool:
    """Whether it is anybody's on the internet; also the address that another one wraps."""
    if any(address in one for one in NOT_PUBLIC if one.version == address.version):
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = wrapped(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside one of IPv6: mapped, translated, 6to4, Teredo, NAT64, ISATAP."""
    if address.teredo is not None:
        return address.teredo[1]
    if address.sixtofour is not None:
        return address.sixtofour
    low = int(address) & 0xFFFFFFFF
    is_isatap = int(address) >> 32 & 0xFCFFFFFF == 0x00005EFE
    if is_isatap or any(address in one for one in EMBEDDING):
        return ipaddress.IPv4Address(low)
    return None


EMBEDDING = [
    ipaddress.IPv6Network(one)
    for one in (
        "::/96",  # IPv4-compatible (RFC 4291, 2.5.5.1), among them :: and ::1
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated (RFC 2765)
        "64:ff9b::/96",  # NAT64 (RFC 6052)
    )
]
# What Python calls global, or does only in some of its releases, and is none for us.
NOT_PUBLIC = [
    ipaddress.ip_network(one)
    for one in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT; Alibaba's metadata service
        "168.63.129.16/32",  # Azure's own services, seen from its machines only
        "192.0.0.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "198.18.0.0/15",
        "240.0.0.0/4",
        "64:ff9b:1::/48",  # NAT64 of a network's own (RFC 8215)
        "100::/64",
        "2001:2::/48",
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",
        "fec0::/10",  # site-local (RFC 3879)
    )
]
