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

from aiohttp.abc import AbstractResolver, ResolveResult
from httpcore import AnyIOBackend, AsyncNetworkBackend, AsyncNetworkStream, ConnectError

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


class CheckedResolver(AbstractResolver):
    """For aiohttp: only addresses that were checked."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=one,
                port=port,
                family=socket.AF_INET6 if ":" in one else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for one in await self.targets.addresses(host, port)
        ]

    async def close(self) -> None:
        """There is nothing to close."""


class CheckedBackend(AsyncNetworkBackend):
    """For httpcore: the same."""

    def __init__(self, targets: Targets) -> None:
        self.targets = targets
        self.inner = AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: object = None,
    ) -> AsyncNetworkStream:
        self.targets.check(host)
        failure: Exception = ConnectError("the name resolves to no address")
        for one in await self.targets.addresses(host, port):
            try:
                return await self.inner.connect_tcp(one, port, timeout, local_address)
            except ConnectError as error:
                failure = error
        raise failure

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
