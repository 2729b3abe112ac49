"""Which connections are let in, and for how long one may keep the server waiting for a request.

Nothing here knows a key: these limits hold before a request has one.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from tuppence.server.client_address import address_of

HEADER_TIMEOUT_S = 10.0
BODY_TIMEOUT_S = 30.0
LEAST_RESERVE, MOST_RESERVE = 64, 256  # descriptors for the database, files and webhooks
MOST_CONNECTIONS = 10_000
LEAST_PER_ADDRESS = 64
SLOWEST_LOOK_S = 2.5


def is_loopback(ip: str) -> bool:
    address = address_of(ip)
    return address is not None and address.is_loopback


@dataclass(frozen=True, slots=True)
class ConnectionLimits:
    """Connections at once, in all and for each client's address; 0 is no limit.

    Addresses that are `exempt`, loopback and trusted proxies, have no limit of their own; nor
    have unix sockets. A request's head must be whole within `header_timeout_s` seconds, its body
    within `body_timeout_s`.
    """

    connections: int = 0
    per_address: int = 0
    header_timeout_s: float = HEADER_TIMEOUT_S
    body_timeout_s: float = BODY_TIMEOUT_S
    exempt: Callable[[str], bool] = is_loopback


def limits_for(descriptors: int) -> tuple[int, int]:
    """(connections in all, for each address) of a process with so many file descriptors."""
    reserve = min(MOST_RESERVE, max(LEAST_RESERVE, descriptors // 4))
    connections = min(MOST_CONNECTIONS, max(16, descriptors - reserve))
    return connections, min(connections, max(LEAST_PER_ADDRESS, connections // 10))


class Connection(Protocol):
    """What is counted: `waits` while its client owes it the rest of a request's head."""

    waiting_since: float | None

    def waits(self) -> bool: ...

    def time_out(self) -> None: ...


class Connections:
    """The open connections of a process. One looks after all: a request starts no timer."""

    def __init__(self, limits: ConnectionLimits | None = None) -> None:
        self.limits = limits or ConnectionLimits()
        self.open: dict[Connection, str | None] = {}
        self.by_address: dict[str, int] = {}
        self.look_every_s = min(SLOWEST_LOOK_S, self.limits.header_timeout_s / 4)
        self.looking = False
        self.refused = 0

    def enter(self, connection: Connection, address: str | None) -> bool:
        """Count a new connection in; False where there is no room for it."""
        group = group_of(address) if address else None
        if not self.has_room(address, group):
            self.refused += 1
            return False
        self.add(connection, group)
        return True

    def has_room(self, address: str | None, group: str | None) -> bool:
        limits = self.limits
        if limits.connections and len(self.open) >= limits.connections:
            return False
        if address and group and limits.per_address:
            count = self.by_address.get(group, 0)
            if count >= limits.per_address and not limits.exempt(address):
                return False
        return True

    def add(self, connection: Connection, group: str | None) -> None:
        self.open[connection] = group
        if group:
            self.by_address[group] = self.by_address.get(group, 0) + 1
        if not self.looking:
            self.looking = True
            asyncio.get_running_loop().call_later(self.look_every_s, self.look)

    def hand_on(self, connection: Connection, successor: Connection) -> None:
        """Count another protocol in one's place: the connection has become a websocket."""
        if connection in self.open:
            self.add(successor, self.open[connection])
            self.leave(connection)

    def leave(self, connection: Connection) -> None:
        """Count one out; those that were not let in were never counted."""
        group = self.open.pop(connection, None)
        if group:
            self.by_address[group] -= 1
            if not self.by_address[group]:
                del self.by_address[group]

    def look(self) -> None:
        """Close the connections whose heads are late."""
        loop = asyncio.get_running_loop()
        self.looking = bool(self.open)
        if self.looking:
            loop.call_later(self.look_every_s, self.look)
        now = loop.time()
        late = now - self.limits.header_timeout_s
        for one in list(self.open):
            if not one.waits():
                one.waiting_since = None
            elif one.waiting_since is None:
                one.waiting_since = now
            elif one.waiting_since <= late:
                one.time_out()


def group_of(ip: str) -> str:
    """What counts as one client: an IPv4 address, or the /64 that an IPv6 one lies in."""
    if ":" not in ip:
        return ip
    address = address_of(ip)
    return address.packed[:8].hex() if isinstance(address, ipaddress.IPv6Address) else str(address)
