"""Which addresses webhooks may be sent to.

Off loopback, an address inside the server's own network is refused: whoever can set up an endpoint
could otherwise have the server ask its neighbours. A URL is parsed once, by the parser of the
client that sends it; its name is resolved here, each address is checked, and so is the address to
which the connection was made, before anything is sent. No other parser has a say.
"""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuppence.domain.hostnames import is_plain
from tuppence.domain.network_addresses import is_private_host

if TYPE_CHECKING:
    from yarl import URL


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
        if not self.private and is_private_host(host.strip("[]").partition("%")[0]):
            raise TargetRefused(f"{host} is not a public address")

    async def addresses(self, host: str, port: int) -> list[str]:
        """What a name resolves to. Raises `OSError`, or `TargetRefused` if any of it is private."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
        for one in addresses:
            self.check(one)
        return addresses
