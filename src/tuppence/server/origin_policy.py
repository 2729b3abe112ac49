"""Which names a server answers to, and which web pages may use it.

A page of any site can have the reader's browser send requests to this machine: under a name of its
own that resolves to 127.0.0.1 (DNS rebinding, which `Host` shows), or across origins (`Origin` and
`Sec-Fetch-Site` show it). No script can set these three headers. Clients that are no browsers send
neither of the last two. Source: RFC 6454; W3C Fetch Metadata; Fetch, "CORS protocol".
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tuppence.errors import ApiError
from tuppence.server.authentication import basic_user

MOST_KNOWN = 256  # spellings of `Host`, with their ports, whose check is remembered
LONGEST_SHOWN = 100
# The names that SDKs ask for themselves, also where a resolver or a transport leads them here.
STRIPES = frozenset(
    f"{one}.stripe.com" for one in ("api", "connect", "dashboard", "files", "mcp", "meter-events")
)
MCP_HOST = "mcp.stripe.com"  # where the tools for agents are at the root
FROM_OUR_PAGES = (b"same-origin", b"none")  # `none`: typed into the address bar, or an extension's


@dataclass(frozen=True, slots=True)
class Access:
    """What `serve` was told: `any_host` of a server that is not bound to loopback; `hosts` it
    answers to as well; `origins` whose pages may use any key.
    """

    any_host: bool = False
    hosts: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()


class Origins:
    """Judges requests by their headers alone."""

    def __init__(self, public_url: str, access: Access) -> None:
        public = urlsplit(public_url)
        self.any_host = access.any_host
        self.hosts = access.hosts | STRIPES | {public.hostname}
        self.own = f"{public.scheme}://{public.netloc}".encode()
        self.allowed = frozenset(one.encode() for one in access.origins)
        self.known: set[bytes | None] = {None}  # a request without `Host` is no browser's

    def answers_to(self, host: bytes | None) -> bool:
        """Whether a request for this `Host` is meant for this server."""
        if self.any_host or host in self.known:
            return True
        name = name_of(host or b"")
        if host and name not in self.hosts and not is_loopback_name(name):
            return False
        if len(self.known) < MOST_KNOWN:
            self.known.add(host)
        return True

    def is_own(self, origin: bytes, host: bytes | None) -> bool:
        """Whether pages of this origin are this server's: under its public URL, or this `Host`."""
        return origin == self.own or (host is not None and origin.partition(b"://")[2] == host)

    def is_foreign(self, headers: Mapping[bytes, bytes]) -> bool:
        """Whether a page of another origin sends this."""
        site, origin = headers.get(b"sec-fetch-site"), headers.get(b"origin")
        if site in FROM_OUR_PAGES:
            return False
        if origin is None:
            return site is not None
        return not self.is_own(origin, headers.get(b"host"))


def name_of(host: bytes) -> str:
    """The name in a `Host` header, without its port, in lower case."""
    text = host.decode("latin-1").strip().lower()
    if text.startswith("["):
        return text.partition("]")[0][1:]
    return text.partition(":")[0].rstrip(".")


def is_loopback_name(name: str) -> bool:
    """Whether a name leads to the machine of whoever uses it (RFC 6761; RFC 1122, 3.2.1.3)."""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return is_loopback_address(ipaddress.ip_address(name))
    except ValueError:
        return False


def is_loopback_address(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    inside = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (inside or address).is_loopback


def is_publishable(headers: Mapping[bytes, bytes]) -> bool:
    """Whether the request's key is one that web pages may hold."""
    scheme, _, value = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    key = value.strip()
    if scheme.lower() == "basic":
        try:
            key = basic_user(key)
        except ApiError:
            return False
    return key.startswith("pk_")


def shown(text: bytes) -> str:
    """What came from outside, fit for a message."""
    said = text[:LONGEST_SHOWN].decode("ascii", "replace")
    return "".join(c if c.isprintable() else "?" for c in said)


def wrong_host(host: bytes) -> ApiError:
    name = shown(name_of(host).encode())
    return ApiError(
        f'This server does not answer to the name "{name}". If it should, start it with '
        f"--allow-host {name}, or with --public-url and the address under which it is reached.",
        status=403,
    )


def foreign_origin(origin: bytes | None) -> ApiError:
    if origin is None or origin == b"null":
        return ApiError(
            "A page of another origin sent this request. Web pages may use publishable keys "
            "(pk_...) here; --allow-origin allows the pages of an origin to use other keys too.",
            status=403,
        )
    page = shown(origin)
    return ApiError(
        f"A page of {page} sent this request. Web pages of other origins may use publishable "
        f"keys (pk_...) only. Start the server with --allow-origin {page} to allow them others.",
        status=403,
    )
