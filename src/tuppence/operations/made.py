"""What is worked out when an object is made: secrets, addresses, times of expiry.

The catalogue's patches say which fields (`made`); nothing here knows a resource by name.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tuppence.operations.ids import ALPHABET, Ids

SECRET_LENGTH, TOKEN_LENGTH = 25, 40


def made_value(template: str, id: str, now: int, ids: Ids, public_url: str) -> Any:
    """`now`, `+300` (seconds from now), `now_ms`, or text with {id}, {secret}, {token}, {url}."""
    if template == "now":
        return now
    if template == "datetime":
        return rfc3339(now)
    if template.startswith("+"):
        return now + int(template[1:])
    if template.startswith("datetime+"):
        return rfc3339(now + int(template[9:]))
    return template.format(
        id=id,
        secret=ids.letters(ALPHABET, SECRET_LENGTH),
        token=ids.letters(ALPHABET, TOKEN_LENGTH),
        url=public_url,
    )


def date_text(second: int) -> str:
    """The day of a second: `2026-11-23`."""
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%d")


def rfc3339(second: int) -> str:
    """A second as v2 writes times: `2026-11-23T15:00:00.000Z`."""
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
