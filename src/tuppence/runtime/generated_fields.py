"""What is worked out when an object is made: secrets, addresses, times of expiry.

The catalogue's patches say which fields (`made`); nothing here knows a resource by name.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, Protocol

from tuppence.runtime.ids import ALPHABET, Ids

LENGTHS = {"secret": 25, "token": 40}
PLACE = re.compile(r"\{(?:(?P<name>id|secret|token|proof)|page:(?P<page>[a-z_/]+))\}")


class Signing(Protocol):
    """What a world gives to its URLs."""

    def page_url(self, name: str) -> str:
        """The URL below which the world's pages of this name stand."""

    def page_proof(self, id: str) -> str:
        """What shows that this server issued the URL of a page, for objects stored nowhere."""


def made_value(template: str, id: str, now: int, ids: Ids, world: Signing) -> Any:
    """`now`, `+300` (seconds from now), or text with {id}, {secret}, {token}, {proof} and
    {page:name}, the URL of a world's pages.
    """
    if template == "now":
        return now
    if template == "datetime":
        return rfc3339(now)
    if template.startswith("+"):
        return now + int(template[1:])
    if template.startswith("datetime+"):
        return rfc3339(now + int(template[9:]))
    return PLACE.sub(lambda found: filled(found, id, ids, world), template)


def filled(found: re.Match[str], id: str, ids: Ids, world: Signing) -> str:
    name = found["name"]
    if name is None:
        return world.page_url(found["page"])
    if name == "id":
        return id
    return world.page_proof(id) if name == "proof" else ids.letters(ALPHABET, LENGTHS[name])


def date_text(second: int) -> str:
    """The day of a second: `2026-11-23`."""
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%d")


def rfc3339(second: int) -> str:
    """A second as v2 writes times: `2026-11-23T15:00:00.000Z`."""
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
