"""The server's own world: its people, sessions, teams, letters and audit log.

It is a world like any other, of an account that no key opens, so that both stores, copies and
checks know it already (docs/decisions/0013).
"""

from __future__ import annotations

import hashlib
import secrets

from tuppence.platform.accounts import PLATFORM_ACCOUNT
from tuppence.runtime.context import RequestContext
from tuppence.runtime.json_encoding import encode
from tuppence.runtime.platform_access import PlatformTx
from tuppence.runtime.services import Services
from tuppence.store.rows import Reader, World, Writer

PLATFORM = World(PLATFORM_ACCOUNT, False)


def open_platform(writer: Writer, now: int) -> None:
    """Make the account of the server's own world, after the first account of all.

    Several servers lock its row while they change people, so that an address is taken once.
    """
    if writer.account(PLATFORM.account) is None:
        body = {"id": PLATFORM.account, "created": now, "name": "Tuppence"}
        writer.put_account(PLATFORM.account, now, encode(body))


def platform_tx(services: Services, reader: Reader, writer: Writer | None, now: int) -> PlatformTx:
    context = RequestContext(None, None, services.catalogue.api_version)
    return PlatformTx(services, reader, writer, PLATFORM, now, context)


def new_token() -> str:
    """A secret for a cookie or a link: 256 bits that nobody can guess."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
