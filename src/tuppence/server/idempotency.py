"""Same key, same request: the saved answer again. Same key, another request: an error.

Keys hold for 24 hours, per account and mode (docs: api/idempotent_requests). A reply is saved in
the transaction that did its work, so a request either happened and is remembered, or neither.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

import msgspec

from tuppence.errors import ApiError
from tuppence.runtime.event_subscribers import signing_secret
from tuppence.store.rows import SavedReply

LIFETIME_S = 24 * 3600
LONGEST = 255

sorted_json = msgspec.json.Encoder(order="sorted", enc_hook=repr).encode


def checked_key(key: str | None) -> str | None:
    if key is not None and len(key) > LONGEST:
        raise ApiError(
            f"Idempotency keys can have up to {LONGEST} characters, but the key you sent has "
            f"{len(key)}.",
            type="idempotency_error",
        )
    return key or None


def fingerprint(method: str, params: dict[str, Any]) -> str:
    """What makes two requests the same, whatever order their parameters come in."""
    return hashlib.sha256(method.encode() + sorted_json(params)).hexdigest()


def check_same(saved: SavedReply, path: str, fingerprint: str) -> None:
    """Raises the `idempotency_error` for a key that was used for something else."""
    advice = (
        f"Try using a key other than '{saved.key}' if you meant to execute a different request."
    )
    if saved.path != path:
        raise ApiError(
            "Keys for idempotent requests can only be used for the same endpoint they were first "
            f"used for ('{path}' vs '{saved.path}'). {advice}",
            type="idempotency_error",
        )
    if saved.fingerprint != fingerprint:
        raise ApiError(
            "Keys for idempotent requests can only be used with the same parameters they were "
            f"first used with. {advice}",
            type="idempotency_error",
        )


# -- signing secrets -------------------------------------------------------------------------------

MADE = re.compile(rb'"id": "((?:we|ed)_\w+)"')
NAMED = re.compile(rb'"whsec_@(\w+)"')


def without_secret(pepper: bytes, body: bytes) -> bytes:
    """A reply as it is kept: the secret of the receiver that it made is named, not held."""
    made = MADE.search(body) if b'"whsec_' in body else None
    if made is None:
        return body
    secret = signing_secret(pepper, made[1].decode(), 1)
    return body.replace(secret.encode(), b"whsec_@" + made[1])


def with_secret(pepper: bytes, body: bytes) -> bytes:
    """The reply as it was: the secret follows from the database's own."""
    if b'"whsec_@' not in body:
        return body
    return NAMED.sub(
        lambda named: f'"{signing_secret(pepper, named[1].decode(), 1)}"'.encode(), body
    )
