"""Which addresses webhooks may be sent to, resolved once and then kept to.

Off loopback, an address inside the server's own network is refused: whoever can set up an endpoint
could otherwise have the server ask its neighbours. The name is resolved here and the connection is
made to what was checked, so that it cannot name another machine a moment later.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from dataclasses import dataclass

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class TargetRefused(OSError):
    """The address is inside the server's own network."""


@dataclass(frozen=True, slots=True)
class Targets:
    """`private` says whether addresses that are not public may be sent to."""

    private: bool

    def check(self, host: str) -> None:
        """Raise `TargetRefused` for an address, written as such, that is not allowed."""
        try:
            address = ipaddress.ip_address(host.strip("[]"))
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
            self.check(one.split("%")[0])
        return addresses


def is_public(address: Address) -> bool:
    """Also of the address that another one wraps: mapped, 6to4, Teredo, NAT64."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address.teredo is not None:
            inner = address.teredo[1]
        if inner is None and address in NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
