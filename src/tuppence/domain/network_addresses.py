"""Which addresses are public: anybody's on the internet, and none of a server's own network."""

from __future__ import annotations

import ipaddress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_private_host(host: str) -> bool:
    """Whether a URL's host, without brackets, is known to lead into the server's own network.

    Names are known by what they resolve to, which is looked up when something is sent; only those
    that always mean this machine are known here (RFC 6761, 6.3).
    """
    try:
        return not is_public(ipaddress.ip_address(host))
    except ValueError:
        name = host.rstrip(".").lower()
        return name == "localhost" or name.endswith(".localhost")


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
