"""The log entry of a request, kept in the same transaction as what the request did."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from tuppence.runtime.json_encoding import decode, encode
from tuppence.server.clock import ServerClock
from tuppence.server.redaction import (
    STARS,
    masked_secrets,
    masked_text,
    needs_masking,
    redacted,
    redacted_by_name,
)
from tuppence.server.request import Call
from tuppence.store.rows import RequestLogRow

MOST_LOGGED_BYTES = 64 * 1024
LEFT_OUT = b'{"[truncated]":"Parameters longer than 64 KiB are not logged."}'
UUID_LENGTH = 36  # an idempotency key of this length is one: it is not searched for card numbers
CARD_MASK = STARS.encode()
MOST_REMEMBERED, LONGEST_REMEMBERED = 4096, 120  # paths, and their characters


def log_row(call: Call, status: int, body: bytes, clock: ServerClock) -> RequestLogRow:
    """The row for a call that was authenticated. `body` is the answer in compact JSON."""
    assert call.caller is not None
    request, world, created = call.request, call.caller.world, clock.now()
    path, params = masked_path(request.path), logged_params(call)
    once = call.idempotency_key
    document = {
        "id": call.id,
        "object": "request_log",
        "api_key": call.caller.masked_key,
        "api_version": call.version,
        "created": created,
        "duration_ms": round((clock.monotonic() - request.started) * 1000, 2),
        "events": call.events,
        "idempotency_key": masked_text(once) if once and len(once) < UUID_LENGTH else once,
        "ip_address": request.client_ip,
        "livemode": world.livemode,
        "method": request.method,
        "path": path,
        "request_params": msgspec.Raw(params),
        "response_body": logged_answer(body, echoes=CARD_MASK in params),
        "status": status,
        "user_agent": request.header(b"user-agent"),
    }
    return RequestLogRow(
        call.position,
        world,
        call.id,
        created,
        request.method,
        path,
        status,
        encode(document),
    )


def masked_path(path: str) -> str:
    """A path without card numbers and secrets; remembered, as most are asked for again."""
    return masked_short(path) if len(path) <= LONGEST_REMEMBERED else masked_text(path)


masked_short = lru_cache(MOST_REMEMBERED)(masked_text)


def logged_params(call: Call) -> bytes:
    """The parameters as JSON, secrets masked; very long ones are left out, and said to be."""
    if not call.raw:
        return b"{}"
    if len(call.request.body) > MOST_LOGGED_BYTES:
        return LEFT_OUT
    request = call.request
    plain = request.form is None and not needs_masking(request.body + request.query)
    params = encode(redacted_by_name(call.raw) if plain else redacted(call.raw))
    return params if len(params) <= MOST_LOGGED_BYTES else LEFT_OUT


def logged_answer(body: bytes, *, echoes: bool) -> Any:
    """The answer as it was, secrets masked; a very long one is left out.

    One to a request that held a card number where none belongs may echo it.
    """
    if len(body) > MOST_LOGGED_BYTES:
        return None
    if (
        echoes
        or b'secret"' in body
        or b'number"' in body
        or b'token"' in body
        or b'"payload"' in body
    ):
        return redacted(decode(body), masked_text if echoes else masked_secrets)
    return msgspec.Raw(body)
