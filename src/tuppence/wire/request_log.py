"""The log entry of a request, kept in the same transaction as what the request did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from tuppence.operations.tx import decode, encode
from tuppence.store.rows import RequestLogRow
from tuppence.wire.redaction import redacted
from tuppence.wire.request import Call

if TYPE_CHECKING:
    from tuppence.wire.pipeline import Clock

MOST_LOGGED_BYTES = 64 * 1024
SECRETS = (b'secret"', b'number"', b'"token"', b'"payload"')


def log_row(call: Call, status: int, body: bytes, clock: Clock) -> RequestLogRow:
    """The row for a call that was authenticated. `body` is the answer in compact JSON."""
    assert call.caller is not None
    request, world, created = call.request, call.caller.world, clock.now()
    document = {
        "id": call.id,
        "object": "request_log",
        "api_key": call.caller.masked_key,
        "api_version": call.version,
        "created": created,
        "duration_ms": round((clock.monotonic() - request.started) * 1000, 2),
        "events": call.events,
        "idempotency_key": call.idempotency_key,
        "ip_address": request.client_ip,
        "livemode": world.livemode,
        "method": request.method,
        "path": request.path,
        "request_params": redacted(call.raw) if call.raw else {},
        "response_body": logged_answer(body),
        "status": status,
        "user_agent": request.header(b"user-agent"),
    }
    return RequestLogRow(
        call.position,
        world,
        call.id,
        created,
        request.method,
        request.path,
        status,
        encode(document),
    )


def logged_answer(body: bytes) -> Any:
    """The answer as it was, secrets masked; a very long one is left out."""
    if len(body) > MOST_LOGGED_BYTES:
        return None
    if any(secret in body for secret in SECRETS):
        return redacted(decode(body))
    return msgspec.Raw(body)
