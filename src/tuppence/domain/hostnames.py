"""What the host of a URL may look like, so that every parser reads the same machine from it."""

from __future__ import annotations

import ipaddress
import re

LABEL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
LONGEST = 253


def is_plain(host: str) -> bool:
    """Whether a host, without the brackets of IPv6, is an ASCII name or an address in full.

    Full-width and circled digits become ASCII digits by IDNA, and `127.1`, `0x7f000001`,
    `2130706433` and `0177.0.0.1` are addresses to some libraries and names to others: none of them
    is plain. A name whose last label is a number is an address (WHATWG URL, 3.5).
    """
    if ":" in host:
        return is_address(host)
    labels = host.removesuffix(".").split(".")
    if len(host) > LONGEST or not all(LABEL.fullmatch(one) for one in labels):
        return False
    last = labels[-1].lower()
    is_number = re.fullmatch(r"[0-9]+|0x[0-9a-f]*", last) is not None
    return is_address(host) if is_number else True


def is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return "%" not in host
